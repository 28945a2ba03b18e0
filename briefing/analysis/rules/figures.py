"""Numbers with units: what could stand on a slide in large type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Figure, Span
from briefing.analysis.lexicon import lookup
from briefing.analysis.patterns import MONTH
from briefing.analysis.sentences import clauses, sentences
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts

_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_NUMERAL = lazy_regex(r"[\d一二两三四五六七八九十百千数几上]")
"""What every figure has in it."""
_NUMBER = lazy_regex(
    rf"(?<![0-9A-Za-z.])(?:(?P<digits>(?:[0-9]+[万亿](?=[0-9]))?{_DIGITS}(?:\s?[–—~～\-－至到]\s?{_DIGITS})?\s?)"
    r"[余多]?[百千万亿]*[余多]?"
    r"|[一二两三四五六七八九十百]+分之[一二三四五六七八九十]+"
    r"|[一二两三四五六七八九十百千]+[余多]?[百千万亿]*[余多]?|[数几上][十百千万亿]+[余多]?)"
)
_ORDINAL = lazy_regex(r"[第周每]|(?<!提)前|(?<=[0-9])[时点:：]")
_FLOOR = lazy_regex(r"[楼厦座][0-9]+[层楼室]")
_SHARE = lazy_regex(
    r"[一二两三四五六七八九]成(?=半|[，。；：、）至到提升上降增减]|以上|以下|左右|$)"
)
_NEARLY = frozenset("近逾超约过达")
_NOT_AFTER = frozenset("届月日号年")
_TIME = lazy_regex(r"\s?(?:年|月|日|号|时|点|届|世纪|周年|岁|后|代|级|度(?!电))")
_SAYING = lazy_regex(r"千[行家门]|百[花家年]|万[一众]|上[百千万亿]*[人下]")
_SPLIT = lazy_regex(r"([0-9.,–—~～\-－至到\s]+|[一二两三四五六七八九十百千数几]+)(.*)")
_ENGLISH = lazy_regex(
    r"(?<![\w.,-])(?:US|A|C)?[$€£¥]\s?\d+(?:,\d{3})*(?:\.\d+)?(?!\d|,\d)"
    r"(?:\s?(?:thousand|million|billion|trillion)\b)?"
    r"|(?<![\w.,-])(?!(?:19|20)\d\d\s[a-z])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(\s?%|\s(?:percent|per cent)|\s(?:thousand|million|billion|trillion)"
    r"|\s(?!years?|days?|hours?|minutes?|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|and|to|of|in|at"
    r"|on|for|with|the|which|that|is|was|will|has|a\b|p\.?m|a\.?m)[a-z]+(?:-[a-z]+)?)"
)
_ABOUT = 900
"""Characters on both sides of a figure in which its clause is looked for."""
_REPORTED = lazy_regex(r"(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\s)?[a-z]+(?:ed|id)(?:\sout)?\sthat\s")
"""`reported that`, where the name stood before a comma: who says it is no part of the claim."""
_AFTER_MONTH = lazy_regex(rf"\b{MONTH}\s+")
"""`its Feb. 16 meeting`: a day, no count."""


def find_figures(facts: Facts) -> Facts:
    """`215.5万次`, `20余部`, `300–800 亿`: not years, ordinals, times and ranks."""
    skipped = facts.skipped() - ({facts.title.passage} if facts.title else set())
    found: list[Figure] = []
    for index, passage in enumerate(facts.passages):
        if index in skipped or not _NUMERAL.search(passage.folded):
            continue
        for sentence in sentences(passage.folded, facts.lang == "zh"):
            for span in _figures_in(facts, passage.folded, *sentence):
                found.append(_figure_at(facts, index, span, sentence))
    return replace(facts, figures=tuple(found))


def _figures_in(facts: Facts, folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if facts.lang == "en":
        days = {match.end() for match in _AFTER_MONTH.finditer(folded, start, end)}
        found = _ENGLISH.finditer(folded, start, end)
        return (match.span() for match in found if match.start() not in days)
    return _chinese_figures(folded, start, end)


def _chinese_figures(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _NUMBER.finditer(folded, start, end):
        if _ORDINAL.fullmatch(folded, max(0, match.start() - 1), match.start()):
            continue
        if _FLOOR.match(folded, max(0, match.start() - 1)):
            continue
        unit = lookup("units").end_at(folded, match.end())
        stop = unit if unit > 0 else match.end()
        if _counts(folded, match, unit, stop):
            yield match.start(), stop


def _counts(folded: str, match: re.Match[str], unit: int, stop: int) -> bool:
    """Whether the number counts something here: not a year, a rank, a figure of speech."""
    grand = any(char in "万亿" for char in match[0])
    if "分之" in match[0] or _SHARE.match(folded, match.start()):
        return True
    if unit < 0 and not (grand and match["digits"]):
        return False
    if folded[stop : stop + 1] in _NOT_AFTER or _TIME.match(folded, match.end()):
        return False
    if match["digits"]:
        year = re.fullmatch(r"(?:19|20)[0-9]{2}", match[0])
        return not (year and stop - match.end() <= 2)
    if match[0] in {"百", "千"}:
        return folded[max(0, match.start() - 1) : match.start()] in _NEARLY
    vague = any(char in "余多数几百千万亿" for char in match[0])
    return vague and not _SAYING.match(folded, match.start())


def _figure_at(
    facts: Facts, index: int, span: tuple[int, int], sentence: tuple[int, int]
) -> Figure:
    folded = facts.passages[index].folded
    start, end = span
    about = (max(sentence[0], start - _ABOUT), min(sentence[1], end + _ABOUT))
    label = next(
        (c for c in clauses(folded, about, facts.lang == "zh") if c[0] <= start and end <= c[1]),
        about,
    )
    if facts.lang == "en" and (reported := _REPORTED.match(folded, label[0], start)):
        label = (reported.end(), label[1])
    split = _SPLIT.match(folded, start, end)
    middle = start + len(split[1].rstrip()) if split else end
    unit = middle
    while unit < end and folded[unit] == " ":
        unit += 1
    return Figure(
        Span(index, start, end),
        Span(index, start, middle),
        Span(index, unit, end),
        Span(index, *label),
    )
