"""Python-Markdown, its inline half: some patterns replaced, some added.

`Markdown()` also builds a block parser, preprocessors and serialisers that nothing here uses:
leaving them out saves 3 ms of 4.
"""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING, Union, cast
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown, inlinepatterns
from markdown.inlinepatterns import (
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
)
from markdown.treeprocessors import InlineProcessor as InlineTree
from markdown.util import AtomicString, Registry

from briefing.model.regex import lazy_regex
from briefing.model.untrusted import unescaped
from briefing.readers.markdown.inline.attributes import read_attributes
from briefing.readers.markdown.inline.emoji import SHORT_NAME, emoji
from briefing.readers.markdown.inline.formula import FORMULA
from briefing.readers.markdown.inline.tags import MEDIA, instead_of, tag_name

if TYPE_CHECKING:
    from briefing.readers.markdown.definitions import Definitions
    from briefing.readers.markdown.dialect import Dialect

Match = re.Match[str]
Handled = tuple[Union[Element, str] | None, int | None, int | None]

_ATTRIBUTES = lazy_regex(r"\{[^{}\n]*\}")
_URL_END = lazy_regex(r"[.,;:!?'\"*_]+$")
_BREAK = lazy_regex(r"<br\s*/?>", re.IGNORECASE)

_IMAGE = lazy_regex(r"<img\s[^>]*\bsrc\s*=", re.IGNORECASE)
_SAID = lazy_regex(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_LETTERS = "A-Za-z0-9_"
_SIMPLE = "b|strong|i|em|s|del|strike|sub|sup|code|kbd|mark|u"
_PICTURE = lazy_regex(r"\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|avif|ico)$", re.IGNORECASE)
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
        if self.dialect.tool == "remark":
            own.append(("box", 174, _Box(_PATTERNS["box"], self)))
        return [
            *own,
            ("formula", 188, _Formula(FORMULA, self)),
            ("private", 178, _Private(_PATTERNS["private"], self)),
            ("emoji", 177, _Emoji(SHORT_NAME, self)),
            ("note_link", 173, _NoteLink(_PATTERNS["note_link"], self)),
            ("anchor", 96, _Anchor(_PATTERNS["anchor"], self)),
            ("footnote", 176, _Footnote(self)),
            ("image_reference", 168, _ImageReference(_PATTERNS["image_link"], self)),
            ("span", 165, _Span(_PATTERNS["span"], self)),
            ("wiki", 172, _Wiki(_PATTERNS["wiki"], self)),
            ("link", 160, _Link(_PATTERNS["link"], self)),
            ("image_link", 150, _Image(_PATTERNS["image_link"], self)),
            ("automail", 110, _Mail(_PATTERNS["automail"], self)),
            ("address", 108, _Address(_PATTERNS["address"], self)),
            ("element", 95, _Simple(_PATTERNS["element"], self)),
            ("tag", 90, _Tag(self)),
            ("entity", 80, _Entity(_PATTERNS["entity"], self)),
            ("strike", 70, _Wrap("del", self)),
            ("mark", 69, _Wrap("mark", self)),
            ("sub", 50, _Wrap("sub", self)),
            ("sup", 49, _Wrap("sup", self)),
        ]

    def tree(self, text: str) -> Element:
        """An element `p` with the marks of `text` as its children."""
        root = Element("div")
        paragraph = SubElement(root, "p")
        paragraph.text = text
        self._inline.run(root)
        return paragraph


class _Wrap(InlineProcessor):
    """Text between two marks becomes an element named like its pattern."""

    def __init__(self, tag: str, md: Markdown) -> None:
        super().__init__(_PATTERNS[tag], md)
        self.tag = tag

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return _element(self.tag, m[1]), m.start(), m.end()


class _Formula(InlineProcessor):
    """`$x^*$`, as it is."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return _element("formula", AtomicString(m[0])), m.start(), m.end()


class _Emoji(InlineProcessor):
    """`:heart:`; what is no name of an emoji stays."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        char = emoji(m[1])
        return (char, m.start(), m.end()) if char else (None, None, None)


class _Private(InlineProcessor):
    """Obsidian's `%%remark%%`: never shown."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return _element("private", None), m.start(), m.end()


class _NoteLink(InlineProcessor):
    """Obsidian's `[[note]]` or `[[note|words]]`: the words."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        words = cast("str | None", m[2]) or m[1].strip("#").replace("#", " > ")
        return _element("words", words), m.start(), m.end()


class _Box(InlineProcessor):
    """remark's `.red[words]`: the words."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return _element("words", m[2]), m.start(), m.end()


class _Anchor(InlineProcessor):
    """`<a href="…">words</a>`."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        said = _said(self.unescape(m[1]))
        if "href" not in said:
            return None, None, None
        return _element("a", m[2], href=said["href"]), m.start(), m.end()


class _Simple(InlineProcessor):
    """`<sub>2</sub>`: an element that only marks text."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return _element(m[1], m[2]), m.start(), m.end()


class _Span(InlineProcessor):
    """`[text]{.class}`: the text, with the marks that classes name."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        attributes = read_attributes(m[2])
        if not attributes:
            return None, None, None
        marks = " ".join(attributes.classes)
        return _element("span", m[1], marks=marks), m.start(), m.end()


class _Footnote(InlineProcessor):
    """`[^label]` of a footnote that is defined, or `^[its text]`."""

    def __init__(self, md: InlineMarkdown) -> None:
        super().__init__(_PATTERNS["footnote"], md)
        self.defined = md.footnotes

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        name = cast("str | None", m[1])
        if name is not None:
            if name.lower() not in self.defined:
                return _element("undefined", AtomicString(m[0])), m.start(), m.end()
            return _element("note", None, label=name.lower()), m.start(), m.end()
        depth = 0
        for end in range(m.end() - 1, len(data)):
            depth += (data[end] == "[") - (data[end] == "]")
            if not depth:
                return _element("note", None, label="^" + data[m.end() : end]), m.start(), end + 1
        return None, m.start(), m.end()


class _Link(LinkInlineProcessor):
    """A link, and the attributes behind it, which mean nothing here."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        element, start, end = super().handleMatch(m, data)
        found = _attributes(data, end)
        return element, start, found.end() if found else end


class _Image(ImageInlineProcessor):
    """A picture with its attributes."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return _with_attributes(super().handleMatch(m, data), data)


class _ImageReference(ImageReferenceInlineProcessor):
    """A picture whose target is said elsewhere, with its attributes."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return _with_attributes(super().handleMatch(m, data), data)


def _with_attributes(handled: Handled, data: str) -> Handled:
    element, start, end = handled
    found = _attributes(data, end)
    if found and isinstance(element, Element):
        element.set("attributes", found[0][1:-1])
        end = found.end()
    return element, start, end


def _attributes(data: str, start: int | None) -> re.Match[str] | None:
    found = _ATTRIBUTES.match(data, start) if start is not None else None
    return found if found and read_attributes(found[0][1:-1]) else None


class _Wiki(InlineProcessor):
    """Obsidian's `![[picture.png|300]]`; of a note that is shown there, its name."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        if not _PICTURE.search(m[1].split("#")[0].strip()):
            return _element("embedded", AtomicString(m[1])), m.start(), m.end()
        size = cast("str | None", m[2]) or ""
        image = _element("img", None, src=m[1])
        image.set(*(("attributes", f"width={size}") if size.isdecimal() else ("alt", size)))
        return image, m.start(), m.end()


class _Mail(InlineProcessor):
    """`<name@host>`, without the entities that the stock pattern hides addresses behind."""

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return _element("a", AtomicString(m[1]), href=f"mailto:{m[1]}"), m.start(), m.end()


class _Address(InlineProcessor):
    """A bare web address, up to the punctuation of the sentence around it."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        address = _URL_END.sub("", m[0])
        while address.endswith((")", "]")) and _unbalanced(address):
            address = _URL_END.sub("", address[:-1])
        end = m.start() + len(address)
        return _element("a", AtomicString(address), href=address), m.start(), end


def _unbalanced(address: str) -> bool:
    closing = address[-1]
    return address.count(closing) > address.count("(" if closing == ")" else "[")


class _Tag(InlineProcessor):
    """Tags of HTML go, `<br>` breaks the line, a comment is for the notes; anything else in angle
    brackets is the text that it is.
    """

    def __init__(self, md: InlineMarkdown) -> None:
        super().__init__(_PATTERNS["tag"], md)
        self.dialect = md.dialect

    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        raw = self.unescape(m[0])
        if _BREAK.fullmatch(raw):
            return "\n", m.start(), m.end()
        if _IMAGE.match(raw):
            return _image(raw), m.start(), m.end()
        if raw.startswith("<!--") and raw.endswith("-->") and len(raw) > 6:
            return _element("comment", None, said=raw[4:-3]), m.start(), m.end()
        shown = instead_of(raw)
        if shown is None and self.dialect.tool == "Slidev":
            return (
                _element("component", None, name=raw.strip("</> ").split()[0]),
                m.start(),
                m.end(),
            )
        if shown is None:
            return _element("html", AtomicString(raw)), m.start(), m.end()
        if tag_name(raw) in MEDIA and (address := _said(raw).get("src")):
            return _element("a", AtomicString(address), href=address), m.start(), m.end()
        return shown, m.start(), m.end()


def _image(raw: str) -> Element:
    """An `<img>` that names a picture: the resource gate decides about it as about any other."""
    said = _said(raw)
    sizes = " ".join(f'{key}="{said[key]}"' for key in ("width", "height") if key in said)
    return _element("img", None, src=said.get("src", ""), alt=said.get("alt", ""), attributes=sizes)


def _said(raw: str) -> dict[str, str]:
    """What a tag's attributes say."""
    return {name.lower(): unescaped(one or two) for name, one, two in _SAID.findall(raw)}


class _Entity(InlineProcessor):
    def handleMatch(self, m: Match, data: str) -> Handled:  # noqa: N802 - Python-Markdown's name
        return unescaped(m[0]), m.start(), m.end()


def _element(tag: str, text: str | None, **attributes: str) -> Element:
    element = Element(tag, attributes)
    element.text = text
    return element
