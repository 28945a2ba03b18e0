"""The sections ahead, along the theme's motif; many of them in rows beside a panel with the title,
a hairline between each two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.panel import PanelText, column_height, draw_column
from briefing.layout.kinds.progress.arc import along_arc
from briefing.layout.kinds.progress.entries import EntryMeasures, entries_of
from briefing.layout.kinds.progress.lights import over_horizon
from briefing.layout.kinds.progress.uprights import uprights
from briefing.layout.page import Page
from briefing.layout.prose import runs
from briefing.layout.text_style import style_at
from briefing.model import deck
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.scene import Bullet, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Point, Slide
    from briefing.model.theme import Color


class AgendaMeasures(Measures):
    """Of a theme: the slide with the sections of a talk."""

    PART = "agenda"
    panel_fill: Color
    title_sizes: tuple[float, ...]
    subtitle: float
    above: float
    """Space over title and subtitle."""
    sizes: tuple[float, ...]
    hang: float
    """Em from an entry's number to its text."""
    pitches: tuple[float, ...]
    """Em between two entries, at most first."""
    below_share: float
    """Of an entry's size, what stands under it."""
    below_least: float
    below_pitch: float
    title_optical: float
    optical: float
    rule: float


def agenda(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page. None where something else than lines stands on the slide, or too many of them."""
    points = [point for block in slide.blocks for point in _points(block)]
    if (
        not points
        or not slide.title
        or len(points) * _least(context) > context.size.height
        or not all(_is_lines(block) for block in slide.blocks)
    ):
        return None
    entries, m = entries_of(points), context.measures(EntryMeasures)
    form = _FORMS.get(m.form)
    if form and len(entries) <= m.most and not slide.kicker:
        page = form(slide, entries, context)
        if page:
            return [page]
    return _in_rows(slide, points, context)


_FORMS = {"uprights": uprights, "arc": along_arc, "lights": over_horizon}
"""What a theme may call them; each answers None where the entries do not fit."""


def _in_rows(slide: Slide, points: list[Point], context: LayoutContext) -> list[Page] | None:
    inside, beside = context.boxes["agenda_panel_title"], context.boxes["agenda"]
    title = _fitting_title(slide, inside, context)
    entries = _fitting_entries(points, beside, context)
    if title is None or entries is None:
        return None
    page = Page(context, framed=False)
    panel = context.measures(AgendaMeasures).panel_fill
    page.shape(context.boxes["agenda_panel"], panel, name="Agenda panel", part="frame")
    draw_column(title, page, inside, "on_accent", context.measures(AgendaMeasures).title_optical)
    _draw_entries(entries, page, beside)
    return [page]


def _least(context: LayoutContext) -> float:
    """Pt that no entry is lower than: so many that they cannot fit need not be measured."""
    m, styles = context.measures(AgendaMeasures), context.styles
    entry, below = styles["agenda_row"].line(m.sizes[-1]), styles["agenda_row_below"]
    return min(entry, below.line(m.below_least))


def _points(block: deck.Block) -> tuple[Point, ...]:
    return block.items if isinstance(block, deck.Points) else ()


def _is_lines(block: deck.Block) -> bool:
    return isinstance(block, deck.Points) and not any(p.heading for p in block.items)


def _fitting_title(slide: Slide, box: Box, context: LayoutContext) -> list[PanelText] | None:
    m, styles = context.measures(AgendaMeasures), context.styles
    for size in m.title_sizes:
        parts = [
            PanelText(
                "Title", (slide.title,), styles["agenda_panel_title"], size, "title", m.above, True
            )
        ]
        text, small = styles["agenda_panel_text"], context.scale.caption
        if slide.kicker:
            parts.insert(0, PanelText("Kicker", (slide.kicker,), text, small, "kicker"))
        if slide.subtitle:
            parts.append(
                PanelText("Subtitle", (slide.subtitle,), text, m.subtitle, "subtitle", m.above)
            )
        if column_height(parts, context, box.width) <= box.height:
            return parts
    return None


def _fitting_entries(
    points: list[Point], box: Box, context: LayoutContext
) -> list[Paragraph] | None:
    """The entries at the largest size, and as airy, as there is room for."""
    measures = context.measures(AgendaMeasures)
    for size in measures.sizes:
        for pitch in measures.pitches:
            entries = list(_entries(points, size, pitch, context))
            if context.height(entries, box.width) <= box.height:
                return entries
    return None


def _entries(
    points: list[Point], size: float, pitch: float, context: LayoutContext
) -> Iterator[Paragraph]:
    m, styles = context.measures(AgendaMeasures), context.styles
    numbers = style_at(styles["agenda_row_number"], size)
    small = max(round(size * m.below_share), m.below_least)
    number = 0
    for point in points:
        first = point.level <= 1
        text_style = styles["agenda_row" if first else "agenda_row_below"]
        style = style_at(text_style, size if first else small)
        number += first
        shown = point.number if point.marker == "number" else number
        bullet = Bullet(str(shown), numbers, numbered=True, start=shown)
        yield Paragraph(
            runs(point.text, style, text_style),
            leading=round(style.size * text_style.leading, 2),
            level=0 if first else 1,
            margin=round(m.hang * size, 2),
            indent=round(-m.hang * size, 2) if first else 0.0,
            before=round((pitch if first else m.below_pitch) * size, 2),
            bullet=bullet if first else None,
            source=point.text.source,
        )


def _draw_entries(entries: list[Paragraph], page: Page, box: Box) -> None:
    m = page.context.measures(AgendaMeasures)
    tall = page.context.height(entries, box.width)
    place = replace(box, y=round(box.y + (box.height - tall) * m.optical, 2))
    text = page.text(place, entries, role="body", name="Body")
    tops = {line.paragraph: line.top for line in reversed(text.lines)}
    for index, paragraph in enumerate(entries):
        if index and paragraph.bullet:
            y = tops[index] - paragraph.before / 2
            page.shape(Box(box.x, round(y, 2), box.width, m.rule), "rule", name=f"Rule {index}")
