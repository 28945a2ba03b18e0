"""Units → how wide they are in one face, each measured once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing.layout.typeset.characters import AMBIGUOUS, DASHES, SPACES, WIDE, is_han
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.layout.ports import TextMeasurer
    from briefing.model.theme import FontRole

_TAB = 4
"""Spaces that a tab is as wide as."""
_RUNS = lazy_regex(rf"[^{WIDE}{AMBIGUOUS}]+|[{DASHES}]+|.", re.DOTALL)
"""Stretches of neither, dashes, wide and ambiguous characters one by one."""
UNITS = 100_000
"""Units that are kept at most: more than a thousand slides have."""
_FACES = 128
"""Faces whose widths are kept."""


class Face(NamedTuple):
    """What of a style decides widths. `scale` and `tracking` are multiples of the paragraph's
    first type size.
    """

    font: FontRole
    bold: bool
    italic: bool
    scale: float
    tracking: float


class Widths(dict[str, tuple[float, float]]):
    """By unit: the width of its ink, and with the spaces after it, in em of the paragraph's first
    type size.
    """

    def __init__(self, measurer: TextMeasurer, face: Face, chinese: bool) -> None:
        super().__init__()
        self._measurer = measurer
        self._scale = face.scale
        self._tracking = face.tracking
        self._face = face.font, face.bold, face.italic
        self._chinese = chinese
        self._han = measurer.width("国", *self._face)
        self._space = measurer.width(" ", *self._face)

    def __missing__(self, unit: str) -> tuple[float, float]:
        inked = unit.rstrip(SPACES) or unit
        if self._chinese:
            ink = sum(map(self._run, _RUNS.findall(inked)))
        else:
            ink = self._measurer.width(inked.replace("\t", " " * _TAB), *self._face)
        full = ink + sum(map(self._blank, unit[len(inked) :]))
        result = (
            ink * self._scale + len(inked) * self._tracking,
            full * self._scale + len(unit) * self._tracking,
        )
        if len(self) >= UNITS:
            self.clear()
        self[unit] = result
        return result

    def _run(self, run: str) -> float:
        if is_han(run[0]):
            return self._han
        if run[0] in DASHES:  # painted as wide as that, whatever the font's are
            return self._han * len(run)
        if run[0] in AMBIGUOUS:  # a measurer tells the Chinese ones by their neighbour
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


@lru_cache(maxsize=_FACES)
def widths(measurer: TextMeasurer, face: Face, chinese: bool) -> Widths:
    """The widths of `face`, the same ones whenever it comes."""
    return Widths(measurer, face, chinese)
