"""Decks of every kind with any text, as a reader and a composer could have made them."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from hypothesis import strategies as st

from briefing.compose.ids import Ids, slug
from briefing.model.deck import (
    KINDS,
    Card,
    Cards,
    Code,
    Columns,
    Deck,
    Facts,
    Figure,
    Figures,
    People,
    Person,
    Picture,
    Point,
    Points,
    Quote,
    Section,
    Slide,
    Steps,
    Table,
)
from briefing.model.document import Meta
from briefing.model.looks.variants import VARIANT_INFO
from briefing.model.shapes.diagram import Diagram, Node
from briefing.model.text import RichText, Run, rich
from briefing.model.time.plan import Need
from briefing.readers.markdown.diagrams.mermaid import read_mermaid
from briefing.readers.markdown.scan.lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.deck import Block

SIGNS = [
    *"\\`*_{}[]<>()#+-.!|~^=:&$%'\"@/?;,·•—、。：（）《》“”",
    *[
        "**",
        "__",
        "~~",
        "==",
        "[^1]",
        "](",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "&amp;",
        "&lt",
        "http://a.cn",
        ":::",
        "```",
        "1、",
        "---",
        "===",
        "表：",
    ],
    *["{.cards}", "{#id}", "[.column]"],
    *("1. ", "2) ", "- ", "* ", "# ", "> ", "| a |", "Note: ", "[x] ", "• ", "^ ", "Table: "),
    *("::: cards", "—— ", "[1]: http://a"),
]
WORDS = ["字", "会议", "二〇二六", "a", "Zeit", "x2", "一", "word", "，", " "]


def _tidy(text: str) -> str:
    return " ".join(text.split())


TEXTS = st.one_of(
    st.lists(st.sampled_from([*WORDS, *SIGNS]), min_size=1, max_size=6).map("".join),
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8),
).map(_tidy).filter(bool)  # fmt: skip
PLAIN = TEXTS.map(rich)
MARKS = st.fixed_dictionaries(
    {},
    optional={
        "strong": st.booleans(),
        "emphasis": st.booleans(),
        "code": st.booleans(),
        "strike": st.booleans(),
        "script": st.sampled_from(["", "sub", "sup"]),
        "link": st.sampled_from(["", "https://example.org/a?b=1", "mailto:a@example.org"]),
    },
)
RUN = st.builds(lambda text, marks: Run(text, **marks), TEXTS, MARKS)
BROKEN = st.lists(PLAIN, min_size=2, max_size=3).map(
    lambda lines: RichText((Run("\n".join(line.plain for line in lines)),))
)
RICH = st.one_of(
    PLAIN, st.lists(RUN, min_size=1, max_size=4).map(lambda r: RichText(tuple(r))), BROKEN
)


def _weak(text: RichText) -> RichText:
    """What is set bold anyhow is never marked so."""
    return RichText(
        tuple(Run(r.text, False, r.emphasis, r.code, r.strike, r.script) for r in text.runs)
    )


HEAD = RICH.map(_weak)


def tuples(item: st.SearchStrategy, low: int = 0, high: int = 3) -> st.SearchStrategy:
    return st.lists(item, min_size=low, max_size=high).map(tuple)


@st.composite
def points(draw: st.DrawFn) -> Points:
    """Levels go down one by one; numbers count up or begin anew."""
    items: list[Point] = []
    level = 0
    for _ in range(draw(st.integers(1, 5))):
        kind = draw(
            st.sampled_from(["bullet", "number", "none", "heading", "checked", "unchecked"])
        )
        text = draw(RICH)
        if kind in {"none", "heading"} or (not level and kind == "none"):
            items.append(Point(text, 1, "none", heading=kind == "heading"))
            level = 0
            continue
        level = draw(st.integers(1, min(level + 1, 3)))
        before = [p.number for p in items if p.level == level and p.marker == "number"]
        number = draw(st.sampled_from([1, 7, *(n + 1 for n in before[-1:])]))
        items.append(Point(text, level, kind, number if kind == "number" else 0))  # type: ignore[arg-type]
    return Points(tuple(items))


PHOTO = st.builds(Picture, st.just("a.png"), st.sampled_from(["", "a face", "王建国"]))
PERSON = st.builds(Person, HEAD, tuples(RICH), st.none() | RICH, st.none() | PHOTO)
CARD = st.builds(Card, HEAD, tuples(RICH), st.sampled_from(["", "1", "一", "A b"]))
FIGURE = st.builds(Figure, HEAD, HEAD | st.just(RichText()), RICH, tuples(RICH))
PICTURE = st.builds(
    Picture,
    st.sampled_from(["a.png", "图 片/b c.svg", "https://example.org/a(1).png"]),
    TEXTS | st.just(""),
    st.none() | RICH,
    st.sampled_from(["full", "left", "right"]),
    st.none() | st.sampled_from([0.5, 0.25, 300.0]),
    focus=st.sampled_from([None, (0.3, 0.25)]),
)
INLINE_PICTURE = st.builds(Picture, st.just("a.png"), TEXTS)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    row = tuples(RICH | st.just(RichText()), width, width)
    header = draw(tuples(RICH, width, width))
    aligns = draw(tuples(st.sampled_from(["", "left", "center", "right"]), width, width))
    widths = draw(st.sampled_from([(), (3.0, 4.0), (1.0, 2.0, 5.0)]))
    widths = widths if len(widths) == width else ()
    return Table(header, draw(tuples(row, 0, 2)), aligns, draw(st.none() | RICH), widths)


CODE = st.builds(
    lambda lines, language: Code(tuple(map(rich, lines)), language),
    st.lists(TEXTS.map(lambda text: "  " + text) | TEXTS, max_size=3),
    st.sampled_from(["", "python"]),
)
FACTS = st.lists(st.tuples(RICH, RICH), min_size=1, max_size=3).map(lambda i: Facts(tuple(i)))
QUOTE = st.builds(Quote, tuples(RICH, 1, 2), st.none() | RICH)
GROUND = st.builds(
    lambda alt, focus: Picture("a b.png", alt, placement="full", focus=focus),
    st.sampled_from(["", "a gate", "门"]),
    st.sampled_from([None, (0.3, 0.25)]),
)
LISTED = st.builds(
    lambda kind, texts, body: Diagram(
        kind,
        tuple(Node(text, body=body) for text in texts),
        direction="LR" if kind == "flow" else "TD",
    ),
    st.sampled_from(["flow", "cycle", "matrix", "pyramid"]),
    tuples(RICH, 2, 3),
    tuples(RICH, 0, 1),
)
CHART = st.just(read_mermaid([Line(text, 0, 0) for text in ("graph LR", "  a[A] -->|否| b{B}")]))
SIMPLE = st.one_of(points(), FACTS, QUOTE, tables(), CODE, INLINE_PICTURE)
GROUPED = st.one_of(
    PERSON,
    tuples(PERSON, 1).map(People),
    tuples(CARD, 1).map(Cards),
    tuples(CARD, 1).map(Steps),
    tuples(FIGURE, 1).map(Figures),
    PICTURE,
)


@st.composite
def columns(draw: st.DrawFn) -> Columns:
    width = draw(st.integers(1, 3))
    bodies = draw(tuples(tuples(SIMPLE, 0, 1), width, width))
    heads = draw(st.just(()) | tuples(HEAD, width, width))
    widths = (0.25, 0.75) if width == 2 and not heads and draw(st.booleans()) else ()
    return Columns(bodies, heads, widths)


BLOCK: st.SearchStrategy[Block] = st.one_of(SIMPLE, GROUPED, columns(), LISTED, CHART)


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    """With a cover, sections with pages and without, and slides of any kind with any blocks."""
    meta = Meta(
        title=draw(PLAIN),
        subtitle=draw(PLAIN | st.just(RichText())),
        date=draw(PLAIN | st.just(RichText())),
        hosts=draw(tuples(PLAIN, 0, 2)),
        lang="zh-CN",
        values=draw(st.sampled_from([{}, {"keywords": "a, b: c"}])),
    )
    ids = Ids()
    cover = Slide(
        ids.give(slug(meta.title.plain)),
        "cover",
        meta.title,
        meta.subtitle,
        notes=draw(tuples(RICH)),
    )
    slides, sections = [cover], []
    for _ in range(draw(st.integers(0, 4))):
        opens = draw(st.booleans())
        slides.append(_slide(draw, ids, len(sections) + opens, opens))
        if opens:
            title = slides[-1].title if slides[-1].kind == "section" else draw(PLAIN)
            sections.append(Section(rich(title.plain), len(slides) - 1))
    return Deck(meta.title, tuple(slides), tuple(sections), meta)


def _slide(draw: st.DrawFn, ids: Ids, section: int, opens: bool) -> Slide:
    """Kinds that no neighbour decides; a section's page has a plain title."""
    others: Sequence[str] = [kind for kind in KINDS if kind not in {"cover", "chart"}]
    kind = draw(st.sampled_from([*others, "points", "speaker", "section"]))
    title = draw(PLAIN if kind == "section" else RICH)
    subtitle = draw(PLAIN | st.just(RichText())) if kind in {"section", "closing"} else RichText()
    page = kind == "section"
    backup = draw(st.booleans())
    return Slide(
        ids.give(draw(st.sampled_from([slug(title.plain), "a.b", "那页"]))),
        kind,  # type: ignore[arg-type]
        title,
        subtitle,
        draw(PLAIN | st.just(RichText())),
        draw(tuples(BLOCK, 0, 3)),
        draw(tuples(RICH, 0, 2)),
        section=section - 1,
        number=f"{section:02d}" if page and opens else "",
        hidden=backup or draw(st.booleans()),
        backup=backup,
        seconds=None if page and opens else draw(st.sampled_from([None, 90.0, 300.0])),
        need=draw(st.sampled_from(get_args(Need))),
        variant=draw(st.sampled_from(["", *VARIANT_INFO.get(kind, ())])),  # type: ignore[call-overload]
        background=None if kind == "picture" else draw(st.none() | GROUND),
        footer=draw(st.none() | st.just(RichText()) | PLAIN),
    )
