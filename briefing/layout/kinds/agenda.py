"""The sections ahead: the title on a panel as a section has it, the sections numbered beside it, a
hairline between each two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.kinds.panel import Part, column_height, draw_column
from briefing.layout.kinds.section import PANEL
from briefing.layout.look import Look
from briefing.layout.page import Page
from briefing.layout.prose import stretches
from briefing.model import deck
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.scene import Bullet, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import Context
    from briefing.model.deck import Point, Slide

_TITLE = Look(
    color="on_accent", strong="on_accent", bold=True, font="heading", leading=look.TITLE_LEADING
)
_TEXT = Look(color="on_accent", strong="on_accent", leading=1.45, before=0.3)
_ENTRY = Look(font="heading", strong="ink", leading=1.35)
_BELOW = Look(color="muted", strong="muted", leading=1.4)
_NUMBER = Look(color="accent", bold=True, font="heading")

_TITLE_SIZES = (40.0, 36.0, 32.0, 28.0, 24.0)
_SIZES = (26.0, 24.0, 22.0, 20.0, 18.0, 16.0)
_PAD = 36.0
_GAP = 52.0
_MARGIN = 48.0
_HANG = 1.9
"""Em from an entry's number to its text."""
_PITCH = (1.5, 0.7)
"""Em between two entries, at most and at least."""
_LEAST = 19.0
"""Points that no entry is lower than: so many that they cannot fit need not be measured."""


def agenda(slide: Slide, context: Context) -> list[Page] | None:
    """One page. None where something else than lines stands on the slide, or too many of them."""
    points = [point for block in slide.blocks for point in _points(block)]
    if (
        not points
        or not slide.title
        or len(points) * _LEAST > context.size.height
        or not all(_is_lines(block) for block in slide.blocks)
    ):
        return None
    panel = round(context.size.width * PANEL)
    inside = Box(_PAD, _MARGIN, panel - 2 * _PAD, context.size.height - 2 * _MARGIN)
    beside = Box(
        panel + _GAP, _MARGIN, context.size.width - panel - _GAP - look.MARGIN, inside.height
    )
    title = _fitting_title(slide, inside, context)
    entries = _fitting_entries(points, beside, context)
    if title is None or entries is None:
        return None
    page = Page(context, framed=False)
    page.shape(Box(0, 0, panel, context.size.height), "accent", name="Agenda panel")
    draw_column(title, page, inside, "on_accent")
    _draw_entries(entries, page, beside)
    return [page]


def _points(block: deck.Block) -> tuple[Point, ...]:
    return block.items if isinstance(block, deck.Points) else ()


def _is_lines(block: deck.Block) -> bool:
    return isinstance(block, deck.Points) and not any(p.heading for p in block.items)


def _fitting_title(slide: Slide, box: Box, context: Context) -> list[Part] | None:
    for size in _TITLE_SIZES:
        parts = [Part("Title", (slide.title,), _TITLE, size, "title", above=14, balance=True)]
        if slide.kicker:
            parts.insert(0, Part("Kicker", (slide.kicker,), _TEXT, look.CAPTION, "kicker"))
        if slide.subtitle:
            parts.append(Part("Subtitle", (slide.subtitle,), _TEXT, 16.0, "subtitle", above=14))
        if column_height(parts, context, box.width) <= box.height:
            return parts
    return None


def _fitting_entries(points: list[Point], box: Box, context: Context) -> list[Paragraph] | None:
    """The entries at the largest size, and as airy, as there is room for."""
    for size in _SIZES:
        for pitch in _PITCH:
            entries = list(_entries(points, size, pitch))
            if context.height(entries, box.width) <= box.height:
                return entries
    return None


def _entries(points: list[Point], size: float, pitch: float) -> Iterator[Paragraph]:
    number = 0
    for point in points:
        first = point.level <= 1
        style = _ENTRY.style(size) if first else _BELOW.style(max(round(size * 0.72), 14.0))
        number += first
        shown = point.number if point.marker == "number" else number
        bullet = Bullet(str(shown), _NUMBER.style(size), numbered=True, start=shown)
        kind = _ENTRY if first else _BELOW
        yield Paragraph(
            stretches(point.text, style, kind),
            leading=round(style.size * kind.leading, 2),
            level=0 if first else 1,
            margin=round(_HANG * size, 2),
            indent=round(-_HANG * size, 2) if first else 0.0,
            before=round(pitch * size if first else size * 0.15, 2),
            bullet=bullet if first else None,
            source=point.text.source,
        )


def _draw_entries(entries: list[Paragraph], page: Page, box: Box) -> None:
    tall = page.context.height(entries, box.width)
    place = replace(box, y=round(box.y + (box.height - tall) * 0.48, 2))
    text = page.text(place, entries, role="body", name="Body")
    tops = {line.paragraph: line.top for line in reversed(text.lines)}
    for index, paragraph in enumerate(entries):
        if index and paragraph.bullet:
            y = tops[index] - paragraph.before / 2
            page.shape(Box(box.x, round(y, 2), box.width, 0.75), "rule", name=f"Rule {index}")
