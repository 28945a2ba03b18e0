"""A row: one line as its author wrote it, measured, with every place where it may be broken."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.typeset.widths import Widths


class Cut(NamedTuple):
    """A place where a line is painted in two goes: the style changes or Han meets Latin."""

    offset: int
    end: float
    """Where the ink before it ends, em."""
    start: float
    """Where the ink after it starts, em."""
    style: bool = False
    """The style changes."""


class Ruler(NamedTuple):
    """The text of one paragraph, and what measures its runs."""

    text: str
    bounds: Sequence[int]
    """Offset at which each run ends."""
    scales: Sequence[float]
    """Type size of each run, em."""
    widths: Sequence[Widths]
    loose: Sequence[float] = ()
    """Em of each run that LibreOffice does not take away: it never condenses a run's last
    character. Empty where no run is condensed.
    """

    def run(self, offset: int) -> int:
        """Index of the run that `offset` lies in."""
        return min(bisect_right(self.bounds, offset), len(self.bounds) - 1)

    def advance(self, start: int, end: int) -> float:
        """Width of the characters from `start` to `end`, em."""
        total = 0.0
        run = self.run(start)
        while start < end:
            upto = min(self.bounds[run], end)
            if start < upto:
                total += self.widths[run][self.text[start:upto]][1]
                start = upto
            run += 1
        return total


class TextRow(NamedTuple):
    """Offsets count from the row's first character; positions are em of the paragraph's first
    style, from the row's start.
    """

    first: int
    """Offset of its first character in the paragraph."""
    text: str
    offsets: tuple[int, ...]
    """Where units start, and at last the length of the text."""
    inks: tuple[int, ...]
    """Where each unit's ink ends, hanging spaces left out."""
    starts: tuple[float, ...]
    """Position at which each unit starts."""
    ends: tuple[float, ...]
    """Position at which each unit's ink ends."""
    joints: tuple[float, ...]
    """How much of that is joints between Han and Latin, which PowerPoint does not set."""
    more: tuple[float, ...]
    """By how much LibreOffice counts each unit to start further right."""
    reach: tuple[float, ...]
    """Position at which LibreOffice counts each unit's ink to end."""
    cuts: tuple[Cut, ...]
    """In order, none at its start."""
    right_to_left: bool
    """It has letters that run so: Qt orders its characters, so it is not cut at joints."""
    ruler: Ruler

    def position(self, unit: int, offset: int) -> float:
        """Where the character at `offset`, inside `unit`, starts."""
        first = self.first
        return self.starts[unit] + self.ruler.advance(first + self.offsets[unit], first + offset)
