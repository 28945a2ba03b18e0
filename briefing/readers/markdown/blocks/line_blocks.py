"""Pandoc's line blocks: `| ` before every line of a verse or an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Paragraph
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, Run

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

_LINE = lazy_regex(r"\|[ \t]+(?=[^\s|])[^|]*$")


def read_line_block(lines: list[Line], index: int, context: Context) -> Taken | None:
    """Lines with one pipe, at their beginning: no table has such."""
    end = index
    while end < len(lines) and _LINE.match(lines[end].text):
        end += 1
    if end == index or (end < len(lines) and "|" in lines[end].text):
        return None
    texts = [context.rich([line.cut(1)]) for line in lines[index:end]]
    runs: list[Run] = []
    for text in texts:
        runs += [Run("\n"), *text.runs] if runs else list(text.runs)
    places = [place for text in texts for place in text.sources]
    whole = replace(
        RichText(tuple(runs)), source=places[0] if places else None, more=tuple(places[1:])
    )
    return [Paragraph(whole, stepwise=context.paused)], end
