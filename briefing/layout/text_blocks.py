"""Blocks sorted into plain texts and everything else, for designs that set a few lines by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import deck
from briefing.model.text import RichText, Run

if TYPE_CHECKING:
    from collections.abc import Iterable


def split_texts(blocks: Iterable[deck.Block]) -> tuple[list[RichText], list[deck.Block]]:
    """The lines of leading points and facts, and the blocks from the first other one on."""
    texts: list[RichText] = []
    others: list[deck.Block] = []
    for block in blocks:
        if others:
            others.append(block)
        elif isinstance(block, deck.Points):
            texts += [point.text for point in block.items if point.text]
        elif isinstance(block, deck.Facts):
            texts += [_fact(label, value) for label, value in block.items]
        else:
            others.append(block)
    return texts, others


def _fact(label: RichText, value: RichText) -> RichText:
    return RichText((*label.runs, Run("  "), *value.runs), value.source)
