"""The deck of an article → the text of a briefing, in which its words and slides can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.markdown import markdown_of
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.model.deck import Deck


def briefing_of(deck: Deck, theme: str = "", ratio: str = "") -> str:
    """It reads as `deck`, in the theme and on the pages that a person chose."""
    meta = replace(deck.meta, theme=theme or deck.meta.theme, ratio=ratio or deck.meta.ratio)
    return markdown_of(replace(deck, meta=meta))
