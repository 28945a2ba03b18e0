"""Block quotes, and who said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Heading, Quote
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.blocks.rule import Taken, after_blanks
from briefing.readers.markdown.scan.starts import FENCE, interrupts

if TYPE_CHECKING:
    import re

    from briefing.model.document import Block
    from briefing.model.text import RichText
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.scan.lines import Line

_QUOTE = lazy_regex(r" {0,3}>[ ]?")
_CALLOUT = lazy_regex(r"[ \t]*\[!([A-Za-z][\w-]*)(?:\|[^\]]*)?\][-+]?[ \t]*")
"""GitHub's and Obsidian's."""
_DASH = lazy_regex(r"[ \t]*(?:—{1,2}|―{1,2}|–|--)(?!-)[ \t]*(?=\S)")


def read_quote(lines: list[Line], index: int, context: Context) -> Taken | None:
    """Lines that begin with `>`, and who said it."""
    if not _QUOTE.match(lines[index].text) or context.too_deep(lines[index]):
        return None
    body: list[Line] = []
    while index < len(lines):
        line = lines[index]
        if found := _QUOTE.match(line.text):
            body.append(line.cut(found.end()))
        elif line.blank or interrupts(line.text) or body[-1].blank or FENCE.match(body[-1].text):
            break
        else:
            body.append(line)
        index += 1
    while len(body) > 1 and body[-1].blank:
        body.pop()
    if callout := _CALLOUT.match(body[0].text):
        return _callout(callout, body, context), index
    by: RichText | None = None
    if len(body) > 1 and (dash := _DASH.match(body[-1].text)):
        by = context.rich([body.pop().cut(dash.end())])
    elif name := _name_below(lines, index):
        by = context.rich([name])
        index = after_blanks(lines, index) + 1
    return [Quote(tuple(context.inside(body)), by)], index


def _callout(found: re.Match[str], body: list[Line], context: Context) -> list[Block]:
    """`> [!tip] Watering`: a heading, and what stands below it. Without words of its own the
    callout is called what it is.
    """
    words = body[0].cut(found.end())
    title = context.rich([words]) if not words.blank else None
    name = body[0].cut(found.start(1))._replace(text=found[1].capitalize())
    return [Heading(title or context.rich([name]), 6), *context.inside(body[1:])]


def _name_below(lines: list[Line], index: int) -> Line | None:
    """A line of its own that starts with a dash, right below the quote or one blank line on."""
    at = after_blanks(lines, index)
    if at == len(lines) or at - index > 1:
        return None
    if at + 1 < len(lines) and not lines[at + 1].blank:
        return None
    dash = _DASH.match(lines[at].text)
    return lines[at].cut(dash.end()) if dash else None
