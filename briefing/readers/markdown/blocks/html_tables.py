"""`<table>` … `</table>` → a table; its cells hold running text and pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex
from briefing.readers.markdown.blocks.tables import table_of

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

_OPEN = lazy_regex(r" {0,3}<table\b[^<>]*>", re.IGNORECASE)
_CLOSE = lazy_regex(r"</table\s*>", re.IGNORECASE)
_TAG = lazy_regex(r"<(/?)(tr|td|th|table|thead|tbody|tfoot|caption|colgroup|col)\b[^<>]*>", re.I)


def read_html_table(lines: list[Line], index: int, context: Context) -> Taken | None:
    """A table that is closed; what stands after it on the line follows."""
    if not _OPEN.match(lines[index].text) or context.unclosed_elements > 20:
        return None
    end = index
    while end < len(lines) and not _CLOSE.search(lines[end].text):
        end += 1
    if end == len(lines):
        context.unclosed_elements += 1
        return None
    closing = _CLOSE.search(lines[end].text)
    rest = lines[end].cut(closing.end() if closing else 0)
    taken = [
        *lines[index:end],
        lines[end]._replace(text=lines[end].text[: closing.end() if closing else 0]),
    ]
    rows = _rows(taken)
    if not rows:
        return None
    head, *body = rows
    blocks = table_of(head, body, (), context)
    return [*blocks, *(context.inside([rest]) if not rest.blank else [])], end + 1


def _rows(lines: list[Line]) -> list[list[list[Line]]]:
    """By row and cell, the stretches of lines that the cell's text stands on."""
    rows: list[list[list[Line]]] = []
    stray: list[Line] = []
    for line in lines:
        at = 0
        for tag in (*_TAG.finditer(line.text), None):
            stop = tag.start() if tag else len(line.text)
            piece = line.cut(at)._replace(text=line.text[at:stop])
            if not piece.blank:
                (rows[-1][-1] if rows and rows[-1] else stray).append(piece)
            if tag is None:
                break
            at = tag.end()
            name = tag[2].lower()
            if name == "tr" and not tag[1]:
                rows.append([])
            elif name in {"td", "th"} and not tag[1]:
                if not rows:
                    rows.append([])
                rows[-1].append([])
    found = [row for row in rows if row]
    if stray and found:
        found[0][0][:0] = stray
    return found
