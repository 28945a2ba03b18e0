"""The Python-Markdown instance: its inline patterns, some replaced, some added.

`Markdown()` also builds a block parser, preprocessors and serialisers that nothing here uses:
leaving them out saves 3 ms.
"""

from __future__ import annotations

import html
import re
import string
from typing import TYPE_CHECKING, ClassVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import (
    ImageInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    build_inlinepatterns,
)
from markdown.treeprocessors import InlineProcessor as InlineTree
from markdown.util import AtomicString, Registry

if TYPE_CHECKING:
    from briefing.readers.markdown.definitions import Definitions

Match = re.Match[str]
Handled = tuple["Element | str | None", "int | None", "int | None"]

_ATTRIBUTES = re.compile(r"\{[^{}\n]*\}")
_URL_END = re.compile(r"[.,;:!?'\"*_]+$")


def build(definitions: Definitions) -> Markdown:
    """An instance whose `treeprocessors["inline"]` knows our dialect and the file's link targets."""
    markdown = _InlineOnly()
    markdown.ESCAPED_CHARS = list(string.punctuation)
    markdown.references.update(definitions.links)
    patterns = markdown.inlinePatterns
    for name in ("linebreak", "html", "entity"):
        patterns.deregister(name)
    for name, priority, pattern in (
        ("footnote", 176, _Footnote(r"\^\[|\[\^([^\]\s]+)\]", markdown)),
        ("span", 165, _Span(r"\[([^\[\]]+)\]\{[^{}\n]*\}", markdown)),
        ("link", 160, _Link(r"(?<!\!)\[", markdown)),
        ("image_link", 150, _Image(r"\!\[", markdown)),
        ("automail", 110, _Mail(r"<(?:mailto:)?([^<> !@]+@[^@<> ]+)>", markdown)),
        ("address", 108, _Address(r"(?<![\w@/.])https?://[!#-;=?-\[\]_a-z~]+", markdown)),
        ("element", 95, _Simple(rf"<({'|'.join(_SIMPLE)})>(.*?)</\1>", markdown)),
        ("tag", 90, _Tag(_TAG, markdown)),
        ("entity", 80, _Entity(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);", markdown)),
        ("strike", 70, _Wrap(r"~~(?=[^\s~])(.+?)(?<=[^\s~])~~", "del", markdown)),
        ("mark", 69, _Wrap(rf"(?<![{_W}=])==(?=[^\s=])(.+?)(?<=[^\s=])==(?![{_W}=])", "mark", markdown)),
        ("sub", 50, _Wrap(r"(?<=[A-Za-z)\]])~([A-Za-z0-9+-]{1,12})~(?!~)", "sub", markdown)),
        ("sup", 49, _Wrap(r"\^([^\s^]{1,40})\^", "sup", markdown)),
    ):  # fmt: skip
        patterns.register(pattern, name, priority)
    markdown.footnotes = definitions.footnotes
    return markdown


_W = "A-Za-z0-9_"
_SIMPLE = ("b", "strong", "i", "em", "s", "del", "strike", "sub", "sup", "code", "kbd", "mark", "u")
_TAG = r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?|!--.*?--|\?[^<>]*\?|![^<>]*)>"


class _InlineOnly(Markdown):
    footnotes: ClassVar[object] = {}

    def build_parser(self) -> Markdown:
        self.inlinePatterns = build_inlinepatterns(self)
        self.treeprocessors = Registry()
        self.treeprocessors.register(InlineTree(self), "inline", 20)
        return self


class _Wrap(InlineProcessor):
    def __init__(self, pattern: str, tag: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self.tag = tag

    def handleMatch(self, m: Match, data: str) -> Handled:
        return _element(self.tag, m[1]), m.start(), m.end()


class _Simple(InlineProcessor):
    def handleMatch(self, m: Match, data: str) -> Handled:
        return _element(m[1], m[2]), m.start(), m.end()


class _Span(InlineProcessor):
    def handleMatch(self, m: Match, data: str) -> Handled:
        return _element("span", m[1]), m.start(), m.end()


class _Footnote(InlineProcessor):
    def handleMatch(self, m: Match, data: str) -> Handled:
        if m[1] is not None:
            if m[1].lower() not in self.md.footnotes:
                return None, m.start(), m.end()
            return _element("note", None, label=m[1].lower()), m.start(), m.end()
        depth = 0
        for end in range(m.end() - 1, len(data)):
            depth += {"[": 1, "]": -1}.get(data[end], 0)
            if not depth:
                return _element("note", None, label="^" + data[m.end() : end]), m.start(), end + 1
        return None, m.start(), m.end()


class _Link(LinkInlineProcessor):
    def handleMatch(self, m: Match, data: str) -> Handled:
        element, start, end = super().handleMatch(m, data)
        if end is not None and (attributes := _ATTRIBUTES.match(data, end)):
            end = attributes.end()
        return element, start, end


class _Image(ImageInlineProcessor):
    def handleMatch(self, m: Match, data: str) -> Handled:
        element, start, end = super().handleMatch(m, data)
        if element is not None and end is not None and (found := _ATTRIBUTES.match(data, end)):
            element.set("attributes", found[0][1:-1])
            end = found.end()
        return element, start, end


class _Mail(InlineProcessor):
    def handleMatch(self, m: Match, data: str) -> Handled:
        return _element("a", AtomicString(m[1]), href=f"mailto:{m[1]}"), m.start(), m.end()


class _Address(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: Match, data: str) -> Handled:
        address = _URL_END.sub("", m[0])
        while address.endswith((")", "]")) and _unbalanced(address):
            address = _URL_END.sub("", address[:-1])
        end = m.start() + len(address)
        return _element("a", AtomicString(address), href=address), m.start(), end


def _unbalanced(address: str) -> bool:
    closing = address[-1]
    opening = "(" if closing == ")" else "["
    return address.count(closing) > address.count(opening)


class _Tag(InlineProcessor):
    def handleMatch(self, m: Match, data: str) -> Handled:
        raw = self.unescape(m[0])
        if re.fullmatch(r"<br\s*/?>", raw, re.IGNORECASE):
            return "\n", m.start(), m.end()
        tag = "comment" if raw.startswith("<!--") else "html"
        return _element(tag, AtomicString(raw)), m.start(), m.end()


class _Entity(InlineProcessor):
    def handleMatch(self, m: Match, data: str) -> Handled:
        return html.unescape(m[0]), m.start(), m.end()


def _element(tag: str, text: str | None, **attributes: str) -> Element:
    element = Element(tag, attributes)
    element.text = text
    return element
