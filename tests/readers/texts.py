"""Every text in a document or a deck, for tests that ask whether something is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import is_record, names_of
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.deck import Deck


def every_rich(value: object) -> Iterator[RichText]:
    """The texts in `value`, in order, however deep."""
    if isinstance(value, RichText):
        yield value
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from every_rich(item)
    elif is_record(value):
        for name in names_of(value):
            yield from every_rich(getattr(value, name))


def strings(value: object) -> Iterator[str]:
    """Every string in `value`: texts, targets, classes, messages."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.items():
            yield from strings(item)
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from strings(item)
    elif is_record(value):
        for name in names_of(value):
            yield from strings(getattr(value, name))


def said_by(deck: Deck) -> Iterator[str]:
    """What a person can find on the slides, in the notes and among the problems."""
    for slide in deck.slides:
        yield from strings(slide)
    yield from strings((deck.meta, deck.problems, deck.title))
