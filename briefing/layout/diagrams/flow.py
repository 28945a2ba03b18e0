"""Flow charts and charts of organisations → a plan, in layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.diagrams.chart import Arc, Extent, Place, Spacing
from briefing.layout.diagrams.layered import layered
from briefing.layout.diagrams.nodes import outer_size, placed, words_of, words_size
from briefing.layout.diagrams.plan import DiagramMeasures, Plan, Wire
from briefing.layout.prose import paragraph
from briefing.model.geometry import Box
from briefing.model.shapes.diagram import Link
from briefing.model.shapes.presets import SLANT

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.diagrams.chart import Layered
    from briefing.layout.diagrams.plan import PlacedNode
    from briefing.model.scene import Paragraph, Side
    from briefing.model.shapes.diagram import Diagram, Direction
    from briefing.model.shapes.outline import Point


def flow_plan(
    diagram: Diagram,
    direction: Direction,
    size: float,
    spread: float,
    longest: float,
    context: LayoutContext,
) -> Plan:
    """The chart with words of `size` pt in lines of up to `longest` em, its distances `spread`
    times as wide.
    """
    m = context.measures(DiagramMeasures)
    org = diagram.kind == "org"
    links = _organisation(diagram) if org else diagram.links
    looks = ["head" if org and node.parent < 0 else "node" for node in diagram.nodes]
    words = [
        words_of(node, size, context, look) for node, look in zip(diagram.nodes, looks, strict=True)
    ]
    inner = [words_size(one, size * longest, context) for one in words]
    outer = [
        outer_size(node.shape, *one, context)
        for node, one in zip(diagram.nodes, inner, strict=True)
    ]
    if org:
        outer = [(max(w for w, _ in outer), h) for _, h in outer]
    down = direction in {"TD", "BT"}
    label_size = max(round(size * m.label, 1), m.label_least)
    labels = [
        paragraph(link.text, context.styles["diagram_label"], label_size) if link.text else None
        for link in links
    ]
    label_boxes = [words_size((one,), size * longest, context) if one else None for one in labels]
    titles = [
        paragraph(text, context.styles["diagram_group"], label_size) if text else None
        for text in diagram.groups
    ]
    title = max((one.leading for one in titles if one), default=0.0)
    pad, above = m.group_pad * spread, m.group_pad * spread + title + m.group_title * bool(title)
    spacing = Spacing(
        m.ranks * spread * (0.8 if org else 1.0),
        m.nodes * spread,
        m.track,
        above if down else pad,
        pad,
        pad if down else above,
        pad,
    )
    if direction == "BT":
        spacing = Spacing(*[*_distances(spacing)[:3], pad, above, pad, pad])
    if direction == "RL":
        spacing = Spacing(*[*_distances(spacing)[:3], pad, pad, above, pad])
    made = layered(
        [_extent(one, down) for one in outer],
        [
            Arc(link.first, link.last, _extent((box[0] + 8, box[1] + 4), down) if box else None)
            for link, box in zip(links, label_boxes, strict=True)
        ],
        [node.group for node in diagram.nodes],
        spacing,
        [context.natural(one) + 2 * pad if one and down else 0.0 for one in titles],
    )
    return _Turned(made, direction).plan(
        diagram, links, looks, words, inner, outer, labels, label_boxes, titles, pad, context
    )


def _distances(spacing: Spacing) -> list[float]:
    return [spacing.ranks, spacing.nodes, spacing.track]


def _organisation(diagram: Diagram) -> tuple[Link, ...]:
    return tuple(
        Link(node.parent, index, head=False)
        for index, node in enumerate(diagram.nodes)
        if node.parent >= 0
    )


def _extent(size: tuple[float, float], down: bool) -> Extent:
    return Extent(size[1], size[0]) if down else Extent(size[0], size[1])


class _Turned:
    """A layered chart on the page: its axis is y, or x, or one of those the other way."""

    def __init__(self, made: Layered, direction: Direction) -> None:
        self.made = made
        self.down = direction in {"TD", "BT"}
        self.reversed = direction in {"BT", "RL"}
        along, across = made.size
        self.width, self.height = (across, along) if self.down else (along, across)

    def point(self, place: Place) -> tuple[float, float]:
        along = self.made.size.along - place.along if self.reversed else place.along
        return (place.across, along) if self.down else (along, place.across)

    def box(self, place: Place, width: float, height: float) -> Box:
        x, y = self.point(place)
        return Box(round(x - width / 2, 2), round(y - height / 2, 2), width, height)

    def side(self, leaves: bool) -> Side:
        """Where links leave and enter."""
        if self.down:
            return "bottom" if leaves != self.reversed else "top"
        return "right" if leaves != self.reversed else "left"

    def _way(
        self, link: Link, route: tuple[Place, ...], nodes: tuple[PlacedNode, ...]
    ) -> tuple[Point, ...]:
        """The route on the page, up to edges that slant."""
        points = [self.point(place) for place in route]
        if self.down:
            return tuple(points)
        for at, index in ((0, link.first), (-1, link.last)):
            node = nodes[index]
            if node.shape == "parallelogram":
                inwards = 1 if points[at][0] < node.box.x + node.box.width / 2 else -1
                x, y = points[at]
                points[at] = round(x + inwards * node.box.height * SLANT / 2, 2), y
        return tuple(points)

    def plan(
        self,
        diagram: Diagram,
        links: tuple[Link, ...],
        looks: list[str],
        words: list[tuple[Paragraph, ...]],
        inner: list[tuple[float, float]],
        outer: list[tuple[float, float]],
        labels: list[Paragraph | None],
        label_boxes: list[tuple[float, float] | None],
        titles: list[Paragraph | None],
        pad: float,
        context: LayoutContext,
    ) -> Plan:
        made = self.made
        nodes = tuple(
            placed(
                index,
                self.box(made.nodes[index], *outer[index]),
                node.shape,
                words[index],
                inner[index][0],
                context,
                looks[index],
            )
            for index, node in enumerate(diagram.nodes)
        )
        wires = tuple(
            Wire(link, self._way(link, route, nodes), self.side(True), self.side(False))
            for link, route in zip(links, made.routes, strict=True)
        )
        found = tuple(
            (self.box(place, *box), label, index)
            for index, (label, box, place) in enumerate(
                zip(labels, label_boxes, made.labels, strict=True)
            )
            if label and box and place
        )
        groups = tuple(
            (
                self.box(
                    place,
                    *((size.across, size.along) if self.down else (size.along, size.across)),
                ),
                title,
            )
            for (place, size), title in zip(made.groups, titles, strict=False)
        )
        return Plan(self.width, self.height, nodes, wires, found, groups)
