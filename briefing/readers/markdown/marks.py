"""Lines that stand out: one regular expression walks the whole source and stops at headings,
rules, fences, comments and divs. Everything between two marks is ordinary text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

HEADING = rf"[ ]{{0,3}}(?P<hashes>\#{{1,6}})(?:[ \t]+(?P<words>[^\n]*)|[ \t]*$|(?P<tight>[{HAN}][^\n]*[^\#\n]$))"
"""ATX headings. Chinese authors often leave out the space; `#话题#` is a topic, no heading."""
RULE = r"[ ]{0,3}(?:-[ \t]*){3,}$|[ ]{0,3}(?:\*[ \t]*){3,}$|[ ]{0,3}(?:_[ \t]*){3,}$"
FENCE = r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})(?P<info>[^\n]*)"
_MARK = re.compile(
    rf"^(?:(?P<heading>{HEADING})|(?P<rule>{RULE})|(?P<code>{FENCE})"
    r"|(?P<comment>[ ]{0,3}<!--)|(?P<raw>[ ]{0,3}<(?P<tag>style|script|pre)\b)"
    r"|(?P<setext>[ ]{0,3}=+[ \t]*$)|(?P<div>[ ]{0,3}(?P<colons>:{3,})(?P<name>[^\n]*)))",
    re.MULTILINE | re.IGNORECASE,
)


class Mark(NamedTuple):
    kind: str
    """heading, rule, code, comment, raw, setext or div."""
    line: int
    """0-based."""
    level: int
    """Of a heading; of a fence or div its length."""
    text: str
    """A heading's words, a fence's character and info, a div's name, a raw block's tag."""


def marks_of(lines: Sequence[str], start: int) -> list[Mark]:
    """The marks from line `start` on, in order."""
    text = "\n".join(lines[start:])
    found: list[Mark] = []
    number, last = start, 0
    for match in _MARK.finditer(text):
        number += text.count("\n", last, match.start())
        last = match.start()
        found.append(_mark(match, number))
    return found


def _mark(match: re.Match[str], line: int) -> Mark:
    kind = match.lastgroup or ""
    if match["heading"] is not None:
        words = match["words"] or match["tight"] or ""
        return Mark("heading", line, len(match["hashes"]), words)
    if match["code"] is not None:
        return Mark("code", line, len(match["fence"]), match["fence"][0] + match["info"].strip())
    if match["div"] is not None:
        return Mark("div", line, len(match["colons"]), match["name"].strip().rstrip(":").strip())
    if match["raw"] is not None:
        return Mark("raw", line, 0, match["tag"].lower())
    for kind in ("rule", "comment", "setext"):
        if match[kind] is not None:
            break
    return Mark(kind, line, 0, "")
