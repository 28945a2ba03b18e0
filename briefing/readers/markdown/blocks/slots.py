"""Columns that tools part by a mark between them: Slidev's `::right::`, presenterm's
`<!-- column: 1 -->`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Block, Columns, Heading
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.blocks.divs import shares

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

_SLOT = lazy_regex(r"::([a-z][\w-]*)::[ \t]*$")
_COLUMN = lazy_regex(r"\s*<!--\s*column:\s*\d+\s*-->\s*$")
_LAYOUT = lazy_regex(r"\s*<!--\s*column_layout:\s{0,9}\[?([\d,.\s]{0,99})[^>]*-->\s*$")
_RESET = lazy_regex(r"\s*<!--\s*reset_layout\s*-->\s*$")


def read_slots(lines: list[Line], index: int, context: Context) -> Taken | None:
    """The rest of the slide from `::left::` or `::right::` on. What stands above `::right::` is
    the left column: see `beside_slots`.
    """
    if context.depth > 1 or not _SLOT.match(lines[index].text):
        return None
    columns: list[tuple[Block, ...]] = []
    below: list[Block] = []
    marks = [at for at in range(index, len(lines)) if _SLOT.match(lines[at].text)]
    for start, end in zip(marks, [*marks[1:], len(lines)], strict=True):
        found = _SLOT.match(lines[start].text)
        name = found[1] if found else ""
        blocks = context.inside(lines[start + 1 : end])
        if name in {"left", "right"}:
            columns.append(tuple(blocks))
            context.slots.append(name)
        else:
            below += blocks
    return [*([Columns(tuple(columns))] if columns else []), *below], len(lines)


def beside_slots(blocks: list[Block], context: Context) -> list[Block]:
    """With nothing but a right slot, all that stands above it but the headings is on its left."""
    at = next((i for i, block in enumerate(blocks) if isinstance(block, Columns)), -1)
    if context.slots != ["right"] or at < 0:
        return blocks
    right = blocks[at]
    assert isinstance(right, Columns)
    first = next((i for i in range(at) if not isinstance(blocks[i], Heading)), at)
    left = tuple(blocks[first:at])
    return [*blocks[:first], Columns((left, *right.columns)), *blocks[at + 1 :]]


def read_comment_columns(lines: list[Line], index: int, context: Context) -> Taken | None:
    """From presenterm's `<!-- column_layout: [1, 1] -->` to `<!-- reset_layout -->` or the end."""
    layout = _LAYOUT.match(lines[index].text)
    if not layout:
        return None
    end = index + 1
    marks: list[int] = []
    while end < len(lines) and not _RESET.match(lines[end].text):
        if _COLUMN.match(lines[end].text):
            marks.append(end)
        end += 1
    if not marks:
        return [], index + 1
    before = context.inside(lines[index + 1 : marks[0]])
    columns = tuple(
        tuple(context.inside(lines[start + 1 : stop]))
        for start, stop in zip(marks, [*marks[1:], end], strict=True)
    )
    parts = [float(part) for part in layout[1].split(",") if part.strip().isdecimal()]
    widths = shares(parts) if len(parts) == len(columns) else ()
    return [*before, Columns(columns, widths=widths)], end + 1
