"""The words that rules look for, read from `assets/lexicon/*.txt` when a rule first needs them.

A file holds words between spaces; `#` opens a comment. Only general words of the language stand
there: no person, no organisation, no phrase of any one article.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.resources import asset


class WordList:
    """A list of words that can be looked up where they stand in a text. Costs next to nothing to
    make, where a pattern of as many words takes milliseconds to compile.
    """

    __slots__ = ("_entries", "_lengths", "_longest")

    def __init__(self, entries: frozenset[str]) -> None:
        self._entries = entries
        lengths: dict[str, set[int]] = {}
        for entry in entries:
            lengths.setdefault(entry[0], set()).add(len(entry))
        self._lengths = {head: sorted(found, reverse=True) for head, found in lengths.items()}
        self._longest = max(map(len, entries), default=0)

    def __contains__(self, word: str) -> bool:
        return word in self._entries

    def end_at(self, text: str, at: int) -> int:
        """Where the longest word ends that begins at `at`; -1 if none does."""
        for length in self._lengths.get(text[at : at + 1], ()):
            if at + length <= len(text) and text[at : at + length] in self._entries:
                return at + length
        return -1

    def ends(self, text: str) -> bool:
        """Whether the text ends with one of the words."""
        return any(text[-n:] in self._entries for n in range(1, self._longest + 1))


@cache
def words(name: str) -> frozenset[str]:
    """The words of `assets/lexicon/<name>.txt`."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def lookup(*names: str) -> WordList:
    """The words of all these lists."""
    return WordList(frozenset[str]().union(*(words(name) for name in names)))


@cache
def phrases(name: str) -> frozenset[str]:
    """The lines of `assets/lexicon/<name>.txt`, for words that have spaces in them."""
    return frozenset(line for line in map(str.strip, _lines(name)) if line)


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
