"""The entries of an agenda, as every form of it takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Point
    from briefing.model.design import StyleName
    from briefing.model.geometry import Box
    from briefing.model.scene import Paragraph
    from briefing.model.text import RichText


class EntryMeasures(Measures):
    """Of a theme: an agenda whose entries follow its motif."""

    PART = "entries"
    form: str
    """`uprights`, `arc`, `lights`, or `rows`."""
    most: int
    """Entries; more stand in rows."""
    titles: tuple[float, ...]
    """Sizes of the agenda's title."""
    heads: tuple[float, ...]
    texts: tuple[float, ...]
    numeral: float
    numerals: str
    """`han` in Chinese, `arabic`, or `padded`."""


@record
class Entry:
    """A section to come, and what stands under it."""

    number: int
    head: RichText
    below: tuple[RichText, ...]


def entries_of(points: Sequence[Point]) -> list[Entry]:
    """First levels with what is under each; numbered as their author did, or as they come."""
    found: list[Entry] = []
    for point in points:
        if point.level <= 1 or not found:
            number = point.number if point.marker == "number" else len(found) + 1
            found.append(Entry(number, point.text, ()))
        else:
            last = found.pop()
            found.append(Entry(last.number, last.head, (*last.below, point.text)))
    return found


def fitting(
    texts: Sequence[RichText],
    style: StyleName,
    sizes: Sequence[float],
    width: float,
    height: float,
    context: LayoutContext,
) -> list[Paragraph] | None:
    """The texts at the largest size at which they fit `height` in lines of `width`."""
    look = context.styles[style]
    for size in sizes:
        paras = [paragraph(text, look, size) for text in texts]
        words = max((context.widest_word(para) for para in paras), default=0.0)
        if context.height(paras, width) <= height and words <= width:
            return paras
    return None


def fitting_title(title: RichText, box: Box, context: LayoutContext) -> list[Paragraph] | None:
    """The agenda's own title."""
    sizes = context.measures(EntryMeasures).titles
    return fitting((title,), "agenda_title", sizes, box.width, box.height, context)
