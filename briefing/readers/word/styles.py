"""Styles of a Word file → what a paragraph is, and whether its text is bold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.model.regex import lazy_regex
from briefing.readers.word.xml import attribute, child, children, number, switched, value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_HEADING = lazy_regex(r"(?:heading|标题|標題|überschrift|titre)\s*([1-9])$", re.IGNORECASE)
_LIST = lazy_regex(r"(?:list (?:bullet|number|continue)|列表项目符号|列表编号)\s*([2-5])$")
_TITLES = {"title", "标题", "標題"}
_SUBTITLES = {"subtitle", "副标题", "副標題"}
_CAPTIONS = {"caption", "题注", "標號"}
_CONTENTS = lazy_regex(r"(?:toc|目录)\b", re.IGNORECASE)
_MOST_BASES = 12
"""A style based on a style based on …; a ring of them ends here."""

Role = Literal["", "title", "subtitle", "heading", "caption", "contents"]


class Styled(NamedTuple):
    """What a paragraph's style makes it."""

    role: Role = ""
    level: int = 1
    """Of a heading."""


class Styles:
    """The styles of one file, by id."""

    def __init__(self, root: Element | None) -> None:
        found = children(root, "style") if root is not None else []
        self._styles = {attribute(style, "styleId"): style for style in found}
        self._default = next(
            (
                attribute(style, "styleId")
                for style in found
                if attribute(style, "type") == "paragraph" and attribute(style, "default") == "1"
            ),
            "",
        )

    def of_paragraph(self, properties: Element | None) -> Styled:
        """By its own outline level, else by its style's name or outline level."""
        own = value(properties, "outlineLvl")
        if own:
            return _at_outline(own)
        for style in self._chain(self._style_of(properties)):
            name = value(style, "name").strip().lower()
            if heading := _HEADING.match(name):
                return Styled("heading", int(heading[1]))
            if name in _TITLES:
                return Styled("title")
            if name in _SUBTITLES:
                return Styled("subtitle")
            if name in _CAPTIONS:
                return Styled("caption")
            if _CONTENTS.match(name):
                return Styled("contents")
            if level := value(style, "pPr", "outlineLvl"):
                return _at_outline(level)
        return Styled()

    def list_level(self, properties: Element | None) -> int:
        """How deep a list style such as `List Bullet 2` puts a paragraph; 1 where none says."""
        for style in self._chain(self._style_of(properties)):
            if deep := _LIST.match(value(style, "name").strip().lower()):
                return int(deep[1])
        return 1

    def numbering(self, properties: Element | None) -> Element | None:
        """The numbering that a paragraph has, or its style gives it."""
        own = child(properties, "numPr")
        if own is not None:
            return own
        chain = self._chain(self._style_of(properties))
        found = (child(style, "pPr", "numPr") for style in chain)
        return next((numbered for numbered in found if numbered is not None), None)

    def is_on(self, name: str, paragraph: Element | None, run: Element | None) -> bool:
        """Whether `w:b` or `w:vanish` holds for a run with these properties."""
        own = switched(run, name)
        if own is not None:
            return own
        for style in (*self._chain(value(run, "rStyle")), *self._chain(self._style_of(paragraph))):
            said = switched(child(style, "rPr"), name)
            if said is not None:
                return said
        return False

    def numbering_of(self, style: str) -> str:
        """The id of the numbering that a numbering style stands for."""
        return value(self._styles.get(style), "pPr", "numPr", "numId")

    def _style_of(self, properties: Element | None) -> str:
        return value(properties, "pStyle") or self._default

    def _chain(self, style: str) -> Iterator[Element]:
        """The style and what it is based on."""
        for _ in range(_MOST_BASES):
            element = self._styles.get(style)
            if element is None:
                return
            yield element
            style = value(element, "basedOn")


def _at_outline(level: str) -> Styled:
    """Outline levels count from 0; 9 is body text."""
    at = number(level, 9)
    return Styled("heading", at + 1) if 0 <= at < 9 else Styled()
