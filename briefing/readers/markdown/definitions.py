"""What the slides of one file share: link targets, footnotes and abbreviations, collected once."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.record import field, mutable
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, rich
from briefing.readers.markdown.scan.lines import Line, line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.readers.markdown.scan.scanner import Scan

_DEFINITION = lazy_regex(
    r"^ {0,3}(?:\*\[(?P<abbreviation>[^\]\n]+)\]|\[\^(?P<note>[^\]\s]+)\]"
    r"|\[(?P<link>(?!\^)(?:\\.|[^\]\\\n])+)\]):[ \t]*(?P<rest>[^\n]*)$",
    re.MULTILINE,
)
_TARGET = lazy_regex(
    r"""(?:<(?P<angle>[^<>]*)>|(?P<plain>\S+))(?:\s+["'(](?P<title>.*)["')])?\s*$"""
)
_REFERENCE = lazy_regex(r"\[\^([^\]\s]{1,200})\](?!:)")
_NOTE = lazy_regex(r" {0,3}\[\^[^\]\s]+\]:")
_WORD = lazy_regex("[A-Za-z0-9]+")
_ADDRESS = lazy_regex(r"[/.#:<]")
"""Without any of these, `[注]: 说明` is a remark, not a link's target."""


@mutable
class Definitions:
    """What a file defines for all of its text: links, footnotes, short forms."""

    links: dict[str, tuple[str, str]] = field(default_factory=dict[str, "tuple[str, str]"])
    """(target, title) by lower-case label."""
    footnotes: dict[str, list[list[Line]]] = field(default_factory=dict[str, "list[list[Line]]"])
    """Texts by label: many authors begin with 1 on every slide."""
    abbreviations: dict[str, Line] = field(default_factory=dict[str, Line])
    """What a short form stands for."""
    taken: set[int] = field(default_factory=set[int])
    """Numbers (1-based) of the lines that define and are shown nowhere themselves."""
    problems: list[Problem] = field(default_factory=list[Problem])

    def footnote(self, name: str, first: int, last: int) -> list[Line]:
        """The text of `[^name]` on a slide of lines `first` to `last`: its own before others'."""
        bodies = self.footnotes[name]
        at = bisect_left(bodies, first, key=lambda body: body[0].number)
        own = at < len(bodies) and bodies[at][0].number <= last
        return bodies[at if own else 0]

    def short_forms_in(self, lines: Sequence[Line]) -> list[RichText]:
        """What the short forms used in `lines` stand for: for the speaker's notes."""
        if not self.abbreviations:
            return []
        text = "\n".join(line.text for line in lines)
        return [
            rich(f"{name}: {line.text.strip()}", line.source())
            for name, line in self.used_in(text).items()
        ]

    def used_in(self, text: str) -> dict[str, Line]:
        """The abbreviations that stand in `text`, each as a word or words."""
        words = set(_WORD.findall(text))
        return {
            name: line
            for name, line in self.abbreviations.items()
            if words.issuperset(_WORD.findall(name)) and _stands_in(name, text)
        }


def _stands_in(name: str, text: str) -> bool:
    """Between signs or Han, not inside a Latin word."""
    at = text.find(name)
    while at >= 0:
        around = text[max(at - 1, 0) : at] + text[at + len(name) : at + len(name) + 1]
        if not _WORD.search(around):
            return True
        at = text.find(name, at + 1)
    return False


def collect(lines: Sequence[str], scanned: Scan, path: str) -> Definitions:
    """The definitions outside fences and comments."""
    found = Definitions()
    if not scanned.pieces:
        return found
    first = scanned.pieces[0].first
    text = "\n".join(lines[first - 1 :])
    if "]:" not in text:
        return found
    hidden = scanned.verbatim.ranges()
    number, last, at = first, 0, 0
    for match in _DEFINITION.finditer(text):
        number += text.count("\n", last, match.start())
        last = match.start()
        while at < len(hidden) and hidden[at][1] + 1 < number:
            at += 1
        if at < len(hidden) and hidden[at][0] + 1 <= number:
            continue
        _take(found, match, lines, number)
    found.problems += _unused(found, text, scanned, path)
    return found


def _unused(found: Definitions, text: str, scanned: Scan, path: str) -> list[Problem]:
    """Definitions whose text would be shown nowhere."""
    problems: list[Problem] = []
    references = _references(text)
    for name, bodies in found.footnotes.items():
        used = {
            found.footnote(name, piece.first, piece.last)[0]
            for line in references.get(name, ())
            for piece in (scanned.pieces[scanned.piece_at(line + scanned.pieces[0].first)],)
        }
        for body in bodies:
            if body[0] not in used:
                said = " ".join(line.text.strip() for line in body)
                message = Message(
                    T("Problems", "nothing refers to the footnote “{0}”: it is not shown"), said
                )
                problems.append(Problem(message, path, body[0].number))
    shown = "\n".join(line for line in text.split("\n") if not line.lstrip().startswith("*["))
    used = found.used_in(shown) if found.abbreviations else {}
    for name, line in found.abbreviations.items():
        if name not in used:
            message = Message(
                T("Problems", "nothing uses the abbreviation “{0}: {1}”"), name, line.text.strip()
            )
            problems.append(Problem(message, path, line.number))
    return problems


def _references(text: str) -> dict[str, list[int]]:
    """Lines of `text`, from 0, that refer to a footnote, by its label."""
    found: dict[str, list[int]] = {}
    number, last = 0, 0
    for match in _REFERENCE.finditer(text):
        number += text.count("\n", last, match.start())
        last = match.start()
        found.setdefault(match[1].lower(), []).append(number)
    return found


def _take(found: Definitions, match: re.Match[str], lines: Sequence[str], number: int) -> None:
    line = Line(lines[number - 1], number, 0)
    rest = line.cut(match.start("rest") - match.start())
    if match["note"]:
        body = [rest, *_continuation(lines, number)]
        found.footnotes.setdefault(match["note"].lower(), []).append(body)
        found.taken.update(part.number for part in body)
    elif match["abbreviation"]:
        found.abbreviations.setdefault(match["abbreviation"].strip(), rest)
        found.taken.add(number)
    elif (target := _TARGET.match(match["rest"])) and _ADDRESS.search(match["rest"]):
        address = target["angle"] if target["angle"] is not None else target["plain"]
        found.links.setdefault(label(match["link"]), (address, target["title"] or ""))
        found.taken.add(number)


def _continuation(lines: Sequence[str], number: int) -> list[Line]:
    """The indented lines below a footnote, up to the next one."""
    body: list[Line] = []
    for index in range(number, len(lines)):
        line = line_of(lines[index], index + 1)
        if not line.blank and (line.indent < 2 or _NOTE.match(line.text)):
            break
        body.append(line)
    while body and body[-1].blank:
        body.pop()
    return body


def label(text: str) -> str:
    """How labels are compared: without case, white space as one space."""
    return " ".join(text.lower().split())
