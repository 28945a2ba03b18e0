"""Few bytes → the encoding in which they look most like what somebody wrote.

Statistics need a page of text. A line is judged character by character: is it one of everyday, does
its case fit the word it stands in? Chinese is asked first, for in doubt our readers are Chinese.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ENOUGH = 0.5
"""Of 1, which text reaches when every character is of everyday."""


FEW = 4
"""Characters below which anything may be anything."""


def likeliest_encoding(data: bytes) -> str:
    """The codec; "" where nothing looks like text."""
    scores = {codec: _score(data, codec) for codec in _JUDGES}
    best = max(scores, key=scores.__getitem__)  # of equals the first
    return best if scores[best] >= ENOUGH else ""


def _score(data: bytes, codec: str) -> float:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0.0
    trust, judge = _JUDGES[codec]
    whole = codec.startswith("utf-16")
    judged = [at for at, char in enumerate(text) if whole or char > "\x7f"]
    if not judged:
        return 0.0
    if whole and len(judged) < FEW:
        trust *= 0.7
    if any(char < " " and char not in "\t\n\r\f" for char in text):
        trust *= 0.4
    if codec.startswith("euc") and len(judged) >= FEW and _is_of_syllables(text, len(judged)):
        trust = 1.01  # no Chinese has so many characters of these few rows
    return trust * sum(judge(text, at) for at in judged) / len(judged)


def _simplified(text: str, at: int) -> float:
    """GB 2312 has the characters of everyday in its first level, names and rarer words in its
    second; GB 18030 adds what is hardly written.
    """
    try:
        row = text[at].encode("gb2312")[0]
    except UnicodeEncodeError:
        return 1.0 if text[at] in "·—…“”‘’" else 0.35 if _is_han(text[at]) else 0.0
    if row <= 0xA3 or 0xB0 <= row <= 0xD7:
        return 1.0
    return 0.7 if row >= 0xD8 else 0.3


def _traditional(text: str, at: int) -> float:
    row = text[at].encode("big5")[0]
    return 1.0 if row <= 0xA2 or 0xA4 <= row <= 0xC6 else 0.3


def _japanese(text: str, at: int) -> float:
    char = text[at]
    if "\u3000" <= char <= "\u30ff":
        return 1.0
    if not _is_han(char):
        return 0.2
    return 0.9 if 0xB0 <= char.encode("euc_jp")[0] <= 0xCF else 0.3


def _korean(text: str, at: int) -> float:
    return 1.0 if "\uac00" <= text[at] <= "\ud7a3" or "\u3000" <= text[at] <= "\u303f" else 0.2


def _utf_16(text: str, at: int) -> float:
    char = text[at]
    if _is_han(char) or "\u3000" <= char <= "\u303f" or "\uff00" <= char <= "\uffef":
        return _simplified(text, at)
    return 1.0 if " " <= char <= "~" or char in "\r\n\t" else 0.2


def _cyrillic(text: str, at: int) -> float:
    char = text[at]
    if not ("А" <= char <= "я" or char in "Ёё"):
        return _mark(text, at) if char in _MARKS + "№" else 0.1
    foreign = any(map(_is_ascii_letter, _around(text, at)))
    return 1.0 if _case_fits(text, at) and not foreign else 0.1


def _latin(text: str, at: int) -> float:
    """Letters with accents stand among plain ones: a word of nothing else is Cyrillic."""
    char = text[at]
    if not char.isalpha() or char in "ªºµƒ":
        return _mark(text, at) if char in _MARKS + "€°§" else 0.2
    around = _around(text, at)
    lonely = around and not any(map(_is_ascii_letter, around))
    return 1.0 if _case_fits(text, at) and not lonely else 0.2


_MARKS = "«»—–…“”„‘’"


def _mark(text: str, at: int) -> float:
    """Nothing but an apostrophe and a dash stands between two letters."""
    inside = len(_around(text, at)) == 2
    return 1.0 if text[at] in "’–—" or not inside else 0.1


def _around(text: str, at: int) -> list[str]:
    """The letters next to it, at most two."""
    return [char for char in text[max(at - 1, 0) : at] + text[at + 1 : at + 2] if char.isalpha()]


def _case_fits(text: str, at: int) -> bool:
    """No capital follows a small letter."""
    pairs = (text[max(at - 1, 0) : at + 1], text[at : at + 2])
    return not any(len(two) == 2 and two[0].islower() and two[1].isupper() for two in pairs)


def _is_ascii_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _is_of_syllables(text: str, count: int) -> bool:
    """Half of it kana, or some of the commonest syllables of Hangul."""
    kana = sum("\u3040" <= char <= "\u30ff" for char in text)
    return 2 * kana >= count or 6 * sum(char in _SYLLABLES for char in text) >= count


_SYLLABLES = frozenset("이다는의을에하고가서기로한지사어리시해나은를자인도대들정과일")
"""Two in five of any Korean text."""


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


_JUDGES: dict[str, tuple[float, Callable[[str, int], float]]] = {
    "gb18030": (1.0, _simplified),
    "utf-16-le": (0.97, _utf_16),
    "utf-16-be": (0.96, _utf_16),
    "big5": (0.93, _traditional),
    "shift_jis": (0.92, _japanese),
    "euc_jp": (0.9, _japanese),
    "euc_kr": (0.9, _korean),
    "cp1252": (0.9, _latin),
    "cp1251": (0.89, _cyrillic),
}
"""Codec → how far it is trusted, of 1, and how plausible the character of a text at an index is in
it. Between equals, what is met more often wins.
"""
