"""The app's own few words on slides, in the deck's language."""

from __future__ import annotations

from typing import Protocol

_DIGITS = "零一二三四五六七八九"


class Words(Protocol):
    def part_of(self, part: int, parts: int) -> str:
        """Over a section's title: which of the sections it is."""
        ...

    def continued(self, part: int, parts: int) -> str:
        """After the title of a slide that is continued."""
        ...

    def untitled(self, number: int) -> str:
        """Title of a slide without one, in a deck without one."""
        ...

    def unit(self, unit: str) -> str:
        """Over a chart: what its numbers count."""
        ...

    @property
    def dash(self) -> str:
        """Before who said a quotation."""
        ...

    @property
    def comma(self) -> str:
        """Between the parts of an enumeration."""
        ...

    @property
    def missing(self) -> str:
        """In the place of a picture that cannot be shown."""
        ...


class Chinese:
    dash = "—— "
    comma = "、"
    missing = "图片无法显示"

    def part_of(self, part: int, parts: int) -> str:
        return f"第{han_number(part)}部分 / 共{han_number(parts)}部分"

    def continued(self, part: int, parts: int) -> str:
        return f"（{part}/{parts}）"

    def untitled(self, number: int) -> str:
        return f"第{number}页"

    def unit(self, unit: str) -> str:
        return f"单位：{unit}"


class English:
    dash = "— "
    comma = ", "
    missing = "This picture cannot be shown"

    def part_of(self, part: int, parts: int) -> str:
        return f"Part {part} of {parts}"

    def continued(self, part: int, parts: int) -> str:
        return f" ({part}/{parts})"

    def untitled(self, number: int) -> str:
        return f"Slide {number}"

    def unit(self, unit: str) -> str:
        return f"Unit: {unit}"


_CHINESE = Chinese()
_ENGLISH = English()


def words(lang: str) -> Words:
    """For a BCP 47 tag; English for every language but Chinese."""
    return _CHINESE if lang.lower().startswith("zh") else _ENGLISH


def han_number(number: int) -> str:
    """1 to 99 as it is counted aloud: 二, 十二, 二十二. Others in digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    ten = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return ten + (_DIGITS[ones] if ones else "")
