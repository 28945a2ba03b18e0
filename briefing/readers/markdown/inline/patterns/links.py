"""Links, of Markdown, HTML and Obsidian, and addresses that stand for themselves."""

from __future__ import annotations

from typing import cast

from markdown.inlinepatterns import InlineProcessor, LinkInlineProcessor
from markdown.util import AtomicString

from briefing.model.regex import lazy_regex
from briefing.readers.markdown.inline.patterns.element import (
    Handled,
    Match,
    attributes_at,
    element,
    said_in,
)

_URL_END = lazy_regex(r"[.,;:!?'\"*_]+$")


class Link(LinkInlineProcessor):
    """A link, and the attributes behind it, which mean nothing here."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        element, start, end = super().handleMatch(m, data)
        found = attributes_at(data, end)
        return element, start, found.end() if found else end


class Anchor(InlineProcessor):
    """`<a href="…">words</a>`."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        said = said_in(self.unescape(m[1]))
        if "href" not in said:
            return None, None, None
        return element("a", m[2], href=said["href"]), m.start(), m.end()


class NoteLink(InlineProcessor):
    """Obsidian's `[[note]]` or `[[note|words]]`: the words."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        words = cast("str | None", m[2]) or m[1].strip("#").replace("#", " > ")
        return element("words", words), m.start(), m.end()


class Mail(InlineProcessor):
    """`<name@host>`, without the entities that the stock pattern hides addresses behind."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return element("a", AtomicString(m[1]), href=f"mailto:{m[1]}"), m.start(), m.end()


class Address(InlineProcessor):
    """A bare web address, up to the punctuation of the sentence around it."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        address = _URL_END.sub("", m[0])
        while address.endswith((")", "]")) and _unbalanced(address):
            address = _URL_END.sub("", address[:-1])
        end = m.start() + len(address)
        return element("a", AtomicString(address), href=address), m.start(), end


def _unbalanced(address: str) -> bool:
    closing = address[-1]
    return address.count(closing) > address.count("(" if closing == ")" else "[")
