"""The kind of a slide → another, said where the slide says it already, else behind its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.edit.attributes import change_classes, comment_below
from briefing.model.document import Group
from briefing.model.edits.patch import Patch, in_order
from briefing.model.kinds import kind_of_classes
from briefing.readers.markdown.scan.starts import DIV, FENCE

if TYPE_CHECKING:
    from briefing.edit.source_text import SourceText
    from briefing.model.deck import Kind
    from briefing.model.document import Document, Part
    from briefing.model.edits.patch import Edit


_OF_HEADINGS = (None, "section", "cover")
"""Kinds that a heading above the slides' level may say."""


def change_kind(document: Document, source: SourceText, part: int, kind: Kind | None) -> Edit:
    """Part `part` says that it is of `kind`; None: it says nothing, and its content decides."""
    one = document.parts[part]
    named = [name for name in one.attributes.classes if kind_of_classes((name,))]
    group = the_group(one)
    if group is not None and not named:
        return _renamed(document, source, part, group, kind)
    add = (kind,) if kind else ()
    above = one.level < document.slide_level and not document.ruled and kind not in _OF_HEADINGS
    if kind and one.level and above:  # behind the heading it would say where slides begin
        gone = change_classes(document, source, part, remove=named)
        return in_order((*gone, comment_below(document, source, part, add)))
    return change_classes(document, source, part, add=add, remove=set(named) - {kind})


def said_kind(part: Part) -> Kind | None:
    """What the file says of the slide: on its heading, or as its one group."""
    said = kind_of_classes(part.attributes.classes)
    group = the_group(part)
    return said or (kind_of_classes((group.kind,)) if group else None)


def the_group(part: Part) -> Group | None:
    """The one group that a slide is made of."""
    groups = [block for block in part.blocks if isinstance(block, Group)]
    return groups[0] if len(groups) == 1 else None


def _renamed(
    document: Document, source: SourceText, part: int, group: Group, kind: Kind | None
) -> Edit:
    """The group is called otherwise; without a name, its fences go."""
    line = source.line(group.line)
    found = DIV.match(line)
    if not found or not found["name"]:
        return change_classes(document, source, part, add=(kind,) if kind else ())
    start = source.start(group.line)
    at = line.lower().find(group.kind.lower(), found.start("name"))
    if kind and at >= 0:
        return (Patch(start + at, start + at + len(group.kind), kind),)
    end = _closing(source, group.line, document.parts[part].last)
    lines = (group.line, end) if end else (group.line,)
    return in_order(Patch(source.start(number), source.start(number + 1), "") for number in lines)


def _closing(source: SourceText, opening: int, last: int) -> int:
    """The line that closes the box opened at line `opening`; 0 where none does."""
    depth, fence = 0, ""
    for number in range(opening, last + 1):
        line = source.line(number)
        if found := FENCE.match(line):
            if not fence:
                fence = found["fence"]
            elif found["fence"].startswith(fence) and not found["info"].strip():
                fence = ""
        elif not fence and (mark := DIV.match(line)):
            depth += 1 if mark["name"] else -1
            if not depth:
                return number
    return 0
