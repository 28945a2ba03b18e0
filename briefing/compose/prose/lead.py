"""The news: the first paragraph of an article, of which two or three whole sentences open the
talk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.sentences import sentences
from briefing.compose.prose.extracts import ROOM
from briefing.model.record import record

if TYPE_CHECKING:
    from briefing.compose.prose.context import ArticleContext

_LEAST = {"zh": 30, "en": 90}
"""Shorter paragraphs tell no news."""
_CLOSES = frozenset('。！？.!?”"')
_MOST = 4
_FEW_WORDS = 8
"""Characters behind the verb of a speech that only tells that there was one."""
_LATER = 5
"""The lead stands among so many first passages of the body."""


@record
class Lead:
    """What of the first paragraph opens the talk."""

    passage: int
    pieces: tuple[Span, ...]
    rest: int = 0
    """Where what is left of the paragraph begins; 0 where nothing is."""


def lead_of(context: ArticleContext) -> Lead | None:
    """The first paragraph of prose, if no heading stands above it and it is no one's speech in
    full; of a long one the first sentences.
    """
    index = _first_paragraph(context)
    if index < 0:
        return None
    folded = context.facts.passages[index].folded
    end = min(_before_lists(context, index), _before_speeches(context, index))
    room = ROOM[context.facts.lang]
    shown: list[Span] = []
    filled, told = 0, 0
    for low, high in sentences(folded, context.chinese, 0, end) if end else ():
        if shown and (filled + high - low > room or len(shown) >= _MOST):
            return Lead(index, tuple(shown), low)
        shown += context.extract.pieces(Span(index, low, high))
        filled += high - low
        told = high
    if not shown:
        return None
    told = end if end < len(folded) else told
    return Lead(index, tuple(shown), 0 if told >= len(folded) else told)


def _first_paragraph(context: ArticleContext) -> int:
    facts = context.facts
    heads = {heading.span.passage for heading in facts.headings}
    taken = {
        *context.skipped,
        *facts.signature,
        *facts.greetings,
        *(field.label.passage for field in facts.fields),
    }
    seen = 0
    for index in facts.body():
        if index in heads:
            return -1
        if index in taken:
            continue
        seen += 1
        if _is_news(context, index):
            return index
        if seen > _LATER or _is_listed(context, index):
            return -1
    return -1


def _is_news(context: ArticleContext, index: int) -> bool:
    facts = context.facts
    passage = facts.passages[index]
    tells = index == facts.event.passage and passage.folded[-1] in _CLOSES
    short = len(passage) < _LEAST[facts.lang] and not tells
    if facts.is_code or short or passage.folded[-1] in "：:，,":
        return False
    if index in facts.questions or _is_listed(context, index):
        return False
    if any(index in table.passages for table in facts.tables):
        return False
    spoken = (speech for speech in facts.speeches if speech.span.passage == index)
    return all(speech.verb.start < speech.verb.end for speech in spoken)


def _is_listed(context: ArticleContext, index: int) -> bool:
    return any(
        found.entries[0].span.passage <= index <= found.entries[-1].span.passage
        for found in context.facts.enumerations
        if found.form in {"passages", "labels", "items"}
    )


def _before_lists(context: ArticleContext, index: int) -> int:
    """Where the sentence begins that a list stands in; the passage's end where none does."""
    folded = context.facts.passages[index].folded
    for stretch, listed in context.extract.segments(context.whole(index)):
        if listed is not None:
            starts = [low for low, _ in sentences(folded, context.chinese) if low <= stretch.start]
            return max(starts, default=0)
    return len(folded)


def _before_speeches(context: ArticleContext, index: int) -> int:
    """Where the sentence begins in which somebody speaks who does so nowhere else, and so has no
    other slide; the passage's end where nobody does.
    """
    speeches = [speech for speech in context.facts.speeches if speech.person >= 0]
    elsewhere = {speech.person for speech in speeches if speech.span.passage != index}
    starts = [
        speech.span.start
        for speech in speeches
        if speech.span.passage == index
        and speech.person not in elsewhere
        and speech.span.end - speech.verb.end > _FEW_WORDS
    ]
    return min(starts, default=len(context.facts.passages[index]))
