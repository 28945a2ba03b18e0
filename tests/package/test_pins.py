"""The exact versions that `make` installs are those that an installation may choose."""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

try:
    import tomllib
except ImportError:  # Python 3.10
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PYTHONS = ("3.10", "3.11", "3.12", "3.13")


def environment(python: str) -> dict[str, str]:
    """What markers ask, on the latest of that Python."""
    return {"python_version": python, "python_full_version": f"{python}.20"}


def pins(name: str, python: str) -> dict[str, str]:
    """Package → version that `.ci/<name>` installs on that Python."""
    found: dict[str, str] = {}
    for line in (ROOT / ".ci" / name).read_text("utf-8").splitlines():
        if match := re.match(r"-r (\S+)", line):
            found |= pins(match[1], python)
        elif line and not line.startswith(("#", " ")):
            pin = Requirement(line.removesuffix(" \\"))
            if pin.marker is None or pin.marker.evaluate(environment(python)):
                (specifier,) = pin.specifier
                assert specifier.operator == "==", line
                found[canonicalize_name(pin.name)] = specifier.version
    return found


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("requirements.txt", PROJECT["dependencies"]),
        ("requirements-dev.txt", PROJECT["optional-dependencies"]["dev"]),
    ],
    ids=["run", "dev"],
)
def test_what_the_project_asks_for_is_pinned_within_its_range(
    file: str, wanted: list[str], python: str
) -> None:
    pinned = pins(file, python)
    for text in wanted:
        need = Requirement(text)
        if need.marker is None or need.marker.evaluate(environment(python)):
            assert need.specifier.contains(pinned[canonicalize_name(need.name)]), text


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_what_is_installed_is_what_is_pinned(name: str, python: str) -> None:
    assert pins(f"{name}.in", python) == pins(f"{name}.txt", python)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_each_file_that_may_be_installed_is_known_by_its_hash(name: str) -> None:
    text = (ROOT / ".ci" / name).read_text("utf-8")
    for pin in text.replace("\\\n", "").splitlines():
        assert pin.startswith("#") or re.search(r"--hash=sha256:[0-9a-f]{64}", pin), pin
    assert "://" not in text  # from wherever this machine gets its packages


def test_qt_is_not_the_version_that_loses_none() -> None:
    assert version("PySide6_Essentials") != "6.12.0"


def test_calls_that_return_nothing_keep_none_alive() -> None:
    """See docs/decisions/0004-exactly-not-pyside-6-12-0.md."""
    import sys

    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("a")
    assert abs(sys.getrefcount(None) - before) < 500
