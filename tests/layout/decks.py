"""Generated slides of every kind, with sane and with absurd content."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from briefing.layout.ports import LoadedPicture, RefusedPicture
from briefing.model import deck
from briefing.model.deck import KINDS
from briefing.model.message import Message
from briefing.model.text import RichText, Run, Source

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

WORDS = (
    "微短剧",
    "筑桥",
    "共益，",
    "“价值”",
    "2026年",
    "the",
    "briefing",
    "URL：https://example.org/a/very/long/path?with=query",
    "（试点）",
    "215.5万次",
    "a,b;c",
    "——",
    "emoji 🙂",
    "عربي",
    "\n",
    "第一、",
)
ABSURD = ("字" * 300, "w" * 500, "long title " * 30, "，" * 90, "《" * 60, " ", "\n\n", "")

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
paragraphs = st.lists(st.sampled_from(WORDS), min_size=20, max_size=90).map("".join)
strings = st.one_of(*[sentences] * 6, paragraphs, st.sampled_from(ABSURD))
short = st.one_of(
    st.sampled_from(("韩杰", "Maria Lindqvist", "215.5", "万次", "一", "主持", "")), strings
)
# Every text is on a source line of its own, so that it can be told where it was shown.
_lines = count(1)


def _rich(text: str, strong: bool) -> RichText:
    middle = len(text) // 2
    runs = (Run(text[:middle], strong=strong), Run(text[middle:])) if text else ()
    return RichText(runs, Source(next(_lines), 0, len(text)))


texts = st.builds(_rich, strings, st.booleans())
labels = st.builds(_rich, short, st.booleans())


def tuples(
    items: st.SearchStrategy[T], least: int = 0, most: int = 5
) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(items, min_size=least, max_size=most).map(tuple)


points = st.builds(
    deck.Point,
    texts,
    level=st.integers(1, 3),
    marker=st.sampled_from(("bullet", "number", "none", "checked", "unchecked")),
    number=st.integers(1, 120),
    heading=st.booleans(),
    stepwise=st.booleans(),
)
cards = st.builds(deck.Card, labels, tuples(texts, most=3), st.sampled_from(("", "一", "12")))
people = st.builds(deck.Person, labels, tuples(labels, most=4), st.none() | labels)
figures = st.builds(deck.Figure, labels, labels, labels, tuples(texts, most=2))


@st.composite
def tables(draw: Callable[[st.SearchStrategy[T]], T]) -> deck.Table:
    columns = draw(st.integers(1, 14))
    row = st.tuples(*(labels for _ in range(columns)))
    long = draw(st.integers(0, 6)) == 0
    rows = draw(tuples(row, most=40 if long and columns < 5 else 6))
    return deck.Table(draw(row), rows, (), draw(st.none() | texts))


@st.composite
def charts(draw: Callable[[st.SearchStrategy[T]], T]) -> deck.Chart:
    categories = draw(tuples(short, least=1, most=24))
    values = st.none() | st.floats(-1e6, 1e6) | st.floats()
    series = tuple(
        deck.Series(
            draw(short),
            tuple(draw(st.lists(values, min_size=len(categories), max_size=len(categories)))),
        )
        for _ in range(draw(st.integers(0, 4)))
    )
    header = (_rich("category", False), *(_rich(one.name, False) for one in series))
    rows = tuple(
        (_rich(name, False), *(_rich(str(one.values[index]), False) for one in series))
        for index, name in enumerate(categories)
    )
    kind = draw(st.sampled_from(("bar", "column", "line", "pie")))
    table = deck.Table(header, rows, (), draw(st.none() | texts))
    return deck.Chart(kind, categories, series, table, draw(st.sampled_from(("", "万次"))))


pictures = st.builds(
    deck.Picture,
    st.sampled_from(("wide.png", "tall.png", "missing.png")),
    strings,
    st.none() | texts,
    st.sampled_from(("full", "left", "right", "inline")),
    st.sampled_from((None, 0.5, 120.0, 4000.0)),
)
simple_blocks = st.one_of(
    st.builds(deck.Points, tuples(points, least=1, most=8)),
    st.builds(deck.Facts, tuples(st.tuples(labels, texts), least=1)),
    st.builds(deck.Quote, tuples(texts, least=1, most=3), st.none() | labels),
    people,
    st.builds(deck.People, tuples(people, least=1, most=12)),
    st.builds(deck.Cards, tuples(cards, least=1, most=9)),
    st.builds(deck.Steps, tuples(cards, least=1, most=8)),
    st.builds(deck.Figures, tuples(figures, least=1, most=4)),
    tables(),
    charts(),
    pictures,
    st.builds(deck.Code, tuples(texts, least=1, most=12), st.sampled_from(("", "python"))),
)
columns = st.builds(
    deck.Columns,
    tuples(tuples(simple_blocks, most=2), least=1, most=5),
    tuples(labels, most=3),
)
blocks = st.one_of(simple_blocks, simple_blocks, simple_blocks, columns)

_OWN = {
    "points": st.builds(deck.Points, tuples(points, least=1, most=60)),
    "agenda": st.builds(deck.Points, tuples(points, least=1, most=14)),
    "columns": columns,
    "comparison": columns,
    "cards": st.builds(deck.Cards, tuples(cards, least=1, most=9)),
    "statement": st.builds(
        deck.Points, st.builds(deck.Point, texts, marker=st.just("none")).map(lambda p: (p,))
    ),
    "quote": st.builds(deck.Quote, tuples(texts, least=1, most=3), st.none() | labels),
    "speaker": people,
    "people": st.builds(deck.People, tuples(people, least=1, most=12)),
    "figure": st.builds(deck.Figures, tuples(figures, least=1, most=3)),
    "table": tables(),
    "chart": charts(),
    "picture": pictures,
    "timeline": st.builds(deck.Steps, tuples(cards, least=1, most=8)),
    "code": st.builds(deck.Code, tuples(texts, least=1, most=40)),
}


@st.composite
def slides(draw: Callable[[st.SearchStrategy[T]], T]) -> deck.Slide:
    """A slide of any kind, mostly with what the kind expects, and often with more."""
    kind = draw(st.sampled_from(KINDS))
    own = draw(tuples(_OWN[kind], least=1, most=1)) if kind in _OWN and draw(st.booleans()) else ()
    more = draw(tuples(blocks, most=2))
    return deck.Slide(
        f"s{next(_lines)}",
        kind,
        draw(texts),
        draw(labels),
        draw(labels),
        (*own, *more),
        notes=(_rich("notes", False),),
        footnotes=draw(tuples(labels, most=2)),
        section=draw(st.integers(-1, 1)),
        number=draw(st.sampled_from(("", "02", "XXXVIII"))),
    )


class Pictures:
    """A wide, a tall and a missing one."""

    def load(self, target: str) -> LoadedPicture | RefusedPicture:
        match target:
            case "wide.png":
                return LoadedPicture(b"wide", "image/png", "w", 1600, 400)
            case "tall.png":
                return LoadedPicture(b"tall", "image/png", "t", 90, 800)
            case _:
                return RefusedPicture(Message("There is no such file in the document's folder."))
