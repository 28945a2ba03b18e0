"""Which characters are Han, open or close something, or run from right to left: written as the
insides of regular expression classes, so that modules can combine them.
"""

from __future__ import annotations

import re

HAN = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3105-\u312f\u31a0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Ideographs and kana: what a quarter em parts from Latin."""

WIDE = HAN + (
    "\u2460-\u24ff\u25a0-\u27bf\u3000-\u303f\u3200-\u33ff\uac00-\ud7af\ufe30-\ufe4f\uff01-\uff60"
    "\uffe0-\uffe6\U0001f000-\U0001faff"
)
"""Set one em wide, and a line may break around each."""

OPENING = "(\\[{“‘〈《「『【〔〖〘〝（［｛￡￥"
"""Never at a line's end."""

CLOSING = "!),.:;?\\]}%’”…—―、。々〉》」』】〕〗〙〞〟！％），．：；？｝］～·ー‖°℃‰々"
"""Never at a line's start."""

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")

AMBIGUOUS = "‘’“”—…"
"""One em wide in Chinese, narrow in Latin text: Unicode gives both the same characters."""

IS_HAN = re.compile(f"[{HAN}]")
"""With `.match`, of one character."""
IS_LATIN = re.compile(r"[^\W_]|[%°@#&$+=<>~\\/-]")
"""With `.match`, of one character that is not Han: a letter, a digit or a sign set like one."""

_HAN_CHARACTERS = re.compile(f"[{HAN}]")
_LATIN_LETTERS = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f]")


def is_chinese(text: str) -> bool:
    """Whether the `AMBIGUOUS` characters of a paragraph are the Chinese ones."""
    han = len(_HAN_CHARACTERS.findall(text))
    return han > 0 and han * 6 >= len(_LATIN_LETTERS.findall(text))
