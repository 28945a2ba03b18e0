"""The words of a slide in the file → where each of their letters stands in the source.

A paragraph of the file may be a text of the source, a piece of one (a card's head), or several with
a sign between them that Briefing put there (a date and a place). Letters that stand nowhere are the
app's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.edit.texts import EditableText


class Letter(NamedTuple):
    """One letter of the source: of which of the texts, and its place in it."""

    text: int
    at: int


Places = tuple["Letter | None", ...]
"""Of each letter of a paragraph."""

_COUNTED = re.compile(r"\s*[（(]\d+\s*/\s*\d+[)）]$")
"""What Briefing puts behind the title of a slide that goes on."""
_MOST_JOINED = 6


def places_of(paragraphs: Sequence[str], texts: Sequence[EditableText]) -> list[Places]:
    """For each paragraph of a slide, in the order of the file, its letters' places."""
    return _Search(paragraphs, texts).found


class _Search:
    def __init__(self, paragraphs: Sequence[str], texts: Sequence[EditableText]) -> None:
        self._said = [_squeezed(one) for one in paragraphs]
        self._texts = [_squeezed(one.text.plain) for one in texts]
        self._edges = [_edges(one) for one in texts]
        self._taken: list[set[int]] = [set() for _ in texts]
        self.found: list[Places] = [(None,) * len(one) for one in paragraphs]
        self._open = [at for at, one in enumerate(self._said) if one[0]]
        self._each(self._whole)
        self._joined()
        self._each(self._counted)
        self._each(self._inside)
        self._each(self._around)

    def _each(self, look: Callable[[int], bool]) -> None:
        self._open = [at for at in self._open if not look(at)]

    def _whole(self, at: int) -> bool:
        for text, (letters, _) in enumerate(self._texts):
            if letters == self._said[at][0] and not self._taken[text]:
                return self._place(at, 0, text, 0, len(letters))
        return False

    def _joined(self) -> None:
        """Several paragraphs that are one text of the source."""
        for first in list(self._open):
            if first not in self._open:
                continue
            joined = self._said[first][0]
            for last in range(first + 1, min(first + _MOST_JOINED, len(self._said))):
                if last not in self._open:
                    break
                joined += self._said[last][0]
                text = self._free_text(joined)
                if text is None:
                    continue
                start = 0
                for at in range(first, last + 1):
                    count = len(self._said[at][0])
                    self._place(at, 0, text, start, count)
                    start += count
                    self._open.remove(at)
                break

    def _counted(self, at: int) -> bool:
        letters = self._said[at][0]
        found = _COUNTED.search(letters)
        text = self._free_text(letters[: found.start()]) if found else None
        return text is not None and self._place(at, 0, text, 0, len(self._texts[text][0]))

    def _inside(self, at: int) -> bool:
        """A piece of a text: it begins and ends where something else does."""
        letters = self._said[at][0]
        for text, (whole, _) in enumerate(self._texts):
            for start in _all(whole, letters):
                end = start + len(letters)
                edges = self._edges[text]
                free = not self._taken[text] & set(range(start, end))
                if free and start in edges and end in edges:
                    return self._place(at, 0, text, start, len(letters))
        return False

    def _around(self, at: int) -> bool:
        """Whole texts with something of Briefing's own between them."""
        letters = self._said[at][0]
        used: set[int] = set()
        order = sorted(range(len(self._texts)), key=lambda text: -len(self._texts[text][0]))
        for text in order:
            whole = self._texts[text][0]
            if len(whole) < 2 or self._taken[text]:
                continue
            start = next((n for n in _all(letters, whole) if _bounded(letters, n, len(whole))), -1)
            if start >= 0 and not used & set(range(start, start + len(whole))):
                used |= set(range(start, start + len(whole)))
                self._place(at, start, text, 0, len(whole))
        return bool(used)

    def _free_text(self, letters: str) -> int | None:
        for text, (whole, _) in enumerate(self._texts):
            if whole == letters and not self._taken[text]:
                return text
        return None

    def _place(self, at: int, first: int, text: int, start: int, count: int) -> bool:
        """Letters `first` … of paragraph `at` are letters `start` … of a text, without spaces."""
        where = list(self.found[at])
        said, there = self._said[at][1], self._texts[text][1]
        for step in range(count):
            where[said[first + step]] = Letter(text, there[start + step])
        _fill(where)
        self.found[at] = tuple(where)
        self._taken[text] |= set(range(start, start + count))
        return True


def _fill(where: list[Letter | None]) -> None:
    """Spaces between two letters that stand beside one between the same in the source."""
    for at in range(1, len(where) - 1):
        before, after = where[at - 1], where[at + 1]
        if where[at] is None and before and after and after == Letter(before.text, before.at + 2):
            where[at] = Letter(before.text, before.at + 1)


def _squeezed(text: str) -> tuple[str, list[int]]:
    """Without white space, and where each letter stood."""
    places = [at for at, char in enumerate(text) if not char.isspace()]
    return "".join(text[at] for at in places), places


def _edges(one: EditableText) -> set[int]:
    """Where a piece of a text may begin or end: beside a sign, a space, another style, or it."""
    letters, places = _squeezed(one.text.plain)
    plain = one.text.plain
    runs: set[int] = set()
    end = 0
    for run in one.text.runs:
        end += len(run.text)
        runs.add(end)
    found = {0, len(letters)}
    for at, place in enumerate(places):
        if not plain[place].isalnum():
            found |= {at, at + 1}
        if place in runs or (place and plain[place - 1].isspace()):
            found.add(at)
    return found


def _bounded(text: str, start: int, length: int) -> bool:
    end = start + length
    before = start == 0 or not text[start - 1].isalnum() or not text[start].isalnum()
    return before and (end == len(text) or not text[end].isalnum() or not text[end - 1].isalnum())


def _all(text: str, piece: str) -> Iterator[int]:
    at = text.find(piece) if piece else -1
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)
