"""Numbers that are worth a slide of their own: each with what it counts and its own sentence."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.sentences import sentences
from briefing.compose.prose.context import Draft
from briefing.compose.prose.segments import LEANS
from briefing.model.deck import Figure, Figures
from briefing.model.record import record
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.analysis.facts import Figure as FoundFigure
    from briefing.compose.prose.context import ArticleContext

_MOST = 3
_LONGEST_SENTENCE = {"zh": 130, "en": 260}
_COUNTED = lazy_regex(
    r"的?(?P<thing>(?![用为让使把被是有在将以向从对于来去给至到上下左之多余并而的和与及、])[^\W\d_a-zA-Z]{2,13}?)"
    r"(?=$|[，。；：、！？“”《》（）]|开展|进行|实施|给予|提供|[的了和与及等])"
)
"""What stands behind a number and its unit: `家样本公司`, `个结构变异`."""
_COUNTED_BEFORE = lazy_regex(
    r"(?!若|如|当|即|按|不|未|同比|环比|较|比|增长|下降|其中|达|约|近|共|总|累计|先后|每|为|由|从|在|对|将|至)[^\W\d_a-zA-Z]{4,13}"
)
"""What stands before it, at the end of a clause: `全市法院受理案件1.2万件`."""
_COUNTED_ENGLISH = lazy_regex(r"\s(?P<thing>(?:of\s)?(?:[a-z]{3,}\s)?[a-z]{2,}s)\b")
_TIMES = frozenset("年月天日时周")
"""How long, and no thing that is counted: `3万户家庭一年`."""
_WORD = lazy_regex(r"[a-z]{2,}s(?:-[a-z]+)?")


@record
class FigurePage:
    """The slide of a stretch's big numbers, if it has any, and what of the stretch it tells."""

    drafts: tuple[Draft, ...] = ()
    shown: tuple[Span, ...] = ()
    """Sentences that need not stand on another slide as well."""


def figure_page(context: ArticleContext, span: Span) -> FigurePage:
    """Up to three big numbers of the stretch on one slide, each with its sentence. A number of
    which it is not clear what it counts, or that stands beside others in its sentence, is left
    where it is.
    """
    big: dict[Span, list[FoundFigure]] = {}
    within = _sentences_of(context, span)
    for found in context.facts.figures_in(span):
        if _size(context, found) >= 2:
            big.setdefault(_sentence_round(within, found.span) or span, []).append(found)
    most = _LONGEST_SENTENCE[context.facts.lang]
    fit = {
        sentence: found[0]
        for sentence, found in big.items()
        if len(found) == 1 and sentence.end - sentence.start <= most and _counted(context, found[0])
    }
    best = sorted(fit, key=lambda sentence: -_size(context, fit[sentence]))[:_MOST]
    best.sort(key=lambda sentence: sentence.start)
    if not best:
        return FigurePage()
    works = [work for work in context.works_in(best[0]) if work.end < fit[best[0]].span.start]
    title = context.rich(context.with_marks(works[0])) if works else RichText()
    figures = tuple(_figure(context, fit[sentence], sentence) for sentence in best)
    return FigurePage((Draft("figure", title, (Figures(figures),)),), tuple(best))


def left_over(pieces: Sequence[Span], page: FigurePage) -> list[Span]:
    """The pieces that the figures' slide does not show."""
    return [p for p in pieces if not any(p.within(sentence) for sentence in page.shown)]


def _sentences_of(context: ArticleContext, span: Span) -> list[Span]:
    folded = context.facts.passages[span.passage].folded
    found = sentences(folded, context.chinese, span.start, span.end)
    return [Span(span.passage, start, end) for start, end in found]


def _sentence_round(within: list[Span], inner: Span) -> Span | None:
    at = bisect_right(within, inner.start, key=lambda sentence: sentence.start) - 1
    return within[at] if at >= 0 and inner.start < within[at].end else None


def _size(context: ArticleContext, found: FoundFigure) -> int:
    """How much a number draws the eye: magnitude words, decimals, digits."""
    value, unit = context.facts.folded(found.value), context.facts.folded(found.unit)
    digits = sum(char.isdecimal() for char in value)
    grand = any(word in unit for word in ("万", "亿", "million", "billion"))
    grand = grand or (digits > 1 and any(word in unit for word in ("%", "百分点", "percent")))
    return 2 * grand + 2 * ("." in value) + digits // 4 * 2


def _counted(context: ArticleContext, found: FoundFigure) -> Span | None:
    """What the number counts, if its clause says so and counts nothing else; empty where the unit
    says it.
    """
    folded = context.facts.passages[found.span.passage].folded
    start, end = found.span.start, found.span.end
    low, high = found.label.start, max(found.label.end, end)
    if len(context.facts.figures_in(found.label)) > 1:
        return None
    if not context.chinese:
        if _WORD.fullmatch(context.facts.folded(found.unit)):
            return Span(found.span.passage, end, end)
        after = _COUNTED_ENGLISH.match(folded, end, high)
    else:
        after = _COUNTED.match(folded, end, high)
        if (
            not after
            and not folded[end:high].strip()
            and _COUNTED_BEFORE.fullmatch(folded, low, start)
        ):
            return None if LEANS.match(folded, low) else Span(found.span.passage, low, start)
    if not after or folded[after.end("thing") - 1] in _TIMES:
        return None
    return Span(found.span.passage, *after.span("thing"))


def _figure(context: ArticleContext, found: FoundFigure, sentence: Span) -> Figure:
    counted = _counted(context, found)
    label = context.rich(counted) if counted else RichText()
    text = tuple(map(context.rich, context.extract.pieces(sentence)))
    return Figure(context.rich(found.value), context.rich(found.unit), label, text)
