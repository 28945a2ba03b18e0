"""Where a diagram's parts stand, before they are drawn: boxes of nodes, ways of links, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import record, replace

if TYPE_CHECKING:
    from briefing.model.scene import Paragraph, Side
    from briefing.model.shapes.diagram import Link, NodeShape
    from briefing.model.shapes.outline import Point


class DiagramMeasures(Measures):
    """Of a theme: diagrams, in pt but for what says otherwise."""

    PART = "diagram"
    sizes: tuple[float, ...]
    """Of the words in shapes, largest first."""
    floor: float
    """Of those: before it gets smaller, a chart runs the other way."""
    longest: tuple[float, ...]
    """Em: longer words in a shape are broken; where that makes a chart too large, sooner."""
    body: float
    """Of a shape's size, what is said about it."""
    label: float
    """Of a shape's size, the words on a link."""
    label_least: float
    side: float
    """Between a shape's edge and its words."""
    pad: float
    radius: float
    edge: float
    link: float
    thick: float
    ranks: float
    """Between two ranks of a chart."""
    nodes: float
    """Between neighbours."""
    track: float
    """Between links beside each other."""
    group_pad: float
    group_title: float
    spread: tuple[float, ...]
    """Times those distances, largest first, where there is room."""
    tall: float
    """What a diagram grows to at most, of its width."""


@record
class PlacedNode:
    """A shape and the words in it: `paragraphs` stand in `words`, in its middle."""

    index: int
    box: Box
    shape: NodeShape
    words: Box
    paragraphs: tuple[Paragraph, ...]
    look: str = "node"
    """`node`, or `head` for one in full colour."""


@record
class Wire:
    """A link's way. `first` and `last` are the sides of the nodes that it is glued to."""

    link: Link
    points: tuple[Point, ...]
    first: Side
    last: Side
    curved: bool = False


@record
class Plan:
    """All of a diagram, from (0, 0)."""

    width: float
    height: float
    nodes: tuple[PlacedNode, ...]
    wires: tuple[Wire, ...] = ()
    labels: tuple[tuple[Box, Paragraph, int], ...] = ()
    """The words of wires: where, what, and of which."""
    groups: tuple[tuple[Box, Paragraph | None], ...] = ()

    def moved(self, x: float, y: float) -> Plan:
        """All of it elsewhere."""

        def at(box: Box) -> Box:
            return Box(round(box.x + x, 2), round(box.y + y, 2), box.width, box.height)

        def shifted(point: Point) -> Point:
            return round(point[0] + x, 2), round(point[1] + y, 2)

        return replace(
            self,
            nodes=tuple(
                replace(node, box=at(node.box), words=at(node.words)) for node in self.nodes
            ),
            wires=tuple(
                replace(wire, points=tuple(map(shifted, wire.points))) for wire in self.wires
            ),
            labels=tuple((at(box), words, index) for box, words, index in self.labels),
            groups=tuple((at(box), words) for box, words in self.groups),
        )
