"""Two texts beside each other in the two places that a template's layout has for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.in_template import halves_of, paragraphs_at
from briefing.layout.page import Page
from briefing.layout.pieces.prose import Para, Prose, point_paras
from briefing.layout.stack import place
from briefing.model.deck import Points
from briefing.model.placeholder import Placeholder

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.geometry import Box
    from briefing.model.looks.template import TemplateLayout
    from briefing.model.text import RichText


def halves(slide: Slide, context: LayoutContext, layout: TemplateLayout) -> list[Page] | None:
    """None where the slide is something else, or one of the places is too small."""
    columns = halves_of(slide)
    places = [layout.places.get(Placeholder("body", n)) for n in (1, 2)]
    if columns is None or None in places:
        return None
    boxes = [one.box for one in places if one]
    heads = [layout.places.get(Placeholder("body", n)) for n in (3, 4)]
    headed = any(columns.heads)
    in_places = headed and None not in heads
    texts: list[Prose] = []
    for number, blocks in enumerate(columns.columns):
        paras = [
            para
            for block in blocks
            if isinstance(block, Points)
            for para in point_paras(block.items, context)
        ]
        if headed and not in_places and number < len(columns.heads):
            paras = [_head(columns.heads[number], context), *paras]
        texts.append(Prose(paras, context))
    size = _size(texts, boxes, context)
    if not size:
        return None
    page = Page(context)
    for number, (text, box) in enumerate(zip(texts, boxes, strict=True)):
        head = heads[number]
        if in_places and head is not None and number < len(columns.heads):
            made = paragraphs_at((columns.heads[number],), head, 1.0)
            page.text(
                head.box, made, role="body", index=0, name=f"Head {number + 1}",
                valign=head.valign,
            )  # fmt: skip
        for piece in place([text], box, size, context):
            piece.draw(page)
    if in_places:
        _renumber(page)
    return [page]


def _head(text: RichText, context: LayoutContext) -> Para:
    return Para(text, context.styles["subheading"], keep=True)


def _size(texts: list[Prose], boxes: list[Box], context: LayoutContext) -> float:
    """The largest at which both fit; 0 for none."""
    for size in context.scale.sizes:
        if all(t.height(b.width, size) <= b.height for t, b in zip(texts, boxes, strict=True)):
            return size
    return 0.0


def _renumber(page: Page) -> None:
    """Heads and bodies were set by turns; the layout numbers its large places first."""
    from briefing.model.record import replace

    order = iter((3, 1, 4, 2))
    page.items[:] = [
        replace(item, part=Placeholder("body", next(order)))
        if getattr(item, "part", None) in _BODIES
        else item
        for item in page.items
    ]


_BODIES = {Placeholder("body", n) for n in range(1, 5)}
