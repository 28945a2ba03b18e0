"""Corrections and a deck → those that still find in it what they correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.corrections import Corrections, numbers_of, sources_of
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.corrections import PersonCorrection
    from briefing.model.deck import Deck


def still_matching(corrections: Corrections, deck: Deck) -> Corrections:
    """Headings and extracts whose lines stand in the source, people whom it names, kinds of slides
    that there are.
    """
    there = numbers_of(deck.lines, corrections.headings)
    named = corrections.kinds or corrections.variants or corrections.extracts
    ids = {slide.id for slide in deck.slides} if named else set[str]()
    places = sources_of(deck.lines, corrections.extracts)
    return replace(
        corrections,
        headings={line: level for line, level in corrections.headings.items() if line in there},
        people=tuple(
            correction for correction in corrections.people if _is_named(correction, deck.lines)
        ),
        kinds={slide: kind for slide, kind in corrections.kinds.items() if slide in ids},
        variants={slide: name for slide, name in corrections.variants.items() if slide in ids},
        extracts=tuple(
            extract
            for extract, stands in zip(corrections.extracts, places, strict=True)
            if stands and extract.slide in ids
        ),
    )


def _is_named(correction: PersonCorrection, lines: Sequence[str]) -> bool:
    """Names may be filled up with space: 王　强."""
    name = _bare(correction.found or correction.name)
    return any(name in _bare(line) for line in lines)


def _bare(text: str) -> str:
    return "".join(text.split())
