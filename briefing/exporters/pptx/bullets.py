"""What stands before a paragraph, as PowerPoint's bullet or automatic number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.lists.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.scene import Bullet, Paragraph, Style
    from briefing.model.theme import Color, FontRole

_AUTO_NUMBER = {
    "1.": "arabicPeriod", "1)": "arabicParenR", "(1)": "arabicParenBoth", "1": "arabicPlain",
    "a.": "alphaLcPeriod", "a)": "alphaLcParenR", "(a)": "alphaLcParenBoth",
    "A.": "alphaUcPeriod", "A)": "alphaUcParenR", "(A)": "alphaUcParenBoth",
    "i.": "romanLcPeriod", "i)": "romanLcParenR", "(i)": "romanLcParenBoth",
    "I.": "romanUcPeriod", "I)": "romanUcParenR", "(I)": "romanUcParenBoth",
}  # fmt: skip
"""PowerPoint's names, by how a number 1 is written."""
_HAN_NUMBER = re.compile(r"[一二三四五六七八九十百]+[、.．]\Z")
_LARGEST_START = 32_767


class BulletLook(NamedTuple):
    """How a level's bullet looks: a character, or a way to number."""

    character: str
    scheme: str
    color: Color
    share: float
    """Of the text's size."""
    font: FontRole


def bullet_look(bullet: Bullet, style: Style) -> BulletLook:
    """Of a bullet before text in `style`."""
    scheme = _scheme(bullet)
    share = min(max(bullet.style.size / style.size, 0.25), 4.0)
    font: FontRole = "heading" if bullet.style.font == "heading" else "body"
    character = "" if scheme else bullet.text
    return BulletLook(character, scheme, bullet.style.color, round(share, 2), font)


def first_numbers(paragraphs: Sequence[Paragraph]) -> list[int]:
    """For each paragraph, the number its list began with.

    PowerPoint counts on while neighbours say the same start, and starts anew where they differ.
    """
    starts: list[int] = []
    running: dict[int, tuple[int, int]] = {}
    """By level: the list's first number, and the number that would follow."""
    for paragraph in paragraphs:
        level, bullet = paragraph.level, paragraph.bullet
        for deeper in [each for each in running if each > level]:
            del running[deeper]
        if bullet is None or not bullet.numbered:
            running.pop(level, None)
            starts.append(1)
            continue
        first, following = running.get(level, (bullet.start, bullet.start))
        if following != bullet.start:
            first = bullet.start
        running[level] = (first, bullet.start + 1)
        starts.append(first)
    return starts


def _scheme(bullet: Bullet) -> str:
    """PowerPoint's name for the way `bullet` is numbered; empty if it is to be a character."""
    if not bullet.numbered or not 1 <= bullet.start <= _LARGEST_START:
        return ""
    if _HAN_NUMBER.match(bullet.text):
        return "ea1ChsPeriod"
    written = (
        name for one, name in _AUTO_NUMBER.items() if numeral(bullet.start, one) == bullet.text
    )
    return next(written, "")
