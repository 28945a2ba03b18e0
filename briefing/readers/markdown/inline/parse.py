"""A paragraph's text → runs, by Python-Markdown's inline patterns.

Its element tree is read, never its HTML. Raw HTML stays text, entities are decoded, and a target
that `allowed_link` refuses leaves its text behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.links import allowed_link
from briefing.model.record import field, mutable
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, Run, Script, Source
from briefing.model.untrusted import unescaped
from briefing.readers.markdown.scan.lines import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from briefing.readers.markdown.definitions import Definitions
    from briefing.readers.markdown.dialect import Dialect
    from briefing.readers.markdown.inline.patterns import InlineMarkdown

_SPECIAL = lazy_regex(r"[\\`*_\[<&~^]|==|://|%%|:[a-z0-9+-][a-z0-9_+-]{0,60}:")
"""Without one of these, text is its own run, and Python-Markdown is not even imported."""
_ESCAPED = lazy_regex("\x02(\\d+)\x03")
_COSTLY = lazy_regex(r"\\.|[\[\]*_<`]|==|~~")
_TOO_COSTLY = 3_000_000
"""Of a slide: characters times marks. Every unmatched bracket may walk to the text's end, so this
bounds the time that hostile input takes to half a second; real slides stay below 100,000. An
escaped mark only copies the text, which costs a twentieth.
"""


_LONGEST = 5000
"""Characters that are taken apart at once: a longer text is cut behind a sentence, because a
pattern that finds no end looks through all that follows, for each mark.
"""
_SENTENCE_END = lazy_regex(r"[。！？]|[.!?]\s|\n")


class _Style(NamedTuple):
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    strike: bool = False
    script: Script = ""
    link: str = ""


_PLAIN = _Style()
_BOLD = _Style(strong=True)
_MANY = 200
"""Pieces: a text with more bold words is no text."""
_Pieces = list["tuple[str, _Style]"]


class InlineImage(NamedTuple):
    """A picture found in a paragraph; blocks take it out."""

    target: str
    alt: str
    title: str
    attributes: str = ""


@mutable
class InlineFindings:
    """What the texts of one slide named besides text."""

    images: list[InlineImage] = field(default_factory=list[InlineImage])
    footnotes: list[str] = field(default_factory=list[str])
    """Labels or, after a `^`, the text itself; in order of appearance."""
    numbers: dict[str, int] = field(default_factory=dict[str, int])
    """Of the labels, from 1."""
    comments: list[str] = field(default_factory=list[str])
    """Those inside a line; blocks take them out, too."""
    refused: list[tuple[str, int]] = field(default_factory=list["tuple[str, int]"])
    """Link targets that became text, with their line."""
    components: list[tuple[str, int]] = field(default_factory=list["tuple[str, int]"])
    """Names of Slidev's, with their line."""
    embedded: list[tuple[str, int]] = field(default_factory=list["tuple[str, int]"])
    """Notes that Obsidian would show there, with their line."""
    private: list[int] = field(default_factory=list[int])
    """Lines with remarks between `%%`."""
    undefined: list[tuple[str, int]] = field(default_factory=list["tuple[str, int]"])
    """References to footnotes that nobody defined, with their line."""
    html: list[int] = field(default_factory=list[int])
    plain: list[int] = field(default_factory=list[int])
    """Lines too tangled to take apart, shown as they are."""


class Inline:
    """Takes apart the texts of one file; holds its one Python-Markdown instance."""

    def __init__(self, definitions: Definitions, dialect: Dialect) -> None:
        self._definitions = definitions
        self._dialect = dialect
        self._markdown: InlineMarkdown | None = None
        self._budget = _TOO_COSTLY
        self._source: Source | None = None
        self.found = InlineFindings()

    def begin(self) -> None:
        """Start a slide."""
        self.found = InlineFindings()
        self._budget = _TOO_COSTLY

    def rich(self, text: str, source: Source | None, more: tuple[Source, ...] = ()) -> RichText:
        """`text` with its style; a `\\n` in it is a break that the author wanted."""
        if not _SPECIAL.search(text):
            text = text.replace(HIDDEN, "")
            return RichText((Run(text),) if text else (), source, more)
        if bold := _with_bold_only(text):
            return RichText(_runs(bold), source, more)
        self._source = source
        pieces: _Pieces = []
        for stretch in _stretches(text):
            self._take_apart(stretch, pieces)
        if pieces and "<" in text:  # tags that broke a line where none is
            pieces[0] = (pieces[0][0].lstrip("\n"), pieces[0][1])
            pieces[-1] = (pieces[-1][0].rstrip(" \n"), pieces[-1][1])
        elif pieces:
            pieces[-1] = (pieces[-1][0].rstrip(" "), pieces[-1][1])
        return RichText(_runs(pieces), source, more)

    def _take_apart(self, text: str, pieces: _Pieces) -> None:
        """Adds what is in `text`; text that costs too much as it is written."""
        style = _COSTLY.findall(text)
        escaped = sum(mark[0] == "\\" for mark in style)
        cost = len(text) * (len(style) - escaped + escaped // 20)
        if cost > self._budget:
            self.found.plain.append(self._line)
            pieces.append((text, _PLAIN))
            return
        self._budget -= cost
        if self._markdown is None:
            from briefing.readers.markdown.inline.patterns import InlineMarkdown

            self._markdown = InlineMarkdown(self._definitions, self._dialect)
        self._collect(self._markdown.tree(text), _PLAIN, pieces)

    def _collect(self, element: Element, style: _Style, pieces: _Pieces) -> None:
        """The text in `element`, which stands in `style`."""
        inner = self._marked(element, style, pieces)
        before = len(pieces)
        images = len(self.found.images)
        if element.text:
            text = element.text
            if element.tag == "code" and "&" in text:
                text = unescaped(text)
            pieces.append((text, inner))
        for child in element:
            self._collect(child, inner, pieces)
            if child.tail:
                pieces.append((_after(child, pieces), inner))
        wordless = len(pieces) == before and len(self.found.images) == images
        if wordless and inner.link != style.link:
            pieces.append((inner.link, inner))  # a link without words

    def _marked(self, element: Element, style: _Style, pieces: _Pieces) -> _Style:
        """The style inside `element`; what is no text is noted."""
        match element.tag:
            case "strong" | "b" | "mark":
                return style._replace(strong=True)
            case "em" | "i":
                return style._replace(emphasis=True)
            case "code" | "kbd":
                return style._replace(code=True)
            case "del" | "s" | "strike":
                return style._replace(strike=True)
            case "sub":
                return style._replace(script="sub")
            case "sup":
                return style._replace(script="sup")
            case "a":
                return style._replace(link=self._link(_decoded(element.get("href", ""))))
            case "img":
                target, alt, title = (_decoded(element.get(k, "")) for k in ("src", "alt", "title"))
                attributes = element.get("attributes", "")
                self.found.images.append(InlineImage(target, alt, title, attributes))
            case "note":
                number = self._footnote(element.get("label", ""))
                pieces.append((str(number), style._replace(script="sup")))
            case "span":
                return _spanned(style, element.get("marks", "").split())
            case "comment":
                self.found.comments.append(_as_written(element.get("said", "")))
            case "html":
                self.found.html.append(self._line)
            case "component":
                self.found.components.append((element.get("name", ""), self._line))
            case "embedded":
                self.found.embedded.append((element.text or "", self._line))
            case "private":
                self.found.private.append(self._line)
            case "undefined":
                self.found.undefined.append((element.text or "", self._line))
            case _:
                pass
        return style

    def _footnote(self, label: str) -> int:
        """Its number on the slide: the same for the same label."""
        found = self.found
        if label not in found.numbers or label.startswith("^"):
            found.footnotes.append(label)
            found.numbers[label] = len(found.footnotes)
        return found.numbers[label]

    @property
    def _line(self) -> int:
        return self._source.line if self._source else 0

    def _link(self, target: str) -> str:
        link = allowed_link(target)
        if not link:
            self.found.refused.append((target, self._line))
        return link


def _stretches(text: str) -> Iterator[str]:
    """`text` in stretches that are not too long, each but the last to the end of a sentence."""
    start = 0
    while len(text) - start > _LONGEST:
        most = start + _LONGEST
        ends = _SENTENCE_END.finditer(text, most - _LONGEST // 2, most)
        end = max((found.end() for found in ends), default=most)
        yield text[start:end]
        start = end
    yield text[start:]


def _with_bold_only(text: str) -> _Pieces:
    """`text` whose marks are all like `**these**`, as Python-Markdown takes it apart, in a tenth of
    its time; empty where there are others, or where they open and close in a way of their own.
    """
    parts = text.split("**")
    if (
        text.count("$") > 1
        or len(parts) % 2 == 0
        or len(parts) > _MANY
        or _SPECIAL.search(HIDDEN.join(parts))
    ):
        return []
    inside = parts[1::2]
    if not all(inside) or any(part != part.strip() for part in inside):
        return []
    parts[-1] = parts[-1].rstrip(" ")
    return [(part, _BOLD if index % 2 else _PLAIN) for index, part in enumerate(parts)]


def _spanned(style: _Style, classes: list[str]) -> _Style:
    """What `[text]{.strong .sup}` adds to the style around it."""
    for name in classes:
        match name:
            case "strong" | "emphasis" | "code" | "strike":
                style = style._replace(**{name: True})
            case "sub" | "sup":
                style = style._replace(script=name)
            case _:
                pass
    return style


def _after(child: Element, pieces: _Pieces) -> str:
    """The text after `child`: without its first space where what it stood for is gone, and the
    text before has one.
    """
    tail = child.tail or ""
    if child.tag in {"img", "comment", "private", "component"} and (
        not pieces or pieces[-1][0].endswith(" ")
    ):
        return tail.lstrip(" ")
    return tail


def _runs(pieces: _Pieces) -> tuple[Run, ...]:
    """Neighbours with the same style as one run."""
    merged: _Pieces = []
    for piece, style in pieces:
        text = _decoded(piece)
        if text and merged and merged[-1][1] == style:
            merged[-1] = (merged[-1][0] + text, style)
        elif text:
            merged.append((text, style))
    return tuple(Run(text, *style) for text, style in merged)


def _as_written(text: str) -> str:
    """Python-Markdown's escapes as an author writes them."""
    return _ESCAPED.sub(lambda match: "\\" + chr(int(match[1])), text)


def _decoded(text: str) -> str:
    """Python-Markdown's escapes undone."""
    if "\x02" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1])), text)
    return text.replace(HIDDEN, "")
