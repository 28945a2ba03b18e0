"""The words that rules look for, read from `assets/lexicon/*.txt` when a rule first needs them.

A file holds words between spaces; `#` opens a comment. Only general words of the language stand
there: no person, no organisation, no phrase of any one article.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.resources import asset


@cache
def words(name: str) -> frozenset[str]:
    """The words of `assets/lexicon/<name>.txt`."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The lines of `assets/lexicon/<name>.txt`, for words that have spaces in them."""
    return tuple(line for line in map(str.strip, _lines(name)) if line)


@cache
def pairs(name: str) -> dict[int, str]:
    """A table for `str.translate` from words of two characters: the first becomes the second."""
    return {ord(word[0]): word[1] for word in words(name)}


@cache
def any_of(*names: str) -> str:
    """A pattern that matches the longest word of these lists."""
    return trie(frozenset[str]().union(*(words(name) for name in names)))


def trie(entries: frozenset[str]) -> str:
    """A pattern for the longest of `entries`, shared beginnings written once.

    Tried at a place, it looks at each character once, where a plain `a|b|c` tries every word.
    """
    branches: dict[str, set[str]] = {}
    for entry in entries:
        if entry:
            branches.setdefault(entry[0], set()).add(entry[1:])
    if not branches:
        return ""
    parts = [re.escape(head) + trie(frozenset(tails)) for head, tails in sorted(branches.items())]
    body = parts[0] if len(parts) == 1 and "" not in entries else f"(?:{'|'.join(parts)})"
    return f"(?:{body})?" if "" in entries else body


def _lines(name: str) -> list[str]:
    text = asset("lexicon", f"{name}.txt").read_text("utf-8")
    return [line.split("#", 1)[0] for line in text.splitlines()]
