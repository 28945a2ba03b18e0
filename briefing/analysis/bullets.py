"""Items in text without marks: lines that open with a bullet, as people type it or paste it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Hint
from briefing.model.record import field, record
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_SIGNS = "•●○▪▫■□◆◇▶►➢➤✓✔★☆※·‧∙\uf06c\uf0b7\uf0a7\uf0d8\uf0fc"
_TYPED = "-–*+"
"""Signs of prose, too: they need a space behind them."""
_OPENS = frozenset(_SIGNS + _TYPED)
_BULLET = lazy_regex(
    rf"(?P<indent>[ \t\u3000]*)(?P<sign>[{_SIGNS}](?![{_SIGNS}])|[{_TYPED}](?=[ \t\u3000]))"
    r"[ \t\u3000]*(?=[^\W_]|[“\"‘'《（(\[【$£€¥])"
)
_TAB = 4
_WORD = 18
"""Columns by which a line may be shorter than the one it goes on in, whose first word it had no
room for; a Han character is two.
"""
_PARAGRAPH = "\u3000\u3000"
"""How a Chinese paragraph opens: it goes on with no item."""


@record
class Items:
    """By line number, from 1."""

    hints: Mapping[int, Hint] = field(default_factory=dict[int, Hint])
    starts: Mapping[int, int] = field(default_factory=dict[int, int])
    """The column behind the bullet."""
    runs_on: frozenset[int] = frozenset()
    """Lines that go on with the item before them, set in under its text."""

    def __bool__(self) -> bool:
        return bool(self.hints)


class _Line:
    def __init__(self, number: int, text: str) -> None:
        found = _BULLET.match(text) if text.lstrip()[:1] in _OPENS else None
        self.number = number
        self.text = text
        self.blank = not text.strip()
        self.start = found.end() if found else 0
        self.sign = found["sign"] if found else ""
        self.indent = _columns(text[: len(text) - len(text.lstrip())])


def bulleted(lines: Sequence[str]) -> Items:
    """Two lines or more in a row that open with bullets, blank lines between them or not. One alone
    may be anything.
    """
    if not any(line.lstrip()[:1] in _OPENS for line in lines if line):
        return Items()
    hints: dict[int, Hint] = {}
    starts: dict[int, int] = {}
    runs_on: set[int] = set()
    for run in _runs(lines):
        items = [line for line in run if line.sign]
        if len(items) < 2:
            continue
        levels = {indent: n for n, indent in enumerate(sorted({i.indent for i in items}), 1)}
        hints |= {item.number: Hint("item", levels[item.indent]) for item in items}
        starts |= {item.number: item.start for item in items}
        runs_on.update(line.number for line in run if not line.sign)
    return Items(hints, starts, frozenset(runs_on))


def _runs(lines: Sequence[str]) -> Iterator[list[_Line]]:
    """Bulleted lines that no other text parts, with the lines that go on with them."""
    run: list[_Line] = []
    blank = False
    for number, text in enumerate(lines, 1):
        line = _Line(number, text)
        if line.blank:
            blank = True
            continue
        set_in = bool(run) and not blank and line.indent > run[0].indent
        goes_on = set_in and not text.startswith(_PARAGRAPH) and _was_broken(run[-1].text, text)
        if not line.sign and not goes_on:
            if run:
                yield run
            run = []
        else:
            run.append(line)
        blank = False
    if run:
        yield run


def _was_broken(line: str, following: str) -> bool:
    """Whether `line` is long enough to have been broken before `following`: what only names the
    paragraph set in under it is short.
    """
    return _width(following) <= _width(line) + _WORD


def _width(text: str) -> int:
    return sum(1 + (char > "\u2e7f") for char in text.strip())


def _columns(space: str) -> int:
    return sum(_TAB if char == "\t" else 2 if char == "\u3000" else 1 for char in space)
