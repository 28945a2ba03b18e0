"""How English tells that somebody speaks."""

from __future__ import annotations

import re
from functools import cache

from briefing.analysis.lexicon import words


@cache
def says() -> re.Pattern[str]:
    """What comes after a name that says something."""
    return re.compile(
        r",?\s{1,9}(?:also\s+|then\s+|further\s+|has\s+|had\s+|later\s+|in turn\s+)?"
        rf"({verbs()}|{_ACTS})\b(?!\s+(?:{_GIVEN})\b)"
    )


@cache
def verbs() -> str:
    """A pattern for the verbs of speech."""
    return "|".join(sorted(words("say_en"), key=len, reverse=True))


_ACTS = (
    r"(?:made|gave|held|read(?: out)?|took)\s+(?:an?|the|his|her|some)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:speech|statement|remarks|presentation|address|report|talk|keynote|message|introduction|lecture|floor|update"
    r"|overview|summary|briefing)"
)
"""`made a welcoming speech`, `took the floor`."""
_GIVEN = (
    r"(?:(?:an?|the|his|her|some)\s+)?(?:[\w-]+\s+)?(?:bouquet|gift|crest|medal|award|certificate"
    r"|cheque|souvenir|memento|plaque|prize|trophy|token)s?"
)
"""`presented a bouquet` is no speech."""
