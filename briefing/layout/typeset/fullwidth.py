"""Half-width punctuation between Han characters is shown full-width. One character for one, so
every offset into the text still holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import HAN
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.model.scene import StyledRun

_FULL = str.maketrans(",:;!?()", "，：；！？（）")
_HALF = frozenset(",:;!?(")
_CHINESE = f"{HAN}，。、：；！？（）《》「」『』【】“”‘’—…"
_MARK = rf"(?<=[{_CHINESE})])[,:;!?]+(?=[{_CHINESE}(]|\n|$)"
_BRACKETS = rf"(?<=[{_CHINESE}])\([^()\n]*\)(?=[{_CHINESE},:;!?]|\n|$)"
_HAN_IN_BRACKETS = rf"(?<![A-Za-z] )\([^()\n]*[{HAN}][^()\n]*\)"
"""`Han Jie (韩杰)` is English: a space stands before its brackets."""


def shown(text: str) -> str:
    """`text` as it is set: `甲,乙` becomes `甲，乙`; `a,b` and `1:2` stay."""
    if text.isascii() or _HALF.isdisjoint(text):
        return text
    if "(" in text:
        text = re.sub(_BRACKETS, _widen_ends, re.sub(_HAN_IN_BRACKETS, _widen_ends, text))
    return re.sub(_MARK, lambda match: match[0].translate(_FULL), text)


def shown_runs(runs: tuple[StyledRun, ...]) -> tuple[StyledRun, ...]:
    """The runs of one paragraph as they are set: a mark's neighbour may stand in the next
    one. Code is left alone.
    """
    text = "".join(run.text for run in runs)
    wide = shown(text)
    if wide == text:
        return runs
    result: list[StyledRun] = []
    start = 0
    for run in runs:
        end = start + len(run.text)
        mono = run.style.font == "mono"
        result.append(run if mono else replace(run, text=wide[start:end]))
        start = end
    return tuple(result)


def _widen_ends(match: re.Match[str]) -> str:
    return f"（{match[0][1:-1]}）"
