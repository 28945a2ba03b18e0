"""remark's `.left[…]`: columns where the name says so, else what stands in the brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Block, Columns
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.blocks.rule import Taken, after_blanks

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.scan.lines import Line

_OPEN = lazy_regex(r"\.([A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*)\[")
_COLUMN = lazy_regex(r"(?:pull-)?(?:left|right)(?:-column|-col)?(?:-\d+)?$|col(?:umn)?\d?$")


def read_boxes(lines: list[Line], index: int, context: Context) -> Taken | None:
    """One box, or several columns one after the other."""
    if context.dialect.tool != "remark" or context.too_deep(lines[index]):
        return None
    columns: list[tuple[Block, ...]] = []
    end = index
    at = index
    while at < len(lines) and (box := _box(lines, at)):
        names, body, after = box
        if not any(map(_COLUMN.match, names)):
            if columns:
                break
            return context.inside(body), after
        columns.append(tuple(context.inside(body)))
        end, at = after, after_blanks(lines, after)
    return ([Columns(tuple(columns))], end) if columns else None


def _box(lines: list[Line], index: int) -> tuple[list[str], list[Line], int] | None:
    """(names, the lines in the brackets, the index after them), if the box ends with a line."""
    opening = _OPEN.match(lines[index].text)
    if not opening:
        return None
    depth = 1
    body = [lines[index].cut(opening.end())]
    for end in range(index, len(lines)):
        line = body[-1] if end == index else lines[end]
        depth += line.text.count("[") - line.text.count("]")
        if end > index:
            body.append(line)
        if depth <= 0:
            text = body[-1].text.rstrip()
            if depth or not text.endswith("]"):
                return None
            body[-1] = body[-1]._replace(text=text[:-1])
            return opening[1].split("."), body, end + 1
    return None
