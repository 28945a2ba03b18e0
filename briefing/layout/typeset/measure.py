"""In: the stretches of one paragraph. Out: its rows, with every place where a line may break and
its position in em.

Sizes are tried by dividing the room by the type size, so a paragraph is measured once.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import (
    IS_HAN,
    IS_LATIN,
    RIGHT_TO_LEFT,
    SPACES,
    is_chinese,
)
from briefing.layout.typeset.office import SCRIPTS
from briefing.layout.typeset.row import Cut, Row, Ruler
from briefing.layout.typeset.units import cut
from briefing.layout.typeset.widths import Face, widths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.ports import TextMeasurer
    from briefing.model.scene import Stretch

JOINT = 0.24
"""Em between Han and Latin: the quarter em of CLREQ 3.2.2, as wide as LibreOffice sets it."""
SCRIPT_SCALE = 0.65
"""Size of sub- and superscript beside the text."""
_PARAGRAPHS = 8192
"""Measured paragraphs that are kept: some hundred slides being fitted."""


def measured(stretches: Sequence[Stretch], measurer: TextMeasurer) -> tuple[Row, ...]:
    """The rows of a paragraph, at least one. Their em is the first stretch's type size."""
    size = stretches[0].style.size if stretches else 1.0
    return _rows(tuple((stretch.text, _face(stretch, size)) for stretch in stretches), measurer)


def _face(stretch: Stretch, size: float) -> Face:
    style = stretch.style
    scale = style.size / size * (SCRIPT_SCALE if style.script else 1.0)
    return Face(style.font, style.bold, style.italic, scale, style.tracking / size)


@lru_cache(maxsize=_PARAGRAPHS)
def _rows(parts: tuple[tuple[str, Face], ...], measurer: TextMeasurer) -> tuple[Row, ...]:
    text = "".join(part for part, _ in parts)
    chinese = is_chinese(text)
    ruler = Ruler(
        text,
        tuple(accumulate(len(part) for part, _ in parts)) or (0,),
        tuple(face for _, face in parts),
        tuple(widths(measurer, face, chinese) for _, face in parts),
    )
    return tuple(_Walk(ruler, chinese).rows())


class _Walk:
    """Goes over the units of a paragraph and notes where each begins and ends."""

    def __init__(self, ruler: Ruler, chinese: bool) -> None:
        self._ruler = ruler
        self._chinese = chinese
        self._stretch = 0
        self._begin(0)

    def rows(self) -> list[Row]:
        text = self._ruler.text
        rows: list[Row] = []
        offset = 0
        before = ""
        for unit in cut(text):
            if unit == "\n":
                rows.append(self._row(text[self._first : offset]))
                self._begin(offset + 1)
                before = ""
            else:
                self._add(unit, offset, before)
                before = unit
            offset += len(unit)
        rows.append(self._row(text[self._first :]))
        return rows

    def _begin(self, first: int) -> None:
        self._first = first
        self._enter(first)
        self._x = 0.0
        self._more = 0.0
        self._script = 0
        self._offsets: list[int] = []
        self._inks: list[int] = []
        self._starts: list[float] = []
        self._ends: list[float] = []
        self._mores: list[float] = []
        self._reach: list[float] = []
        self._cuts: list[Cut] = [Cut(0, 0.0, 0.0, self._stretch)]

    def _row(self, text: str) -> Row:
        return Row(
            self._first,
            text,
            (*self._offsets, len(text)),
            tuple(self._inks),
            tuple(self._starts),
            tuple(self._ends),
            tuple(self._mores),
            tuple(self._reach),
            tuple(self._cuts),
            RIGHT_TO_LEFT.search(text) is not None,
            self._ruler,
        )

    def _enter(self, offset: int) -> bool:
        """Go on to the stretch that `offset` lies in; whether that is another one."""
        bounds = self._ruler.bounds
        was = self._stretch
        while self._stretch < len(bounds) - 1 and bounds[self._stretch] <= offset:
            self._stretch += 1
        return self._stretch != was

    def _add(self, unit: str, offset: int, before: str) -> None:
        other_style = self._enter(offset)
        joint = JOINT * self._ruler.faces[self._stretch].scale
        here = offset - self._first
        end = self._x
        parts = bool(before) and _KIND[before[-1]] + _KIND[unit[0]] == _HAN_AND_LATIN
        if parts:
            self._x += joint
        if before and (parts or other_style or (self._chinese and "—" in unit + before)):
            self._cuts.append(Cut(here, end, self._x, self._stretch))
        first, last, changes = SCRIPTS[unit]
        if first and self._script and first != self._script and not parts:
            self._more += joint
        self._script = last or self._script
        self._offsets.append(here)
        self._starts.append(self._x)
        self._mores.append(self._more)
        self._more += joint * changes
        self._set(unit, offset)
        self._reach.append(self._ends[-1] + self._more)

    def _set(self, unit: str, offset: int) -> None:
        """Move on by a unit, which stretches may share, as they share a bracket and its word."""
        ruler = self._ruler
        inked = len(unit.rstrip(SPACES)) or len(unit)
        done = 0
        end = self._x
        while done < len(unit):
            if done and self._enter(offset + done):
                self._cuts.append(Cut(offset + done - self._first, self._x, self._x, self._stretch))
            upto = min(len(unit), ruler.bounds[self._stretch] - offset)
            face = ruler.faces[self._stretch]
            ink, full = ruler.widths[self._stretch][unit[done:upto]]
            if done < inked:
                end = self._x + ink * face.scale + (min(inked, upto) - done) * face.tracking
            self._x += full * face.scale + (upto - done) * face.tracking
            done = upto
        self._inks.append(offset - self._first + inked)
        self._ends.append(end)


class _Kinds(dict[str, int]):
    """1 for Han, 2 for Latin, 0 for the rest, by character."""

    def __missing__(self, character: str) -> int:
        kind = 1 if IS_HAN.match(character) else 2 if IS_LATIN.match(character) else 0
        self[character] = kind
        return kind


_KIND = _Kinds()
_HAN_AND_LATIN = 3
