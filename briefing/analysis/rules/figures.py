"""Numbers with units: what could stand on a slide in large type."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Figure, Span
from briefing.analysis.lexicon import any_of
from briefing.analysis.sentences import clauses, sentences

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts

_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_HAN = "[一二两三四五六七八九十百千]+"
_TIME = re.compile(r"年|月|日|号|时|点|届|世纪|周年|岁|后|代|级|度(?!电)")
_SPLIT = re.compile(r"([0-9.,–—~～\-－至到\s]+|[一二两三四五六七八九十百千数几]+)(.*)")
_ENGLISH = re.compile(
    r"(?<![\w.,-])(?:(?:US|A|C)?[$€£¥]\s?)?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(\s?%|\s(?:percent|per cent)|\s(?:thousand|million|billion|trillion)"
    r"|\s(?!years?|days?|hours?|minutes?|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|and|to|of|in|at"
    r"|on|for|with|the|which|that|is|was|will|has|a\b|p\.?m|a\.?m)[a-z]+(?:-[a-z]+)?)"
)


def find_figures(facts: Facts) -> Facts:
    """`215.5万次`, `20余部`, `300–800 亿`: not years, ordinals, times and ranks."""
    pattern = _ENGLISH if facts.lang == "en" else _figure()
    skipped = facts.skipped()
    found: list[Figure] = []
    for index, passage in enumerate(facts.passages):
        if index in skipped or not pattern.search(passage.folded):
            continue
        for start, end in sentences(passage.folded, facts.lang == "zh"):
            for match in pattern.finditer(passage.folded, start, end):
                if facts.lang == "en" or _counts(passage.folded, match):
                    found.append(_figure_at(facts, index, match, (start, end)))
    return replace(facts, figures=tuple(found))


@cache
def _figure() -> re.Pattern[str]:
    unit = any_of("units")
    many = r"[余多]"
    scale = r"[百千万亿]+"
    span = r"(?:\s?[–—~～\-－至到]\s?)"
    return re.compile(
        rf"(?<![0-9A-Za-z.第])(?:"
        rf"{_DIGITS}(?:{span}{_DIGITS})?\s?(?:{many}?{scale}{many}?(?:{unit})?|{many}?(?:{unit}))"
        rf"|{_HAN}{many}{scale}?(?:{unit})"
        rf"|(?:数|几|上){scale}{many}?(?:{unit})"
        rf"|{_HAN}{scale}{many}?(?:{unit}))"
    )


def _counts(folded: str, match: re.Match[str]) -> bool:
    """Whether the number counts something here."""
    before, after = folded[max(0, match.start() - 2) : match.start()], folded[match.end() :]
    if before.endswith(("第", "前", "RVA", "周", "每")) or after[:1] in {
        "届",
        "月",
        "日",
        "号",
        "年",
    }:
        return False
    text = match[0]
    if _TIME.match(re.sub(r"^[0-9.,–\s]+[余多]?", "", text) or "x"):
        return False
    if text[0].isdigit() and re.fullmatch(r"(?:19|20)[0-9]{2}[^万亿余多]{1,2}", text):
        return False
    if text[0] not in "数几上" and not text[0].isdigit():
        return not re.match(r"千[行家门]百?|百[花家年]|万[一众]", text) and len(text) > 2
    return True


def _figure_at(facts: Facts, index: int, match: re.Match[str], sentence: tuple[int, int]) -> Figure:
    folded = facts.passages[index].folded
    start, end = match.span()
    label = next(
        (c for c in clauses(folded, sentence, facts.lang == "zh") if c[0] <= start and end <= c[1]),
        sentence,
    )
    split = _SPLIT.match(match[0])
    middle = start + (len(split[1].rstrip()) if split else len(match[0]))
    unit = middle
    while unit < end and folded[unit] == " ":
        unit += 1
    return Figure(
        Span(index, start, end),
        Span(index, start, middle),
        Span(index, unit, end),
        Span(index, *label),
    )
