"""Chinese punctuation as a typesetter sets it: marks that meet share half an em of white, and
quotation marks, dashes and ellipses come from the Chinese face.

In: the runs of a paragraph. Out: the same characters in more runs. A mark whose white is taken away
has a negative tracking, which PowerPoint knows as condensed spacing. The rule is that of CLREQ
3.1.6 and of GB/T 15834-2011.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import AMBIGUOUS, is_chinese
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.scene import Style, StyledRun

HALF = 0.5
"""Em of white before an opening mark, and behind a closing one."""

OPENING_MARKS = "（《〈「『【〔〖［｛“‘"
_CLOSING_MARKS = "，。、；：！？）》〉」』】〕〗］｝”’"
_MARKS = lazy_regex(
    rf"[{AMBIGUOUS}]|[{_CLOSING_MARKS}][{_CLOSING_MARKS}{OPENING_MARKS}]|[{OPENING_MARKS}]{{2}}"
)
_CHINESE_FACE = lazy_regex("(?<![A-Za-z])’|’(?![A-Za-z])|[‘“”—…]")
"""All of `AMBIGUOUS` but an apostrophe."""
_SHARED = lazy_regex(
    rf"[{_CLOSING_MARKS}](?=[{_CLOSING_MARKS}{OPENING_MARKS}])|[{OPENING_MARKS}](?=[{OPENING_MARKS}])"
)
"""A mark that gives half of its em away."""
_FACE, _HALVED = 1, 2


def set_marks(runs: tuple[StyledRun, ...]) -> tuple[StyledRun, ...]:
    """The runs of one paragraph, cut at the marks that are set in a way of their own. What is no
    Chinese, and code, is left alone.
    """
    text = "".join(run.text for run in runs)
    if text.isascii() or not _MARKS.search(text) or not is_chinese(text):
        return runs
    ways = bytearray(len(text))
    for found in _CHINESE_FACE.finditer(text):
        ways[found.start()] = _FACE
    for found in _SHARED.finditer(text):
        at = found.start()
        if ways[at] or text[at] not in AMBIGUOUS:
            ways[at] |= _HALVED
    return tuple(_cut(runs, ways))


def _cut(runs: tuple[StyledRun, ...], ways: bytearray) -> Iterator[StyledRun]:
    start = 0
    for run in runs:
        end = start + len(run.text)
        if run.style.font == "mono" or not any(ways[start:end]):
            yield run
        else:
            at = 0
            for way, stretch in groupby(ways[start:end]):
                upto = at + len(list(stretch))
                yield replace(run, text=run.text[at:upto], style=_style(run.style, way))
                at = upto
        start = end


@lru_cache(maxsize=1024)
def _style(style: Style, way: int) -> Style:
    if not way:
        return style
    tracking = style.tracking - HALF * style.size if way & _HALVED else style.tracking
    return replace(style, east_asian=bool(way & _FACE), tracking=round(tracking, 2))


def white_before(character: str, style: Style) -> float:
    """Em of white before the ink of `character`: what hangs where a line begins with it."""
    if character not in OPENING_MARKS or (character in AMBIGUOUS and not style.east_asian):
        return 0.0
    return HALF
