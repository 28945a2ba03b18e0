"""`:heart:` → ❤️, by the short names that GitHub, Marp and Deckset know."""

from __future__ import annotations

from functools import cache

from briefing.model.regex import lazy_regex
from briefing.resources import asset

SHORT_NAME = r"(?<!\d):([a-z0-9+-][a-z0-9_+-]{0,60}):"
_SHORT_NAME = lazy_regex(SHORT_NAME)


@cache
def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in asset("emoji.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            char, *names = line.split(" ")
            found.update(dict.fromkeys(names, char))
    return found


def emoji(name: str) -> str:
    """The character of that short name, without colons; empty where there is none."""
    return _by_name().get(name, "")


def with_emoji(text: str) -> str:
    """`text` with the characters instead of their names."""
    return _SHORT_NAME.sub(lambda found: emoji(found[1]) or found[0], text)
