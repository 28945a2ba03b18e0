"""A passage as the rule of speeches reads it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.analysis.rules.quotations import is_inside, quotations

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts, Mention


def _start(mention: Mention) -> int:
    return mention.span.start


class ReadPassage:
    """A passage with who is named in it outside quotations."""

    def __init__(
        self, facts: Facts, index: int, mentions: list[Mention], open_before: bool
    ) -> None:
        self.index = index
        self.folded = facts.passages[index].folded
        self.quoted, self.open = quotations(self.folded, open_before)
        self.mentions = [one for one in mentions if not is_inside(self.quoted, one.span.start)]

    def inside(self, sentence: tuple[int, int]) -> list[Mention]:
        low = bisect_left(self.mentions, sentence[0], key=_start)
        return self.mentions[low : bisect_left(self.mentions, sentence[1], key=_start)]

    def is_quoted(self, at: int) -> bool:
        return is_inside(self.quoted, at)
