"""Slides for what the file itself marks: bulleted lists, and pictures with their captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.sentences import trim
from briefing.compose.prose.context import Draft
from briefing.compose.prose.lists import anchor_title
from briefing.model.deck import Picture, Point, Points
from briefing.model.text import RichText

if TYPE_CHECKING:
    from briefing.compose.prose.context import ArticleContext
    from briefing.compose.prose.units import ListUnit, PictureUnit

_LINES = 8
_LEVELS = 3


def bulleted(context: ArticleContext, unit: ListUnit, heading: RichText) -> list[Draft]:
    """A list as its author bulleted it, inner levels and all, a few lines on each slide. None where
    its items are paragraphs rather than lines.
    """
    passages = list_passages(context, unit)
    longest = max(len(context.facts.passages[index]) for index in passages)
    if longest > context.length(64, 180):
        return []
    lead = [unit.lead] if unit.lead >= 0 else []
    anchor = anchor_title(context, unit.enumeration)
    title = heading or anchor or (_announced(context, unit.lead) if lead else RichText())
    most = _LINES if longest <= context.length(30, 80) else _LINES - 2
    size = -(-len(passages) // -(-len(passages) // most))
    found: list[Draft] = []
    for low in range(0, len(passages), size):
        group = passages[low : low + size]
        points = Points(tuple(_point(context, index) for index in group))
        notes = context.notes([*lead, *group] if not low else group)
        found.append(Draft("points", title, (points,), notes))
    return found


def list_passages(context: ArticleContext, unit: ListUnit) -> list[int]:
    """All items of the list, deeper ones as well."""
    entries = unit.enumeration.entries
    last = entries[-1].span.passage
    while _level(context, last + 1) > _level(context, entries[-1].span.passage):
        last += 1
    return list(range(entries[0].span.passage, last + 1))


def picture_slides(context: ArticleContext, unit: PictureUnit, heading: RichText) -> list[Draft]:
    """A picture as large as the slide lets it be."""
    image, caption = unit.picture.image, unit.picture.caption
    words = context.facts.passages[caption].rich() if caption >= 0 else None
    alt = image.alt.plain or (words.plain if words else "")
    picture = Picture(image.target, alt, words, "full", line=image.line)
    notes = context.notes([caption]) if caption >= 0 else ()
    return [Draft("picture", heading, (picture,), notes)]


def _level(context: ArticleContext, index: int) -> int:
    hint = context.facts.hints.get(index)
    return hint.level if hint and hint.role == "item" else 0


def _point(context: ArticleContext, index: int) -> Point:
    level = min(max(_level(context, index), 1), _LEVELS)
    return Point(context.rich(context.whole(index)), level=level)


def _announced(context: ArticleContext, index: int) -> RichText:
    """The passage that announces the list, without its colon."""
    folded = context.facts.passages[index].folded
    low, high = trim(folded, 0, len(folded))
    return context.rich(Span(index, low, high))
