"""What marks tell: works in 《》, slogans in “”, modes `X+Y`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.lexicon import any_of
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts

_WORK = lazy_regex(r"《([^《》\n]{1,80})》")
_QUOTED = lazy_regex(r"“([^“”\n]{1,120})”|「([^「」\n]{1,120})」")
_MODE = lazy_regex(r"[^\W_]{1,10}[+＋][^\W_]{0,10}")
_ENGLISH_WORK = lazy_regex(r"\b(?:en)?titled\s+[“\"]([^”\"\n]{2,120}?)[,.]?[”\"]")
_JOINED = lazy_regex(r"[、，；\s]")


def find_works(facts: Facts) -> Facts:
    """Names in 《》, each once, where it first stands."""
    seen: set[str] = set()
    found: list[Span] = []
    pattern = _WORK if facts.lang == "zh" else _ENGLISH_WORK
    for span in _all(facts, pattern):
        key = "".join(facts.folded(span).split())
        if key not in seen:
            seen.add(key)
            found.append(span)
    return replace(facts, works=tuple(found))


def find_slogans(facts: Facts) -> Facts:
    """What stands in “” and has a rhythm."""
    slogans = (span for span in _all(facts, _QUOTED) if is_slogan(facts.folded(span)))
    return replace(facts, slogans=tuple(slogans))


def find_modes(facts: Facts) -> Facts:
    """`X+Y`, but no sums."""
    modes = tuple(span for span in _all(facts, _MODE) if not facts.folded(span)[0].isdecimal())
    return replace(facts, modes=modes)


def find_quoted_names(facts: Facts) -> Facts:
    """Names in “” with the kind of event that follows: `“数字乡村”分论坛`."""
    if facts.lang != "zh":
        return facts
    return replace(facts, quoted_names=tuple(_all(facts, _quoted_name())))


def is_slogan(text: str) -> bool:
    """`内容为王、导向为魂`: two to four short parts of nearly one length."""
    parts = [part for part in _JOINED.split(text) if part]
    if not 2 <= len(parts) <= 4:
        return False
    lengths = [len(part) for part in parts]
    return 2 <= min(lengths) and max(lengths) <= 12 and max(lengths) - min(lengths) <= 2


@cache
def _quoted_name() -> re.Pattern[str]:
    return re.compile(rf"“[^“”]{{3,36}}”(?:[^，。；“”]{{0,6}}?(?:{any_of('events')}))?")


def _all(facts: Facts, pattern: re.Pattern[str]) -> Iterator[Span]:
    furniture = {item.passage for item in facts.furniture}
    for index, passage in enumerate(facts.passages):
        if index in furniture:
            continue
        for match in pattern.finditer(passage.folded):
            yield Span(index, *match.span(match.lastindex or 0))
