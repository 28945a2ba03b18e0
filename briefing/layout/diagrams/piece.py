"""A diagram as a piece of a page: chosen for the room there is, and drawn as shapes, their words
and what connects them.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from briefing.layout.diagrams.flow import flow_plan
from briefing.layout.diagrams.listed import cycle_plan, matrix_plan, pyramid_plan, rows_plan
from briefing.layout.diagrams.plan import DiagramMeasures
from briefing.layout.diagrams.telling import link_words
from briefing.layout.typeset import set_text
from briefing.model.geometry import Box
from briefing.model.record import record, replace
from briefing.model.scene import Connector, Glue, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import LayoutContext
    from briefing.layout.diagrams.plan import PlacedNode, Plan, Wire
    from briefing.layout.page import Page
    from briefing.layout.piece import Split
    from briefing.model.scene import Dash, Paragraph, ShapeKind
    from briefing.model.shapes.diagram import Diagram, Direction, LinkLine

_OTHER: dict[Direction, Direction] = {"TD": "LR", "LR": "TD", "BT": "RL", "RL": "BT"}
_DASH: dict[LinkLine, Dash] = {"solid": "", "dotted": "dash", "thick": ""}


@record
class DiagramPiece:
    """As large as its box lets it be."""

    diagram: Diagram
    context: LayoutContext
    least: float

    def height(self, width: float, size: float) -> float:
        del width, size
        return self.least

    def preferred_height(self, width: float, size: float) -> float:
        del size
        tall = width * self.context.measures(DiagramMeasures).tall
        return max(self.least, min(self.context.content.height, tall))

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        del width, size
        if self.least <= available + 0.01 or fresh:
            return self, ()
        return None, (self,)

    def draw(self, page: Page, box: Box, size: float) -> None:
        del size
        plan = fitting_plan(self.diagram, box, self.context)
        if plan is None:  # there was room for it when it was asked
            plan = fitting_plan(self.diagram, self.context.content, self.context)
        assert plan is not None
        x, y = box.x + (box.width - plan.width) / 2, box.y + (box.height - plan.height) / 2
        _Drawing(self.diagram, page, self.context).draw(plan.moved(x, max(y, box.y)))


def fitting_plan(diagram: Diagram, room: Box, context: LayoutContext) -> Plan | None:
    """The best that fits: large words before small ones, the author's direction before the other,
    room between things before none.
    """
    m = context.measures(DiagramMeasures)
    large = [size for size in m.sizes if size >= m.floor]
    small = [size for size in m.sizes if size < m.floor]
    for sizes in (large, small):
        for direction in _directions(diagram):
            for size, longest, spread in product(sizes, m.longest, m.spread):
                plan = _plan(diagram, direction, (size, longest, spread), room, context)
                if plan and plan.width <= room.width + 0.1 and plan.height <= room.height + 0.1:
                    return plan
    return None


def least_height(diagram: Diagram, room: Box, context: LayoutContext) -> float | None:
    """The least that it needs in the room's width; None where that is too narrow."""
    m = context.measures(DiagramMeasures)
    look = m.sizes[-1], m.longest[-1], m.spread[-1]
    if diagram.kind in {"cycle", "matrix", "pyramid"}:
        return next(
            (
                round(room.height * share / 10, 2)
                for share in range(4, 11)
                if _plan(
                    diagram,
                    "TD",
                    look,
                    replace(room, height=round(room.height * share / 10, 2)),
                    context,
                )
            ),
            None,
        )
    plans = (_plan(diagram, one, look, room, context) for one in _directions(diagram))
    heights = [plan.height for plan in plans if plan and plan.width <= room.width]
    return min(heights, default=None)


def _directions(diagram: Diagram) -> tuple[Direction, ...]:
    if diagram.kind in {"flow", "org"} and (diagram.links or diagram.kind == "org"):
        return diagram.direction, _OTHER[diagram.direction]
    return (diagram.direction,)


def _plan(
    diagram: Diagram,
    direction: Direction,
    look: tuple[float, float, float],
    room: Box,
    context: LayoutContext,
) -> Plan | None:
    """With words of a size, in lines of so many em, and distances so many times as wide."""
    size, longest, spread = look
    match diagram.kind:
        case "cycle":
            return cycle_plan(diagram, size, room, context)
        case "matrix":
            return matrix_plan(diagram, size, room, context)
        case "pyramid":
            return pyramid_plan(diagram, size, room, context)
        case "flow" if not diagram.lines:
            return rows_plan(diagram, size, spread, room, context)
        case _:
            return flow_plan(diagram, direction, size, spread, longest, context)


class _Drawing:
    """Puts a plan on a page: groups beneath, then shapes, links, words."""

    def __init__(self, diagram: Diagram, page: Page, context: LayoutContext) -> None:
        self.diagram, self.page, self.context = diagram, page, context
        self.m = context.measures(DiagramMeasures)
        self.names: dict[int, str] = {}
        self.steps = dict(self._steps())

    def draw(self, plan: Plan) -> None:
        for box, title in plan.groups:
            self._group(box, title)
        for node in plan.nodes:
            self._shape(node)
        for index, wire in enumerate(plan.wires):
            self._wire(index, wire)
        for node in plan.nodes:
            self._words(node)
        for box, words, index in plan.labels:
            step = self._wire_step(plan.wires[index])
            name = self.page.name("Link words")
            ground = Shape(box, fill="background", name=f"{name} ground", step=step)
            self.page.add(ground)
            text = set_text(box, (words,), self.context.measurer, name=name, valign="middle")
            self.page.add(replace(text, step=step))

    def _steps(self) -> Iterator[tuple[int, int]]:
        """When each node comes: an entry that waits for a click, and all after it."""
        for index, node in enumerate(self.diagram.nodes):
            if node.stepwise:
                self.page.steps += 1
            yield index, self.page.steps if node.stepwise else 0

    def _group(self, box: Box, title: Paragraph | None) -> None:
        name = self.page.name("Group")
        m = self.m
        self.page.add(
            Shape(box, "round", "", "rule", m.edge, radius=m.radius, name=name, part="content")
        )
        if title:
            place = Box(
                box.x + m.group_pad * 0.8, box.y + m.group_pad * 0.5, box.width - m.group_pad, 0
            )
            text = set_text(place, (title,), self.context.measurer, name=f"{name} title")
            self.page.add(text)

    def _shape(self, node: PlacedNode) -> None:
        name = self.names[node.index] = self.page.name(f"Node {node.index + 1}")
        kind, radius = _KINDS.get(node.shape, ("round", 0.0))
        if node.shape == "round":
            radius = self.m.radius
        elif node.shape == "stadium":
            radius = node.box.height / 2
        head = node.look == "head"
        self.page.add(
            Shape(
                node.box,
                kind,
                "accent" if head else "soft",
                "" if head else "accent",
                0.0 if head else self.m.edge,
                radius=radius,
                name=name,
                step=self.steps[node.index],
                part="content",
            )
        )

    def _words(self, node: PlacedNode) -> None:
        name = self.names[node.index]
        text = set_text(
            node.words, node.paragraphs, self.context.measurer, name=f"{name} words",
            valign="middle",
        )  # fmt: skip
        self.page.add(replace(text, inside=name, step=self.steps[node.index]))

    def _wire_step(self, wire: Wire) -> int:
        return max(self.steps[wire.link.first], self.steps[wire.link.last])

    def _wire(self, index: int, wire: Wire) -> None:
        link = wire.link
        self.page.add(
            Connector(
                wire.points,
                "muted",
                self.m.thick if link.line == "thick" else self.m.link,
                _DASH[link.line],
                link.head,
                link.tail,
                wire.curved,
                Glue(self.names[link.first], wire.first),
                Glue(self.names[link.last], wire.last),
                link_words(link, self.diagram),
                self.page.name(f"Link {index + 1}"),
                self._wire_step(wire),
            )
        )


_KINDS: dict[str, tuple[ShapeKind, float]] = {
    "rect": ("rect", 0.0),
    "round": ("round", 0.0),
    "stadium": ("round", 0.0),
    "ellipse": ("ellipse", 0.0),
    "diamond": ("diamond", 0.0),
    "hexagon": ("hexagon", 0.0),
    "parallelogram": ("parallelogram", 0.0),
    "cylinder": ("cylinder", 0.0),
    "subroutine": ("subroutine", 0.0),
}
