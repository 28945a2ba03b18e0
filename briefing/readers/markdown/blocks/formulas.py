"""Formulas between `$$`: shown as they are written, line for line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Paragraph
from briefing.model.text import RichText, Run
from briefing.readers.markdown.scan.lines import HIDDEN

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

FENCE = "$$"


def read_formula(lines: list[Line], index: int, context: Context) -> Taken | None:
    """From a line that begins with `$$` to the one that ends with it; no blank line stands in
    between.
    """
    first = lines[index].text.strip()
    if not first.startswith(FENCE):
        return None
    end = index
    if len(first) < 4 or not first.endswith(FENCE):
        end += 1
        while end < len(lines) and not lines[end].text.rstrip().endswith(FENCE):
            if lines[end].blank or FENCE in lines[end].text:
                return None
            end += 1
        if end == len(lines):
            return None
    elif FENCE in first[2:-2]:
        return None
    taken = lines[index : end + 1]
    text = "\n".join(line.text.strip() for line in taken).replace(HIDDEN, "")
    places = [line.source(line.indent, len(line.text.rstrip())) for line in taken]
    shown = RichText((Run(text),), places[0], tuple(places[1:]))
    return [Paragraph(shown, stepwise=context.paused)], end + 1
