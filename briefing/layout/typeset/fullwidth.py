"""Half-width punctuation between Han characters is shown full-width. One character for one, so
every offset into the text still holds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import HAN

if TYPE_CHECKING:
    from briefing.model.scene import Stretch

_FULL = str.maketrans(",:;!?()", "，：；！？（）")
_CHINESE = f"{HAN}，。、：；！？（）《》「」『』【】“”‘’—…"
_MARK = re.compile(rf"(?<=[{_CHINESE})])[,:;!?]+(?=[{_CHINESE}(]|\n|$)")
_BRACKETS = re.compile(rf"(?<=[{_CHINESE}])\([^()\n]*\)(?=[{_CHINESE},:;!?]|\n|$)")
_HAN_IN_BRACKETS = re.compile(rf"\([^()\n]*[{HAN}][^()\n]*\)")


def shown(text: str) -> str:
    """`text` as it is set: `甲,乙` becomes `甲，乙`; `a,b` and `1:2` stay."""
    if "(" in text:
        text = _BRACKETS.sub(_widen_ends, _HAN_IN_BRACKETS.sub(_widen_ends, text))
    return _MARK.sub(lambda match: match[0].translate(_FULL), text)


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
