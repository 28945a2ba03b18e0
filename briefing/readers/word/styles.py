"""Styles of a Word file → what a paragraph is, and whether its text is bold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.model.regex import lazy_regex
from briefing.readers.ooxml.xml import attribute, child, children, number, switched, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
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


class _Style(NamedTuple):
    """What is asked of a style for each paragraph and each run, looked for once."""

    name: str
    base: str
    """The id of the style that it is based on."""
    outline: str
    numbered: Element | None
    on: Mapping[str, bool | None]
    """Whether `b` or `vanish` is on; None where the style says nothing."""


class Styles:
    """The styles of one file, by id."""

    def __init__(self, root: Element | None) -> None:
        found = children(root, "style") if root is not None else []
        self._styles = {attribute(style, "styleId"): _style(style) for style in found}
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
        for style in self._chain(self.named_by(properties)):
            if heading := _HEADING.match(style.name):
                return Styled("heading", int(heading[1]))
            if style.name in _TITLES:
                return Styled("title")
            if style.name in _SUBTITLES:
                return Styled("subtitle")
            if style.name in _CAPTIONS:
                return Styled("caption")
            if _CONTENTS.match(style.name):
                return Styled("contents")
            if style.outline:
                return _at_outline(style.outline)
        return Styled()

    def list_level(self, properties: Element | None) -> int:
        """How deep a list style such as `List Bullet 2` puts a paragraph; 1 where none says."""
        for style in self._chain(self.named_by(properties)):
            if deep := _LIST.match(style.name):
                return int(deep[1])
        return 1

    def numbering(self, properties: Element | None) -> Element | None:
        """The numbering that a paragraph has, or its style gives it."""
        own = child(properties, "numPr")
        if own is not None:
            return own
        found = (style.numbered for style in self._chain(self.named_by(properties)))
        return next((numbered for numbered in found if numbered is not None), None)

    def is_on(self, name: str, paragraph: str, run: Element | None) -> bool:
        """Whether `w:b` or `w:vanish` holds for a run with these properties, in a paragraph of that
        style.
        """
        own = switched(run, name)
        if own is not None:
            return own
        for style in (*self._chain(value(run, "rStyle")), *self._chain(paragraph)):
            said = style.on[name]
            if said is not None:
                return said
        return False

    def numbering_of(self, style: str) -> str:
        """The id of the numbering that a numbering style stands for."""
        found = self._styles.get(style)
        return value(found.numbered, "numId") if found else ""

    def named_by(self, properties: Element | None) -> str:
        """The id of a paragraph's style."""
        return value(properties, "pStyle") or self._default

    def _chain(self, style: str) -> Iterator[_Style]:
        """The style and what it is based on."""
        for _ in range(_MOST_BASES):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = found.base


def _style(element: Element) -> _Style:
    run = child(element, "rPr")
    return _Style(
        value(element, "name").strip().lower(),
        value(element, "basedOn"),
        value(element, "pPr", "outlineLvl"),
        child(element, "pPr", "numPr"),
        {name: switched(run, name) for name in ("b", "vanish")},
    )


def _at_outline(level: str) -> Styled:
    """Outline levels count from 0; 9 is body text."""
    at = number(level, 9)
    return Styled("heading", at + 1) if 0 <= at < 9 else Styled()
