"""What a motif may know of the page it stands on, and what it is."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Protocol, Union
from zlib import crc32

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.geometry import Size
    from briefing.model.scene import Path, Shape

    Drawn = Union[Shape, Path]


MOST_MARKS = 60


@record
class Stage:
    """A page that motifs are drawn on."""

    canvas: Size
    seed: str = ""
    """The deck's title: what varies, varies by it, and for the same one never."""
    place: int = 0
    """The section that the page opens, 1-based; 0 for none."""
    sections: int = 0

    def chance(self, what: str, least: float, most: float) -> float:
        """A number that is the same whenever it is asked for, and another for another `what`."""
        share = crc32(f"{what} {self.seed}".encode("utf-8", "replace")) / 2**32
        return least + (most - least) * share

    @property
    def progress(self) -> float:
        """Share of the talk's sections that are begun with this page; all where it opens none."""
        return self.place / self.sections if self.place and self.sections else 1.0


def counted(sections: int, place: int) -> tuple[int, int]:
    """How many marks stand for so many sections, and which one of them, from 1, for the current:
    one each, or of more than anybody could tell apart as many as can be.
    """
    marks = min(sections, MOST_MARKS)
    return marks, ceil(place * marks / sections) if sections else 0


class Motif(Protocol):
    """An ornament with its parameters, as a theme's file has them."""

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        """Its shapes, from below."""
        ...
