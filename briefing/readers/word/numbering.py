"""Numbers that Word counts for paragraphs, as somebody would type them: `一、`, `1.`, `（2）`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.regex import lazy_regex
from briefing.readers.word.xml import attribute, child, children, number, value

if TYPE_CHECKING:
    import re
    from xml.etree.ElementTree import Element

    from briefing.readers.word.styles import Styles

_LEVELS = 9
_DIGITS = "零一二三四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_PLACE = lazy_regex(r"%([1-9])")


class Label(NamedTuple):
    """What stands before a paragraph."""

    text: str
    """The number with its signs; "" for a bullet."""
    level: int
    """1 is the outermost."""

    def before(self, paragraph: str) -> str:
        """The paragraph with its number as one would type it."""
        if not self.text:
            return paragraph
        closed = self.text[-1] in "、）】．。：" or self.text.endswith(("章", "节", "条"))
        return f"{self.text}{paragraph}" if closed else f"{self.text} {paragraph}"


class Numbering:
    """Counts along with the document: ask for each paragraph once, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._numbers: dict[str, Element] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        for element in root if root is not None else ():
            if identifier := attribute(element, "abstractNumId"):
                self._abstract[identifier] = element
            elif identifier := attribute(element, "numId"):
                self._numbers[identifier] = element

    def label(self, numbered: Element | None) -> Label | None:
        """The label of a paragraph whose properties hold `numbered`; None where it has none."""
        identifier = value(numbered, "numId")
        name, abstract = self._definition(identifier)
        if numbered is None or abstract is None:
            return None
        level = min(max(number(value(numbered, "ilvl")), 0), _LEVELS - 1)
        counts = self._counts.setdefault(name, [None] * _LEVELS)
        self._restart(identifier, abstract, counts)
        start = self._start(abstract, level)
        last = counts[level]
        counts[level] = start if last is None else last + 1
        for deeper in range(level + 1, _LEVELS):
            counts[deeper] = None
        return self._said(abstract, counts, level)

    def _said(self, abstract: Element, counts: list[int | None], level: int) -> Label | None:
        definition = _level(abstract, level)
        kind = value(definition, "numFmt") or "decimal"
        pattern = value(definition, "lvlText")
        if kind == "bullet":
            return Label("", level + 1)
        if kind == "none" or not pattern:
            return None
        legal = child(definition, "isLgl") is not None

        def counted(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            count = counts[at]
            count = self._start(abstract, at) if count is None else count
            form = "decimal" if legal else value(_level(abstract, at), "numFmt")
            return spelled(count, form)

        return Label(_PLACE.sub(counted, pattern).strip(), level + 1)

    def _definition(self, identifier: str, follow: bool = True) -> tuple[str, Element | None]:
        """What a numbering counts by; some stand for a style that names another."""
        name = value(self._numbers.get(identifier), "abstractNumId")
        abstract = self._abstract.get(name)
        link = value(abstract, "numStyleLink")
        if link and follow:
            return self._definition(self._styles.numbering_of(link), follow=False)
        return name, abstract

    def _restart(self, identifier: str, abstract: Element, counts: list[int | None]) -> None:
        """A numbering may begin anew where it is first used."""
        if identifier in self._begun:
            return
        self._begun.add(identifier)
        own = self._numbers.get(identifier)
        for override in children(own, "lvlOverride") if own is not None else ():
            start = value(override, "startOverride")
            at = number(attribute(override, "ilvl"), -1)
            if start and 0 <= at < _LEVELS:
                counts[at] = number(start, self._start(abstract, at)) - 1

    def _start(self, abstract: Element, level: int) -> int:
        return number(value(_level(abstract, level), "start"), 1)


def spelled(count: int, form: str) -> str:
    """`count` in one of Word's number formats; in Arabic digits where it is none we know."""
    if form in {"upperLetter", "lowerLetter"} and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 9)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"upperRoman", "lowerRoman"} and 0 < count < 4000:
        return _roman(count).upper() if form == "upperRoman" else _roman(count)
    if form.startswith(("chinese", "taiwaneseCounting", "japaneseCounting")) and 0 < count < 1000:
        return _han(count)
    if form in {"ideographDigital", "taiwaneseDigital"}:
        return "".join(("〇" + _DIGITS[1:])[int(digit)] for digit in str(abs(count)))
    if form == "ideographTraditional" and 0 < count <= len(_STEMS):
        return _STEMS[count - 1]
    if form == "ideographZodiac" and 0 < count <= len(_BRANCHES):
        return _BRANCHES[count - 1]
    if form.startswith("decimalEnclosedCircle") and 0 < count <= 20:
        return chr(ord("①") + count - 1)
    if form == "decimalZero":
        return f"{count:02}"
    return str(count)


def _level(abstract: Element, level: int) -> Element | None:
    return next((e for e in children(abstract, "lvl") if attribute(e, "ilvl") == str(level)), None)


def _roman(count: int) -> str:
    found = ""
    for worth, letters in _ROMAN:
        times, count = divmod(count, worth)
        found += letters * times
    return found


def _han(count: int) -> str:
    """`12` → 十二, `205` → 二百零五."""
    hundreds, rest = divmod(count, 100)
    tens, ones = divmod(rest, 10)
    found = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        found += "十" if tens == 1 and not hundreds else f"{_DIGITS[tens]}十"
    elif hundreds and ones:
        found += "零"
    return found + (_DIGITS[ones] if ones else "")
