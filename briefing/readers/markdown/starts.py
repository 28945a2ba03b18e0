"""How blocks begin: what ends a paragraph without a blank line."""

from __future__ import annotations

import re

from briefing.readers.markdown.marks import HAN, HEADING, RULE

BULLET = re.compile(rf" {{0,3}}(?:(?P<mark>[-+*•●▪◦·])(?:(?P<gap>[ \t]+)|$)|(?P<tight>-)(?=[{HAN}]))")
"""`-` right before Han counts too: Chinese authors often leave out the space."""
NUMBER = re.compile(rf" {{0,3}}(?P<number>\d{{1,9}})(?P<mark>[.)、．])(?:(?P<gap>[ \t]+)|$|(?=[{HAN}]))")
FENCE = re.compile(r" *(?P<fence>`{3,}(?=[^`]*$)|~{3,})(?P<info>.*)$")
DIV = re.compile(r" {0,3}(?P<colons>:{3,})[ \t]*(?P<name>[^:].*?)?[ \t]*:*[ \t]*$")
_OTHERS = re.compile(
    rf"(?:{HEADING}|{RULE}| {{0,3}}>| {{0,3}}<!--| {{0,3}}<(?:style|script|pre)\b| {{0,3}}:::|\^ )",
    re.IGNORECASE | re.MULTILINE,
)
_QUICK = frozenset(" -+*•●▪◦·0123456789`~:#>_<^")


def interrupts(text: str) -> bool:
    """Whether a line begins a block of its own right below a paragraph."""
    if text[:1] not in _QUICK:
        return False
    if bullet := BULLET.match(text):
        return bullet["gap"] is not None or bullet["tight"] is not None
    if number := NUMBER.match(text):
        return number["gap"] is not None and number["number"] == "1" or number["gap"] is None and (
            number.end() < len(text)
        )
    return bool(FENCE.match(text) or _OTHERS.match(text))
