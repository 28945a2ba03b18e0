"""Numbers that Word counts for paragraphs, as somebody would type them: `一、`, `1.`, `（2）`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.regex import lazy_regex
from briefing.readers.ooxml.xml import attribute, child, children, number, value

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from briefing.readers.word.styles import Styles

_LEVELS = 9
_LONGEST_LABEL = 60
"""Characters: it stands before each paragraph that is numbered."""
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


class _Level(NamedTuple):
    """How one level of a numbering counts."""

    form: str
    pattern: str
    start: int
    legal: bool
    """All its numbers are Arabic."""


class _Definition(NamedTuple):
    """What several numberings may count by."""

    style: str
    """Of a numbering style that says it instead; "" for none."""
    levels: Mapping[int, _Level]


class _Number(NamedTuple):
    """What paragraphs name: a definition, and where its levels start anew."""

    definition: str
    starts: Sequence[tuple[int, str]]


class Numbering:
    """Counts along with the document: ask for each paragraph once, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions: dict[str, _Definition] = {}
        self._numbers: dict[str, _Number] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        for element in root if root is not None else ():
            if identifier := attribute(element, "abstractNumId"):
                self._definitions[identifier] = _definition(element)
            elif identifier := attribute(element, "numId"):
                self._numbers[identifier] = _number(element)

    def label(self, numbered: Element | None) -> Label | None:
        """The label of a paragraph whose properties hold `numbered`; None where it has none."""
        identifier = value(numbered, "numId")
        name, definition = self._definition_of(identifier)
        if numbered is None or definition is None:
            return None
        level = min(max(number(value(numbered, "ilvl")), 0), _LEVELS - 1)
        counts = self._counts.setdefault(name, [None] * _LEVELS)
        self._restart(identifier, definition, counts)
        last = counts[level]
        counts[level] = _start(definition, level) if last is None else last + 1
        for deeper in range(level + 1, _LEVELS):
            counts[deeper] = None
        return _said(definition, counts, level)

    def _definition_of(
        self, identifier: str, follow: bool = True
    ) -> tuple[str, _Definition | None]:
        """What a numbering counts by; some stand for a style that names another."""
        named = self._numbers.get(identifier)
        name = named.definition if named else ""
        found = self._definitions.get(name)
        if found and found.style and follow:
            return self._definition_of(self._styles.numbering_of(found.style), follow=False)
        return name, found

    def _restart(self, identifier: str, definition: _Definition, counts: list[int | None]) -> None:
        """A numbering may begin anew where it is first used."""
        if identifier in self._begun:
            return
        self._begun.add(identifier)
        named = self._numbers.get(identifier)
        for at, start in named.starts if named else ():
            if start and 0 <= at < _LEVELS:
                counts[at] = number(start, _start(definition, at)) - 1


def _definition(element: Element) -> _Definition:
    levels: dict[int, _Level] = {}
    for one in children(element, "lvl"):
        levels.setdefault(number(attribute(one, "ilvl"), -1), _level(one))
    return _Definition(value(element, "numStyleLink"), levels)


def _level(element: Element) -> _Level:
    return _Level(
        value(element, "numFmt"),
        value(element, "lvlText")[:_LONGEST_LABEL],
        number(value(element, "start"), 1),
        child(element, "isLgl") is not None,
    )


def _number(element: Element) -> _Number:
    starts = [
        (number(attribute(one, "ilvl"), -1), value(one, "startOverride"))
        for one in children(element, "lvlOverride")
    ]
    return _Number(value(element, "abstractNumId"), starts)


def _start(definition: _Definition, level: int) -> int:
    found = definition.levels.get(level)
    return found.start if found else 1


def _said(definition: _Definition, counts: Sequence[int | None], level: int) -> Label | None:
    found = definition.levels.get(level)
    form = found.form if found else ""
    if form == "bullet":
        return Label("", level + 1)
    if found is None or form == "none" or not found.pattern:
        return None

    def counted(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        count = counts[at]
        count = _start(definition, at) if count is None else count
        other = definition.levels.get(at)
        return spelled(count, other.form if other and not found.legal else "decimal")

    return Label(_PLACE.sub(counted, found.pattern).strip(), level + 1)


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
