"""Both promises of a deck made from an article, proved on the deck itself.

Faithful: each text is word for word what stands at its source, or a label of ours, or marked as a
person's own words. Nothing lost: each line of the article with ink stands once in some slide's
notes, or is dropped with a reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.labels import is_label
from briefing.compose.prose.labels import is_word
from briefing.model.finding import Finding
from briefing.model.message import Message
from briefing.model.text import ELLIPSIS, rich_text_from
from briefing.model.texts import texts_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.deck import Deck, Slide
    from briefing.model.text import RichText

_SHOWN = 40
"""Characters of a text that a message repeats."""


class Counts(NamedTuple):
    """How a deck keeps the promises."""

    texts: int
    """On slides and in notes."""
    faithful: int
    """Those that are word for word their source."""
    labels: int
    """Those that are ours."""
    own: int
    """Those that a person wrote."""
    unfaithful: int
    lines: int
    """Of the article, blank ones left out."""
    noted: int
    dropped: int
    lost: int


def unfaithful(deck: Deck) -> list[Finding]:
    """Texts that are not what the article says where they claim to come from, or that come from
    nowhere. Empty for a deck that was not made from an article.
    """
    return [found for found in _judged(deck) if isinstance(found, Finding)]


def lost(deck: Deck) -> list[Finding]:
    """Lines of the article that stand in no notes and are not dropped, or stand there twice."""
    if deck.article is None:
        return []
    noted: dict[int, int] = {}
    for slide in deck.slides:
        for line in {place.line for note in slide.notes for place in note.sources}:
            noted[line] = noted.get(line, 0) + 1
    dropped = {item.line for item in deck.dropped}
    found: list[Finding] = []
    for number, line in enumerate(deck.lines, start=1):
        times = noted.get(number, 0) + (number in dropped)
        if times == 0 and line.strip():
            message = Message("this line of the article stands in no notes: “{0}”", _short(line))
            found.append(Finding("promise", message, line=number))
        elif times > 1:
            message = Message("this line of the article stands in the notes of {0} slides", times)
            found.append(Finding("promise", message, line=number))
    return found


def counts(deck: Deck) -> Counts:
    """The figures of both promises. All zero for a deck that was not made from an article."""
    verdicts = list(_judged(deck))
    lines = {number for number, line in enumerate(deck.lines, start=1) if line.strip()}
    notes = (note for slide in deck.slides for note in slide.notes)
    noted = {place.line for note in notes for place in note.sources}
    if deck.article is None:
        lines = noted = set[int]()
    return Counts(
        texts=len(verdicts),
        faithful=verdicts.count("faithful"),
        labels=verdicts.count("label"),
        own=verdicts.count("own"),
        unfaithful=sum(isinstance(found, Finding) for found in verdicts),
        lines=len(lines),
        noted=len(noted & lines),
        dropped=len({item.line for item in deck.dropped} & lines),
        lost=len(lost(deck)),
    )


def _judged(deck: Deck) -> Iterator[str | Finding]:
    """For each text what it is: `faithful`, `label`, `own`, or what is wrong with it."""
    if deck.article is None:
        return
    meta = deck.meta
    for text in (deck.title, meta.title, meta.subtitle, meta.date, meta.place, *meta.hosts):
        if text:
            yield _verdict(text, deck.lines, None)
    for slide in deck.slides:
        for text in (*texts_on(slide), *slide.notes):
            yield _verdict(text, deck.lines, slide)


def _verdict(text: RichText, lines: Sequence[str], slide: Slide | None) -> str | Finding:
    if text.source is None:
        if text.own:
            return "own"
        if is_word(text.plain) or is_label(text.plain):
            return "label"
        message = Message("“{0}” is not from the article", _short(text.plain))
        return Finding("promise", message, item=_name(slide))
    places = text.sources
    inside = all(
        0 < place.line <= len(lines) and 0 <= place.start < place.end <= len(lines[place.line - 1])
        for place in places
    )
    stands = rich_text_from(lines, places).plain if inside else ""
    goes_on = text.plain.endswith(ELLIPSIS) and stands + ELLIPSIS == text.plain
    if stands == text.plain or goes_on or (text.more and stands.split() == text.plain.split()):
        return "faithful"
    message = Message(
        "“{0}” is not what the article says: “{1}”", _short(text.plain), _short(stands)
    )
    return Finding("promise", message, item=_name(slide), line=text.source.line)


def _name(slide: Slide | None) -> str:
    return slide.title.plain or slide.id if slide else "front matter"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
