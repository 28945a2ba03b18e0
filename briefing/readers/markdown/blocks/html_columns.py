"""`<div class="columns">` with a `<div>` for each column: what Marp decks write for want of columns
of their own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.document import Columns
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.model.document import Block
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

_OPEN = lazy_regex(r"\s*<div\b[^<>]*>\s*$", re.IGNORECASE)
_COLUMNS = lazy_regex(
    r"""\s*<div\b[^<>]*\bclass\s*=\s*["']?[^"'<>]*\b(?:columns?|cols?|grid|flex|row|split)""",
    re.IGNORECASE,
)
_CLOSE = lazy_regex(r"\s*</div>\s*$", re.IGNORECASE)


def read_html_columns(lines: list[Line], index: int, context: Context) -> Taken | None:
    """Nothing that is not closed, or holds anything but columns, is taken: it is shown as text."""
    if not _COLUMNS.match(lines[index].text) or not _OPEN.match(lines[index].text):
        return None
    columns: list[list[Line]] = []
    depth = 0
    for end in range(index, len(lines)):
        line = lines[end]
        if _OPEN.match(line.text):
            depth += 1
            if depth == 2:
                columns.append([])
                continue
        elif _CLOSE.match(line.text):
            depth -= 1
            if not depth:
                return _columns(columns, end + 1, context)
            if depth == 1:
                continue
        if depth > 1:
            columns[-1].append(line)
        elif not line.blank and end > index:
            return None
    return None


def _columns(columns: list[list[Line]], end: int, context: Context) -> Taken | None:
    if not columns or context.too_deep((columns[0] or columns[-1])[0]):
        return None
    blocks: list[Block] = [Columns(tuple(tuple(context.inside(column)) for column in columns))]
    return blocks, end
