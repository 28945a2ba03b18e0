"""Facts: labels with their values in rows; when and where it was stand large on a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.fitting import fitting
from briefing.layout.kinds.lists.listed import groups_of
from briefing.layout.page import Page
from briefing.layout.prose import paragraph, split_text
from briefing.model import deck
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.shapes.paint import Paint

_WHEN_WHERE = lazy_regex(
    r"(?:会议|活动)?(?:时间|日期|地点|地址|会场)|date|time|when|place|venue|where|location",
    flags=2,
)
_MOST_SAID = 2
"""Sentences beside the facts."""
_YEAR = lazy_regex(r"\d{4}\s*年(?=.)")


class FactsMeasures(Measures):
    """Of a theme: labels and values on a page of their own, all in pt."""

    PART = "facts"
    panel: float
    """Width of the panel; none where the page is narrower than:"""
    wide: float
    fill: Paint
    radius: float
    pad: float
    gutter: float
    large: tuple[float, ...]
    """Sizes of what stands on the panel."""
    year: float
    """Of that size, a year that stands over its day."""
    panel_label: float
    rule: float
    panel_rule_fill: Paint
    label: float
    values: tuple[float, ...]
    """Sizes in the rows."""
    few: int
    few_values: tuple[float, ...]
    """Larger ones, for so few rows."""
    label_share: float
    """Of the rows' width, at most."""
    after_label: float
    tallest: float
    air: float


def facts(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page. None where something else stands on the slide, or too much of it."""
    first, *others = slide.blocks or (None,)
    if not isinstance(first, deck.Facts):
        return None
    items = first.items
    said = groups_of(replace(slide, blocks=tuple(others))) if others else ()
    if not items or not all(label and value for label, value in items) or said is None:
        return None
    if len(said) > _MOST_SAID or any(group.children or group.step for group in said):
        return None
    texts = tuple((RichText(), group.text) for group in said)
    m, area = context.measures(FactsMeasures), context.content
    large = [item for item in items if _WHEN_WHERE.fullmatch(item[0].plain.strip(" ：:"))][:2]
    rows = [item for item in items if item not in large]
    page = Page(context)
    if large and (rows or texts) and area.width >= m.wide:
        panel = Box(area.x, area.y, m.panel, area.height)
        if _draw_panel(page, large, panel):
            left = panel.right + m.gutter
            beside = Box(left, area.y, area.right - left, area.height)
            if _draw_rows(page, [*rows, *texts], beside):
                return [page]
        page = Page(context)
    return [page] if _draw_rows(page, [*items, *texts], area) else None


def _draw_panel(page: Page, items: Sequence[tuple[RichText, RichText]], panel: Box) -> bool:
    context, m = page.context, page.context.measures(FactsMeasures)
    styles, inner = context.styles, panel.width - 2 * m.pad
    page.shape(panel, m.fill, "round" if m.radius else "rect", radius=m.radius, name="Facts panel")
    page.ornament_panel(panel)
    tall = (panel.height - 2 * m.pad) / len(items)
    label_tall = m.panel_label * styles["facts_label"].leading
    for index, (label, value) in enumerate(items):
        top = round(panel.y + m.pad + index * tall, 2)
        if index:
            line = Box(panel.x + m.pad, top - m.pad / 2, inner, m.rule)
            page.shape(line, m.panel_rule_fill, name="Facts rule")
        small = paragraph(label, styles["facts_label"], m.panel_label)
        place = Box(panel.x + m.pad, top, inner, label_tall)
        page.text(place, (small,), role="label", name=f"Label {index + 1}")
        room = tall - label_tall - m.pad / 2
        year, day = _year(value)
        style = styles["facts_large"]
        share = room - (m.year * m.large[0] * style.leading if year else 0.0)
        size = fitting([day], style, m.large, inner, share, context)
        if not size:
            return False
        paras = [paragraph(day, style, size)]
        if year:
            paras.insert(0, paragraph(year, style, round(size * m.year)))
        below = Box(place.x, round(top + label_tall, 2), inner, round(room, 2))
        page.text(below, paras, role="head", name=f"Fact {index + 1}", valign="middle")
    return True


def _year(value: RichText) -> tuple[RichText | None, RichText]:
    """A year that opens a date, and the rest of it."""
    found = _YEAR.match(value.plain)
    if not found:
        return None, value
    head, rest = split_text(value, found.end())
    return head, rest


def _draw_rows(page: Page, items: Sequence[tuple[RichText, RichText]], area: Box) -> bool:
    """A value without a label stands over the whole width."""
    context, m = page.context, page.context.measures(FactsMeasures)
    styles = context.styles
    labels = [
        paragraph(label, styles["fact_label"], m.label) if label else None for label, _ in items
    ]
    natural = max((context.natural(label) for label in labels if label), default=0.0)
    left = min(natural + 1, area.width * m.label_share)
    before = [left + m.after_label if label else 0.0 for label in labels]
    for size in (*m.few_values, *m.values) if len(items) <= m.few else m.values:
        values = [paragraph(value, styles["fact_value"], size) for _, value in items]
        needs = [
            max(
                context.height((value,), area.width - start),
                context.height((label,), left) if label else 0.0,
            )
            + m.air
            for value, label, start in zip(values, labels, before, strict=True)
        ]
        if sum(needs) <= area.height:
            break
    else:
        return False
    top = area.y
    for index, (value, label, tall) in enumerate(
        zip(values, labels, _heights(needs, area.height, m.tallest), strict=True)
    ):
        start, room = before[index], round(tall - m.air, 2)
        if index:
            page.shape(Box(area.x, top, area.width, m.rule), "rule", name=f"Rule {index}")
        place = Box(area.x, round(top + m.air / 2, 2), left, room)
        if label:
            name = f"Label of row {index + 1}"
            page.text(place, (label,), role="label", name=name, valign="middle")
        beside = Box(area.x + start, place.y, area.width - start, room)
        page.text(beside, (value,), role="body", name=f"Value {index + 1}", valign="middle")
        top = round(top + tall, 2)
    return True


def _heights(needs: Sequence[float], height: float, tallest: float) -> list[float]:
    """Equal where all have room in that, else as each needs, the rest shared out."""
    equal = min(height / len(needs), tallest)
    if max(needs) <= equal:
        return [equal] * len(needs)
    more = min((height - sum(needs)) / len(needs), tallest / 4)
    return [need + more for need in needs]
