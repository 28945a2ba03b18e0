"""What people install: the wheel works without the checkout, in an environment of its own."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.package.environments import lent_environment, run

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.package


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, ROOT],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a new environment with the wheel in it."""
    home = tmp_path_factory.mktemp("environment")
    commands = lent_environment(home)
    python = commands / Path(sys.executable).name
    run(
        *(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps"),
        *("--no-index", "--ignore-installed", "--disable-pip-version-check"),
        *("--no-warn-script-location", wheel),
        cwd=home,
    )
    return commands


def test_the_wheel_carries_its_assets_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "briefing/resources.rcc" in names
    assert "briefing/themes.json" in names
    assert "briefing/assets/themes/vermilion.toml" in names
    assert "briefing/assets/samples/symposium.zh.md" in names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"briefing"}
    assert not [name for name in names if name.endswith((".pyc", ".ts", ".qrc"))]


def test_the_installed_command_says_its_version(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "briefing", "--version", cwd=tmp_path).startswith("briefing ")


def test_the_installed_command_has_its_themes(installed: Path, tmp_path: Path) -> None:
    listed = run(installed / "briefing", "themes", cwd=tmp_path)
    assert [line.split()[0] for line in listed.splitlines()] == [
        "vermilion",
        "azure",
        "ink",
        "night",
    ]


def test_the_installed_command_exports_the_sample_it_carries(
    installed: Path, tmp_path: Path
) -> None:
    python = installed / Path(sys.executable).name
    code = "from briefing.resources import asset; print(asset('samples', 'symposium.zh.md'))"
    sample = Path(run(python, "-c", code, cwd=tmp_path).strip())
    assert installed.parent in sample.parents
    run(installed / "briefing", "export", sample, "-o", "deck.pptx", cwd=tmp_path)
    assert "ppt/slides/slide1.xml" in zipfile.ZipFile(tmp_path / "deck.pptx").namelist()


def test_the_installed_package_gives_qt_its_resources(installed: Path, tmp_path: Path) -> None:
    python = installed / Path(sys.executable).name
    code = (
        "from briefing.resources import register; register();"
        "from PySide6.QtCore import QDir; print(len(QDir(':/').entryList()))"
    )
    assert int(run(python, "-c", code, cwd=tmp_path)) > 0
