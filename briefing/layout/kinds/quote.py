"""A quotation as a poster; one too long for that stands beside a bar, and runs on over further
pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.blocks import pieces_of
from briefing.layout.kinds.panel import PanelText, column_height, draw_column, stage_page
from briefing.layout.page import Page
from briefing.layout.pieces.prose import Prose
from briefing.layout.pieces.quote import Barred, QuoteMeasures, quote_paras
from briefing.layout.prose import paragraph
from briefing.layout.stack import Sheet, arrange, draw
from briefing.layout.typeset.characters import is_wide
from briefing.model import deck
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.theme import Color


class PosterQuoteMeasures(Measures):
    """Of a theme: a quotation that has a page of its own."""

    PART = "poster_quote"
    sizes: tuple[float, ...]
    by: float
    """Size of who said it."""
    above_by: float
    title: float
    above: float
    rule: bool
    rule_color: Color
    above_rule: float
    optical: float
    columns: int
    """Han of one that stands in columns, at most; 0 for none."""
    column_sizes: tuple[float, ...]
    column_leading: float
    """Distance of columns, of the type size."""
    column_gap: float


def quote(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """The quotation and whatever else there is."""
    quotes = [block for block in slide.blocks if isinstance(block, deck.Quote)]
    if len(quotes) != 1 or slide.blocks[0] is not quotes[0]:
        return None
    alone = len(slide.blocks) == 1 and not (slide.subtitle or slide.footnotes or slide.kicker)
    poster = None
    if alone:
        poster = _in_columns(slide, quotes[0], context) or _poster(slide, quotes[0], context)
    return [poster] if poster else _running(slide, quotes[0], context)


def _poster(slide: Slide, given: deck.Quote, context: LayoutContext) -> Page | None:
    """None where the quotation is too long."""
    m, box = context.measures(PosterQuoteMeasures), context.boxes["quote"]
    for size in m.sizes:
        parts = list(_parts(slide, given, size, context))
        style = context.styles["poster_quote"]
        words = (context.widest_word(paragraph(text, style, size)) for text in given.text)
        if column_height(parts, context, box.width) <= box.height and max(words) <= box.width:
            break
    else:
        return None
    page = stage_page("quote", context)
    draw_column(parts, page, box, m.rule_color, m.optical)
    return page


def _parts(
    slide: Slide, given: deck.Quote, size: float, context: LayoutContext
) -> Iterator[PanelText]:
    m, styles = context.measures(PosterQuoteMeasures), context.styles
    if slide.title:
        yield PanelText("Title", (slide.title,), styles["poster_title"], m.title, "title")
    yield PanelText("Quote", given.text, styles["poster_quote"], size, "quote", m.above, True)
    if given.by and m.rule:
        yield PanelText("Accent rule", (), styles["poster_by"], 0, above=m.above_rule)
    if given.by:
        yield PanelText("By", (given.by,), styles["poster_by"], m.by, "caption", m.above_by)


def _in_columns(slide: Slide, given: deck.Quote, context: LayoutContext) -> Page | None:
    """None where the theme has no such page, or the quotation is too long or not Chinese."""
    m, area = context.measures(PosterQuoteMeasures), context.boxes["quote_columns"]
    plain = "".join(text.plain for text in given.text)
    if not 0 < len(plain) <= m.columns or not all(map(is_wide, plain)):
        return None
    style = context.styles["poster_quote"]
    for size in m.column_sizes:
        leading = round(size * m.column_leading, 2)
        paras = [replace(paragraph(text, style, size), leading=leading) for text in given.text]
        if context.height(paras, area.height) <= area.width:
            break
    else:
        return None
    page = stage_page("quote", context)
    if slide.title:
        box = context.boxes["quote"]
        title = PanelText("Title", (slide.title,), context.styles["poster_title"], m.title, "title")
        draw_column([title], page, box, m.rule_color, 0)
    text = page.text(area, paras, role="quote", name="Quote", balance=True, vertical="eaVert")
    if given.by:
        by = paragraph(given.by, context.styles["poster_by"], m.by)
        place = Box(text.box.x - m.column_gap - 200, area.y, 200, area.height * 0.75)
        page.text(place, (by,), role="caption", name="By", vertical="eaVert")
    return page


def _running(slide: Slide, given: deck.Quote, context: LayoutContext) -> list[Page]:
    measures, others = context.measures(QuoteMeasures), pieces_of(slide.blocks[1:], context)
    sheets: list[Sheet] = []
    for size in measures.sizes:
        piece = _large(given, context, size / context.scale.largest)
        sheets = arrange([piece, *others], context.content, context)
        if len(sheets) == 1 and all(placed.size >= measures.large for placed in sheets[0]):
            break
    pages: list[Page] = []
    for sheet in sheets:
        page = Page(context)
        draw(sheet, page)
        pages.append(page)
    return pages


def _large(given: deck.Quote, context: LayoutContext, scale: float) -> Barred:
    style = replace(context.styles["large_quote"], scale=scale)
    paras = quote_paras(given, context, style, context.styles["large_quote_by"])
    return Barred(Prose(paras, context, "quote", balance=True), context)
