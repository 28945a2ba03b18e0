"""The strongest quotation of a section on a page of its own, where there is room for the page.

Numbers and lists of two to four have pages of their own already (`figures.py`, `lists.py`); a
section that has one of those needs no second. What is promoted is moved, never copied: a whole
sentence that somebody is quoted with, and whose it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.prose.context import Draft
from briefing.model.deck import Person, Points, Quote
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.prose.context import ArticleContext
    from briefing.compose.prose.sections import SectionDraft

_STRONG_KINDS = frozenset({"quote", "figure", "cards", "table", "picture", "people"})
"""Slides that a section is remembered by."""
_LEAST_SLIDES = 3
"""A shorter section needs no page for a quotation."""
_LEAST_POINTS = 2
"""So many points stay on the slide that the quotation leaves."""


def promoted(
    context: ArticleContext, sections: Sequence[SectionDraft], room: int | None
) -> list[SectionDraft]:
    """The same sections; those that have room, of `room` slides in all, with one page more."""
    left = None if room is None else room - sum(len(section.drafts) for section in sections)
    found: list[SectionDraft] = []
    for section in sections:
        drafts = None if left == 0 else _with_quote(context, section.drafts)
        found.append(replace(section, drafts=drafts) if drafts else section)
        left = left if left is None or not drafts else left - 1
    return found


def _with_quote(context: ArticleContext, drafts: Sequence[Draft]) -> tuple[Draft, ...] | None:
    """With the longest key sentence on a page behind its speaker's; None where there is none."""
    strong = any(draft.kind in _STRONG_KINDS for draft in drafts)
    if strong or len(drafts) < _LEAST_SLIDES:
        return None
    quotes = {
        place: quote
        for place, draft in enumerate(drafts)
        if (quote := _quote_on(draft)) and not _is_told(quote, drafts)
    }
    if not quotes:
        return None
    best = max(quotes, key=lambda place: len(quotes[place].text[0].plain))
    before, quote = drafts[best], quotes[best]
    person = next(block for block in before.blocks if isinstance(block, Person))
    blocks = tuple(block for block in before.blocks if block is not quote)
    page = Draft("quote", blocks=(replace(quote, by=person.name),), name=quote.text[0].plain)
    return (*drafts[:best], replace(before, blocks=blocks), page, *drafts[best + 1 :])


def _quote_on(draft: Draft) -> Quote | None:
    """The key sentence of a speaker's slide that has enough without it."""
    match draft.blocks:
        case (Person(), Quote() as quote, Points(items)) if len(items) >= _LEAST_POINTS:
            return quote if quote.text[0].plain.endswith(("”", "」")) else None
        case _:
            return None


def _is_told(quote: Quote, drafts: Sequence[Draft]) -> bool:
    """Whether a point of the section says the sentence as well."""
    words = quote.text[0].plain
    return any(
        words in point.text.plain
        for draft in drafts
        for block in draft.blocks
        if isinstance(block, Points)
        for point in block.items
    )
