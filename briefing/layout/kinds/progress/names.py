"""The sections of a talk under each other's rules at the foot of a page, the current one strong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.labels import han_number
from briefing.layout.motifs.stage import counted
from briefing.layout.prose import join, paragraph
from briefing.layout.title import elided
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.page import Page
    from briefing.model.shapes.paint import Paint


_LONGEST = 24
"""Characters of a name that fits nowhere."""


class NamesMeasures(Measures):
    """Of a theme: the row of the sections' names."""

    PART = "names"
    sizes: tuple[float, ...]
    gap: float
    narrowest: float
    """A name that has less room is left out, and then all are: the rules still count them."""
    rule: float
    """0 for names without rules."""
    current_rule: float
    rule_color: Paint
    current_color: Paint
    below_rule: float
    numerals: str
    """`han` in Chinese, `arabic`, or `padded`."""


def numeral(number: int, numerals: str, lang: str) -> str:
    """As a theme counts in the deck's language."""
    if numerals == "han" and lang.startswith("zh"):
        return han_number(number)
    return f"{number:02d}" if numerals == "padded" else str(number)


def draw_names(page: Page, box: Box) -> None:
    """All sections in `box`, from left to right."""
    context = page.context
    m, names = context.measures(NamesMeasures), context.deck.names
    count, place = len(names), context.deck.place
    if count < 2:
        return
    gap = min(m.gap, box.width / count / 4)
    wide = (box.width - gap * (count - 1)) / count
    if wide < m.narrowest:
        _draw_rules(page, box, *counted(count, place))
        return
    for index, name in enumerate(names):
        now = index + 1 == place
        left = round(box.x + index * (wide + gap), 2)
        _draw_rule(page, left, box.y, wide, index, now=now)
        style = context.styles["section_now" if now else "section_other"]
        number = numeral(index + 1, m.numerals, context.deck.lang)
        text = join((rich(number), replace(name, source=None)), "  ")
        for size in m.sizes:
            para = paragraph(text, style, size)
            if context.line_count(para, wide) <= 2:
                break
        else:
            para = paragraph(rich(elided(text.plain, _LONGEST)), style, m.sizes[-1])
        place_of = Box(left, box.y + m.below_rule, round(wide, 2), 0)
        page.text(place_of, (para,), role="label", index=index + 1, name=f"Section {index + 1}")


def _draw_rules(page: Page, box: Box, count: int, place: int) -> None:
    """Without a name."""
    gap = min(page.context.measures(NamesMeasures).gap, box.width / count / 4)
    wide = (box.width - gap * (count - 1)) / count
    for index in range(count):
        left = round(box.x + index * (wide + gap), 2)
        _draw_rule(page, left, box.y, wide, index, now=index + 1 == place)


def _draw_rule(page: Page, left: float, y: float, wide: float, index: int, *, now: bool) -> None:
    m = page.context.measures(NamesMeasures)
    if m.rule:
        thick = m.current_rule if now else m.rule
        bar = Box(left, y - thick / 2, round(wide, 2), thick)
        paint = m.current_color if now else m.rule_color
        page.shape(bar, paint, name=f"Section rule {index + 1}", part="content")
