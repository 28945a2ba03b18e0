"""Numbers that are worth a slide of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.sentences import sentences
from briefing.compose.prose.context import Draft
from briefing.model.deck import Figure, Figures
from briefing.model.record import record, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.analysis.facts import Figure as FoundFigure
    from briefing.compose.prose.context import ArticleContext

_MOST = 3
_LONGEST_CLAUSE = {"zh": 36, "en": 90}


@record
class FigurePage:
    """The slide of a stretch's big numbers, if it has any, and what of the stretch it tells."""

    drafts: tuple[Draft, ...] = ()
    shown: Span | None = None
    """A sentence that need not stand on another slide as well."""


def figure_page(context: ArticleContext, span: Span) -> FigurePage:
    """Up to three big numbers of the stretch on one slide; one alone with its sentence beside."""
    big = [found for found in context.facts.figures_in(span) if _is_big(context, found)]
    if not big:
        return FigurePage()
    works = [work for work in context.works_in(span) if work.end < big[0].span.start]
    title = context.rich(context.with_marks(works[-1]) if works else big[0].label)
    if len(big) == 1:
        sentence = _sentence_round(context, big[0].span, span)
        if all(piece.within(sentence) for piece in context.extract.pieces(span)):
            return FigurePage()  # the stretch says nothing else: it would stand on two slides
        pieces = context.extract.pieces(sentence, without=big[0].label)
        figure = replace(_figure(context, big[0]), text=tuple(map(context.rich, pieces[:2])))
        return FigurePage((Draft("figure", title, (Figures((figure,)),)),), sentence)
    chosen = sorted(big, key=lambda found: -_size(context, found))[:_MOST]
    chosen.sort(key=lambda found: found.span.start)
    figures = Figures(tuple(_figure(context, found) for found in chosen))
    return FigurePage((Draft("figure", title, (figures,)),))


def left_over(pieces: Sequence[Span], page: FigurePage) -> list[Span]:
    """The pieces that the figure's slide does not show, if enough are left to fill a slide."""
    shown = page.shown
    left = [piece for piece in pieces if shown is None or not piece.within(shown)]
    return left if len(left) >= 2 else list(pieces)


def _sentence_round(context: ArticleContext, inner: Span, outer: Span) -> Span:
    folded = context.facts.passages[inner.passage].folded
    for start, end in sentences(folded, context.chinese, outer.start, outer.end):
        if start <= inner.start < end:
            return Span(inner.passage, start, end)
    return outer


def _is_big(context: ArticleContext, found: FoundFigure) -> bool:
    """Whether a number is large or exact, and its clause short."""
    short = found.label.end - found.label.start <= _LONGEST_CLAUSE[context.facts.lang]
    return short and _size(context, found) >= 2


def _size(context: ArticleContext, found: FoundFigure) -> int:
    """How much a number draws the eye: magnitude words, decimals, digits."""
    value, unit = context.facts.folded(found.value), context.facts.folded(found.unit)
    digits = sum(char.isdecimal() for char in value)
    grand = any(word in unit for word in ("万", "亿", "million", "billion"))
    grand = grand or (digits > 1 and any(word in unit for word in ("%", "百分点", "percent")))
    return 2 * grand + 2 * ("." in value) + digits // 4 * 2


def _has_words(context: ArticleContext, side: Span) -> bool:
    """Whether a side of a number has words that could stand under it."""
    return any(char.isalpha() for char in context.facts.folded(side)[1:])


def _figure(context: ArticleContext, found: FoundFigure) -> Figure:
    label = found.label
    before = Span(label.passage, label.start, found.span.start)
    after = Span(label.passage, found.span.end, label.end)
    shown = bool(context.facts.figures_in(before)) and not context.facts.figures_in(after)
    side = (
        after if before.end - before.start < 2 or (shown and _has_words(context, after)) else before
    )
    text = context.facts.folded(side)
    lead = len(text) - len(text.lstrip(" ，、"))
    trimmed = Span(side.passage, side.start + lead, side.start + len(text.rstrip(" ，、")))
    return Figure(context.rich(found.value), context.rich(found.unit), context.rich(trimmed))
