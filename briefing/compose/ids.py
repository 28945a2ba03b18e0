"""Slide ids: what the author said, else a slug of the title; each once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_GONE = re.compile(r"[^\w\s.-]")
_LONGEST = 48


def slug(text: str) -> str:
    """As pandoc makes identifiers, Han kept: lower case, no punctuation, hyphens for spaces."""
    words = "-".join(_GONE.sub("", text.lower()).split())
    return re.sub(r"^[^\w]+", "", words)[:_LONGEST].strip("-.")


@dataclass(slots=True)
class Ids:
    """The ids of one deck, given out in order."""

    _given: set[str] = field(default_factory=set[str])

    def give(self, wanted: str) -> str:
        """`wanted`, with a number behind it when it is taken: only equal titles count each other,
        so an id stays when other slides change.
        """
        wanted = wanted or "slide"
        identifier, number = wanted, 1
        while identifier in self._given:
            number += 1
            identifier = f"{wanted}-{number}"
        self._given.add(identifier)
        return identifier

    def resolve(self, link: str) -> str | None:
        """The id that `#link` means, written out or as the title's slug; None for none."""
        for candidate in (link, slug(link)):
            if candidate in self._given:
                return candidate
        return None
