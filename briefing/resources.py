"""Where the app's own files stand, and those that Qt must find.

A checkout has them in `assets/` and compiles them when one of them is newer, so that it just runs.
An installed app has them in `briefing/assets/`, compiled when its wheel was built.
"""

from __future__ import annotations

import json
import os
import re
import sys
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE.parent
COMPILED = PACKAGE / "resources.rcc"
"""One binary for Qt: a generated Python module would cost 100 ms a start."""
THEMES = PACKAGE / "themes.json"
"""All theme files, read: TOML is parsed in Python, JSON in C, in a twentieth of the time."""


def asset(*parts: str) -> Path:
    """The plain file or folder `assets/<parts>`. It need not exist."""
    inside = PACKAGE / "assets"
    return (inside if inside.is_dir() else ROOT / "assets").joinpath(*parts)


def cache_folder() -> Path:
    """Where what can be made again is kept for this user. It need not exist."""
    if said := os.environ.get("XDG_CACHE_HOME"):
        return Path(said) / "briefing"
    home = os.path.expanduser("~")  # noqa: PTH111 - where there is no home, pathlib raises
    match sys.platform:
        case "win32":
            return Path(os.environ.get("LOCALAPPDATA") or home) / "briefing" / "cache"
        case "darwin":
            return Path(home, "Library", "Caches", "briefing")
        case _:
            return Path(home, ".cache", "briefing")


def read_toml(path: Path) -> dict[str, Any]:
    """OSError, ValueError: it cannot be read, or is no TOML."""
    # Python 3.10 has no reader of its own; the package that stands in has the same face.
    reader = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    return reader.loads(path.read_text("utf-8"))


@cache
def theme_tables() -> dict[str, dict[str, Any]]:
    """What the files in `assets/themes` say, by their names.

    OSError, ValueError: one of them cannot be read.
    """
    return read_themes(asset("themes"), THEMES)


def read_themes(folder: Path, compiled: Path) -> dict[str, dict[str, Any]]:
    """From `compiled` where it is as new as the files in `folder`, else from these, kept there.

    OSError, ValueError: a file cannot be read.
    """
    files = sorted(folder.glob("*.toml"))
    if not _older(compiled, files):
        with suppress(OSError, ValueError):
            return json.loads(compiled.read_text("utf-8"))
    tables = {file.stem: read_toml(file) for file in files}
    beside = compiled.with_name(f"{compiled.name}.{os.getpid()}")
    with suppress(OSError):  # where nothing may be written they are read each time
        beside.write_text(json.dumps(tables, ensure_ascii=False), "utf-8")
        beside.replace(compiled)
    return tables


@cache
def register() -> None:
    """Make `:/…` of `resources.qrc` known to Qt, compiling it first where it is stale.

    RuntimeError: it cannot be compiled, or Qt refuses it.
    """
    from PySide6.QtCore import QResource

    if (ROOT / "resources.qrc").is_file():
        compile_stale(ROOT, COMPILED)
    if not QResource.registerResource(str(COMPILED)):
        raise RuntimeError(f"{COMPILED} is missing or damaged; install Briefing again")


def compile_stale(root: Path, compiled: Path) -> bool:
    """Compile `root/resources.qrc` and the translations it names into `compiled`.

    Only what is older than its source is made anew; True if `compiled` was. Files are replaced in
    one step, so that a second process sees either the old one or the new one.
    """
    index = root / "resources.qrc"
    files = [root / name for name in re.findall(r"<file[^>]*>([^<]+)<", index.read_text("utf-8"))]
    for translation in files:
        source = translation.with_suffix(".ts")
        if translation.suffix == ".qm" and source.is_file() and _older(translation, [source]):
            _run("lrelease", translation, "-silent", str(source), "-qm")
    if not _older(compiled, [index, *files]):
        return False
    _run("rcc", compiled, "--binary", str(index), "-o")
    return True


def _older(made: Path, sources: list[Path]) -> bool:
    if not made.is_file():
        return True
    then = made.stat().st_mtime
    return any(source.is_file() and source.stat().st_mtime > then for source in sources)


def _run(tool: str, target: Path, *arguments: str) -> None:
    """Run one of Qt's tools, its last option taking the file to write."""
    import subprocess

    beside = target.with_name(f"{target.name}.{os.getpid()}")
    # The `pyside6-…` scripts are not on PATH in an environment that is not activated.
    code = f"from PySide6.scripts.pyside_tool import {tool}; {tool}()"
    command = [sys.executable, "-c", code, *arguments, str(beside)]
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode or not beside.is_file():
            said = " ".join((run.stderr or run.stdout).split())
            raise RuntimeError(f"cannot compile {target.name}: {said}")
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
