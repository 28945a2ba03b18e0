"""Full page: the picture to all edges, the title at its foot on a scrim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.fitting import fitting
from briefing.layout.kinds.pictures.shown import shown_on
from briefing.layout.page import Page
from briefing.layout.pieces.filling import draw_filling, fills, loaded_picture
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.shapes.paint import Paint


class FullPictureMeasures(Measures):
    """Of a theme: a picture over all of the page, in pt."""

    PART = "full_picture"
    scrim: float
    """Where the scrim begins, from the page's top."""
    scrim_fill: Paint
    titles: tuple[float, ...]
    text: float
    kicker: float


def full(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page. None where too much of the picture would be cut away, or too much is said."""
    found = shown_on(slide)
    if found is None or not slide.title or len(found.texts) > 1 or slide.run[1] > 1:
        return None
    m, styles, boxes = context.measures(FullPictureMeasures), context.styles, context.boxes
    page = Page(context, framed=False)
    whole = Box(0, 0, context.size.width, context.size.height)
    loaded = loaded_picture(found.picture, page)
    box = boxes["full_title"]
    style = styles["full_title"]
    size = fitting([slide.title], style, m.titles, box.width, box.height, context, lines=2)
    if loaded is None or not fills(loaded, whole) or not size:
        return None
    draw_filling(page, found.picture, loaded, whole, 0)
    scrim = Box(0, m.scrim, whole.width, whole.height - m.scrim)
    page.shape(scrim, m.scrim_fill, name="Scrim")
    page.text(
        box,
        (paragraph(slide.title, style, size),),
        role="title",
        name="Title",
        balance=True,
        valign="bottom",
    )
    kicker = slide.kicker or context.deck.section
    if kicker:
        above = boxes["full_kicker"]
        para = paragraph(kicker, styles["full_kicker"], m.kicker)
        tall = context.height((paragraph(slide.title, style, size),), box.width)
        if context.line_count(para, above.width) == 1:
            top = box.bottom - tall - para.leading - 4
            place = Box(above.x, round(top, 2), above.width, para.leading)
            page.text(place, (para,), role="kicker", name="Kicker")
        elif slide.kicker:
            return None
    if found.texts:
        below = boxes["full_text"]
        para = paragraph(found.texts[0], styles["full_text"], m.text)
        if context.height((para,), below.width) > below.height:
            return None
        page.text(below, (para,), role="body", name="Body")
    return [page]
