"""A picture and the short line set under it → the line is its caption."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.readers.html.flow import Block
    from briefing.readers.html.page import Element

_LONGEST = 120
"""Columns; a Han character has two."""
_STOP = lazy_regex(r"[。！？；：!?;:，,][”’」』）)\"']*$")
_CENTRED = lazy_regex(r"text-align\s*:\s*center", re.IGNORECASE)
_NAMED = lazy_regex(
    r"(?i)caption|credit|(?:pic|img|image|photo|figure)[-_]?(?:desc|info|text|title|note)|tu(?:shuo|zhu)"
)
_NEAR = 3
"""Elements around the line that may say so."""


def captioned(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, lines under pictures marked as captions."""
    found = list(blocks)
    for place, (above, block) in enumerate(pairwise(blocks), 1):
        if above.form == "picture" and block.form == "text" and _is_caption(above, block):
            found[place] = replace(block, hint=replace(block.hint, role="caption"))
    return found


def _is_caption(picture: Block, line: Block) -> bool:
    if line.hint.role != "text" or _STOP.search(line.text):
        return False
    if sum(2 if char > "\u2e7f" else 1 for char in line.text) > _LONGEST:
        return False
    return _named(line.element) or (_is_centred(picture.element) and _is_centred(line.element))


def _named(element: Element) -> bool:
    return any(
        _NAMED.search(f"{one.get('class', '')} {one.get('id', '')}") for one in _around(element)
    )


def _is_centred(element: Element) -> bool:
    return any(
        one.tag == "center"
        or one.get("align", "").lower() == "center"
        or _CENTRED.search(one.get("style", ""))
        for one in _around(element)
    )


def _around(element: Element) -> list[Element]:
    """The element and the nearest that it stands in."""
    found = [element]
    while len(found) < _NEAR and (outer := found[-1].getparent()) is not None:
        found.append(outer)
    return found
