"""Tags and entities of HTML in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from briefing.model.regex import lazy_regex
from briefing.model.untrusted import unescaped
from briefing.readers.markdown.inline.patterns.element import Handled, Match, element, said_in
from briefing.readers.markdown.inline.tags import MEDIA, instead_of, tag_name

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from briefing.readers.markdown.dialect import Tool


_BREAK = lazy_regex(r"<br\s*/?>", re.IGNORECASE)
_OWN = lazy_regex(r"<(/?)([a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?:\s[^<>]*)?>")
"""`<small-text>`: an element of the page's own has a hyphen; so has `<your-name>`, unclosed."""
_IMAGE = lazy_regex(r"<img\s[^>]*\bsrc\s*=", re.IGNORECASE)


class Simple(InlineProcessor):
    """`<sub>2</sub>`: an element that only marks text."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return element(m[1], m[2]), m.start(), m.end()


class Tag(InlineProcessor):
    """Tags of HTML go, `<br>` breaks the line, a comment is for the notes; anything else in angle
    brackets is the text that it is.
    """

    def __init__(self, pattern: str, md: Markdown, tool: Tool) -> None:
        super().__init__(pattern, md)
        self.tool = tool
        self._open: set[str] = set()
        """A page's own elements that were closed where they were opened."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        raw = self.unescape(m[0])
        if _BREAK.fullmatch(raw):
            return "\n", m.start(), m.end()
        if _IMAGE.match(raw):
            return _image(raw), m.start(), m.end()
        if raw.startswith("<!--") and raw.endswith("-->") and len(raw) > 6:
            return element("comment", None, said=raw[4:-3]), m.start(), m.end()
        shown = instead_of(raw)
        if shown is None and (own := _OWN.fullmatch(raw)):
            if own[1] and own[2] in self._open:
                return "", m.start(), m.end()
            if not own[1] and f"</{own[2]}>" in data:
                self._open.add(own[2])
                return "", m.start(), m.end()
        if shown is None and self.tool == "Slidev":
            return (
                element("component", None, name=raw.strip("</> ").split()[0]),
                m.start(),
                m.end(),
            )
        if shown is None:
            return element("html", AtomicString(raw)), m.start(), m.end()
        if tag_name(raw) in MEDIA and (address := said_in(raw).get("src")):
            return element("a", AtomicString(address), href=address), m.start(), m.end()
        return shown, m.start(), m.end()


def _image(raw: str) -> Element:
    """An `<img>` that names a picture: the resource gate decides about it as about any other."""
    said = said_in(raw)
    sizes = " ".join(f'{key}="{said[key]}"' for key in ("width", "height") if key in said)
    return element("img", None, src=said.get("src", ""), alt=said.get("alt", ""), attributes=sizes)


class Entity(InlineProcessor):
    """`&nbsp;`."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return unescaped(m[0]), m.start(), m.end()
