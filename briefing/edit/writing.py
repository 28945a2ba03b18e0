"""The bytes of a text → its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.atomic import atomic_write

if TYPE_CHECKING:
    from pathlib import Path


def replace_bytes(data: bytes, path: Path, over: bytes | None = None) -> None:
    """Write the whole file or nothing of it, over `over` and nothing else where that is given.
    BriefingError: it cannot be written.
    """
    with atomic_write(path, over) as file:
        file.write(data)
