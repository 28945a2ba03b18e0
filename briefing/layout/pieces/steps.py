"""A timeline: dates or steps along a line with dots, lying where they fit, else standing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.identity_cache import IdentityCache
from briefing.layout.look import Look
from briefing.layout.pieces.plain_text import card_paras
from briefing.layout.pieces.prose import Prose
from briefing.layout.prose import paragraph
from briefing.model.geometry import Box
from briefing.model.record import field, record, replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from briefing.layout.context import Context
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.model.deck import Card
    from briefing.model.scene import Paragraph

_HEAD = Look(color="accent", strong="accent", bold=True, font="heading", leading=1.25)
_BODY = Look(leading=1.55)
_DOT = 12.0
_LYING = 5
"""Steps that fit beside each other."""
_LONGEST = 7
"""Lines of a body that still look well in a narrow column."""
_GUTTER = 22.0
_ROW_GAP = 16.0
_LINE = 1.5
_ABOVE = 12.0
_BELOW = 16.0
"""Around the line, pt."""
_PAD = 16.0
_TALL = 200.0
"""Height that a lying timeline grows to where there is room."""


@record
class Timeline:
    """A piece; `first` is false where it goes on from a page before."""

    steps: tuple[Card, ...]
    context: Context
    standing: bool | None = None
    """None: as it fits."""
    _lies: dict[float, bool] = field(default_factory=dict[float, bool])
    _known: IdentityCache[float] = field(default_factory=IdentityCache[float])
    _wide: dict[float, tuple[float, float]] = field(
        default_factory=dict[float, "tuple[float, float]"]
    )

    def height(self, width: float, size: float) -> float:
        if self._lying(width):
            head, body = self._bands(width, size)
            return head + _ABOVE + _DOT + _BELOW + body + 2 * _PAD
        rows = [self._row(step, width, size) for step in self.steps]
        return sum(rows) + _ROW_GAP * (len(rows) - 1)

    def preferred_height(self, width: float, size: float) -> float:
        if self._lying(width):
            return max(self.height(width, size), _TALL)
        return self.height(width, size) + 14.0 * (len(self.steps) - 1)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        if self._lying(width) and self.height(width, size) <= available + 0.01:
            return self, ()
        left = available + 0.01
        for index, step in enumerate(self.steps):
            left -= self._row(step, width, size)
            if left < 0.0:
                return self._cut_at(index, width, size, available, fresh)
            left -= _ROW_GAP
        return self if not self._lying(width) else self._part(self.steps), ()

    def draw(self, page: Page, box: Box, size: float) -> None:
        if self._lying(box.width):
            self._draw_lying(page, box, size)
        else:
            self._draw_standing(page, box, size)

    def _cut_at(
        self, index: int, width: float, size: float, available: float, fresh: bool
    ) -> Split:
        if index:
            return self._part(self.steps[:index]), (self._part(self.steps[index:]),)
        if not fresh:
            return None, (self,)
        plain = Prose(list(card_paras(self.steps[0])), self.context)
        head, more = plain.split(width, size, available, fresh)
        rest: tuple[Piece, ...] = (self._part(self.steps[1:]),) if len(self.steps) > 1 else ()
        return head, (*more, *rest)

    def _part(self, steps: tuple[Card, ...]) -> Timeline:
        """On every page the line stands at the same place."""
        return replace(self, steps=steps, standing=True)

    # side by side

    def _lying(self, width: float) -> bool:
        if self.standing or not 1 < len(self.steps) <= (4 if width < 700 else _LYING):
            return False
        if width not in self._lies:
            self._lies[width] = all(
                self._is_short(step, self._column(width)) for step in self.steps
            )
        return self._lies[width]

    def _is_short(self, step: Card, width: float) -> bool:
        """Its head keeps to two lines and its body to a few, without breaking a word."""
        head, body = self._head(step, look.BODY), self._body(step, look.BODY)
        inner = width - 2 * _PAD
        words = max((self.context.widest_word(each) for each in body), default=0.0)
        lines = sum(self.context.line_count(each, inner) for each in body)
        return (
            self.context.line_count(head, width) <= 2
            and self.context.widest_word(head) <= width
            and words <= inner
            and lines <= _LONGEST
        )

    def _column(self, width: float) -> float:
        return (width - _GUTTER * (len(self.steps) - 1)) / len(self.steps)

    def _bands(self, width: float, size: float) -> tuple[float, float]:
        inner = self._column(width)
        heads = [self.context.height((self._head(s, size),), inner) for s in self.steps if s.head]
        bodies = [
            self.context.height(self._body(step, size), inner - 2 * _PAD) for step in self.steps
        ]
        return max(heads, default=0.0), max(bodies)

    def _draw_lying(self, page: Page, box: Box, size: float) -> None:
        width = self._column(box.width)
        above, _ = self._bands(box.width, size)
        y = box.y + above + _ABOVE
        line = Box(box.x, y + (_DOT - _LINE) / 2, box.width, _LINE)
        page.shape(line, "rule", name="Time line")
        top = y + _DOT + _BELOW
        for index, step in enumerate(self.steps, 1):
            x = round(box.x + (index - 1) * (width + _GUTTER), 2)
            page.shape(Box(x, y, _DOT, _DOT), "accent", "ellipse", name=f"Step {index} dot")
            if step.head:
                over = Box(x, box.y, width, above)
                head = (self._head(step, size),)
                page.text(over, head, name=f"Step {index} head", valign="bottom")
            if step.body:
                panel = Box(x, top, width, box.bottom - top)
                page.shape(panel, "soft", "round", radius=4, name=f"Step {index} panel")
                inner = panel.inset(_PAD, _PAD)
                page.text(inner, self._body(step, size), name=f"Step {index} body")

    # one above the other

    def _row(self, step: Card, width: float, size: float) -> float:
        head, body = self._widths(width)

        def tall() -> float:
            below = self.context.height(self._body(step, size, standing=True), body)
            return max(
                self.context.height((self._head(step, size),), head) if step.head else 0.0,
                self._drop(step, size) + below,
                _DOT * 2,
            )

        return self._known.find(step, (head, body, size), tall)

    def _drop(self, step: Card, size: float) -> float:
        """How much lower the body begins, so that its first baseline is the head's."""
        body = self._body(step, size, standing=True)
        if not body:
            return 0.0
        return max(round((self._head(step, size).leading - body[0].leading) * 0.8, 2), 0.0)

    def _widths(self, width: float) -> tuple[float, float]:
        """Of the heads on the left, and of the bodies on the right."""
        if width not in self._wide:
            heads = (self._head(step, look.BODY_SIZES[0]) for step in self.steps if step.head)
            natural = max((self.context.natural(head) for head in heads), default=0.0)
            head = min(natural + 2, width * 0.3)
            self._wide[width] = round(head, 2), round(width - head - _AXIS, 2)
        return self._wide[width]

    def _draw_standing(self, page: Page, box: Box, size: float) -> None:
        head_width, body_width = self._widths(box.width)
        count = len(self.steps)
        spare = max(box.height - self.height(box.width, size), 0.0)
        between = _ROW_GAP + (spare / (count - 1) if count > 1 else 0.0)
        x = box.x + head_width + (_AXIS - _DOT) / 2
        top = box.y
        dots: list[float] = []
        for index, step in enumerate(self.steps, 1):
            line = self._head(step, size).leading
            dots.append(top + line * 0.52)
            dot = Box(x, round(dots[-1] - _DOT / 2, 2), _DOT, _DOT)
            if step.head:
                left = Box(box.x, round(top, 2), head_width, 0)
                page.text(left, (self._head(step, size),), name=f"Step {index} head")
            body = self._body(step, size, standing=True)
            if body:
                y = round(top + self._drop(step, size), 2)
                right = Box(box.x + head_width + _AXIS, y, body_width, 0)
                page.text(right, body, name=f"Step {index} body")
            page.shape(dot, "accent", "ellipse", name=f"Step {index} dot")
            top += self._row(step, box.width, size) + between
        if count > 1:
            axis = Box(x + (_DOT - _LINE) / 2, dots[0], _LINE, dots[-1] - dots[0])
            page.shape(axis, "rule", name="Time line")
            # Beneath the dots.
            page.shapes.insert(0, page.shapes.pop())

    def _head(self, step: Card, size: float) -> Paragraph:
        head, _ = look.card_sizes(size)
        name = (
            RichText((*rich(f"{step.number} ").runs, *step.head.runs)) if step.number else step.head
        )
        return paragraph(name, _HEAD, head - 2)

    def _body(self, step: Card, size: float, *, standing: bool = False) -> list[Paragraph]:
        _, body = look.card_sizes(size)
        large = max(min(size, 22.0), 16.0) if standing else body
        return [paragraph(text, _BODY, large, before=4.0) for text in step.body]


_AXIS = 52.0
"""Between heads and bodies, with the line in the middle."""
