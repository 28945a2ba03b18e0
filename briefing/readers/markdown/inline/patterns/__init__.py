"""Python-Markdown, its inline half: some patterns replaced, some added.

`Markdown()` also builds a block parser, preprocessors and serialisers that nothing here uses:
leaving them out saves 3 ms of 4.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown, inlinepatterns
from markdown.treeprocessors import InlineProcessor as InlineTree
from markdown.util import Registry

from briefing.readers.markdown.inline.emoji import SHORT_NAME
from briefing.readers.markdown.inline.formula import FORMULA
from briefing.readers.markdown.inline.patterns.html import Entity, Simple, Tag
from briefing.readers.markdown.inline.patterns.links import Address, Anchor, Link, Mail, NoteLink
from briefing.readers.markdown.inline.patterns.pictures import Image, ImageReference, Wiki
from briefing.readers.markdown.inline.patterns.words import (
    Box,
    Emoji,
    Footnote,
    Formula,
    Private,
    Span,
    Wrap,
)

if TYPE_CHECKING:
    from markdown.inlinepatterns import InlineProcessor

    from briefing.readers.markdown.definitions import Definitions
    from briefing.readers.markdown.dialect import Dialect

_LETTERS = "A-Za-z0-9_"
_SIMPLE = "b|strong|i|em|s|del|strike|sub|sup|code|kbd|mark|u"
_PATTERNS = {
    "formula": FORMULA,
    "emoji": SHORT_NAME,
    "private": r"(?<![0-9A-Za-z%])%%([^%]+)%%(?!%)",
    "note_link": r"(?<!\!)\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\](?![(\[])",
    "box": r"(?<![\w.])\.([A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*)\[([^\[\]]*)\]",
    "anchor": r"<a\s([^<>]*)>(.{0,500}?)</a>",
    "footnote": r"\^\[|\[\^([^\]\s]+)\]",
    "span": r"\[([^\[\]]+)\]\{([^{}\n]*)\}",
    "wiki": r"\!\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]",
    "link": r"(?<!\!)\[",
    "image_link": r"\!\[",
    "automail": r"<(?:mailto:)?([^<> !@]+@[^@<> ]+)>",
    "address": r"(?<![A-Za-z0-9_@/.])https?://[!#-;=?-\[\]_a-z~]+",
    "element": rf"<({_SIMPLE})>(.*?)</\1>",
    "tag": r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?|!--.*?--|\?[^<>]*\?|![^<>]*)>",
    "entity": r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);",
    "del": r"~~(?=[^\s~])(.+?)(?<=[^\s~])~~",
    "mark": rf"(?<![{_LETTERS}=])==(?=[^\s=])(.+?)(?<=[^\s=])==(?![{_LETTERS}=])",
    # Chinese writes ranges as 9~11点: only after a letter does ~ mean a subscript.
    "sub": r"(?<=[A-Za-z)\]])~([A-Za-z0-9+-]{1,12})~(?!~)",
    "sup": r"\^([^\s^]{1,40})\^",
}


class InlineMarkdown(Markdown):
    """Turns one paragraph's text into an element tree."""

    def __init__(self, definitions: Definitions, dialect: Dialect) -> None:
        self.footnotes = definitions.footnotes
        self.dialect = dialect
        super().__init__()
        self.references = dict(definitions.links)

    def build_parser(self) -> Markdown:
        """Called by `Markdown.__init__`; only what `tree` needs."""
        self.ESCAPED_CHARS = list(string.punctuation)
        self.inlinePatterns = inlinepatterns.build_inlinepatterns(self)  # pyright: ignore[reportUnknownMemberType]
        for name in ("linebreak", "html", "entity"):
            self.inlinePatterns.deregister(name)
        for name, priority, pattern in self._patterns():
            self.inlinePatterns.register(pattern, name, priority)
        self.treeprocessors = Registry()
        self._inline = InlineTree(self)
        self.treeprocessors.register(self._inline, "inline", 20)
        return self

    def _patterns(self) -> list[tuple[str, float, InlineProcessor]]:
        """Name, priority and processor; the higher priority comes first, stock ones are from 190
        (backtick) to 60 (emphasis).
        """
        own: list[tuple[str, float, InlineProcessor]] = []
        tool, take = self.dialect.tool, _PATTERNS
        if tool == "remark":
            own.append(("box", 174, Box(take["box"], self)))
        return [
            *own,
            ("formula", 188, Formula(take["formula"], self)),
            ("private", 178, Private(take["private"], self)),
            ("emoji", 177, Emoji(take["emoji"], self)),
            ("footnote", 176, Footnote(take["footnote"], self, self.footnotes)),
            ("note_link", 173, NoteLink(take["note_link"], self)),
            ("wiki", 172, Wiki(take["wiki"], self)),
            ("image_reference", 168, ImageReference(take["image_link"], self)),
            ("span", 165, Span(take["span"], self)),
            ("link", 160, Link(take["link"], self)),
            ("image_link", 150, Image(take["image_link"], self)),
            ("automail", 110, Mail(take["automail"], self)),
            ("address", 108, Address(take["address"], self)),
            ("anchor", 96, Anchor(take["anchor"], self)),
            ("element", 95, Simple(take["element"], self)),
            ("tag", 90, Tag(take["tag"], self, tool)),
            ("entity", 80, Entity(take["entity"], self)),
            ("strike", 70, Wrap(take["del"], self, "del")),
            ("mark", 69, Wrap(take["mark"], self, "mark")),
            ("sub", 50, Wrap(take["sub"], self, "sub")),
            ("sup", 49, Wrap(take["sup"], self, "sup")),
        ]

    def tree(self, text: str) -> Element:
        """An element `p` with the marks of `text` as its children."""
        root = Element("div")
        paragraph = SubElement(root, "p")
        paragraph.text = text
        self._inline.run(root)
        return paragraph
