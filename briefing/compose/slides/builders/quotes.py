"""Quotes and statements: a slide that says one thing."""

from __future__ import annotations

from briefing.compose.slides.builder import BlocksOf, Built
from briefing.compose.slides.text_cutting import width
from briefing.model import deck, document

LONGEST_STATEMENT = 88
"""In half-width columns: what can be set in 36 pt on three lines."""


def build_quote(part: document.Part, blocks_of: BlocksOf) -> Built | None:
    """Quotations as they are; a slide of nothing but paragraphs is one quotation."""
    if not any(isinstance(block, document.Quote) for block in part.blocks):
        paragraphs = [block for block in part.blocks if isinstance(block, document.Paragraph)]
        if len(paragraphs) != len(part.blocks) or not paragraphs:
            return None
        return Built((deck.Quote(tuple(block.text for block in paragraphs)),))
    return Built(blocks_of(part.blocks))


def is_quote(part: document.Part) -> bool:
    """One quote and nothing else."""
    return len(part.blocks) == 1 and isinstance(part.blocks[0], document.Quote)


def build_statement(part: document.Part, blocks_of: BlocksOf) -> Built | None:
    """All blocks as they are: the kind says how they are set."""
    return Built(blocks_of(part.blocks))


def is_statement(part: document.Part) -> bool:
    """One short sentence."""
    if len(part.blocks) != 1 or not isinstance(part.blocks[0], document.Paragraph):
        return False
    return width(part.blocks[0].text.plain) <= LONGEST_STATEMENT
