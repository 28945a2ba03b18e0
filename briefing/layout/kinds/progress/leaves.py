"""A screen that opens at the current section, the names of the others on its leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.progress.names import numeral
from briefing.layout.motifs.panels import Frame, Screen, leaves
from briefing.layout.prose import paragraph
from briefing.layout.typeset.characters import is_chinese
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.motifs.stage import Drawn
    from briefing.layout.page import Page
    from briefing.model.design import StyleName
    from briefing.model.shapes.paint import Paint


_FILLED = 0.8
"""Of a narrow leaf, that its numeral takes at most."""


class LeavesMeasures(Measures):
    """Of a theme: the leaves of a screen with the sections' names."""

    PART = "leaves"
    wide: float
    """Of a leaf, at most."""
    open_share: float
    """Of the page's width, that the open leaf has at least."""
    most: int
    """Leaves beside the open one."""
    frame: float
    """From the open leaf's edge to the frame in it."""
    frame_color: Paint
    numeral: float
    numeral_top: float
    top: float
    foot: float
    """Of the names, from the page's edges."""
    sizes: tuple[float, ...]


def shown_sections(context: LayoutContext) -> range:
    """Indices of those that have a leaf: all, or the nearest of very many."""
    m, count, place = context.measures(LeavesMeasures), len(context.deck.names), context.deck.place
    if count <= m.most + 1:
        return range(count)
    first = min(max(place - 1 - m.most // 2, 0), count - m.most - 1)
    return range(first, first + m.most + 1)


def open_leaf(context: LayoutContext) -> Box:
    """Where the current section's own page is."""
    size, shown = context.size, shown_sections(context)
    if not context.deck.place or len(shown) < 2:
        return Box(0, 0, size.width, size.height)
    wide = _leaf(context)
    left = (context.deck.place - 1 - shown.start) * wide
    return Box(left, 0, size.width - wide * (len(shown) - 1), size.height)


def _leaf(context: LayoutContext) -> float:
    m, others = context.measures(LeavesMeasures), len(shown_sections(context)) - 1
    return min(m.wide, context.size.width * (1 - m.open_share) / max(others, 1))


def draw_leaves(page: Page, inner: Box) -> None:
    """Leaves on both sides of `inner`, and a frame in it."""
    context = page.context
    m, screen = context.measures(LeavesMeasures), context.design.motifs["leaf"]
    framed = inner.inset(m.frame, m.frame + 5)
    page.draw(*(_own(shape) for shape in Frame(m.frame_color, framed).draw(context.stage())))
    if not context.deck.place or len(shown_sections(context)) < 2:
        return
    shown, wide, place = shown_sections(context), _leaf(context), context.deck.place - 1
    for index in shown:
        if index == place:
            continue
        before = index - shown.start - (index > place)
        left = before * wide + (inner.width if index > place else 0.0)
        box = Box(round(left, 2), 0, round(wide, 2), context.size.height)
        for motif in screen:
            if isinstance(motif, Screen):
                page.draw(*(_own(shape) for shape in leaves(motif, box, 1, index)))
        draw_leaf_name(page, box, index, past=index < place)


def name_leaves(page: Page, screen: Screen) -> None:
    """All sections on the leaves of a screen that the page shows, from the left; none where there
    are fewer leaves.
    """
    names, places = page.context.deck.names, [leaf.box for leaf in leaves(screen, screen.box)]
    if 1 < len(names) <= len(places):
        for index, place in enumerate(places[: len(names)]):
            draw_leaf_name(page, place, index, past=False)


def _own(shape: Drawn) -> Drawn:
    return replace(shape, part="content")


def draw_leaf_name(page: Page, box: Box, index: int, *, past: bool) -> None:
    """Numeral and name of one section on its leaf: Chinese in a column, Latin turned."""
    context = page.context
    m, name = context.measures(LeavesMeasures), context.deck.names[index]
    style = context.styles["leaf_past" if past else "leaf"]
    said = numeral(index + 1, "han", context.deck.lang)
    size = min(m.numeral, round(box.width * _FILLED / len(said), 1))
    number = paragraph(rich(said), style, size)
    number = replace(number, align="center")
    top = Box(box.x, m.numeral_top, box.width, 0)
    page.text(top, (number,), role="number", index=index + 2, name=f"Leaf number {index + 1}")
    draw_turned(
        page,
        Box(box.x, m.top, box.width, context.size.height - m.top - m.foot),
        name,
        "leaf_past" if past else "leaf",
        m.sizes,
        index + 1,
    )


def draw_turned(
    page: Page, box: Box, name: RichText, style: StyleName, sizes: tuple[float, ...], index: int
) -> None:
    """A name in the middle of a narrow box, in the largest size at which it fits."""
    context = page.context
    look = context.styles[style]
    text = replace(name, source=None)
    para = paragraph(text, look, sizes[-1])
    for size in sizes:
        para = paragraph(text, look, size)
        if context.height((para,), box.height) <= box.width * 0.9:
            break
    way = "eaVert" if is_chinese(name.plain) else "vert"
    page.text(
        box, (para,), role="label", index=index, name=f"Leaf {index}", valign="middle", vertical=way
    )
