"""A text and where its lines stand: places of a document → characters of its text."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.model.text import Source, Sources

_LINE_END = lazy_regex(r"\r\n|\r|\n")


class SourceText:
    """Lines are counted from 1, as every `Source` does, and end with CR, LF or CRLF; new ones are
    to end with `line_end`.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        first = 1 if text.startswith("\ufeff") else 0
        if text.count("\r") == text.count("\r\n"):
            lengths = (len(line) + 1 for line in text[first:].split("\n"))
            *self._starts, after = accumulate(lengths, initial=first)
            ends = [*self._starts[1:], after]
            self._ends = [end - 1 - (text[end - 2 : end] == "\r\n") for end in ends]
            self.line_end = "\r\n" if "\r" in text else "\n"
        else:
            found = list(_LINE_END.finditer(text, first))
            self._starts = [first, *(one.end() for one in found)]
            self._ends = [*(one.start() for one in found), len(text)]
            self.line_end = found[0][0]

    @property
    def count(self) -> int:
        """How many lines there are; the last may be empty."""
        return len(self._starts)

    def line(self, number: int) -> str:
        """Without its end."""
        return self.text[self.start(number) : self.end(number)]

    def start(self, number: int) -> int:
        """Where line `number` begins; for the one after the last, where the text ends."""
        return self._starts[number - 1] if number <= self.count else len(self.text)

    def end(self, number: int) -> int:
        """Where line `number` ends, before its line end."""
        return self._ends[number - 1]

    def number_at(self, position: int) -> int:
        """Of the line with the character at `position`."""
        return max(bisect_right(self._starts, position), 1)

    def position(self, line: int, column: int) -> int:
        """Of a character; a column too far is the line's end."""
        return min(self.start(line) + column, self.end(line))

    def span(self, source: Source) -> tuple[int, int]:
        """From where to where a stretch of one line stands."""
        return self.position(source.line, source.start), self.position(source.line, source.end)

    def stretch(self, sources: Sources) -> tuple[int, int]:
        """From where to where a text stands that may run over several lines."""
        return self.span(sources[0])[0], self.span(sources[-1])[1]

    def is_blank(self, number: int) -> bool:
        return not self.line(number).strip()
