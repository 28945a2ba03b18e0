"""The deck: which slides the document becomes, what stands on each, and where each line came
from. No positions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union, get_args

from briefing.model.document import Align, Meta
from briefing.model.ink.strokes import Ink
from briefing.model.record import field, record
from briefing.model.shapes.diagram import Diagram
from briefing.model.show_settings import ShowSettings
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from briefing.model.chart.number_format import NumberFormat
    from briefing.model.problem import Problem
    from briefing.model.show_settings import Transition
    from briefing.model.time.plan import Need

Kind = Literal[
    "cover",
    "agenda",
    "section",
    "points",
    "columns",
    "comparison",
    "cards",
    "statement",
    "quote",
    "speaker",
    "people",
    "figure",
    "table",
    "chart",
    "picture",
    "timeline",
    "code",
    "closing",
]
KINDS: tuple[Kind, ...] = get_args(Kind)

Marker = Literal["bullet", "number", "none", "checked", "unchecked"]
ChartKind = Literal["bar", "column", "line", "area", "pie", "scatter"]
Placement = Literal["full", "left", "right", "inline"]


@record
class Point:
    """A line of a list, or with marker `none` a paragraph of its own."""

    text: RichText
    level: int = 1
    """1 to 5."""
    marker: Marker = "bullet"
    number: int = 0
    """Of a numbered point: its number."""
    numbering: str = "1."
    """How a list's first number would be written: `1.`, `(1)`, `a)`, `i.`."""
    heading: bool = False
    """A sub-heading that stands over the points after it."""
    stepwise: bool = False


@record
class Points:
    """A list, or paragraphs of running text."""

    items: tuple[Point, ...]


@record
class Facts:
    """Labels with their values: 时间, 地点, 主办; or terms with definitions."""

    items: tuple[tuple[RichText, RichText], ...]


@record
class Quote:
    """A sentence worth a place of its own, and whose it is."""

    text: tuple[RichText, ...]
    """A paragraph each."""
    by: RichText | None = None


@record
class Person:
    """Somebody with posts."""

    name: RichText
    posts: tuple[RichText, ...] = ()
    role: RichText | None = None
    """What the person did there: 主持, 致辞."""
    photo: Picture | None = None


@record
class People:
    """Several beside each other."""

    people: tuple[Person, ...]


@record
class Card:
    """A head and a text, one of a few of equal weight."""

    head: RichText
    body: tuple[RichText, ...] = ()
    """A paragraph each."""
    number: str = ""
    """一, 二 … or 1, 2 …: the app's own ornament, empty for none."""
    stepwise: bool = False
    """Shown on a click in the slideshow."""


@record
class Cards:
    """A few beside each other."""

    cards: tuple[Card, ...]


@record
class Steps:
    """A timeline or a way in steps: `head` is the date or the step's name."""

    steps: tuple[Card, ...]


@record
class Figure:
    """A big number: value `215.5`, unit `万次`, label `海外播放量突破`, and perhaps a sentence
    about it.
    """

    value: RichText
    unit: RichText = field(default_factory=RichText)
    label: RichText = field(default_factory=RichText)
    text: tuple[RichText, ...] = ()


@record
class Figures:
    """One to three beside each other."""

    figures: tuple[Figure, ...]


@record
class Table:
    """As the document has it."""

    header: tuple[RichText, ...]
    rows: tuple[tuple[RichText, ...], ...]
    aligns: tuple[Align, ...] = ()
    caption: RichText | None = None
    widths: tuple[float, ...] = ()
    """Of each column, as its author wants them, to each other; empty for what the cells need."""


@record
class Series:
    """The values of one line, or of one colour of bars."""

    name: str
    values: tuple[float | None, ...]
    """One a category; None where the cell was empty."""


@record
class Chart:
    """Numbers to be drawn."""

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    table: Table
    """What it was made from: shown instead where a chart cannot be, and the source of every
    number.
    """
    unit: str = ""
    numbers: NumberFormat | None = None
    """How its author writes them, without the unit; None for what their values ask for."""
    across: tuple[float, ...] = ()
    """Of a scatter chart: where each row stands on the axis below."""
    titles: tuple[str, str] = ("", "")
    """Of the axis with the categories (of a scatter chart, the one below), and of the values."""


@record
class Picture:
    """An image, and what to say where it cannot be shown."""

    target: str
    """As the document names it; the resource gate turns it into bytes or a placeholder."""
    alt: str = ""
    caption: RichText | None = None
    placement: Placement = "inline"
    width: float | None = None
    height: float | None = None
    """Wanted size: a fraction (0 to 1) of the room there is, or pt when above 1; None for as
    large as fits.
    """
    line: int = 0
    share: float | None = None
    """Of the page's width that it takes beside text, 0 to 1; None for the usual."""
    focus: tuple[float, float] | None = None
    """What stays where it is cut: from its left and its top, in shares of it; None for where there
    is most to see.
    """


@record
class Code:
    """A listing."""

    lines: tuple[RichText, ...]
    language: str = ""
    marked: tuple[int, ...] = ()
    """Numbers of the lines that stand out, 1-based."""


@record
class Columns:
    """Blocks side by side; with `heads`, a comparison."""

    columns: tuple[tuple[Block, ...], ...]
    heads: tuple[RichText, ...] = ()
    widths: tuple[float, ...] = ()
    """Of each column, as a fraction of what they share; empty for equal ones."""


Block = Union[
    Points,
    Facts,
    Quote,
    Person,
    People,
    Cards,
    Steps,
    Figures,
    Table,
    Chart,
    Picture,
    Code,
    Columns,
    Diagram,
]


@record
class Slide:
    """What one slide says. Layout may continue it on further pages; it is still one slide."""

    id: str
    """Unique in the deck and stable over edits elsewhere: what links, caches and a later return
    refer to.
    """
    kind: Kind
    title: RichText = field(default_factory=RichText)
    subtitle: RichText = field(default_factory=RichText)
    kicker: RichText = field(default_factory=RichText)
    """The small line over a cover's or section's title."""
    blocks: tuple[Block, ...] = ()
    notes: tuple[RichText, ...] = ()
    footnotes: tuple[RichText, ...] = ()
    section: int = -1
    """Index into `Deck.sections`; -1 before the first."""
    number: str = ""
    """A section page's numeral: `02`."""
    run: tuple[int, int] = (1, 1)
    """Which it is of the slides of one title, and how many there are: (2, 3)."""
    first: int = 0
    last: int = 0
    """Source lines it was made from, 1-based, both included; 0 for a slide the app added."""
    hidden: bool = False
    variant: str = ""
    """Of the ways to compose its kind (`briefing.model.looks.variants`), the one that somebody
    asked for; empty for what its content and its neighbours ask for.
    """
    transition: Transition = ""
    """From the page before to this one; "" for the deck's."""
    advance: float | None = None
    """Seconds until the next step comes by itself, 0 for never; None for the deck's."""
    backup: bool = False
    """Hidden, because it waits behind the end of the talk for a question."""
    seconds: float | None = None
    """How long it should take, where its author says so."""
    need: Need = ""
    part: int = -1
    """Index into `Document.parts` for a slide that a person marked; -1 otherwise."""
    problems: tuple[Problem, ...] = ()
    background: Picture | None = None
    """Behind everything on the slide, from edge to edge."""
    footer: RichText | None = None
    """At its foot in place of the deck's; empty for nothing."""
    layout: str = ""
    """Name of the template's layout that its author wants for it."""


@record
class Section:
    """A part of the deck with a heading of its own."""

    title: RichText
    first: int
    """Index of its first slide."""
    seconds: float | None = None
    """How long it should take, where its author says so."""


@record
class Timing:
    """What an author says of the time of the whole."""

    length: float | None = None
    """Seconds."""
    bells: tuple[float, ...] = ()
    """When a bell rings, in seconds from the start, in order."""


@record
class Dropped:
    """A source line that stands on no slide and in no notes, and why."""

    line: int
    why: str


@record
class Deck:
    """All slides, and what they have in common."""

    title: RichText
    slides: Sequence[Slide]
    """May be lazy: asking for one composes it."""
    sections: tuple[Section, ...] = ()
    """In order; every slide from a section's first to the next section's belongs to it."""
    meta: Meta = field(default_factory=Meta)
    timing: Timing = field(default_factory=Timing)
    lang: str = "zh-CN"
    """Of the deck as a whole; decides the app's own labels on slides."""
    folder: Path | None = None
    """The only folder from which pictures may come."""
    lines: Sequence[str] = ()
    """The source text, for showing where a line came from."""
    dropped: tuple[Dropped, ...] = ()
    problems: tuple[Problem, ...] = ()
    show_settings: ShowSettings = field(default_factory=ShowSettings)
    """How it wants to be shown."""
    ink: Ink = field(default_factory=Ink)
    """What a presenter drew, and kept."""
    article: str | None = None
    """Name of the article that the deck was made from: then `lines` is the article, and each text
    a stretch of it. Empty for one without a name, None where an author marked the slides.
    """


def pictures_of(slide: Slide) -> Iterator[Picture]:
    """All pictures of a slide, that behind it first."""
    if slide.background:
        yield slide.background
    yield from pictures_in(slide.blocks)


def pictures_in(blocks: Iterable[Block]) -> Iterator[Picture]:
    """The pictures among a slide's blocks, in order, those in columns too."""
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, (Person, People)):
            yield from photos_of(block)
        elif isinstance(block, Columns):
            for column in block.columns:
                yield from pictures_in(column)


def photos_of(block: Person | People) -> Iterator[Picture]:
    """Of those people who have one."""
    for person in block.people if isinstance(block, People) else (block,):
        if person.photo:
            yield person.photo
