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
    r" {0,3}(?P<hashes>\#{1,6})(?:[ \t]+(?P<words>[^\n]*)|[ \t]*$"
    r"|(?P<tight>(?:[^\x00-\xff]|\[fit\])[^\n]*$))"
)
"""ATX headings. Chinese authors often leave out the space: see `is_heading`."""
RULE = r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$"
RAW = "[Ss]tyle|STYLE|[Ss]cript|SCRIPT|[Pp]re|PRE"
"""Elements that hold no Markdown. Spelt out: ignoring case makes the patterns slow to compile."""
_FENCE = (
    r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?"
    r"(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})(?P<info>[^\n]*)"
)
_HEADING_TAG = lazy_regex(
    r" {0,3}<h(?P<level>[1-6])\b[^<>\n]*>(?P<words>[^\n]*?)</h[1-6]>[ \t]*$", re.IGNORECASE
)
_MARKER = lazy_regex(
    rf"^(?:(?P<heading>{HEADING})|(?P<rule>{RULE})|(?P<code>{_FENCE})"
    rf"|(?P<comment> {{0,3}}<!--)|(?P<raw> {{0,3}}<(?P<tag>{RAW})\b)"
    r"|(?P<setext> {0,3}=+[ \t]*$)|(?P<div> {0,3}(?P<colons>:{3,})(?P<name>[^\n]*))"
    r"|(?P<dashes>(?:--|\+\+\+)[ \t]*$)|(?P<element> {0,3}</?(?:[Dd]iv|[Aa]side)\b[^<>\n]*>[ \t]*$)"
    r"|(?P<tagged> {0,3}<[Hh][1-6]\b[^<>\n]*>[^\n]*</[Hh][1-6]>[ \t]*$))",
    re.MULTILINE,
)

MarkerKind = Literal[
    "heading", "rule", "code", "comment", "raw", "setext", "div", "dashes", "element"
]


class Marker(NamedTuple):
    """A line that may begin or end something: what the scanner must look at."""

    kind: MarkerKind
    line: int
    """0-based."""
    level: int = 0
    """Of a heading; of a fence or div its length."""
    text: str = ""
    """A heading's words, a fence's character and info, a div's name, a raw block's tag, an
    element's tag with its brackets."""


def is_heading(match: re.Match[str]) -> bool:
    """`#标题` is a heading, `#话题#` a topic, `#tag` a tag."""
    tight = match["tight"]
    if not tight or tight[0] == "[":
        return True
    return is_wide(tight[0]) and not tight.rstrip().endswith("#")


def heading_tag(text: str) -> re.Match[str] | None:
    """`<h1>words</h1>` on a line of its own."""
    return _HEADING_TAG.match(text)


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
    if match["dashes"] is not None:
        return Marker("dashes", line)
    if match["tagged"] is not None and (heading := heading_tag(match["tagged"])):
        return Marker("heading", line, int(heading["level"]), heading["words"].strip())
    if match["element"] is not None:
        return Marker("element", line, text=match["element"].strip())
    return Marker("setext" if match["setext"] is not None else "comment", line)
