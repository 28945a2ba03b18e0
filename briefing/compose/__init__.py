"""A Document → a Deck: which slides it becomes, and what stands on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.runs import with_runs
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from briefing.analysis.facts import Facts
    from briefing.model.corrections import Corrections
    from briefing.model.deck import Deck, Kind
    from briefing.model.document import Document
    from briefing.model.progress import Progress


def compose(
    document: Document,
    kinds: Mapping[str, Kind] | None = None,
    corrections: Corrections | None = None,
    facts: Facts | None = None,
) -> Deck:
    """The deck of `document`, as a person corrected it. `kinds` holds, by slide id, kinds that a
    person chose, besides those in `corrections`; `facts` is what `analyse(document, corrections)`
    found, where the caller has it already.
    """
    if document.form == "prose":
        from briefing.analysis.analyse import analyse
        from briefing.compose.prose.deck import compose_article

        facts = facts or analyse(document, corrections)
        return _finished(
            compose_article(document, facts, kinds, corrections), document, corrections
        )
    from briefing.compose.slides.deck import compose_slides

    if corrections:
        kinds = {**corrections.kinds, **(kinds or {})}
    extracts = corrections.extracts if corrections else ()
    return _finished(compose_slides(document, kinds or {}, extracts), document, corrections)


def composing(
    document: Document, corrections: Corrections, facts: Facts | None
) -> Generator[Progress, None, Deck]:
    """The same deck, an article's a section at a time; `facts` are needed for an article."""
    if facts is None:
        return compose(document, corrections=corrections)
    from briefing.compose.prose.deck import composing_article

    deck = yield from composing_article(document, facts, None, corrections)
    return _finished(deck, document, corrections)


def recomposed(deck: Deck, document: Document, part: int) -> tuple[Deck, int] | None:
    """`deck` for a document of which only part `part` is another one, and the index of the slide
    that changed; None where more may change than that.
    """
    from briefing.compose.slides.deck import with_part

    return with_part(deck, document, part)


def _finished(deck: Deck, document: Document, corrections: Corrections | None) -> Deck:
    """What a deck of any form gets: numbers behind the repeated titles of an article, the ways to
    compose its slides that a person chose, and ink.
    """
    if document.form == "prose" or document.origin is not None:
        deck = with_runs(deck)
    if corrections and corrections.variants:
        from briefing.compose.corrections.variants import with_variants

        deck = with_variants(deck, corrections.variants)
    return replace(deck, ink=document.ink) if document.ink else deck
