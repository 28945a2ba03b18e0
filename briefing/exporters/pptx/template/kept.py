"""Layouts that were written before, kept on disk: to lay out a slide of every kind and to write its
layout takes longer than twenty slides do.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from base64 import b64decode, b64encode
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from briefing import __version__
from briefing.exporters.atomic import atomic_write
from briefing.exporters.pptx.template.layouts import Layout
from briefing.model.problem import BriefingError
from briefing.model.untrusted import read_table
from briefing.resources import PACKAGE, cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

MOST = 12
"""Sets of layouts: a theme in a ratio and a language each. Of more, the last ones are kept."""
LARGEST = 20_000_000
"""Bytes of one set: it has one."""
_MAKERS = ("layout", "exporters/pptx", "model")
"""Folders of the package that decide what a layout is."""

_known: dict[str, tuple[Layout, ...]] = {}
"""In this process."""


def kept(asked: str, make: Callable[[], Sequence[Layout]]) -> Sequence[Layout]:
    """The layouts that `make` makes of what `asked` says all of; from the cache where this program
    made them before. A file that is missing, damaged, or of another program counts as empty.
    """
    key = hashlib.sha256(asked.encode(errors="surrogatepass")).hexdigest()
    found = _known.get(key)
    if found is None:
        if len(_known) >= MOST:
            _known.clear()
        found = _known[key] = _from_disk(key, make)
    return found


def place() -> Path:
    """Where they are kept."""
    return cache_folder() / "layouts.json"


def _from_disk(key: str, make: Callable[[], Sequence[Layout]]) -> tuple[Layout, ...]:
    program = _program()
    sets = _read(program)
    found = _unpacked(sets.get(key))
    if found:
        return found
    made = tuple(make())
    others = [(other, held) for other, held in sets.items() if other != key]
    text = json.dumps({"program": program, "sets": dict([*others, (key, _packed(made))][-MOST:])})
    with suppress(OSError, BriefingError):  # where nothing can be kept it is made each time
        place().parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(place()) as file:
            file.write(text.encode())
    return made


def _read(program: str) -> dict[str, object]:
    try:
        table = read_table(place().read_bytes())
    except OSError:
        return {}
    sets = table.get("sets")
    sound = table.get("program") == program and isinstance(sets, dict)
    return cast("dict[str, object]", sets) if sound else {}


def _packed(layouts: Sequence[Layout]) -> str:
    text = json.dumps(layouts, ensure_ascii=False, separators=(",", ":"))
    return b64encode(zlib.compress(text.encode())).decode()


def _unpacked(held: object) -> tuple[Layout, ...]:
    """Empty where it is not what was packed."""
    try:
        text = zlib.decompressobj().decompress(b64decode(str(held), validate=True), LARGEST)
        return tuple(Layout(*row) for row in json.loads(text))
    except (ValueError, TypeError, zlib.error, RecursionError):
        return ()


def _program() -> str:
    """Tells this program from each that makes other layouts: its version, and the sizes and times
    of what they are made by, which in a checkout change without it.
    """
    found = hashlib.blake2b(__version__.encode(), digest_size=16)
    for folder in _MAKERS:
        for line in sorted(_sources(PACKAGE / folder)):
            found.update(line.encode(errors="surrogateescape"))
    return found.hexdigest()


def _sources(folder: Path | str) -> Iterator[str]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                status = entry.stat()
                yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _sources(entry.path)
