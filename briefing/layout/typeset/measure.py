"""In: the stretches of one paragraph. Out: `Row`s, one for each line the author asked for, with
every place where a line may break and its position in em.

Sizes are tried by dividing the room by the type size, so a paragraph is measured once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import (
    AMBIGUOUS,
    IS_HAN,
    IS_LATIN,
    RIGHT_TO_LEFT,
    WIDE,
    is_chinese,
)
from briefing.layout.typeset.units import SPACES, cut

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.layout.ports import TextMeasurer
    from briefing.model.scene import Stretch
    from briefing.model.theme import FontRole

JOINT = 0.25
"""Em of space between Han and Latin (W3C, Requirements for Chinese Text Layout, 3.2.2)."""
SCRIPT_SCALE = 0.65
"""Size of sub- and superscript beside the text."""
_TAB = 4
"""Spaces that a tab is as wide as."""
_RUNS = re.compile(rf"[{WIDE}]|[{AMBIGUOUS}]+|[^{WIDE}{AMBIGUOUS}]+")


_FaceKey = tuple["FontRole", bool, bool]


@dataclass(frozen=True, slots=True)
class Face:
    """What of a style decides widths. `scale` and `tracking` are multiples of the paragraph's
    first size.
    """

    font: FontRole
    bold: bool
    italic: bool
    scale: float
    tracking: float


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where a line is painted in two goes: the style changes or Han meets Latin."""

    offset: int
    end: float
    """Where the ink before it ends, em."""
    start: float
    """Where the ink after it starts, em."""
    stretch: int
    """Index of the stretch after it."""


class Ruler:
    """Measures any stretch of one paragraph, for words that are longer than a line."""

    __slots__ = ("_bounds", "_faces", "_text", "_widths")

    def __init__(
        self,
        text: str,
        bounds: Sequence[int],
        faces: Sequence[Face],
        widths: Sequence[Mapping[str, tuple[float, float]]],
    ) -> None:
        self._text = text
        self._bounds = bounds
        self._faces = faces
        self._widths = widths

    def advance(self, start: int, end: int) -> float:
        """Width of the characters from `start` to `end`, em."""
        total = 0.0
        for bound, face, widths in zip(self._bounds, self._faces, self._widths, strict=True):
            upto = min(bound, end)
            if start < upto:
                total += widths[self._text[start:upto]][1] * face.scale
                total += (upto - start) * face.tracking
                start = upto
        return total


@dataclass(frozen=True, slots=True)
class Row:
    """One line as the author wrote it, however wide. Positions are em of the paragraph's first
    style.
    """

    first: int
    """Offset of its first character in the paragraph."""
    text: str
    offsets: tuple[int, ...]
    """Where units start, from the row's first character, and at last the length of the text."""
    starts: tuple[float, ...]
    """Position at which each unit starts, and at last where the row ends."""
    ends: tuple[float, ...]
    """Position at which each unit's ink ends, hanging spaces left out."""
    inks: tuple[int, ...]
    """Offset at which each unit's ink ends."""
    cuts: tuple[Cut, ...]
    """The first is the row's start."""
    right_to_left: bool
    ruler: Ruler

    def position(self, unit: int, offset: int) -> float:
        """Where the character at `offset`, inside `unit`, starts."""
        first = self.first
        return self.starts[unit] + self.ruler.advance(first + self.offsets[unit], first + offset)


def measured(stretches: Sequence[Stretch], measurer: TextMeasurer) -> tuple[Row, ...]:
    """The rows of a paragraph, at least one. Their em is the first stretch's type size."""
    size = stretches[0].style.size if stretches else 1.0
    return _rows(tuple((stretch.text, _face(stretch, size)) for stretch in stretches), measurer)


def _face(stretch: Stretch, size: float) -> Face:
    style = stretch.style
    scale = style.size / size * (SCRIPT_SCALE if style.script else 1.0)
    return Face(style.font, style.bold, style.italic, scale, style.tracking / size)


@lru_cache(maxsize=8192)
def _rows(parts: tuple[tuple[str, Face], ...], measurer: TextMeasurer) -> tuple[Row, ...]:
    text = "".join(part for part, _ in parts)
    chinese = is_chinese(text)
    widths = [_widths(measurer, face.font, face.bold, face.italic, chinese) for _, face in parts]
    return tuple(_Measuring(text, parts, widths).rows())


class _Measuring:
    """Walks over the units of a paragraph and notes where each begins and ends."""

    def __init__(
        self, text: str, parts: Sequence[tuple[str, Face]], widths: Sequence[_Widths]
    ) -> None:
        self._text = text
        self._faces = [face for _, face in parts]
        self._widths = widths
        self._bounds: list[int] = []
        """Offset at which each stretch ends."""
        end = 0
        for part, _ in parts:
            end += len(part)
            self._bounds.append(end)
        self._ruler = Ruler(text, self._bounds, self._faces, widths)
        self._stretch = 0
        self._begin(0)

    def _begin(self, first: int) -> None:
        self._first = first
        self._x = 0.0
        self._offsets: list[int] = []
        self._starts: list[float] = []
        self._ends: list[float] = []
        self._inks: list[int] = []
        self._cuts: list[Cut] = [Cut(0, 0.0, 0.0, self._stretch)]

    def rows(self) -> list[Row]:
        text = self._text
        rows: list[Row] = []
        offset = 0
        before = ""
        for unit in cut(text):
            if unit == "\n":
                rows.append(self._row(text[self._first : offset]))
                offset += 1
                self._skip_to(offset)
                self._begin(offset)
                before = ""
                continue
            self._add(unit, offset, before)
            offset += len(unit)
            before = unit[-1]
        rows.append(self._row(text[self._first :]))
        return rows

    def _skip_to(self, offset: int) -> None:
        while self._stretch < len(self._bounds) - 1 and self._bounds[self._stretch] <= offset:
            self._stretch += 1

    def _add(self, unit: str, offset: int, before: str) -> None:
        here = offset - self._first
        if self._bounds[self._stretch] <= offset:
            self._skip_to(offset)
            if here:
                self._cuts.append(Cut(here, self._x, self._x, self._stretch))
        face = self._faces[self._stretch]
        if before and _KIND[before] + _KIND[unit[0]] == _HAN_AND_LATIN:
            gap = JOINT * face.scale
            if self._cuts[-1].offset == here:
                self._cuts.pop()
            self._cuts.append(Cut(here, self._x, self._x + gap, self._stretch))
            self._x += gap
        self._offsets.append(here)
        self._starts.append(self._x)
        end = offset + len(unit)
        if end <= self._bounds[self._stretch]:
            ink, full = self._widths[self._stretch][unit]
            visible = len(unit.rstrip(SPACES)) or len(unit)
            self._ends.append(self._x + ink * face.scale + visible * face.tracking)
            self._x += full * face.scale + len(unit) * face.tracking
        else:
            visible = self._add_across(unit, offset)
        self._inks.append(here + visible)

    def _add_across(self, unit: str, offset: int) -> int:
        """A unit that more than one stretch shares, such as `（` and a bold word."""
        visible = len(unit.rstrip(SPACES)) or len(unit)
        done = 0
        ink_end = self._x
        while done < len(unit):
            if self._bounds[self._stretch] <= offset + done:
                self._skip_to(offset + done)
                here = offset + done - self._first
                self._cuts.append(Cut(here, self._x, self._x, self._stretch))
            upto = min(len(unit), self._bounds[self._stretch] - offset)
            face = self._faces[self._stretch]
            ink, full = self._widths[self._stretch][unit[done:upto]]
            if done < visible:
                count = min(visible, upto) - done
                ink_end = self._x + ink * face.scale + count * face.tracking
            self._x += full * face.scale + (upto - done) * face.tracking
            done = upto
        self._ends.append(ink_end)
        return visible

    def _row(self, text: str) -> Row:
        return Row(
            self._first,
            text,
            (*self._offsets, len(text)),
            (*self._starts, self._x),
            tuple(self._ends),
            tuple(self._inks),
            tuple(self._cuts),
            RIGHT_TO_LEFT.search(text) is not None,
            self._ruler,
        )


class _Kinds(dict[str, int]):
    """1 for Han, 2 for Latin, 0 for the rest, by character."""

    def __missing__(self, character: str) -> int:
        kind = 1 if IS_HAN.match(character) else 2 if IS_LATIN.match(character) else 0
        self[character] = kind
        return kind


_KIND = _Kinds()
_HAN_AND_LATIN = 3


class _Widths(dict[str, tuple[float, float]]):
    """Width of a unit in em: of its ink, and with the spaces after it."""

    def __init__(self, measurer: TextMeasurer, face: _FaceKey, chinese: bool) -> None:
        super().__init__()
        self._measurer = measurer
        self._face = face
        self._chinese = chinese
        self._han = measurer.width("国", *face)
        self._space = measurer.width(" ", *face)

    def __missing__(self, unit: str) -> tuple[float, float]:
        ink_text = unit.rstrip(SPACES) or unit
        ink = sum(map(self._run, _RUNS.findall(ink_text)))
        result = ink, ink + sum(map(self._blank, unit[len(ink_text) :]))
        self[unit] = result
        return result

    def _run(self, run: str) -> float:
        if IS_HAN.match(run):
            return self._han
        if self._chinese and run[0] in AMBIGUOUS:
            return self._measurer.width(f"国{run}", *self._face) - self._han
        return self._measurer.width(run.replace("\t", " " * _TAB), *self._face)

    def _blank(self, character: str) -> float:
        match character:
            case "\t":
                return _TAB * self._space
            case "\u3000":
                return self._han
            case _:
                return self._space


@lru_cache(maxsize=64)
def _widths(
    measurer: TextMeasurer, font: FontRole, bold: bool, italic: bool, chinese: bool
) -> _Widths:
    return _Widths(measurer, (font, bold, italic), chinese)
