"""Paragraphs, bullets, numbers and sub-headings: one text box, however many there are."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.layout.identity_cache import IdentityCache
from briefing.layout.prose import runs, split_text
from briefing.layout.text_style import style_at
from briefing.layout.typeset.characters import CHECKED, UNCHECKED
from briefing.model.design import Measures
from briefing.model.lists.numerals import numeral
from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex
from briefing.model.scene import Bullet, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.piece import Split
    from briefing.model.deck import Marker, Point
    from briefing.model.design import StyleName, TextStyle
    from briefing.model.geometry import Box
    from briefing.model.placeholder import Role
    from briefing.model.scene import Style
    from briefing.model.text import RichText
    from briefing.model.theme import Color

_BOXES: dict[Marker, str] = {"checked": CHECKED, "unchecked": UNCHECKED}
_LEVELS: tuple[StyleName, ...] = ("text", "second", "third", "third", "third")
_LONG = 7
"""A paragraph of so many lines may be cut where a page ends; a shorter one moves as a whole."""
_SLACK = 1.0
"""Pt by which a paragraph must be narrower than its box to be taken for one line unseen."""
_LONGEST = 5000
"""Characters of a paragraph, more than fit on any page. A longer one becomes several, for its rest
would be broken into lines anew for every page.
"""
_RUNS = 400
"""Changes of style in a paragraph of more characters than that, likewise."""
_STOP = lazy_regex(r"[。！？；.!?;][”’）)]*\s*|\s")
"""Where a paragraph that is too long is best cut."""


class ProseMeasures(Measures):
    """Of a theme: paragraphs, points and what marks them."""

    PART = "prose"
    bullets: tuple[str, ...]
    """By level."""
    margins: tuple[float, ...]
    """Em of body size from the left edge to the text, by level."""
    hangs: tuple[float, ...]
    """Em of body size from a bullet to its text, by level."""
    number: float
    """Em more before a numbered one."""
    digit: float
    """And for each further digit."""
    check: float
    """And before a box to tick."""
    air: float
    """How much larger the space between paragraphs may grow to fill a page."""

    bullet_color: Color

    def hang(self, number: int, level: int = 0) -> float:
        """Em of body size from a bullet, or that number, to its text."""
        hang = self.hangs[min(level, len(self.hangs) - 1)]
        if not number:
            return hang
        return hang + self.number + self.digit * (len(str(number)) - 1)

    def margin(self, level: int) -> float:
        """Em of body size from the left edge to the text."""
        return self.margins[min(level, len(self.margins) - 1)]

    def bullet(self, level: int) -> str:
        """What stands before a point; empty where the theme's points have nothing."""
        return self.bullets[min(level, len(self.bullets) - 1)]


@record
class Para:
    """A paragraph before its size is known."""

    text: RichText
    style: TextStyle
    level: int = 0
    marker: str = ""
    number: int = 0
    """Of a numbered one: PowerPoint counts itself."""
    hang: float = 0.0
    """Em of body size from the left edge to the text."""
    more: float = 0.0
    """Em of body size that a number takes besides its digits."""
    wrapped: float = 0.0
    """Em of body size that every line but the first is set in further."""
    step: int = 0
    keep: bool = False
    """Stays with the paragraph after it."""


class Prose:
    """A piece that is text only."""

    __slots__ = (
        "_balance",
        "_context",
        "_heights",
        "_measures",
        "_role",
        "_set",
        "_widths",
        "paras",
    )

    def __init__(
        self,
        paras: Sequence[Para],
        context: LayoutContext,
        role: Role = "body",
        whole: Prose | None = None,
        *,
        balance: bool = False,
    ) -> None:
        """`whole` is the prose that this is a part of."""
        self._balance = balance
        self.paras = tuple(paras if whole else _shortened(paras))
        self._context = context
        self._measures = context.measures(ProseMeasures)
        self._role: Role = role
        self._set: IdentityCache[Paragraph] = whole._set if whole else IdentityCache()
        self._heights: IdentityCache[float] = whole._heights if whole else IdentityCache()
        self._widths: IdentityCache[tuple[float, int]] = whole._widths if whole else IdentityCache()

    def height(self, width: float, size: float) -> float:
        return sum(self._tall(i, width, size) for i in range(len(self.paras))) + self._gaps(size)

    def preferred_height(self, width: float, size: float) -> float:
        return self.height(width, size) + self._gaps(size) * (self._measures.air - 1)

    def draw(self, page: Page, box: Box, size: float) -> None:
        paragraphs = self._paragraphs(size)
        gaps = self._gaps(size)
        if gaps:
            spare = box.height - self.height(box.width, size)
            air = min(max(1.0 + spare / gaps, 1.0), self._measures.air)
            paragraphs = tuple(replace(p, before=round(p.before * air, 2)) for p in paragraphs)
        page.text(
            box, _stepped(paragraphs, page), role=self._role, name="Body", balance=self._balance
        )

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        left = available
        for index in range(len(self.paras)):
            height = self._tall(index, width, size)
            left -= _before(self.paras[index], size) if index else 0.0
            if height > left + 0.01:
                return self._cut_at(index, width, size, left, fresh)
            left -= height
        return self, ()

    def _cut_at(self, index: int, width: float, size: float, left: float, fresh: bool) -> Split:
        """Paragraph `index` has only `left` pt: cut before it, or between its lines."""
        last = index
        while last and self.paras[last - 1].keep:
            last -= 1
        must = fresh and not last
        paragraph = self._paragraph(index, size)
        starts = self._context.cuts(paragraph, width)
        lines = int((left + 0.01) / paragraph.leading)
        if must and not index:
            lines = max(lines, 1)
        if (must and 0 < lines < len(starts)) or (
            len(starts) >= _LONG and 1 < lines < len(starts) - 1
        ):
            head, tail = _halves(self.paras[index], starts[lines])
            rest = (tail, *self.paras[index + 1 :])
            return self._part((*self.paras[:index], head)), (self._part(rest),)
        if must:
            last = max(index, 1)
        if not last:
            return None, (self,)
        rest = self.paras[last:]
        return self._part(self.paras[:last]), (self._part(rest),) if rest else ()

    def _part(self, paras: Sequence[Para]) -> Prose:
        """What runs on over pages is no headline: its lines are as full as they can be."""
        return Prose(paras, self._context, self._role, self)

    def _tall(self, index: int, width: float, size: float) -> float:
        """Height of one paragraph."""
        para = self.paras[index]

        def measured() -> float:
            real = para.style.size(size)
            em, rows = self._widths.find(
                para, None, lambda: self._context.unbroken(self._paragraph(index, size))
            )
            if em * real <= width - para.hang * size - _SLACK:
                return rows * para.style.line(size)
            return self._context.height((self._paragraph(index, size),), width)

        return self._heights.find(para, (width, size), measured)

    def _gaps(self, size: float) -> float:
        return sum(_before(para, size) for para in self.paras[1:])

    def _paragraphs(self, size: float) -> tuple[Paragraph, ...]:
        return tuple(self._paragraph(index, size) for index in range(len(self.paras)))

    def _paragraph(self, index: int, size: float) -> Paragraph:
        para = self.paras[index]
        return self._set.find(para, size, lambda: _paragraph(para, size, self._measures))


def _halves(para: Para, at: int) -> tuple[Para, Para]:
    """Split before character `at`: the rest has no bullet."""
    head, tail = split_text(para.text, at)
    hang = para.hang + para.wrapped
    rest = replace(para, text=tail, marker="", number=0, hang=hang, wrapped=0.0)
    return replace(para, text=head), rest


def _shortened(paras: Iterable[Para]) -> Iterator[Para]:
    """The same, those that are too long in several parts."""
    for para in paras:
        length = sum(len(run.text) for run in para.text.runs)
        if length <= (_LONGEST if len(para.text.runs) <= _RUNS else _RUNS):
            yield para
            continue
        middle = length // 2
        stop = _STOP.search(para.text.plain, middle, middle + length // 4)
        yield from _shortened(_halves(para, stop.end() if stop else middle))


def _before(para: Para, size: float) -> float:
    """Space above the paragraph, pt."""
    return round(para.style.before * para.style.size(size), 2)


def _paragraph(para: Para, size: float, measures: ProseMeasures) -> Paragraph:
    style = style_at(para.style, size)
    hang = measures.hang(para.number, para.level) + para.more
    bullet = _bullet(para, size, measures) if para.marker else None
    return Paragraph(
        runs(para.text, style, para.style),
        leading=para.style.line(size),
        align=para.style.align,
        level=para.level,
        margin=round((para.hang + para.wrapped) * size, 2),
        indent=round(-(hang if bullet else para.wrapped) * size, 2),
        before=_before(para, size),
        bullet=bullet,
        source=para.text.source,
        step=para.step,
    )


@lru_cache(maxsize=256)
def _marker_style(
    text_style: TextStyle, size: float, numbered: bool, level: int, color: Color
) -> Style:
    style = style_at(text_style, size)
    if numbered:
        return replace(style, color=color, bold=True)
    # Chinese fonts draw `•` small and in the middle of a full em; fonts for code do not.
    return replace(style, color=color, font="mono", bold=level != 1)


def _bullet(para: Para, size: float, measures: ProseMeasures) -> Bullet:
    numbered = para.number > 0
    dot = para.marker in measures.bullets
    style = _marker_style(
        para.style, size, numbered or not dot, min(para.level, 2), measures.bullet_color
    )
    return Bullet(para.marker, style, numbered, max(para.number, 1))


def _stepped(paragraphs: tuple[Paragraph, ...], page: Page) -> tuple[Paragraph, ...]:
    """Steps counted anew on each page."""
    wanted = sorted({p.step for p in paragraphs if p.step})
    if not wanted:
        return paragraphs
    steps = {old: page.steps + new for new, old in enumerate(wanted, 1)}
    page.steps += len(wanted)
    return tuple(replace(p, step=steps.get(p.step, 0)) for p in paragraphs)


def point_paras(points: Iterable[Point], context: LayoutContext) -> list[Para]:
    """The lines of a list. A numbered list is as wide as its longest number."""
    points = tuple(points)
    widest = max((p.number for p in points if p.marker == "number"), default=0)
    paras: list[Para] = []
    step = 0
    for point in points:
        if point.stepwise:
            step += 1
        shown = step if point.stepwise or point.level > 1 else 0
        paras.append(_point_para(point, widest, shown, context))
    return paras


def _point_para(point: Point, widest: int, step: int, context: LayoutContext) -> Para:
    m, styles = context.measures(ProseMeasures), context.styles
    level = min(max(point.level, 1), len(_LEVELS)) - 1
    if point.heading:
        return Para(point.text, styles["subheading"], step=step, keep=True)
    para = Para(point.text, styles[_LEVELS[level]], level, step=step)
    inner = m.margin(level)
    outer = max(inner - m.hang(0, level), 0.0)
    match point.marker:
        case "none":
            return replace(para, hang=outer)
        case "number":
            written = numeral(point.number, point.numbering)
            more = m.digit * max(len(written) - len(str(widest)) - 1, 0)
            wide = m.hang(widest, level) + more
            return replace(para, marker=written, number=point.number, hang=outer + wide, more=more)
        case "bullet":
            return replace(para, marker=m.bullet(level), hang=inner)
        case "checked" | "unchecked":
            return replace(para, marker=_BOXES[point.marker], hang=inner + m.check)
