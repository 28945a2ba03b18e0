"""Which pages are meant: all, those with some numbers, or those of some slides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.scene import Scene

Ranges = tuple[tuple[int, "int | None"], ...]
"""Page numbers from and to, both included; None for an open end."""
EVERYTHING: Ranges = ((1, None),)


class NoPageError(ValueError):
    """`piece` of a text is no page; `named` where it looks like some, but counts none."""

    def __init__(self, piece: str, *, named: bool) -> None:
        super().__init__(piece)
        self.piece = piece
        self.named = named


@record
class Selection:
    """A page goes along if its number lies in one of the ranges and its slide is wanted."""

    ranges: Ranges = EVERYTHING
    slides: frozenset[str] | None = None
    """Ids; None for all."""

    def of(self, pages: Iterable[Scene]) -> Iterator[Scene]:
        """In order, laid out as they are asked for and not beyond the last that is meant."""
        last = max((10**9 if end is None else end) for _, end in self.ranges)
        for number, page in enumerate(pages, 1):
            if number > last:
                return
            if self.takes(number, page):
                yield page

    def takes(self, number: int, page: Scene) -> bool:
        """Page `number`, counted from 1, the hidden ones behind the others."""
        if self.slides is not None and page.slide not in self.slides:
            return False
        return any(start <= number and (end is None or number <= end) for start, end in self.ranges)


def parse_ranges(text: str) -> Ranges:
    """`1-5,8,10-`, or with full-width commas. NoPageError: something in it is none."""
    found: list[tuple[int, int | None]] = []
    for piece in text.replace("，", ",").replace("、", ",").split(","):
        match = re.fullmatch(r"\s*(\d{0,9})\s*(-?)\s*(\d{0,9})\s*", piece, re.ASCII)
        if not match or not (match[1] or match[3]):
            raise NoPageError(piece.strip(), named=False)
        start = int(match[1] or 1)
        end = int(match[3]) if match[3] else None if match[2] else start
        if start < 1 or (end is not None and end < start):
            raise NoPageError(piece.strip(), named=True)
        found.append((start, end))
    return tuple(found)
