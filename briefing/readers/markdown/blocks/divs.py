"""`::: name` … `:::`: notes, columns, steps, cards and other kinds; and Deckset's `[.column]` and
`^ notes`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.document import Attributes, Block, Columns, Group
from briefing.model.kinds import kind_of_classes
from briefing.model.message import Message, T
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.blocks.notes import notes_of
from briefing.readers.markdown.diagrams.lists import diagram_kind, list_diagram
from briefing.readers.markdown.inline.attributes import merged, read_attributes
from briefing.readers.markdown.scan.starts import DIV, FENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.shapes.diagram import DiagramKind
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

_NOTES = {"notes", "note", "speaker-notes", "备注", "讲稿"}
_COLUMNS = {"columns", "cols"}
_COLUMN = {"column", "col", "left", "right"}
STEPS = {"steps", "incremental", "fragment", "fragments"}
_PLAIN = {"nonincremental", "section", "slide", "content", "center", "left-column", "right-column"}
_HIDDEN = {"hidden"}
_PERCENT = lazy_regex(r"(\d+(?:\.\d+)?)\s*%$")
_NARROWEST = 0.1
"""Of the width: no column is less."""
_COMMAND = lazy_regex(r"\[\.([\w-]+)(?::[^\]]*)?\][ \t]*$")
_NOTE = lazy_regex(r"(?:speaker )?notes?[ \t]*[:：][ \t]*|\?\?\?[ \t]*$", re.IGNORECASE)
_CARET = lazy_regex(r"\^(?: |(?=[^\s\[^]+(?:\s|$)))")
"""Deckset's: `^` before a paragraph. `^2^` is raised, `^[…]` a footnote."""


def read_div(lines: list[Line], index: int, context: Context) -> Taken | None:
    """`::: name` and all up to the `:::` that closes it."""
    opening = DIV.match(lines[index].text)
    if not opening:
        return None
    if not opening["name"]:
        context.report(Message(T("Problems", "this ::: closes nothing")), lines[index].number)
        return [], index + 1
    if context.too_deep(lines[index]):
        return None
    attributes = _attributes(opening["name"])
    end = _div_end(lines, index)
    body = lines[index + 1 : end]
    return _div(attributes, body, lines[index].number, context), end + 1


def _attributes(name: str) -> Attributes:
    """`notes`, `{.columns}` or `column {width=40%}`."""
    words, _, braces = name.partition("{")
    attributes = read_attributes(braces.rstrip("} ")) or Attributes()
    return merged(Attributes(classes=tuple(words.strip().lower().split())), attributes)


def _div_end(lines: list[Line], index: int) -> int:
    """The line that closes the div opened at `index`, or the end."""
    depth = 0
    fence = ""
    for end in range(index, len(lines)):
        text = lines[end].text
        if found := FENCE.match(text):
            if not fence:
                fence = found["fence"]
            elif found["fence"].startswith(fence) and not found["info"].strip():
                fence = ""
        elif not fence and (mark := DIV.match(text)):
            depth += 1 if mark["name"] else -1
            if not depth:
                return end
    return len(lines)


def _div(attributes: Attributes, body: list[Line], line: int, context: Context) -> list[Block]:
    names = set(attributes.classes)
    if names & _NOTES:
        context.notes += notes_of(body, context)
        return []
    if names & _COLUMN:
        return [Columns((tuple(context.inside(body)),), attributes)]
    if names & _COLUMNS:
        return _columns(context.inside(body), attributes)
    if "incremental" in names:
        before, context.steps = context.steps, True
        blocks = context.inside(body)
        context.steps = before
        return blocks
    shown = tuple(name for name in attributes.classes if name.lower() not in STEPS)
    if names & STEPS:
        inside = context.clicked(body)
        grouped = kind_of_classes(shown)
        return [Group(grouped, tuple(inside), attributes, line)] if grouped else inside
    if drawn := diagram_kind(attributes.classes):
        return _diagram(drawn, body, line, context)
    kind = kind_of_classes(attributes.classes)
    if kind:
        return [Group(kind, tuple(context.inside(body)), attributes, line)]
    if not names & _PLAIN:
        if not names & _HIDDEN:
            context.report(
                Message(
                    T("Problems", "the block “::: {0}” is not known: its text is shown"),
                    " ".join(names),
                ),
                line,
            )
        context.attributes = merged(context.attributes, Attributes(classes=attributes.classes))
    return context.inside(body)


def _diagram(kind: DiagramKind, body: list[Line], line: int, context: Context) -> list[Block]:
    """The diagram of the list inside; where that is none, what stands there."""
    blocks = context.inside(body)
    found = list_diagram(kind, blocks)
    if found:
        return [found]
    words = T("Problems", "no diagram “{0}” can be drawn of this: its text is shown")
    context.report(Message(words, kind), line)
    return blocks


def _columns(blocks: list[Block], attributes: Attributes) -> list[Block]:
    """The columns inside as one block; what stands between them stays before or after."""
    inner = [block for block in blocks if isinstance(block, Columns)]
    if not inner:
        return blocks
    at = blocks.index(inner[0])
    columns = tuple(column for block in inner for column in block.columns)
    widths = fractions([block.attributes.values.get("width", "") for block in inner])
    others = [block for block in blocks if not isinstance(block, Columns)]
    return [*others[:at], Columns(columns, attributes, widths), *others[at:]]


def fractions(said: list[str]) -> tuple[float, ...]:
    """`40%` for each column, as fractions of their sum; what says nothing shares what is left.
    Empty where all say the same, or something else.
    """
    found = [_PERCENT.match(text) for text in said]
    if not any(found) or not all(one or not text for one, text in zip(found, said, strict=True)):
        return ()
    known = [float(one[1]) if one else 0.0 for one in found]
    left = max(100.0 - sum(known), 0.0) / max(known.count(0.0), 1)
    return shares([one or left for one in known])


def shares(parts: Sequence[float]) -> tuple[float, ...]:
    """Each part as a fraction of their sum; empty where all are the same, or one is hopeless."""
    whole = sum(parts)
    if not whole or len(set(parts)) == 1 or min(parts) / whole < _NARROWEST:
        return ()
    return tuple(round(part / whole, 4) for part in parts)


def read_note(lines: list[Line], index: int, context: Context) -> Taken | None:
    """`Note:` and remark's `???` take the rest of the slide, `^ ` its paragraph."""
    line = lines[index]
    if context.depth == 1 and (found := _NOTE.match(line.text)):
        context.notes += notes_of([line.cut(found.end()), *lines[index + 1 :]], context)
        return [], len(lines)
    caret = _CARET.match(line.text)
    if not caret:
        return None
    end = index + 1
    while end < len(lines) and not lines[end].blank and not _CARET.match(lines[end].text):
        end += 1
    context.notes += notes_of([line.cut(caret.end()), *lines[index + 1 : end]], context)
    return [], end


def read_command(lines: list[Line], index: int, context: Context) -> Taken | None:
    """Deckset's `[.column]` begins a column; its other commands are about looks."""
    found = _COMMAND.match(lines[index].text)
    if not found:
        return None
    if found[1] != "column" or context.depth > 1:
        context.report(
            Message(T("Problems", "the command [.{0}] has no effect (Deckset)"), found[1]),
            lines[index].number,
            remark=True,
        )
        return [], index + 1
    starts = [at for at in range(index, len(lines)) if lines[at].text.strip() == "[.column]"]
    columns: list[tuple[Block, ...]] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        columns.append(tuple(context.inside(lines[start + 1 : end])))
    return [Columns(tuple(columns))], len(lines)
