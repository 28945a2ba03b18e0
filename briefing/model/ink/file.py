"""Ink ↔ the JSON that is kept beside a talk or in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from briefing.model.ink.strokes import COLORS, WIDTH, Ink, PageKey, Stroke
from briefing.model.untrusted import read_table

if TYPE_CHECKING:
    from pathlib import Path

_VERSION = 1
_MOST = 20_000
"""Strokes of a file that are read: more are no person's."""
_FAR = 20_000.0
"""Pt from a page's corner where nobody draws."""


def beside(talk: Path) -> Path:
    """Where the ink on a talk is kept: `talk.md` has `talk.md.ink` beside it."""
    return talk.with_name(f"{talk.name}.ink")


def write_ink(ink: Ink) -> str:
    """JSON, a line each stroke, coordinates in hundredths of a pt."""
    strokes = [
        json.dumps(
            {
                "slide": key.slide,
                "page": key.page,
                "color": stroke.color,
                "width": stroke.width,
                "points": [round(value, 2) for point in stroke.points for value in point],
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for key in sorted(ink.pages)
        for stroke in ink.pages[key]
    ]
    return f'{{"version": {_VERSION}, "strokes": [\n' + ",\n".join(strokes) + "\n]}\n"


def read_ink(text: str) -> Ink | None:
    """What `write_ink` wrote; strokes that make no sense are left out, and unknown colours become
    the pen's first. None where the text is no such file, or a later version's.
    """
    found = read_table(text)
    strokes = found.get("strokes")
    if found.get("version") != _VERSION or not isinstance(strokes, list):
        return None
    pages: dict[PageKey, tuple[Stroke, ...]] = {}
    for entry in cast("list[object]", strokes)[:_MOST]:
        pair = _read_stroke(entry)
        if pair is not None:
            pages[pair[0]] = (*pages.get(pair[0], ()), pair[1])
    return Ink(pages)


def _read_stroke(entry: object) -> tuple[PageKey, Stroke] | None:
    if not isinstance(entry, dict):
        return None
    said = cast("dict[str, object]", entry)
    slide, page, color = said.get("slide"), said.get("page"), said.get("color")
    values, width = said.get("points"), said.get("width")
    if not isinstance(slide, str) or not isinstance(page, int) or not isinstance(values, list):
        return None
    numbers = [value for value in cast("list[object]", values) if _is_place(value)]
    if len(numbers) != len(cast("list[object]", values)) or len(numbers) % 2 or not numbers:
        return None
    coordinates = cast("list[float]", numbers)
    points = tuple(zip(coordinates[::2], coordinates[1::2], strict=True))
    broad = float(cast("float", width)) if _is_place(width) else WIDTH
    known = color if isinstance(color, str) and color in COLORS else COLORS[0]
    return PageKey(slide, max(page, 0)), Stroke(points, known, min(max(broad, 0.5), 40.0))


def _is_place(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= _FAR
