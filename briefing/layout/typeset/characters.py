"""Which characters are Han, open or close something, or run from right to left: written as the
insides of regular expression classes, so that modules can combine them.
"""

from __future__ import annotations

from bisect import bisect

from briefing.model.regex import lazy_regex

HAN = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3105-\u312f\u31a0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Ideographs and kana: what a joint parts from Latin."""

_WIDE_SIGNS = (
    "\u2460-\u24ff\u25a0-\u27bf\u3000-\u303f\u3200-\u33ff\uac00-\ud7af\ufe30-\ufe4f\uff01-\uff60"
    "\uffe0-\uffe6\U0001f000-\U0001faff"
)
WIDE = HAN + _WIDE_SIGNS
"""Set about one em wide, and a line may break around each."""

LATIN = "0-9A-Za-z\u00aa-\u02af\u0370-\u058f\u1d00-\u1fff\u2100-\u218f%°@#&$+=<>~\\\\/-"
"""Letters, digits, and signs that are set like them."""

AMBIGUOUS = "‘’“”—…"
"""One em wide in Chinese, narrow in Latin text: Unicode gives both the same characters."""

DASHES = "—"
"""In Chinese two of them join into one line, two em long."""

OPENING = "(\\[{“‘〈《「『【〔〖〘〝（［｛￡￥"
"""Never at a line's end."""

CLOSING = "!),.:;?\\]}%’”―、。々〉》」』】〕〗〙〞〟！％），．：；？｝］～·ー‖°℃‰"
"""Never at a line's start."""

CHECKED, UNCHECKED = "✓", "□"
"""Before the entries of a task list, on slides and in the reading view."""

SPACES = " \t\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u3000"
"""Hang at a line's end. A no-break space is part of its word."""

RIGHT_TO_LEFT = lazy_regex("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")

IS_LATIN = lazy_regex(f"[{LATIN}]")
"""With `match`, of one character."""

_LETTERS = lazy_regex("[A-Za-z\u00c0-\u024f\u0370-\u052f]")


def _bounds(ranges: str) -> list[str]:
    """Of `a-b` ranges: where a stretch of characters begins and where it is over, in turn.

    Python takes a millisecond to compile a class of this size.
    """
    pairs = sorted(zip(ranges[::3], ranges[2::3], strict=True))
    return [bound for first, last in pairs for bound in (first, chr(ord(last) + 1))]


_HAN_BOUNDS = _bounds(HAN)
_SIGN_BOUNDS = _bounds(_WIDE_SIGNS)


_COMMON_HAN = lazy_regex("[\u4e00-\u9fff]")


def is_han(character: str) -> bool:
    """Whether it is a Chinese character."""
    return bisect(_HAN_BOUNDS, character) % 2 == 1


def is_wide(character: str) -> bool:
    """Whether it takes a whole em: Han characters and full-width signs."""
    return is_han(character) or bisect(_SIGN_BOUNDS, character) % 2 == 1


def is_chinese(text: str) -> bool:
    """Whether the `AMBIGUOUS` characters of a paragraph are the Chinese ones."""
    if text.isascii():
        return False
    letters = len(_LETTERS.findall(text))
    common = len(_COMMON_HAN.findall(text))
    if common and common * 6 >= letters:
        return True
    han = sum(map(is_han, text))
    return han > 0 and han * 6 >= letters
