"""What patterns share: what they give back (an element or text, and the stretch that it stands
for), and how attributes are read.
"""

from __future__ import annotations

import re
from typing import Union
from xml.etree.ElementTree import Element

from briefing.model.regex import lazy_regex
from briefing.model.untrusted import unescaped
from briefing.readers.markdown.inline.attributes import read_attributes

Match = re.Match[str]
Handled = tuple[Union[Element, str] | None, int | None, int | None]

_ATTRIBUTES = lazy_regex(r"\{[^{}\n]*\}")
_SAID = lazy_regex(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def element(tag: str, text: str | None, **attributes: str) -> Element:
    """An element of the tree that `Inline` reads, with `text` in it."""
    made = Element(tag, attributes)
    made.text = text
    return made


def attributes_at(data: str, start: int | None) -> Match | None:
    """`{.class}` at `start`, if attributes stand there."""
    found = _ATTRIBUTES.match(data, start) if start is not None else None
    return found if found and read_attributes(found[0][1:-1]) else None


def said_in(raw: str) -> dict[str, str]:
    """What a tag's attributes say."""
    return {name.lower(): unescaped(one or two) for name, one, two in _SAID.findall(raw)}
