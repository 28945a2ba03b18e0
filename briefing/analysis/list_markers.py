"""The marks that open a heading or a list item: 一、 （一） 1. 一是 首先 Firstly.

A mark has a style, which all items of one list share, and a number, by which they rise.
"""

from __future__ import annotations

from briefing.analysis.sentences import HAN
from briefing.model.record import record
from briefing.model.regex import lazy_regex
from briefing.model.untrusted import whole_number

_NUMERAL = "[〇零一二三四五六七八九十百]{1,5}"
_DIGITS = "〇一二三四五六七八九"
_STYLES: tuple[tuple[str, str], ...] = (
    ("part", rf"第({_NUMERAL}|[0-9]{{1,3}})[编篇部](?:分)?[\s：、]*"),
    ("chapter", rf"第({_NUMERAL}|[0-9]{{1,3}})[章讲][\s：、]*"),
    ("section", rf"第({_NUMERAL}|[0-9]{{1,3}})节[\s：、]*"),
    ("article", rf"第({_NUMERAL}|[0-9]{{1,4}})条[\s：、]*"),
    ("comma", rf"({_NUMERAL})、\s*"),
    ("bracket", rf"（({_NUMERAL})）[、.]?\s*"),
    ("dot", r"([0-9]{1,2})(?:[.、](?![0-9])|\s*[)）])\s*"),
    ("digit_bracket", r"[（(]([0-9]{1,2})[）)][、.]?\s*"),
    ("circle", r"([①-⑳])\s*"),
    ("yi_shi", rf"({_NUMERAL})(?:是|要|来)(?!否)[，：]?"),
    (
        "ordinal",
        rf"第({_NUMERAL})(?:是|要|，|、|：|(?=[要坚加推抓做提强深着以注在就讲实认落严把不]))",
    ),
    ("labelled", rf"{HAN}{{1,4}}({_NUMERAL}|[0-9]{{1,2}})[：:]\s*"),
    ("sequence", r"(首先|其次|再次|再者|最后|第一步|第二步|第三步)[，：是要]?"),
    ("english", r"(?i:(First|Second|Third|Fourth|Fifth|Sixth|Finally))(?:ly)?,\s*"),
)
_AT_START = lazy_regex("|".join(f"(?P<{name}>{pattern})" for name, pattern in _STYLES))
_SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": 99}
_ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth")

HEADING_RANK = {
    "part": 0,
    "chapter": 1,
    "section": 2,
    "comma": 3,
    "bracket": 4,
    "dot": 5,
    "digit_bracket": 6,
}
"""Styles that open headings, the highest first."""


@record
class ListMarker:
    """A number or ordinal word that begins an entry of a list."""

    style: str
    number: int
    """99 for 最后 and `finally`: the last, whatever its number."""
    start: int
    end: int
    """Offsets of the mark, the space after it included."""


def marker_at(folded: str, start: int = 0) -> ListMarker | None:
    """The mark that opens `folded[start:]`, if one does."""
    match = _AT_START.match(folded, start)
    if not match or not match.lastgroup:
        return None
    groups = [group for group in match.groups() if group is not None]
    return ListMarker(match.lastgroup, number_of(groups[-1]), start, match.end())


def number_of(word: str) -> int:
    """`二十一` → 21, `3` → 3, `②` → 2, `其次` → 2."""
    number = whole_number(word)
    if number is not None:
        return number
    if word in _SEQUENCE:
        return _SEQUENCE[word]
    if word.startswith("第") and word.endswith("步"):
        return _DIGITS.index(word[1])
    if "①" <= word[0] <= "⑳":
        return ord(word[0]) - ord("①") + 1
    if word.lower() in _ENGLISH:
        return _ENGLISH.index(word.lower()) + 1
    if word.lower() == "finally":
        return 99
    return _han_number(word.replace("零", "〇"))


def _han_number(word: str) -> int:
    total, digit = 0, 0
    for char in word:
        if char == "百":
            total, digit = total + max(digit, 1) * 100, 0
        elif char == "十":
            total, digit = total + max(digit, 1) * 10, 0
        else:
            digit = _DIGITS.index(char)
    return total + digit
