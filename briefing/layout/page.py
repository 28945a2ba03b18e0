"""A page being drawn: kinds and pieces add to it, the frame finishes it into a `Scene`."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Union

from briefing.layout.motifs import drawn, laid_over
from briefing.layout.typeset import set_text, set_vertical
from briefing.model.placeholder import Placeholder
from briefing.model.record import replace
from briefing.model.scene import Shape
from briefing.model.shapes.outline import shifted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.model.geometry import Box
    from briefing.model.placeholder import LayoutPart, Role
    from briefing.model.scene import (
        Item,
        Paragraph,
        Path,
        Picture,
        ShapeKind,
        Text,
        Vertical,
        VerticalAlign,
    )
    from briefing.model.shapes.paint import Paint


class Page:
    """Shapes lie beneath, the rest stands on them in reading order.

    Names are made unique, and placeholders are counted: of two bodies the second is number 2.
    """

    __slots__ = (
        "_names",
        "_placeholders",
        "context",
        "framed",
        "ground",
        "items",
        "number_box",
        "shapes",
        "shown_at",
        "steps",
        "title",
        "titled",
    )

    def __init__(
        self, context: LayoutContext, *, ground: Paint = "background", framed: bool = True
    ) -> None:
        self.context = context
        self.ground = ground
        self.framed = framed
        """The frame adds title, mark and footer; otherwise the kind sets the title itself."""
        self.title: Text | None = None
        self.shapes: list[Union[Shape, Path, Picture]] = []
        self.items: list[Item] = []
        self.titled = False
        """Its kind has set the title itself, inside a panel: the foot has only the page number."""
        self.number_box: Box | None = None
        """Where the page number stands instead of its usual place."""
        self.steps = 0
        """How many steps of the show the page has so far."""
        self.shown_at = 0
        """The step with which what is drawn now is shown; 0 for with the page."""
        self._names: dict[str, int] = {}
        self._placeholders: Counter[Role] = Counter()

    def reveal(self, stepwise: bool) -> None:
        """What is drawn from now on is shown at a step of its own, or with the page."""
        self.steps += stepwise
        self.shown_at = self.steps if stepwise else 0

    def shape(
        self,
        box: Box,
        fill: Paint = "",
        kind: ShapeKind = "rect",
        *,
        name: str,
        stroke: Paint = "",
        stroke_width: float = 0.0,
        radius: float = 0.0,
        step: int = 0,
        part: LayoutPart = "decoration",
    ) -> None:
        self.draw(
            Shape(
                box,
                kind,
                fill,
                stroke,
                stroke_width,
                radius=radius,
                name=name,
                step=step,
                part=part,
            )
        )

    def draw(self, *items: Union[Shape, Path, Picture]) -> None:
        """Shapes, freeforms and pictures beneath the content, or this page's own among it; their
        names are made unique.
        """
        for item in items:
            here = self.items if item.part == "content" else self.shapes
            step = item.step or self.shown_at
            here.append(replace(item, name=self._unique(item.name), step=step))

    def ornament(self, key: str, *, down: float = 0.0) -> None:
        """The theme's motifs for a kind of page, or for what else it has some; shapes `down` pt
        lower.
        """
        context = self.context
        if not context.design.motifs[key] or (context.bare and key != "title"):
            return
        shapes = drawn(context.design.motifs[key], context.stage(progress=key == "section"))
        self.draw(*(_lowered(shape, down) if down else shape for shape in shapes))

    def ornament_panel(self, panel: Box, *, part: LayoutPart = "decoration") -> None:
        """The theme's motifs for panels, each over all of this one."""
        motifs = tuple(laid_over(motif, panel) for motif in self.context.design.motifs["side"])
        shapes = drawn(motifs, self.context.stage())
        self.draw(*(replace(shape, part=part) for shape in shapes))

    def text(
        self,
        box: Box,
        paragraphs: Sequence[Paragraph],
        *,
        role: Role = "text",
        index: int = 0,
        name: str,
        balance: bool = False,
        valign: VerticalAlign = "top",
        step: int = 0,
        vertical: Vertical = "",
    ) -> Text:
        """Set the paragraphs in the box, as what they say there: number `index` of that role, or
        the next. The title is not among the items.

        A box that has a height is the place that is kept for the text, however little of it there
        is; where it has none, the text may grow down to what stands next. The top of the box of
        `vertical` text is its right edge.
        """
        long = box.height if vertical else box.width
        setter = partial(set_vertical, vertical=vertical) if vertical else set_text
        text = setter(
            box,
            paragraphs,
            self.context.measurer,
            part=self.placeholder(role, index),
            name=self._unique(name),
            balance=balance and self.context.balances(paragraphs, long),
            valign=valign,
            step=step or self.shown_at,
        )
        if role == "title":
            self.title = text
        else:
            self.items.append(text)
        return text

    def add(self, item: Item) -> None:
        """An item whose name came from `name` and whose part from `placeholder`."""
        self.items.append(item)

    def name(self, wanted: str) -> str:
        """`wanted`, or `wanted 2` … where it is taken."""
        return self._unique(wanted)

    def placeholder(self, role: Role, index: int = 0) -> Placeholder:
        """Number `index` of this role, where that is free; otherwise the next one."""
        taken = self._placeholders
        if not index or index <= taken[role]:
            index = taken[role] + 1
        taken[role] = index
        return Placeholder(role, index)

    def _unique(self, name: str) -> str:
        count = self._names.get(name, 0) + 1
        self._names[name] = count
        return name if count == 1 else self._unique(f"{name} {count}")


def _lowered(shape: Union[Shape, Path], down: float) -> Union[Shape, Path]:
    if isinstance(shape, Shape):
        return replace(shape, box=replace(shape.box, y=shape.box.y + down))
    return replace(shape, outline=shifted(shape.outline, 0.0, down))
