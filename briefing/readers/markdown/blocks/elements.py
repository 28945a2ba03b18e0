"""HTML around Markdown: `<div class="columns">`, `<aside class="notes">`, `<v-clicks>`, `<center>`.

A tag alone on its line opens or closes something; what stands inside is Markdown. What says nothing
here is dropped, its content stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.document import Block, Columns, Item, List
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.blocks.notes import notes_of
from briefing.readers.markdown.inline.tags import tag_name
from briefing.readers.markdown.scan.verbatim import COLUMNS, NOTES, classes_of

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

_ALONE = lazy_regex(r" {0,3}(<(/?)([A-Za-z][A-Za-z0-9-]*)(?![A-Za-z0-9-])[^<>]*>)[ \t]*$")
_ITEM_END = lazy_regex(r"</li>$", re.IGNORECASE)
_ENTRY = lazy_regex(r"[ \t]*<li\b[^<>]*>(.*)$", re.IGNORECASE)
_CODE = 4
"""Columns that make a line code."""
_VOID = frozenset({"br", "hr", "wbr"})
_HELD = frozenset({"img", "input", "source", "iframe", "video", "audio", "embed", "object", "a"})
"""What shows something itself: running text."""
_STEPS = frozenset({"v-click", "v-clicks", "v-after"})
_FRAGMENT = lazy_regex(r"\sv-clicks?\b|class\s*=\s*[\"'][^\"']*\bfragment\b")


def read_element(lines: list[Line], index: int, context: Context) -> Taken | None:
    """A tag alone on its line, and all up to the one that closes it."""
    opening = _ALONE.match(lines[index].text)
    name = _name_of(lines, index, opening, context) if opening else ""
    if not opening or not name or name in _HELD:
        return None
    if name == "table" and not opening[2]:
        return None
    if opening[2] or name in _VOID or opening[1].endswith("/>") or context.too_deep(lines[index]):
        return [], index + 1
    classes = classes_of(opening[1])
    end = _end(lines, index, name, context)
    if end is None:
        if not classes & NOTES:
            return [], index + 1
        end = len(lines)
    body = lines[index + 1 : end]
    return _shown(name, opening[1], body, context), end + 1


def _name_of(lines: list[Line], index: int, opening: re.Match[str], context: Context) -> str:
    """The element's name: one of HTML, or a page's own with a hyphen, `<small-text>`, that is
    closed further down. Empty for what is a word in brackets.
    """
    name = tag_name(opening[1])
    own = opening[3].lower() if not name and "-" in opening[3] and not opening[2] else ""
    return own if own and _end(lines, index, own, context) is not None else name


def _outdented(body: list[Line]) -> list[Line]:
    """What stands right below a tag is no code, however far it is indented; behind a blank line
    it is as CommonMark has it.
    """
    deep = min((line.indent for line in body if not line.blank), default=0)
    if not deep or (body[0].blank and deep >= _CODE):
        return body
    return [line if line.blank else line.cut(deep) for line in body]


def _shown(name: str, tag: str, body: list[Line], context: Context) -> list[Block]:
    classes = classes_of(tag)
    body = _outdented(body)
    if classes & NOTES:
        context.notes += notes_of(body, context)
        return []
    if classes & COLUMNS:
        return _columns(body, context)
    if name in {"ul", "ol"} and (listed := _list(name, body, context)):
        return [listed]
    if name in _STEPS or _FRAGMENT.search(tag):
        return context.clicked(body)
    return context.inside(body)


def _end(lines: list[Line], index: int, name: str, context: Context) -> int | None:
    """The line with the tag that closes the one at `index`."""
    if context.unclosed_elements > 20:
        return None
    depth = 0
    for end in range(index, len(lines)):
        found = _ALONE.match(lines[end].text) if "<" in lines[end].text else None
        if found and found[3].lower() == name and not found[1].endswith("/>"):
            depth += -1 if found[2] else 1
            if not depth:
                return end
    context.unclosed_elements += 1
    return None


def _columns(body: list[Line], context: Context) -> list[Block]:
    """A column for each element right inside; what stands outside of them comes before."""
    columns: list[tuple[Block, ...]] = []
    loose: list[Line] = []
    at = 0
    while at < len(body):
        found = _ALONE.match(body[at].text)
        end = None
        if found and not found[2] and tag_name(found[1]) not in {"", *_VOID}:
            end = _end(body, at, found[3].lower(), context)
        if found and end is not None:
            columns.append(tuple(_shown("div", f"<{found[3]}>", body[at + 1 : end], context)))
            at = end + 1
        else:
            loose.append(body[at])
            at += 1
    before = context.inside(loose)
    return [*before, Columns(tuple(columns))] if columns else before


def _list(name: str, body: list[Line], context: Context) -> List | None:
    """`<li>` on every line."""
    entries = [(line, _ENTRY.match(line.text)) for line in body if not line.blank]
    if not entries or not all(found for _, found in entries):
        return None
    items: list[Item] = []
    for line, found in entries:
        if found:
            inner = _ITEM_END.sub("", found[1].rstrip(" \t"))
            words = line.cut(found.start(1))._replace(text=inner)
            items.append(Item(context.rich([words]), stepwise=context.steps or context.paused))
    return List(tuple(items), name == "ol")
