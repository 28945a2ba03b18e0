"""Points → lists, paragraphs and sub-headings."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from briefing.exporters.markdown.inline import block_start, heading, inline, is_formula_block
from briefing.model.lists.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.deck import Point

_BOX = {"checked": "[x] ", "unchecked": "[ ] "}


class _Open(NamedTuple):
    """The list that is open at a level."""

    number: int
    """Of its last entry; -1 for bullets."""
    sign: str
    column: int
    """Where the text of its last entry begins."""


def points_lines(points: Sequence[Point], notes: int = 0) -> list[str]:
    """The lines of the points, those shown one by one inside `::: steps`."""
    lines: list[str] = []
    for stepwise, group in groupby(points, key=lambda point: point.stepwise):
        writer = _Writer(notes)
        for point in group:
            writer.add(point)
        lines += [""] if lines else []
        lines += ["::: steps", *writer.lines, ":::"] if stepwise else writer.lines
    return lines


class _Writer:
    def __init__(self, notes: int) -> None:
        self.lines: list[str] = []
        self._notes = notes
        self._open: list[_Open] = []

    def add(self, point: Point) -> None:
        if point.marker == "none" and not point.heading and is_formula_block(point.text):
            self._formula(point)
            return
        text = inline(point.text, notes=self._notes)
        if point.marker == "none":
            self._paragraph(point, text)
        else:
            self._entry(point, text)

    def _paragraph(self, point: Point, text: str) -> None:
        """On the first level it ends all lists; on a deeper one it belongs to the entry above."""
        del self._open[point.level - 1 :]
        indent = self._open[-1].column if self._open else 0
        written = f"### {heading(text)}" if point.heading else block_start(text)
        self.lines += [""] if self.lines else []
        self.lines.append(" " * indent + written)

    def _formula(self, point: Point) -> None:
        del self._open[point.level - 1 :]
        indent = " " * (self._open[-1].column if self._open else 0)
        self.lines += [""] if self.lines else []
        self.lines += [indent + line for line in point.text.plain.split("\n")]

    def _entry(self, point: Point, text: str) -> None:
        after_paragraph = bool(self.lines) and not self._open
        del self._open[point.level :]
        number = point.number if point.marker == "number" else -1
        before = self._open.pop() if len(self._open) == point.level else None
        indent = self._open[-1].column if self._open else 0
        sign = _sign(number, before, point.numbering)
        missing = "- " * (point.level - 1 - len(self._open))
        for _ in range(len(missing) // 2):
            indent += 2
            self._open.append(_Open(-1, "-", indent))
        mark = numeral(number, sign) if number >= 0 else sign
        nested = bool(indent) and number not in {-1, 1} and sign != (before.sign if before else "")
        self.lines += [""] if after_paragraph or nested else []
        written = _BOX.get(point.marker, "") + block_start(text)
        self.lines.append(f"{' ' * (indent - len(missing))}{missing}{mark} {written}".rstrip())
        self._open.append(_Open(number, sign, indent + len(mark) + 1))


def _sign(number: int, before: _Open | None, numbering: str) -> str:
    """How the list's number 1 would be written: another sign begins another list."""
    if number < 0:
        return "-"
    if numbering != "1.":
        return numbering
    if before is None or before.number < 0 or before.sign not in _SIGNS:
        return "1."
    if number == before.number + 1:
        return before.sign
    return "1、" if before.sign == "1." else "1."


_SIGNS = ("1.", "1、")
