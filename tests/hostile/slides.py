"""Decks of one slide: every kind of slide with every kind of content, of any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import deck as model
from briefing.model.deck import KINDS, Deck, Slide
from briefing.model.text import RichText, Run, rich

if TYPE_CHECKING:
    from collections.abc import Callable


def _points(size: int, marker: model.Marker = "bullet", level: int = 1) -> model.Points:
    point = model.Point
    return model.Points(tuple(point(rich(f"第 {n} 点"), level, marker, n) for n in range(size)))


def _cards(size: int) -> tuple[model.Card, ...]:
    return tuple(model.Card(rich(f"Head {n}"), (rich("body"),), str(n)) for n in range(size))


def _people(size: int) -> tuple[model.Person, ...]:
    return tuple(model.Person(rich(f"王{n}"), (rich("主任"),), rich("主持")) for n in range(size))


def _texts(size: int) -> tuple[RichText, ...]:
    return tuple(rich(f"line {n}") for n in range(size))


def _table(rows: int, columns: int = 2) -> model.Table:
    row = tuple(rich("1") for _ in range(columns))
    return model.Table(row, (row,) * rows)


def _chart(kind: model.ChartKind) -> Callable[[int], model.Chart]:
    def make(size: int) -> model.Chart:
        series = (model.Series("a", tuple(map(float, range(size)))),)
        return model.Chart(kind, tuple(map(str, range(size))), series, _table(size))

    return make


CONTENTS: dict[str, Callable[[int], model.Block]] = {
    "points": _points,
    "numbers": lambda n: _points(n, "number"),
    "paragraphs": lambda n: _points(n, "none"),
    "deep points": lambda n: _points(n, level=3),
    "one long point": lambda n: model.Points((model.Point(rich("字词" * 10 * n)),)),
    "one long word": lambda n: model.Points((model.Point(rich("a" * 10 * n)),)),
    "runs": lambda n: model.Points(
        (model.Point(RichText(tuple(run for _ in range(n) for run in _TWO))),)
    ),
    "facts": lambda n: model.Facts(tuple((rich(f"a{k}"), rich("b")) for k in range(n))),
    "quote": lambda n: model.Quote(_texts(n), rich("by")),
    "person": lambda n: model.Person(rich("王小明"), _texts(n)),
    "people": lambda n: model.People(_people(n)),
    "cards": lambda n: model.Cards(_cards(n)),
    "a long card": lambda n: model.Cards((model.Card(rich("a"), _texts(n)),)),
    "steps": lambda n: model.Steps(_cards(n)),
    "figures": lambda n: model.Figures(
        tuple(model.Figure(rich(str(k)), rich("%"), rich("label")) for k in range(n))
    ),
    "a long figure": lambda n: model.Figures((model.Figure(rich("1" * n), rich("%" * n)),)),
    "rows": _table,
    "table columns": lambda n: _table(2, n // 4),
    "bars": _chart("bar"),
    "columns chart": _chart("column"),
    "lines": _chart("line"),
    "pie": _chart("pie"),
    "pictures": lambda n: model.Columns(
        (tuple(model.Picture(f"{k}.png", "alt") for k in range(n)),)
    ),
    "code": lambda n: model.Code(_texts(n), "python"),
    "columns": lambda n: model.Columns(tuple((_points(1),) for _ in range(n // 4))),
    "a long column": lambda n: model.Columns(
        ((_points(n),), (_points(2),)), (rich("a"), rich("b"))
    ),
}
_TWO = (Run("字"), Run("b", strong=True))


def deck(kind: model.Kind, content: str, size: int) -> Deck:
    """A slide of that kind with that much of the content."""
    return Deck(rich("Deck"), (Slide("a", kind, rich("Title"), blocks=(CONTENTS[content](size),)),))


def full(kind: model.Kind, size: int) -> Deck:
    """A slide of that kind whose every text is long."""
    long = rich("words " * size)
    return Deck(long, (Slide("a", kind, long, long, long, (), (long,), _texts(size)),))


def sections(size: int) -> Deck:
    """So many of them, of one page each."""
    pages = (Slide(str(n), "section", rich(f"Part {n}"), section=n) for n in range(size))
    every = (model.Section(rich(f"Part {n}"), n) for n in range(size))
    return Deck(rich("Deck"), tuple(pages), tuple(every))


__all__ = ["CONTENTS", "KINDS", "deck", "full", "sections"]
