"""Slide ids: what the author said, else a slug of the title; each once."""

from __future__ import annotations

import re

from briefing.model.record import field, mutable
from briefing.model.regex import lazy_regex

_GONE = lazy_regex(r"[^\w\s.-]")
_LONGEST = 48


def slug(text: str) -> str:
    """As pandoc makes identifiers, Han kept: lower case, no punctuation, hyphens for spaces."""
    words = "-".join(_GONE.sub("", text.lower()).split())
    return re.sub(r"^[^\w]+", "", words)[:_LONGEST].strip("-.")


@mutable
class Ids:
    """The ids of one deck, given out in order."""

    _given: set[str] = field(default_factory=set[str])
    _used: dict[str, int] = field(default_factory=dict[str, int])
    """How often each was wanted."""

    def give(self, wanted: str) -> str:
        """`wanted`, with a number behind it when it is taken: only equal titles count each other,
        so an id stays when other slides change.
        """
        wanted = wanted or "slide"
        number = self._used.get(wanted, 0) + 1
        identifier = wanted if number == 1 else f"{wanted}-{number}"
        while identifier in self._given:
            number += 1
            identifier = f"{wanted}-{number}"
        self._used[wanted] = number
        self._given.add(identifier)
        return identifier

    def resolve(self, link: str) -> str | None:
        """The id that `#link` means, written out or as the title's slug; None for none."""
        for candidate in (link, slug(link)):
            if candidate in self._given:
                return candidate
        return None
