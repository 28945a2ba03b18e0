"""A panel over the whole height of the page, at its left: what stands on it stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.fitting import fitting
from briefing.layout.page import Page
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.shapes.paint import Paint


class SideMeasures(Measures):
    """Of a theme: panels at the page's side."""

    PART = "side"
    fill: Paint
    rule_fill: Paint
    """Of hairlines on it."""
    edge: float
    """Pt of the line at its inner edge."""
    edge_fill: Paint
    sizes: tuple[float, ...]
    """Of a title on it."""
    kicker: float
    title_lines: int


def draw_side(page: Page, panel: Box) -> None:
    """The panel itself."""
    m = page.context.measures(SideMeasures)
    page.shape(panel, m.fill, name="Side panel", part="frame")
    page.ornament_panel(panel, part="frame")
    if m.edge:
        line = Box(panel.right - m.edge, panel.y, m.edge, panel.height)
        page.shape(line, m.edge_fill, name="Side edge", part="frame")


def titled_page(slide: Slide, context: LayoutContext) -> Page | None:
    """A page with the slide's title on the panel. None without a title, or with one that is too
    long for it, or where a subtitle, footnotes or a count of slides of its name want a place.
    """
    if not slide.title or slide.subtitle or slide.footnotes or slide.run[1] > 1:
        return None
    m, box = context.measures(SideMeasures), context.boxes["side_title"]
    style = context.styles["side_title"]
    size = fitting(
        [slide.title], style, m.sizes, box.width, box.height, context, lines=m.title_lines
    )
    if not size:
        return None
    page = Page(context)
    page.titled = True
    draw_side(page, context.boxes["side"])
    kicker = slide.kicker or context.deck.section
    page.text(box, (paragraph(slide.title, style, size),), role="title", name="Title", balance=True)
    if kicker:
        above = context.boxes["side_kicker"]
        para = paragraph(kicker, context.styles["side_kicker"], m.kicker)
        if context.line_count(para, above.width) == 1:
            page.text(above, (para,), role="kicker", name="Kicker")
        elif slide.kicker:
            return None
    return page
