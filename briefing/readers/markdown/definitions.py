"""What the slides of one file share: link targets, footnotes and abbreviations, collected once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.readers.markdown.lines import Line, line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.problem import Problem
    from briefing.readers.markdown.scanner import Scan

_DEFINITION = re.compile(
    r"^ {0,3}(?:\*\[(?P<abbreviation>[^\]\n]+)\]|\[\^(?P<note>[^\]\s]+)\]"
    r"|\[(?P<link>[^\]^\n][^\]\n]*)\]):[ \t]*(?P<rest>[^\n]*)$",
    re.MULTILINE,
)
_TARGET = re.compile(
    r"""(?:<(?P<angle>[^<>]*)>|(?P<plain>\S+))(?:\s+["'(](?P<title>.*)["')])?\s*$"""
)


@dataclass(slots=True)
class Definitions:
    links: dict[str, tuple[str, str]] = field(default_factory=dict[str, "tuple[str, str]"])
    """(target, title) by lower-case label."""
    footnotes: dict[str, list[Line]] = field(default_factory=dict[str, "list[Line]"])
    abbreviations: dict[str, Line] = field(default_factory=dict[str, Line])
    """What a short form stands for."""
    taken: set[int] = field(default_factory=set[int])
    """Numbers (1-based) of the lines that define and are shown nowhere themselves."""
    problems: list[Problem] = field(default_factory=list["Problem"])


def collect(lines: Sequence[str], scanned: Scan) -> Definitions:
    """The definitions outside fences and comments."""
    found = Definitions()
    if not scanned.pieces:
        return found
    first = scanned.pieces[0].first
    text = "\n".join(lines[first - 1 :])
    if "]:" not in text:
        return found
    hidden = scanned.opaque.stretches()
    number, last, at = first, 0, 0
    for match in _DEFINITION.finditer(text):
        number += text.count("\n", last, match.start())
        last = match.start()
        while at < len(hidden) and hidden[at][1] + 1 < number:
            at += 1
        if at < len(hidden) and hidden[at][0] + 1 <= number:
            continue
        _take(found, match, lines, number)
    return found


def _take(found: Definitions, match: re.Match[str], lines: Sequence[str], number: int) -> None:
    line = Line(lines[number - 1], number, 0)
    rest = line.cut(match.start("rest") - match.start())
    if match["note"]:
        body = [rest, *_continuation(lines, number)]
        found.footnotes.setdefault(match["note"].lower(), body)
        found.taken.update(part.number for part in body)
    elif match["abbreviation"]:
        found.abbreviations.setdefault(match["abbreviation"].strip(), rest)
        found.taken.add(number)
    elif target := _TARGET.match(match["rest"]):
        address = target["angle"] if target["angle"] is not None else target["plain"]
        found.links.setdefault(label(match["link"]), (address, target["title"] or ""))
        found.taken.add(number)


def _continuation(lines: Sequence[str], number: int) -> list[Line]:
    """The indented lines below a footnote."""
    body: list[Line] = []
    for index in range(number, len(lines)):
        line = line_of(lines[index], index + 1)
        if not line.blank and line.indent < 2:
            break
        body.append(line)
    while body and body[-1].blank:
        body.pop()
    return body


def label(text: str) -> str:
    """How labels are compared: without case, white space as one space."""
    return " ".join(text.lower().split())
