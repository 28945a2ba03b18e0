"""Source text → lines that know where they stand; what a block's text is cut from."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.model.text import Source

HIDDEN = "\ufdd0"
"""Stands for a control character while parsing, one for one so that columns stay true; removed
from every text. A noncharacter: no text has it.
"""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0]")
_BREAKS = re.compile(r"[\x0b\x0c\x85\u2028\u2029]")


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
        return Source(self.number, max(0, self.start + start), max(0, self.start + end))


def source_lines(text: str) -> list[str]:
    """Lines as every editor counts them: only CR, LF and CRLF end one."""
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def control_lines(text: str) -> list[int]:
    """Numbers of the lines with control characters, at most one entry a line."""
    found: list[int] = []
    number, last = 1, 0
    for match in _CONTROLS.finditer(text):
        number += text.count("\n", last, match.start())
        last = match.start()
        if not found or found[-1] != number:
            found.append(number)
    return found


def cleaned(text: str) -> str:
    """`text`, as long as before, without the characters that mean something to the parser."""
    return _BREAKS.sub(" ", _CONTROLS.sub(HIDDEN, text))


def line_of(text: str, number: int) -> Line:
    """A cleaned source line, tabs before its text as columns of four."""
    body = text.lstrip(" \t")
    lead = text[: len(text) - len(body)]
    if "\t" not in lead:
        return Line(text, number, 0)
    columns = lead.expandtabs(4)
    return Line(columns + body, number, len(lead) - len(columns))
