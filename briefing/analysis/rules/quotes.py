"""What marks tell: works in 《》, slogans in “”, modes `X+Y`, shifts `从A到B`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.sentences import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts

_WORK = re.compile(r"《([^《》\n]{1,80})》")
_QUOTED = re.compile(r"“([^“”\n]{1,120})”|「([^「」\n]{1,120})」")
_MODE = re.compile(r"[^\W_]{1,10}[+＋][^\W_]{0,10}")
_SHIFT = re.compile(
    rf"[从由](“[^“”]{{1,12}}”|{HAN}{{1,8}})(?:供给|走)?(?:转向|迈向|走向|跨越到|[到向至])"
    rf"(“[^“”]{{1,12}}”|{HAN}{{2,8}})(?:转型|转变|跨越|迈进|输出|升级|延伸|拓展)?"
)
_JOINED = re.compile(r"[、，；\s]")


def find_works(facts: Facts) -> Facts:
    """Names in 《》, each once, where it first stands."""
    seen: set[str] = set()
    found: list[Span] = []
    for span in _all(facts, _WORK):
        key = "".join(facts.folded(span).split())
        if key not in seen:
            seen.add(key)
            found.append(span)
    return replace(facts, works=tuple(found))


def find_quoted(facts: Facts) -> Facts:
    """Everything in “”, and of that the slogans: parallel halves of even length, or a maxim."""
    quoted = tuple(_all(facts, _QUOTED))
    slogans = tuple(span for span in quoted if is_slogan(facts.folded(span)))
    return replace(facts, quoted=quoted, slogans=slogans)


def find_modes(facts: Facts) -> Facts:
    """`X+Y`, and `从A到B` where something changes."""
    modes = tuple(span for span in _all(facts, _MODE) if not facts.folded(span)[0].isdigit())
    shifts = tuple(_all(facts, _SHIFT, whole=True))
    return replace(facts, modes=modes, shifts=shifts)


def is_slogan(text: str) -> bool:
    """`内容为王、导向为魂`: two to four short parts of nearly one length; or eight to sixteen
    characters in one breath that rest on a verb and not on a name's ending.
    """
    parts = [part for part in _JOINED.split(text) if part]
    if not 2 <= len(parts) <= 4:
        return False
    lengths = [len(part) for part in parts]
    return 2 <= min(lengths) and max(lengths) <= 12 and max(lengths) - min(lengths) <= 2


def _all(facts: Facts, pattern: re.Pattern[str], whole: bool = False) -> Iterator[Span]:
    furniture = {item.passage for item in facts.furniture}
    for index, passage in enumerate(facts.passages):
        if index in furniture:
            continue
        for match in pattern.finditer(passage.folded):
            yield Span(index, *match.span(0 if whole else match.lastindex or 0))
