"""A node's words → how large its shape is, and where in it they stand."""

from __future__ import annotations

from math import ceil, hypot
from typing import TYPE_CHECKING

from briefing.layout.diagrams.plan import DiagramMeasures, PlacedNode
from briefing.layout.prose import paragraph
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.scene import Paragraph
    from briefing.model.shapes.diagram import Node, NodeShape

_CIRCLE = 0.7071
"""Of an ellipse's width and height: the room for words in it."""


def words_of(
    node: Node, size: float, context: LayoutContext, look: str = "node"
) -> tuple[Paragraph, ...]:
    """Its text, and smaller what is said about it."""
    m, styles = context.measures(DiagramMeasures), context.styles
    head = "diagram_head" if look == "head" else "diagram_text"
    below = "diagram_head_body" if look == "head" else "diagram_body"
    paragraphs = [paragraph(node.text, styles[head], size)] if node.text else []
    smaller = round(size * m.body, 1)
    paragraphs += [
        paragraph(text, styles[below], smaller, before=round(smaller * 0.3, 2))
        for text in node.body
    ]
    return tuple(paragraphs) or (paragraph(node.text, styles[head], size),)


def words_size(
    paragraphs: tuple[Paragraph, ...], longest: float, context: LayoutContext
) -> tuple[float, float]:
    """(width, height) of the words, lines no longer than `longest` pt where words allow it, and of
    like length.
    """
    natural = max(context.natural(one) for one in paragraphs)
    widest = max(context.widest_word(one) for one in paragraphs)
    width = natural
    if natural > longest:
        width = natural / ceil(natural / longest) * 1.12
    width = ceil(max(min(width, longest), widest)) + 2
    return width, context.height(paragraphs, width)


def outer_size(
    shape: NodeShape, width: float, height: float, context: LayoutContext
) -> tuple[float, float]:
    """Of the shape around words of that size."""
    m = context.measures(DiagramMeasures)
    wide, tall = width + 2 * m.side, height + 2 * m.pad
    match shape:
        case "stadium":
            wide += tall * 0.3
        case "diamond":
            wide, tall = 2 * width + m.side, 2 * height + m.pad
        case "ellipse":
            across = hypot(width, height) + 2 * m.pad
            wide, tall = max(width / _CIRCLE + 2, across), max(height / _CIRCLE + 2, across * 0.6)
            if wide < tall * 1.5:
                wide = tall = max(wide, tall)
        case "hexagon":
            wide = width / 0.6 + 2
        case "parallelogram":
            wide += tall * 0.5
        case "cylinder":
            tall += m.pad * 2
        case "subroutine":
            wide = width / 0.75 + m.side
        case _:
            pass
    return round(wide, 2), round(tall, 2)


def placed(
    index: int,
    box: Box,
    shape: NodeShape,
    paragraphs: tuple[Paragraph, ...],
    width: float,
    context: LayoutContext,
    look: str = "node",
) -> PlacedNode:
    """The node in its box, its words in the middle, in lines of `width`."""
    height = context.height(paragraphs, width)
    top = box.y + (box.height - height) / 2
    if shape == "cylinder":
        top += context.measures(DiagramMeasures).pad
    words = Box(round(box.x + (box.width - width) / 2, 2), round(top, 2), width, height)
    return PlacedNode(index, box, shape, words, paragraphs, look)
