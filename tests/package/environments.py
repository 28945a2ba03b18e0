"""Virtual environments of a test's own, for which nothing is fetched."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path


def run(*command: str | Path, cwd: Path) -> str:
    """What `command` says. It must end well and complain of nothing."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, ""), f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


def lent_environment(home: Path) -> Path:
    """The folder of commands of a new environment in `home`, to which this one lends its packages.

    Not Briefing itself: an editable installation is a `.pth` file, which counts only in the
    environment that it stands in.
    """
    venv.create(home, with_pip=False)
    commands = home / ("Scripts" if os.name == "nt" else "bin")
    python = commands / Path(sys.executable).name
    where = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home)
    Path(where.strip(), "lent.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return commands
