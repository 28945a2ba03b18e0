"""Which characters of the source each character of a text was written with.

The reader's own parser forgets where its pieces stood; so the source is walked beside the text, and
what the text does not have is taken for marks. Whoever changes a text by this reads the result
again: a wrong guess costs a larger patch, never a wrong word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.regex import lazy_regex
from briefing.model.untrusted import unescaped

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from briefing.edit.source_text import SourceText
    from briefing.model.text import Run, Sources

JOINT = "\x00"
"""Stands for the end of a line on which the text runs on."""
_ENTITY = lazy_regex(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
_BREAK = lazy_regex(r"<br\s*/?>")
_TAG = lazy_regex(r"</?[A-Za-z][^<>]*>|<!--.*?-->")
_NOTE = lazy_regex(r"\[\^[^\]\s]+\]|\^\[[^\]]*\]")
_IMAGE = lazy_regex(r"!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])?(?:\{[^{}]*\})?")
_AFTER_LINK = lazy_regex(r"\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])?(?:\{[^{}]*\})?")
_EMOJI = lazy_regex(r":[a-z0-9+-][a-z0-9_+-]*:")
_ADDRESS = lazy_regex(r"<(?=https?:|mailto:|[^<>\s]+@)")
_SIGNS = frozenset("\\`*_{}[]()#+-.!|~=^<>$:&\"'%/?,;@")
_MARKS = frozenset("*_`~=^[]{}<> \t\ufdd0" + JOINT)


class Span(NamedTuple):
    """Characters of the source that make one of the text."""

    start: int
    end: int


class Written(NamedTuple):
    """A text's source without what stands between its lines."""

    raw: str
    """With a JOINT for each line's end."""
    places: list[Span]
    """In the file, of each character of `raw`."""


def written(source: SourceText, sources: Sources) -> Written:
    """The source of a text."""
    raw = ""
    places: list[Span] = []
    for place in sources:
        start, end = source.span(place)
        if places:
            raw += JOINT
            places.append(Span(places[-1].end, start))
        raw += source.text[start:end]
        places += [Span(at, at + 1) for at in range(start, end)]
    return Written(raw, places)


def aligned(said: Written, runs: Sequence[Run]) -> list[Span] | None:
    """Where each character of `runs` is written; None where that cannot be told."""
    walk = _Walk(said)
    for run in runs:
        if run.script == "sup" and run.text.isdecimal() and walk.note(len(run.text)):
            continue
        for char in run.text:
            if not walk.step(char):
                return None
    return walk.found if walk.rest_is_marks() else None


class _Walk:
    def __init__(self, said: Written) -> None:
        self._raw, self._places = said
        self._at = 0
        self.found: list[Span] = []

    def step(self, char: str) -> bool:
        """Find the next place at which `char` may be written."""
        raw = self._raw
        while self._at < len(raw):
            if self._matches(char):
                return True
            if not self._pass(raw[self._at]):
                return False
        return False

    def note(self, digits: int) -> bool:
        """A footnote's number, if a reference to one stands next."""
        at = self._at
        while at < len(self._raw) and self._raw[at] in _MARKS:
            if found := _NOTE.match(self._raw, at):
                self._at = at
                for _ in range(digits):
                    self._take(found.end(), move=False)
                self._at = found.end()
                return True
            at += 1
        return False

    def rest_is_marks(self) -> bool:
        while self._at < len(self._raw):
            if not self._pass(self._raw[self._at]):
                return False
        return True

    def _matches(self, char: str) -> bool:
        raw, at = self._raw, self._at
        here = raw[at]
        if here == "\\" and raw[at + 1 : at + 2] in (char, JOINT):
            if raw[at + 1] == JOINT and char != "\n":
                return False
            if raw[at + 1] == JOINT or char in _SIGNS:
                return self._take(at + 2)
        if here == JOINT:
            return char in " \n" and self._take(at + 1)
        if here == "&" and (found := _ENTITY.match(raw, at)) and unescaped(found[0]) == char:
            return self._take(found.end())
        if here == "<" and char == "\n" and (found := _BREAK.match(raw, at)):
            return self._take(found.end())
        if here == ":" and char > "\u2000" and (found := _EMOJI.match(raw, at)):
            return self._take(found.end())
        if here in "<![" and self._opens(at):
            return False
        return here == char and self._take(at + 1)

    def _opens(self, at: int) -> bool:
        """A tag, a picture, or a link, whose sign is none of the text."""
        patterns: tuple[re.Pattern[str], ...] = (_TAG, _ADDRESS, _IMAGE)
        return any(pattern.match(self._raw, at) for pattern in patterns)

    def _pass(self, here: str) -> bool:
        """Go on behind what is no text; whether it may be none."""
        raw, at = self._raw, self._at
        if here == "<" and not _ADDRESS.match(raw, at) and (found := _TAG.match(raw, at)):
            self._at = found.end()
            return True
        if here == "!" and (found := _IMAGE.match(raw, at)):
            self._at = found.end()
            return True
        if here == "]" and (found := _AFTER_LINK.match(raw, at)):
            self._at = found.end()
            return True
        self._at += 1
        return here in _MARKS or here == "\\"

    def _take(self, end: int, *, move: bool = True) -> bool:
        self.found.append(Span(self._places[self._at].start, self._places[end - 1].end))
        if move:
            self._at = end
        return True
