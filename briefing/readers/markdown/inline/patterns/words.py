"""Marks on words: bold and raised ones, formulas, emoji, remarks, footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from briefing.readers.markdown.inline.attributes import read_attributes
from briefing.readers.markdown.inline.emoji import emoji
from briefing.readers.markdown.inline.patterns.element import Handled, Match, element

if TYPE_CHECKING:
    from collections.abc import Container

    from markdown import Markdown


class Wrap(InlineProcessor):
    """Text between two marks becomes an element named `tag`."""

    def __init__(self, pattern: str, md: Markdown, tag: str) -> None:
        super().__init__(pattern, md)
        self.tag = tag

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return element(self.tag, m[1]), m.start(), m.end()


class Formula(InlineProcessor):
    """`$x^*$`, as it is."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return element("formula", AtomicString(m[0])), m.start(), m.end()


class Emoji(InlineProcessor):
    """`:heart:`; what is no name of an emoji stays."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        char = emoji(m[1])
        return (char, m.start(), m.end()) if char else (None, None, None)


class Private(InlineProcessor):
    """Obsidian's `%%remark%%`: never shown."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return element("private", None), m.start(), m.end()


class Box(InlineProcessor):
    """remark's `.red[words]`: the words."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return element("words", m[2]), m.start(), m.end()


class Span(InlineProcessor):
    """`[text]{.class}`: the text, with the marks that classes name."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        attributes = read_attributes(m[2])
        if not attributes:
            return None, None, None
        marks = " ".join(attributes.classes)
        return element("span", m[1], marks=marks), m.start(), m.end()


class Footnote(InlineProcessor):
    """`[^label]` of a footnote that is defined, or `^[its text]`."""

    def __init__(self, pattern: str, md: Markdown, defined: Container[str]) -> None:
        super().__init__(pattern, md)
        self.defined = defined

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        name = cast("str | None", m[1])
        if name is not None:
            if name.lower() not in self.defined:
                return element("undefined", AtomicString(m[0])), m.start(), m.end()
            return element("note", None, label=name.lower()), m.start(), m.end()
        depth = 0
        for end in range(m.end() - 1, len(data)):
            depth += (data[end] == "[") - (data[end] == "]")
            if not depth:
                return element("note", None, label="^" + data[m.end() : end]), m.start(), end + 1
        return None, m.start(), m.end()
