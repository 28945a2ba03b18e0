"""Diagrams: shapes with words in them, and what leads from one to another. Readers make them,
layouts place them.
"""

from __future__ import annotations

from typing import Literal, get_args

from briefing.model.record import field, record
from briefing.model.text import RichText

DiagramKind = Literal["flow", "org", "cycle", "matrix", "pyramid"]
DIAGRAMS: tuple[DiagramKind, ...] = get_args(DiagramKind)
Direction = Literal["TD", "BT", "LR", "RL"]
"""Which way it runs: down, up, to the right, to the left."""
NodeShape = Literal[
    "rect", "round", "stadium", "ellipse", "diamond", "hexagon", "parallelogram", "cylinder",
    "subroutine",
]  # fmt: skip
LinkLine = Literal["solid", "dotted", "thick"]


@record
class Node:
    """One shape."""

    text: RichText
    shape: NodeShape = "round"
    body: tuple[RichText, ...] = ()
    """What is said about it, a paragraph each."""
    parent: int = -1
    """In a chart of an organisation, whom it is under: an index into the nodes."""
    group: int = -1
    """Index into the diagram's groups."""
    stepwise: bool = False
    """Shown on a click in the slideshow."""


@record
class Link:
    """What leads from one node to another; both are indices."""

    first: int
    last: int
    text: RichText = field(default_factory=RichText)
    line: LinkLine = "solid"
    head: bool = True
    """It has an arrow's head at its end."""
    tail: bool = False
    """It has one at its beginning."""


@record
class Diagram:
    """A flow chart has links; of the other kinds, the order of the nodes says all."""

    kind: DiagramKind
    nodes: tuple[Node, ...]
    links: tuple[Link, ...] = ()
    groups: tuple[RichText, ...] = ()
    direction: Direction = "TD"
    lines: tuple[str, ...] = ()
    """The program that it was drawn from; empty for one made of a list."""

    @property
    def texts(self) -> tuple[RichText, ...]:
        """Everything that is written in it, in reading order."""
        named = tuple(text for node in self.nodes for text in (node.text, *node.body))
        return (*self.groups, *named, *(link.text for link in self.links if link.text))
