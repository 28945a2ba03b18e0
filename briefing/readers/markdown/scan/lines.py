"""Source text → lines that know where they stand; what a block's text is cut from."""

from __future__ import annotations

from typing import NamedTuple

from briefing.model.regex import lazy_regex
from briefing.model.text import Source

HIDDEN = "\ufdd0"
"""Stands for a control character while parsing, one for one so that columns stay true; removed
from every text. A noncharacter: no text has it.
"""

_CONTROLS = dict.fromkeys([*range(9), *range(0x0E, 0x20), *range(0x7F, 0xA0), 0xFDD0], HIDDEN)
_BREAKS = dict.fromkeys([0x0B, 0x0C, 0x85, 0x2028, 0x2029], " ")
_LATIN_CONTROLS = lazy_regex(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Line(NamedTuple):
    """A source line, or what is left of it inside a list, a quote or a div."""

    text: str
    number: int
    """1-based."""
    start: int
    """Column of the source line at which `text` starts."""

    @property
    def blank(self) -> bool:
        return not self.text or self.text.isspace()

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))

    def cut(self, start: int) -> Line:
        """The line from its character `start` on."""
        return Line(self.text[start:], self.number, self.start + start)

    def source(self, start: int = 0, end: int | None = None) -> Source:
        """Where characters `start` to `end` stand in the file."""
        end = len(self.text) if end is None else end
        start, end = self.start + start, self.start + end
        return Source(self.number, start if start > 0 else 0, end if end > 0 else 0)


def source_lines(text: str) -> list[str]:
    """Lines as every editor counts them: only CR, LF and CRLF end one."""
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def cleaned(lines: list[str]) -> tuple[list[str], list[int]]:
    """(`lines`, as long as before, without the characters that mean something to the parser; the
    numbers of the lines with control characters).
    """
    text = "\n".join(lines)
    if not _LATIN_CONTROLS.search(text) and not any(
        char in text for char in f"\u2028\u2029{HIDDEN}"
    ):
        return lines, []
    clean: list[str] = []
    numbers: list[int] = []
    for number, line in enumerate(lines, start=1):
        text = line.translate(_BREAKS)
        shown = text.translate(_CONTROLS)
        if shown != text:
            numbers.append(number)
        clean.append(shown)
    return clean, numbers


def line_of(text: str, number: int) -> Line:
    """A cleaned source line, tabs before its text as columns of four."""
    if "\t" not in text:
        return Line(text, number, 0)
    body = text.lstrip(" \t")
    lead = text[: len(text) - len(body)]
    columns = lead.expandtabs(4)
    return Line(columns + body, number, len(lead) - len(columns))


def is_wide(char: str) -> bool:
    """Han, kana, full-width: characters between which lines join without a space. Hangul is
    written with spaces.
    """
    if char < "\u2e80":
        return False
    return char <= "\ua4cf" or "\uf900" <= char <= "\ufaff" or char >= "\ufe10"
