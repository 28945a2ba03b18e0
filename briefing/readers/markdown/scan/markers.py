"""Lines that stand out: one regular expression walks the whole source and stops at headings,
rules, fences, comments and divs. Everything between two markers is ordinary text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.model.regex import lazy_regex
from briefing.readers.markdown.scan.lines import is_wide

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADING = (
    r" {0,3}(?P<hashes>\#{1,6})(?:[ \t]+(?P<words>[^\n]*)|[ \t]*$|(?P<tight>[^\x00-\xff][^\n]*$))"
)
"""ATX headings. Chinese authors often leave out the space: see `is_heading`."""
RULE = r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$"
RAW = "[Ss]tyle|STYLE|[Ss]cript|SCRIPT|[Pp]re|PRE"
"""Elements that hold no Markdown. Spelt out: ignoring case makes the patterns slow to compile."""
_FENCE = (
    r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?"
    r"(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})(?P<info>[^\n]*)"
)
_MARKER = lazy_regex(
    rf"^(?:(?P<heading>{HEADING})|(?P<rule>{RULE})|(?P<code>{_FENCE})"
    rf"|(?P<comment> {{0,3}}<!--)|(?P<raw> {{0,3}}<(?P<tag>{RAW})\b)"
    r"|(?P<setext> {0,3}=+[ \t]*$)|(?P<div> {0,3}(?P<colons>:{3,})(?P<name>[^\n]*)))",
    re.MULTILINE,
)

MarkerKind = Literal["heading", "rule", "code", "comment", "raw", "setext", "div"]


class Marker(NamedTuple):
    """A line that may begin or end something: what the scanner must look at."""

    kind: MarkerKind
    line: int
    """0-based."""
    level: int = 0
    """Of a heading; of a fence or div its length."""
    text: str = ""
    """A heading's words, a fence's character and info, a div's name, a raw block's tag."""


def is_heading(match: re.Match[str]) -> bool:
    """`#标题` is a heading, `#话题#` a topic, `#tag` a tag."""
    tight = match["tight"]
    return not tight or (is_wide(tight[0]) and not tight.rstrip().endswith("#"))


def markers_of(lines: Sequence[str], start: int) -> list[Marker]:
    """The markers from line `start` on, in order."""
    text = "\n".join(lines[start:])
    found: list[Marker] = []
    number, last = start, 0
    for match in _MARKER.finditer(text):
        number += text.count("\n", last, match.start())
        last = match.start()
        if marker := _mark(match, number):
            found.append(marker)
    return found


def _mark(match: re.Match[str], line: int) -> Marker | None:
    if match["heading"] is not None:
        if not is_heading(match):
            return None
        return Marker("heading", line, len(match["hashes"]), match["words"] or match["tight"] or "")
    if match["code"] is not None:
        return Marker("code", line, len(match["fence"]), match["fence"][0] + match["info"].strip())
    if match["div"] is not None:
        return Marker("div", line, len(match["colons"]), match["name"].strip().rstrip(":").strip())
    if match["raw"] is not None:
        return Marker("raw", line, text=match["tag"].lower())
    if match["rule"] is not None:
        return Marker("rule", line)
    return Marker("setext" if match["setext"] is not None else "comment", line)
