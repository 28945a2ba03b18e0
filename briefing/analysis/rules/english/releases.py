"""The head of an English press release: between its headline and its first paragraph, or above the
headline, stand whose it is, the day, a number and `MEDIA RELEASE`, each on a line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.list_markers import marker_at
from briefing.analysis.patterns import MONTH
from briefing.analysis.raw import is_row
from briefing.analysis.rules.english.name_spans import TITLE
from briefing.analysis.rules.english.posts import has_post
from briefing.analysis.rules.hints import is_said
from briefing.analysis.rules.lines import ends_sentence, is_dateline
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts

_MOST = 14
"""Lines of a head."""
_LONGEST = 130
_LEAST_TEXT = 60
_LEAST_WORDS = 3
_DAY = lazy_regex(
    rf"(?i:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?"
    rf"(?:\d{{1,2}}/\d{{1,2}}/\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?),? ?(?:\d{{4}})?\W?"
)
_RELEASE = lazy_regex(
    r"(?i:(?:for immediate release|(?:press|media|news) (?:release|statement|advisory|alert))\b"
    r"(?:[^.?!]{0,60})?|transcript|e ?& ?oe)"
)
_REFERENCE = lazy_regex(r"(?:[A-Z]{1,5}[ -]?)?\d{1,5}[/-]\d{2,4}|(?i:no\.? ?)\d+")
_REACHED = lazy_regex(
    r"https?:|www\.|@|(?i:\b(?:tel|telephone|phone|fax|email|contact)\b)|\d{4}[ -]\d{3,4}"
)
_OCCASION = lazy_regex(r"(?i:\b(?:interview|speech|address|remarks|conference|statement)\b)")
"""`Doorstop Interview`: what a transcript is of."""
_FUNCTION = frozenset(
    {
        "to",
        "on",
        "with",
        "after",
        "over",
        "as",
        "by",
        "from",
        "will",
        "is",
        "are",
        "no",
        "not",
        "into",
    }
)
"""Words that headlines have, and names with their posts have not."""


def is_day(folded: str) -> bool:
    """`Thursday 12 July, 2012`: a line that is a day and nothing else."""
    return len(folded) <= 40 and bool(_DAY.fullmatch(folded))


def release_head(facts: Facts) -> tuple[Span, tuple[Span, ...]] | None:
    """(the headline, the other lines), if the text opens as a release does; None for others."""
    furniture = {item.passage for item in facts.furniture}
    block: list[int] = []
    marked = False
    for index, passage in enumerate(facts.passages[:_MOST]):
        folded = passage.folded
        if index in furniture:
            marked = marked or bool(_RELEASE.fullmatch(folded))
            continue
        if len(folded) > _LONGEST or (ends_sentence(passage) and len(folded) > _LEAST_TEXT):
            return _parted(facts, block) if block and (marked or _is_marked(facts, block)) else None
        if is_row(facts.passages, index) or is_said(facts, index) or marker_at(folded):
            return None
        if ends_sentence(passage) and not folded.endswith(("?", "!")):
            return None
        block.append(index)
    return None


def _is_marked(facts: Facts, block: list[int]) -> bool:
    lines = [facts.passages[index].folded for index in block]
    if any(map(_RELEASE.fullmatch, lines)) or is_day(lines[0]):
        return True
    dated = any(is_day(line) or _REFERENCE.fullmatch(line) for line in lines)
    return dated and not _may_be_headline(lines[0])


def _parted(facts: Facts, block: list[int]) -> tuple[Span, tuple[Span, ...]] | None:
    good = [index for index in block if _may_be_headline(facts.passages[index].folded)]
    if not good or len(block) < _LEAST_WORDS - 1:
        return None
    said = next((i for i in good if _OCCASION.search(facts.passages[i].folded)), good[-1])
    first = good[0] if good[0] == block[0] else said
    others = [index for index in block if index != first]
    others.sort(key=lambda index: _is_no_subtitle(facts.passages[index].folded))
    spans = {index: Span(index, 0, len(facts.passages[index])) for index in block}
    return spans[first], tuple(spans[index] for index in others)


def _is_no_subtitle(folded: str) -> bool:
    """`5 June 2012`, `Tuesday, 5 June 2012, 9:31 am`, an address: only where nothing else is."""
    return bool(_DAY.match(folded) or _REACHED.search(folded))


def _may_be_headline(folded: str) -> bool:
    """Not the day, a number, an address, a place, `MEDIA RELEASE`, or somebody with a post."""
    if is_day(folded) or _RELEASE.fullmatch(folded) or _REFERENCE.fullmatch(folded):
        return False
    words = folded.split()
    if len(words) > 1 and _OCCASION.search(folded):
        return True
    if _REACHED.search(folded) or is_dateline(folded) or len(words) < _LEAST_WORDS:
        return False
    if _FUNCTION & {word.lower() for word in words}:
        return True
    return not (TITLE.match(folded) or has_post(folded) or has_post(folded.title()))
