"""A Document → a Deck: which slides it becomes, and what stands on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.deck import Deck, Kind
    from briefing.model.document import Document


def compose(document: Document, kinds: Mapping[str, Kind] | None = None) -> Deck:
    """The deck of `document`. `kinds` holds, by slide id, kinds that a person chose."""
    if document.form == "prose":
        from briefing.compose.article import compose_article

        return compose_article(document, kinds or {})
    from briefing.compose.marked import compose_marked

    return compose_marked(document, kinds or {})
