"""Ledger: points in rows between hairlines; what stands under a point is beside it as chips, where
it is short words, else beneath it. A long list runs on over further pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.lists.chips import chips_height, chips_of, draw_chips
from briefing.layout.kinds.lists.listed import Group, groups_of
from briefing.layout.markers import draw_dot
from briefing.layout.page import Page
from briefing.layout.pictures.icons import draw_small_icon
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import record, replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.scene import Paragraph


class LedgerMeasures(Measures):
    """Of a theme: points in close rows, all in pt."""

    PART = "ledger"
    sizes: tuple[float, ...]
    child: float
    """Size of points beneath a point."""
    row: float
    """Height of a row, where there is room."""
    tallest: tuple[float, ...]
    """And what it may grow to, by the number of rows; of more, the last."""
    chips: float
    """From the left edge to the chips beside a point."""
    text: float
    """From the left edge to the text."""
    air: float
    """Above and below what stands in a row, at least."""
    above_child: float
    number: float
    """Width of a number, for each of its digits."""
    rule: float


@record
class _Row:
    """A group as it is set at one size."""

    group: Group
    head: tuple[Paragraph, ...]
    below: tuple[Paragraph, ...]
    chips: tuple[RichText, ...]
    need: float
    wish: float


def ledger(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """As few pages as the smallest type needs, at the largest that needs no more."""
    groups = groups_of(slide)
    if groups is None:
        return None
    m, area = context.measures(LedgerMeasures), context.content
    fewest = _pages(groups, m.sizes[-1], area, context)
    if fewest is None:
        return None
    found = fewest
    for size in m.sizes:
        tried = _pages(groups, size, area, context)
        if tried is not None and len(tried) == len(fewest):
            found = tried
            break
    return [_drawn(rows, area, context) for rows in found]


def _pages(
    groups: Sequence[Group], size: float, area: Box, context: LayoutContext
) -> list[list[_Row]] | None:
    """The rows on pages filled alike. None where one is higher than a page."""
    rows = [_row(group, size, area.width, context) for group in groups]
    if any(row.need > area.height for row in rows):
        return None
    count = len(_filled(rows, area.height))
    low, high = sum(row.need for row in rows) / count, area.height
    best = _filled(rows, high)
    for _ in range(6):
        middle = (low + high) / 2
        tried = _filled(rows, middle) if max(row.need for row in rows) <= middle else []
        if tried and len(tried) == count:
            best, high = tried, middle
        else:
            low = middle
    return best


def _filled(rows: Sequence[_Row], height: float) -> list[list[_Row]]:
    pages: list[list[_Row]] = [[]]
    left = height
    for row in rows:
        if pages[-1] and row.need > left + 0.01:
            pages.append([])
            left = height
        pages[-1].append(row)
        left -= row.need
    return pages


def _row(group: Group, size: float, width: float, context: LayoutContext) -> _Row:
    m, styles = context.measures(LedgerMeasures), context.styles
    chips = chips_of(group.children, width - m.chips, context) if group.children else ()
    style = styles["ledger_head" if group.children else "ledger"]
    head = (paragraph(group.text, style, size),)
    below = (
        ()
        if chips
        else tuple(
            paragraph(child, styles["ledger_child"], min(m.child, size), before=m.above_child)
            for child in group.children
        )
    )
    inner = _inner(bool(chips), width, m)
    tall = context.height(head, inner)
    if below:
        tall += m.above_child + context.height(below, inner)
    tall = max(tall, chips_height(len(chips), context) if chips else 0.0)
    need = tall + 2 * m.air
    return _Row(group, head, below, chips, need, max(need, m.row))


def _inner(beside: bool, width: float, m: LedgerMeasures) -> float:
    return (m.chips if beside else width) - m.text - (m.air if beside else 0.0)


def _drawn(rows: Sequence[_Row], area: Box, context: LayoutContext) -> Page:
    m, page = context.measures(LedgerMeasures), Page(context)
    steps = sorted({row.group.step for row in rows if row.group.step})
    top = area.y
    for index, (row, tall) in enumerate(zip(rows, _heights(rows, area.height, m), strict=True)):
        name, step = f"Point {index + 1}", _step(row.group.step, steps)
        if index:
            line = Box(area.x, round(top - m.rule / 2, 2), area.width, m.rule)
            page.shape(line, "rule", name=f"Rule {index}")
        _draw_row(page, row, Box(area.x, round(top, 2), area.width, tall), name, step)
        top += tall
    page.steps += len(steps)
    return page


def _draw_row(page: Page, row: _Row, box: Box, name: str, step: int) -> None:
    context, m = page.context, page.context.measures(LedgerMeasures)
    inner = _inner(bool(row.chips), box.width, m)
    place = Box(box.x + m.text, box.y, inner, box.height)
    head = context.height(row.head, inner)
    middle = box.y + box.height / 2
    if row.below:
        below = context.height(row.below, inner)
        start = round(box.y + (box.height - head - m.above_child - below) / 2, 2)
        place = Box(place.x, start, inner, head)
        middle = start + row.head[0].leading / 2
    if row.group.icon:
        draw_small_icon(page, box.x, middle, row.group.icon, name, step)
    elif row.group.number:
        size = row.head[0].runs[0].style.size
        style = replace(context.styles["ledger"], color="accent", bold=True)
        mark = (paragraph(rich(row.group.written), style, size),)
        number = Box(box.x, middle - row.head[0].leading / 2, m.text, row.head[0].leading)
        page.text(number, mark, role="number", name=f"{name} number", step=step)
    elif not row.group.plain:
        draw_dot(page, box.x, middle, f"{name} dot", step=step)
    page.text(place, row.head, role="body", name=name, balance=True, valign="middle", step=step)
    if row.below:
        under = Box(place.x, place.bottom + m.above_child, inner, context.height(row.below, inner))
        page.text(under, row.below, role="body", name=f"{name} below", step=step)
    if row.chips:
        beside = Box(box.x + m.chips, box.y, box.width - m.chips, box.height)
        draw_chips(page, row.chips, beside, name, step)


def _heights(rows: Sequence[_Row], height: float, m: LedgerMeasures) -> list[float]:
    """Each as high as it wishes where there is room, the rest shared up to what looks well."""
    needs, wishes = [row.need for row in rows], [row.wish for row in rows]
    spare = height - sum(wishes)
    if spare >= 0:
        tallest = m.tallest[min(len(rows), len(m.tallest)) - 1]
        more = min(spare / len(rows), tallest - m.row)
        return [round(wish + more, 2) for wish in wishes]
    left, wanted = height - sum(needs), sum(wishes) - sum(needs)
    share = max(left / wanted, 0.0) if wanted > 0 else 0.0
    return [
        round(need + (wish - need) * share, 2) for need, wish in zip(needs, wishes, strict=True)
    ]


def _step(step: int, steps: Sequence[int]) -> int:
    """Steps are counted anew on each page."""
    return steps.index(step) + 1 if step else 0
