"""Diagrams: of the ways to place one, that with the largest words which the page has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.diagrams.piece import DiagramPiece, fitting_plan, least_height
from briefing.layout.diagrams.telling import told
from briefing.layout.pieces.prose import Para, Prose

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.piece import Piece
    from briefing.model.shapes.diagram import Diagram


def diagram(given: Diagram, context: LayoutContext) -> Piece:
    """The diagram; where a page has no room for it, its words, a line for each link."""
    least = least_height(given, context.content, context)
    if least is None or fitting_plan(given, context.content, context) is None:
        return Prose([Para(text, context.styles["text"]) for text in told(given)], context)
    return DiagramPiece(given, context, least)
