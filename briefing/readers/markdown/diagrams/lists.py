"""`::: flow` and its like around a list → a Diagram: each entry is a shape, what is nested in it is
said about it, in `::: org` who is under it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Heading, List, Paragraph
from briefing.model.shapes.diagram import DIAGRAMS, Diagram, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.document import Block, Item
    from briefing.model.shapes.diagram import DiagramKind
    from briefing.model.text import RichText

_MOST: dict[DiagramKind, int] = {"flow": 12, "org": 40, "cycle": 8, "matrix": 9, "pyramid": 6}
"""Entries that still make a picture."""


def diagram_kind(classes: Sequence[str]) -> DiagramKind | None:
    """The kind of diagram that `::: name` asks for."""
    return next((kind for kind in DIAGRAMS if kind in classes), None)


def list_diagram(kind: DiagramKind, blocks: Sequence[Block]) -> Diagram | None:
    """The diagram that one list makes; None for anything else, and for lists that are too long."""
    match blocks:
        case [List(items=items)] if items:
            nodes = list(_under(items, -1, [])) if kind == "org" else _nodes(items)
        case _:
            return None
    if not nodes or not 1 < len(nodes) <= _MOST[kind]:
        return None
    return Diagram(kind, tuple(nodes), direction="LR" if kind == "flow" else "TD")


def _nodes(items: Sequence[Item]) -> list[Node]:
    """A node for each entry, with what is nested in it as its text; none where that is no text."""
    found: list[Node] = []
    for item in items:
        body = _texts(item.blocks)
        if body is None:
            return []
        found.append(Node(item.text, body=body, stepwise=item.stepwise))
    return found


def _texts(blocks: Sequence[Block]) -> tuple[RichText, ...] | None:
    found: list[RichText] = []
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                found.append(block.text)
            case List() if not any(item.blocks for item in block.items):
                found += [item.text for item in block.items]
            case _:
                return None
    return tuple(found)


def _under(items: Sequence[Item], parent: int, nodes: list[Node]) -> list[Node]:
    """All entries, each with whom it is under; paragraphs in them are said about them."""
    for item in items:
        lists = [block for block in item.blocks if isinstance(block, List)]
        texts = [block.text for block in item.blocks if isinstance(block, Paragraph)]
        if len(lists) + len(texts) < len(item.blocks):
            return []
        place = len(nodes)
        nodes.append(Node(item.text, body=tuple(texts), parent=parent, stepwise=item.stepwise))
        for inner in lists:
            if not _under(inner.items, place, nodes):
                return []
    return nodes
