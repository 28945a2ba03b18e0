"""A document's folder → the pictures in it, as the document would name them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".svg")
"""Of the pictures that are shown."""
MOST = 200


def pictures_beside(folder: Path, most: int = MOST) -> list[str]:
    """Those in the folder and one level below, in the order of their names."""
    found: list[str] = []
    try:
        there = [one for one in sorted(folder.iterdir()) if not one.name.startswith(".")]
    except OSError:
        return found
    inside = (inner for one in there if one.is_dir() for inner in _in(one))
    for one in (*there, *inside):
        if one.suffix.lower() in SUFFIXES and len(found) < most:
            found.append(one.relative_to(folder).as_posix())
    return found


def _in(folder: Path) -> list[Path]:
    try:
        return sorted(islice(folder.iterdir(), MOST))
    except OSError:
        return []
