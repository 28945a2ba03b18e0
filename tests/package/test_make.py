"""What people look for after `make run` or `make test`: the command, in the environment."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.package.environments import lent_environment, run

ROOT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.package,
    pytest.mark.skipif(shutil.which("make") is None, reason="there is no make"),
]


def steps_of(goal: str, checkout: Path, home: Path) -> list[str]:
    """The commands that `make goal` would run, with the environment in `home`."""
    command = ["make", "--always-make", "--dry-run", goal, f"VENV={home}"]
    return run(*command, cwd=checkout).splitlines()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what is under version control, without the version control."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("this checkout has no list of its files")
    copy = tmp_path / "checkout"
    for name in listed.stdout.decode().split("\0"):
        if name and not name.startswith(("tests/", "docs/")):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy / name)
    return copy


@pytest.mark.parametrize("goal", ["run", "test"])
def test_make_leaves_a_command_that_runs_in_any_folder(
    goal: str, checkout: Path, tmp_path: Path
) -> None:
    home = tmp_path / "environment"
    commands = lent_environment(home)
    (install,) = (step for step in steps_of(goal, checkout, home) if "--editable" in step)
    run(*shlex.split(install), cwd=checkout)
    assert run(commands / "briefing", "--version", cwd=tmp_path).startswith("briefing ")
    where = "import briefing; print(briefing.__file__)"
    found = run(commands / "python", "-c", where, cwd=tmp_path).strip()
    assert checkout / "briefing" / "__init__.py" == Path(found)
