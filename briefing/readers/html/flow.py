"""A page's elements → the blocks that are seen on it, one below the other, each knowing where in
the page it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from briefing.model.document import Hint
from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex
from briefing.readers.hinted_lines import lead_of, seen
from briefing.readers.html.page import is_hidden
from briefing.readers.html.tables import caption_of, grid, is_data

if TYPE_CHECKING:
    from briefing.readers.html.page import Element

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
    "label", "legend", "li", "main", "menu", "nav", "noframes", "ol", "optgroup", "option", "p",
    "pre", "search", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot",
    "th", "thead", "tr", "ul",
})  # fmt: skip
_UNSEEN = frozenset({
    "script", "style", "template", "noscript", "head", "title", "meta", "link", "object", "embed",
    "applet", "iframe", "svg", "math", "canvas", "audio", "video", "map", "datalist", "rp", "rt",
})  # fmt: skip
_BOLD = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
_HEAVY = lazy_regex(r"font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)", re.I)
_HEADING = lazy_regex(r"h[0-9]")
_SPACE = lazy_regex(r"[ \t\r\n\f]+")
_COUNTED = {"a", "A", "i", "I"}
_LONGEST_HEADING = 120
_SMALL = 64
"""Pixels: what is narrower or lower is an ornament."""

_NO_HINT = Hint()

Form = Literal["text", "row", "picture", "blank"]


@record
class Block:
    """A paragraph, a table's row, or a picture."""

    form: Form
    element: Element
    """The block it stands in."""
    text: str = ""
    linked: int = 0
    """So many of the text's characters are links."""
    hint: Hint = _NO_HINT
    cells: tuple[str, ...] = ()
    table: int = 0
    target: str = ""
    """Of a picture; its text is what it says instead."""


@record
class _Setting:
    """How the text that comes next is set."""

    block: Element
    bold: bool = False
    linked: bool = False
    kept: bool = False
    """White space stays: `pre`."""
    heading: int = 0
    caption: bool = False
    depth: int = 0
    """Of lists."""


class Flow:
    """Goes through a page and collects its blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[tuple[str, bool, bool]] = []
        self._label: tuple[str, int] | None = None
        """What stands before the item whose text comes next: its number, "" for a bullet; and how
        deep the list is.
        """
        self._tables = 0

    def read(self, body: Element) -> list[Block]:
        self._inside(body, _Setting(body))
        self._close(_Setting(body))
        return self.blocks

    def _inside(self, element: Element, setting: _Setting) -> None:
        self._say(element.text, setting)
        number = _first_number(element)
        for child in element:
            if isinstance(child.tag, str):
                if child.tag == "li":
                    number = _number(child.get("value", ""), number)
                    label = _label(element, number)
                    number += 1
                    self._element(child, setting, label)
                else:
                    self._element(child, setting, None)
            self._say(child.tail, setting)

    def _element(self, element: Element, setting: _Setting, label: str | None) -> None:
        tag = element.tag
        if tag in _UNSEEN or is_hidden(element):
            return
        if tag == "img":
            self._picture(element, setting)
        elif tag in {"br", "hr"}:
            self._break(setting)
        elif tag == "table" and is_data(element):
            self._close(setting)
            self._table(element, setting)
        elif tag in BLOCKS:
            inner = _block_setting(element, setting)
            self._close(setting)
            if label is not None:
                self._label = (label, max(inner.depth, 1))
            self._inside(element, inner)
            self._close(inner)
            if tag in {"p", "li", "table"} or inner.heading:
                self._label = None
        elif tag != "input":
            self._inside(element, _inline_setting(element, setting))

    def _say(self, text: str | None, setting: _Setting) -> None:
        if not text:
            return
        text = seen(text)
        if not setting.kept:
            self._pieces.append((text, setting.bold, setting.linked))
            return
        first, *rest = text.split("\n")
        self._pieces.append((first, setting.bold, setting.linked))
        for line in rest:
            self._close(setting)
            self._pieces.append((line, setting.bold, setting.linked))

    def _break(self, setting: _Setting) -> None:
        """A line ends; in a heading it is only set on two lines."""
        if setting.heading:
            self._pieces.append((" ", setting.bold, setting.linked))
        elif not self._close(setting) and self.blocks and self.blocks[-1].form == "text":
            self.blocks.append(Block("blank", setting.block))

    def _close(self, setting: _Setting) -> bool:
        """The text so far is a block; whether there was any."""
        pieces = _collapsed(self._pieces, setting.kept)
        self._pieces = []
        text = "".join(piece for piece, _, _ in pieces)
        if not text:
            return False
        lead = min(lead_of([(piece, bold) for piece, bold, _ in pieces]), len(text))
        linked = sum(len(piece) for piece, _, link in pieces if link)
        label, self._label = self._label, None
        if label:
            text, lead = _typed(label[0], text, lead)
        self.blocks.append(
            Block("text", setting.block, text, linked, _hint(setting, text, lead, label))
        )
        return True

    def _table(self, table: Element, setting: _Setting) -> None:
        self._tables += 1
        pictures: list[Block] = []
        caption = caption_of(table)
        if caption is not None:
            self._element(caption, setting, None)
        for row, elements in grid(table):
            cells: list[str] = []
            linked = 0
            for cell in elements:
                inner = Flow().read(cell) if cell is not None and not is_hidden(cell) else []
                pictures += [block for block in inner if block.form == "picture"]
                texts = [block for block in inner if block.form == "text"]
                linked += sum(block.linked for block in texts)
                cells.append(" ".join(block.text for block in texts))
            self.blocks.append(
                Block("row", row, "".join(cells), linked, cells=tuple(cells), table=self._tables)
            )
        self.blocks += pictures

    def _picture(self, element: Element, setting: _Setting) -> None:
        sizes = [_number(element.get(side, ""), _SMALL) for side in ("width", "height")]
        targets = [element.get(name, "").strip() for name in ("data-src", "data-original", "src")]
        target = next((one for one in targets if one), "")
        if target and min(sizes) >= _SMALL:
            alt = " ".join(element.get("alt", "").split())
            self.blocks.append(Block("picture", setting.block, alt, target=target))


def _block_setting(element: Element, setting: _Setting) -> _Setting:
    tag: str = element.tag
    level = int(tag[1]) if _HEADING.fullmatch(tag) else setting.heading
    inner = _inline_setting(element, setting)
    return replace(
        inner,
        block=element,
        heading=level,
        kept=setting.kept or tag in {"pre", "textarea"},
        caption=setting.caption or tag in {"caption", "figcaption"},
        depth=setting.depth + (tag in {"ul", "ol", "menu", "dir"}),
    )


def _inline_setting(element: Element, setting: _Setting) -> _Setting:
    bold = setting.bold or element.tag in _BOLD
    if weight := _HEAVY.search(element.get("style", "")):
        bold = weight[1].lower() in {"bold", "600", "700", "800", "900"}
    return replace(setting, bold=bold, linked=setting.linked or element.tag == "a")


def _collapsed(pieces: list[tuple[str, bool, bool]], kept: bool) -> list[tuple[str, bool, bool]]:
    """White space as a browser shows it: one space between words, none at the ends."""
    found: list[tuple[str, bool, bool]] = []
    for text, bold, linked in pieces:
        one = text if kept else _SPACE.sub(" ", text)
        if one.startswith(" ") and not kept and (not found or found[-1][0].endswith(" ")):
            one = one[1:]
        if one:
            found.append((one, bold, linked))
    while found and not found[-1][0].rstrip():
        found.pop()
    if found:
        last, bold, linked = found[-1]
        found[-1] = (last.rstrip(), bold, linked)
    while found and not kept and not found[0][0].lstrip():
        found.pop(0)
    if found and not kept:
        first, bold, linked = found[0]
        found[0] = (first.lstrip(), bold, linked)
    return found


def _hint(setting: _Setting, text: str, lead: int, label: tuple[str, int] | None) -> Hint:
    if setting.caption:
        return Hint("caption", lead=lead)
    if setting.heading and len(text) <= _LONGEST_HEADING:
        return Hint("heading", setting.heading, lead)
    if label and (not label[0] or label[0][0].isalpha()):
        return Hint("item", label[1], lead)
    return Hint(lead=lead)


def _typed(number: str, text: str, lead: int) -> tuple[str, int]:
    """An item with its number as one would type it."""
    if not number:
        return text, lead
    return f"{number} {text}", lead + len(number) + 1 if lead else 0


def _first_number(element: Element) -> int:
    return _number(element.get("start", ""), 1) if element.tag == "ol" else 1


def _label(element: Element, number: int) -> str:
    """The number of an item, "" for a bullet."""
    if element.tag != "ol" or "none" in element.get("style", ""):
        return ""
    kind = element.get("type", "1")
    if kind in _COUNTED and 0 < number <= 26 and kind in "aA":
        return f"{chr(ord(kind) + number - 1)}."
    return f"{number}."


def _number(text: str, default: int) -> int:
    match = re.match(r"\s*(\d{1,6})", text)
    return int(match[1]) if match else default
