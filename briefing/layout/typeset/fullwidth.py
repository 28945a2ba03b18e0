"""Half-width punctuation between Han characters is shown full-width. One character for one, so
every offset into the text still holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import HAN
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.model.scene import Stretch

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


def shown_stretches(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The stretches of one paragraph as they are set: a mark's neighbour may stand in the next
    one. Code is left alone.
    """
    text = "".join(stretch.text for stretch in stretches)
    wide = shown(text)
    if wide == text:
        return stretches
    result: list[Stretch] = []
    start = 0
    for stretch in stretches:
        end = start + len(stretch.text)
        mono = stretch.style.font == "mono"
        result.append(stretch if mono else replace(stretch, text=wide[start:end]))
        start = end
    return tuple(result)


def _widen_ends(match: re.Match[str]) -> str:
    return f"（{match[0][1:-1]}）"
