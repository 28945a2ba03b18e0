"""How blocks begin: what ends a paragraph without a blank line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex
from briefing.readers.markdown.scan.lines import is_wide
from briefing.readers.markdown.scan.markers import HEADING, RAW, RULE, is_heading

if TYPE_CHECKING:
    import re

_BULLET = lazy_regex(
    r" {0,3}(?P<mark>[-+*•●▪◦·])(?:(?P<gap>[ \t]+)|$|(?<=-)(?=(?P<tight>[^\x00-\xff])))"
)
_NUMBER = lazy_regex(
    r" {0,3}(?P<number>\d{1,9})(?P<mark>[.)、．])(?:(?P<gap>[ \t]+)|$|(?=(?P<tight>[^\x00-\xff])))"
)
_FANCY = lazy_regex(
    r" {0,3}(?:(?P<both>\()(?P<inner>\d{1,4}|@[\w-]*|[a-z]{1,2}|[A-Z])\)"
    r"|(?P<hash>\#)\.|(?P<letters>[a-z]|[A-Z]|[ivx]{2,6})(?P<mark>[).]))(?P<gap>[ \t]+)(?=\S)"
)
"""Pandoc's: `(1)`, `(@)`, `a)`, `ii.`, `#.`"""
FENCE = lazy_regex(r" *(?P<fence>`{3,}(?=[^`]*$)|~{3,})(?P<info>.*)$")
DIV = lazy_regex(r" {0,3}(?P<colons>:{3,})(?!:)(?:[ \t]*(?P<name>[^:\s](?:.*[^:\s])?))?[ \t:]*$")
_HEADING = lazy_regex(HEADING)
_OTHERS = lazy_regex(rf"{RULE}| {{0,3}}>| {{0,3}}<!--| {{0,3}}<(?:{RAW})\b| {{0,3}}:::|\^ ")
_FIRST = frozenset(" -+*•●▪◦·0123456789`~:#>_<^")


def list_mark(text: str) -> re.Match[str] | None:
    """The mark with which a list's entry begins. `-要点` and `1.要点` count, too: Chinese authors
    often leave out the space.
    """
    found = _BULLET.match(text) or _NUMBER.match(text)
    if found is None or (found["tight"] and not is_wide(found["tight"])):
        return None
    return found


def fancy_mark(text: str) -> re.Match[str] | None:
    """One of the marks for entries that pandoc knows besides."""
    return _FANCY.match(text)


def heading_mark(text: str) -> re.Match[str] | None:
    """A heading that begins with `#`."""
    found = _HEADING.match(text)
    return found if found and is_heading(found) else None


def interrupts(text: str) -> bool:
    """Whether a line begins a block of its own right below a paragraph."""
    if text[:1] not in _FIRST:
        return False
    if found := list_mark(text):
        # As in CommonMark, an empty entry does not, nor a year that happens to begin a line.
        if found["gap"] is None:
            return found["tight"] is not None
        return "number" not in found.re.groupindex or found["number"] == "1"
    return bool(FENCE.match(text) or heading_mark(text) or _OTHERS.match(text))


def is_rule(text: str) -> bool:
    """Whether the line is `---`, `***` or `___`."""
    return bool(_RULE.match(text))


_RULE = lazy_regex(RULE)
