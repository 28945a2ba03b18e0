"""A timeline: dates or steps along a line with dots, lying where they fit, else standing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.identity_cache import IdentityCache
from briefing.layout.pieces.plain_text import card_paras
from briefing.layout.pieces.prose import Prose
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import field, record, replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.model.deck import Card
    from briefing.model.scene import Paragraph


class StepsMeasures(Measures):
    """Of a theme: steps of a timeline."""

    PART = "steps"
    lying: int
    """Steps that fit beside each other."""
    wide: float
    """On less than so many pt, only so many:"""
    lying_narrow: int
    longest: int
    """Lines of a body that still look well in a narrow column."""
    tall: float
    """Height that a lying timeline grows to where there is room."""
    gutter: float
    pad: float
    radius: float
    dot: float
    line: float
    above: float
    """Around the line, pt."""
    below: float
    axis: float
    """Between heads and bodies of a standing one, with the line in the middle."""
    head_share: float
    """Of the width, at most."""
    row_gap: float
    row_air: float
    """What each row may grow by."""
    head_smaller: float
    """Than a card's."""
    body_least: float
    body_largest: float
    above_paragraph: float
    dot_middle: float
    """Of the head's line."""


@record
class Timeline:
    """A piece; `first` is false where it goes on from a page before."""

    steps: tuple[Card, ...]
    context: LayoutContext
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
            return head + self._m.above + self._m.dot + self._m.below + body + 2 * self._m.pad
        rows = [self._row(step, width, size) for step in self.steps]
        return sum(rows) + self._m.row_gap * (len(rows) - 1)

    def preferred_height(self, width: float, size: float) -> float:
        if self._lying(width):
            return max(self.height(width, size), self._m.tall)
        return self.height(width, size) + self._m.row_air * (len(self.steps) - 1)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        if self._lying(width) and self.height(width, size) <= available + 0.01:
            return self, ()
        left = available + 0.01
        for index, step in enumerate(self.steps):
            left -= self._row(step, width, size)
            if left < 0.0:
                return self._cut_at(index, width, size, available, fresh)
            left -= self._m.row_gap
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
        plain = Prose(list(card_paras(self.steps[0], self.context)), self.context)
        head, more = plain.split(width, size, available, fresh)
        rest: tuple[Piece, ...] = (self._part(self.steps[1:]),) if len(self.steps) > 1 else ()
        return head, (*more, *rest)

    def _part(self, steps: tuple[Card, ...]) -> Timeline:
        """On every page the line stands at the same place."""
        return replace(self, steps=steps, standing=True)

    @property
    def _m(self) -> StepsMeasures:
        return self.context.measures(StepsMeasures)

    # side by side

    def _most(self, width: float) -> int:
        return self._m.lying_narrow if width < self._m.wide else self._m.lying

    def _lying(self, width: float) -> bool:
        if self.standing or not 1 < len(self.steps) <= self._most(width):
            return False
        if width not in self._lies:
            self._lies[width] = all(
                self._is_short(step, self._column(width)) for step in self.steps
            )
        return self._lies[width]

    def _is_short(self, step: Card, width: float) -> bool:
        """Its head keeps to two lines and its body to a few, without breaking a word."""
        head, body = (
            self._head(step, self.context.scale.body),
            self._body(step, self.context.scale.body),
        )
        inner = width - 2 * self._m.pad
        words = max((self.context.widest_word(each) for each in body), default=0.0)
        lines = sum(self.context.line_count(each, inner) for each in body)
        return (
            self.context.line_count(head, width) <= 2
            and self.context.widest_word(head) <= width
            and words <= inner
            and lines <= self._m.longest
        )

    def _column(self, width: float) -> float:
        return (width - self._m.gutter * (len(self.steps) - 1)) / len(self.steps)

    def _bands(self, width: float, size: float) -> tuple[float, float]:
        inner = self._column(width)
        heads = [self.context.height((self._head(s, size),), inner) for s in self.steps if s.head]
        bodies = [
            self.context.height(self._body(step, size), inner - 2 * self._m.pad)
            for step in self.steps
        ]
        return max(heads, default=0.0), max(bodies)

    def _draw_lying(self, page: Page, box: Box, size: float) -> None:
        width = self._column(box.width)
        above, _ = self._bands(box.width, size)
        y = box.y + above + self._m.above
        line = Box(box.x, y + (self._m.dot - self._m.line) / 2, box.width, self._m.line)
        page.shape(line, "rule", name="Time line")
        top = y + self._m.dot + self._m.below
        for index, step in enumerate(self.steps, 1):
            page.reveal(step.stepwise)
            x = round(box.x + (index - 1) * (width + self._m.gutter), 2)
            page.shape(
                Box(x, y, self._m.dot, self._m.dot), "accent", "ellipse", name=f"Step {index} dot"
            )
            if step.head:
                over = Box(x, box.y, width, above)
                head = (self._head(step, size),)
                page.text(
                    over, head, role="head", index=index, name=f"Step {index} head", valign="bottom"
                )
            if step.body:
                panel = Box(x, top, width, box.bottom - top)
                page.shape(
                    panel, "soft", "round", radius=self._m.radius, name=f"Step {index} panel"
                )
                inner = panel.inset(self._m.pad, self._m.pad)
                body = self._body(step, size)
                page.text(inner, body, index=index, name=f"Step {index} text")
        page.reveal(False)

    # one above the other

    def _row(self, step: Card, width: float, size: float) -> float:
        head, body = self._widths(width)

        def tall() -> float:
            below = self.context.height(self._body(step, size, standing=True), body)
            return max(
                self.context.height((self._head(step, size),), head) if step.head else 0.0,
                self._drop(step, size) + below,
                self._m.dot * 2,
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
            heads = (
                self._head(step, self.context.scale.largest) for step in self.steps if step.head
            )
            natural = max((self.context.natural(head) for head in heads), default=0.0)
            head = min(natural + 2, width * self._m.head_share)
            self._wide[width] = round(head, 2), round(width - head - self._m.axis, 2)
        return self._wide[width]

    def _draw_standing(self, page: Page, box: Box, size: float) -> None:
        head_width, body_width = self._widths(box.width)
        count = len(self.steps)
        spare = max(box.height - self.height(box.width, size), 0.0)
        between = self._m.row_gap + (spare / (count - 1) if count > 1 else 0.0)
        x = box.x + head_width + (self._m.axis - self._m.dot) / 2
        top = box.y
        dots: list[float] = []
        for index, step in enumerate(self.steps, 1):
            page.reveal(step.stepwise)
            line = self._head(step, size).leading
            dots.append(top + line * self._m.dot_middle)
            dot = Box(x, round(dots[-1] - self._m.dot / 2, 2), self._m.dot, self._m.dot)
            if step.head:
                left = Box(box.x, round(top, 2), head_width, 0)
                head = (self._head(step, size),)
                page.text(left, head, role="head", index=index, name=f"Step {index} head")
            body = self._body(step, size, standing=True)
            if body:
                y = round(top + self._drop(step, size), 2)
                right = Box(box.x + head_width + self._m.axis, y, body_width, 0)
                page.text(right, body, index=index, name=f"Step {index} text")
            page.shape(dot, "accent", "ellipse", name=f"Step {index} dot")
            top += self._row(step, box.width, size) + between
        page.reveal(False)
        if count > 1:
            axis = Box(
                x + (self._m.dot - self._m.line) / 2, dots[0], self._m.line, dots[-1] - dots[0]
            )
            page.shape(axis, "rule", name="Time line")
            # Beneath the dots.
            page.shapes.insert(0, page.shapes.pop())

    def _head(self, step: Card, size: float) -> Paragraph:
        head, _ = self.context.scale.card_at(size)
        name = (
            RichText((*rich(f"{step.number} ").runs, *step.head.runs)) if step.number else step.head
        )
        return paragraph(name, self.context.styles["step_head"], head - self._m.head_smaller)

    def _body(self, step: Card, size: float, *, standing: bool = False) -> list[Paragraph]:
        m, style = self._m, self.context.styles["step_body"]
        _, body = self.context.scale.card_at(size)
        large = max(min(size, m.body_largest), m.body_least) if standing else body
        return [paragraph(text, style, large, before=m.above_paragraph) for text in step.body]
