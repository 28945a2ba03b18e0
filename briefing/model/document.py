"""A file as its reader understood it: blocks of text that know their source lines, before anybody
thinks of slides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from briefing.model.ink.strokes import Ink
from briefing.model.record import field, record
from briefing.model.shapes.diagram import Diagram
from briefing.model.text import RichText, Sources

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from briefing.model.problem import Problem

Align = Literal["", "left", "center", "right"]


@record
class Attributes:
    """What `{#id .class key=value}` said."""

    id: str = ""
    classes: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)


@record
class Paragraph:
    """Running text, up to a blank line."""

    text: RichText
    attributes: Attributes = field(default_factory=Attributes)
    stepwise: bool = False
    """Shown on a click in the slideshow."""


@record
class Heading:
    """A heading inside a slide, below the slide level."""

    text: RichText
    level: int
    attributes: Attributes = field(default_factory=Attributes)


@record
class Item:
    """One entry of a list: its own text, then whatever is nested in it."""

    text: RichText
    blocks: tuple[Block, ...] = ()
    checked: bool | None = None
    """Of a task list: ticked or not; None for an ordinary entry."""
    stepwise: bool = False
    """Shown one by one in the slideshow (Marp's `*` lists)."""


@record
class List:
    """Bulleted, numbered, or with boxes to tick."""

    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1
    numbering: str = "1."
    """How its first number would be written: `1.`, `(1)`, `a)`, `i.`."""
    attributes: Attributes = field(default_factory=Attributes)


@record
class Quote:
    """What somebody else said, and who."""

    blocks: tuple[Block, ...]
    by: RichText | None = None
    """Who said it: the last line, where it starts with a dash."""


@record
class Code:
    """A listing, a line each."""

    lines: tuple[RichText, ...]
    language: str = ""
    marked: tuple[int, ...] = ()
    """Numbers of the lines to point at, 1-based."""


@record
class Table:
    """Rows of as many cells as there are columns."""

    header: tuple[RichText, ...]
    rows: tuple[tuple[RichText, ...], ...]
    """Each as long as the header."""
    aligns: tuple[Align, ...] = ()
    caption: RichText | None = None
    widths: tuple[float, ...] = ()
    """How wide the columns are to each other, where the document says it."""
    attributes: Attributes = field(default_factory=Attributes)


@record
class Image:
    """A picture that the document names. `target` is as written; the resource gate decides what
    it may load.
    """

    target: str
    alt: RichText
    title: str = ""
    line: int = 0
    attributes: Attributes = field(default_factory=Attributes)


@record
class Columns:
    """Blocks that the document wants side by side."""

    columns: tuple[tuple[Block, ...], ...]
    attributes: Attributes = field(default_factory=Attributes)
    widths: tuple[float, ...] = ()
    """Of each, as a fraction of what they share; empty for equal ones."""


@record
class Definitions:
    """A list of terms and what they mean."""

    items: tuple[tuple[RichText, tuple[RichText, ...]], ...]
    """Terms, each with its definitions."""


@record
class Group:
    """Blocks that the document wants to be one thing: `::: cards`, `::: people`."""

    kind: str
    """A kind of slide."""
    blocks: tuple[Block, ...]
    attributes: Attributes = field(default_factory=Attributes)
    line: int = 0
    """Where it opens."""


Block = Union[
    Paragraph, Heading, List, Quote, Code, Table, Image, Columns, Definitions, Group, Diagram,
]  # fmt: skip


@record
class Part:
    """A stretch of the source between two slide boundaries: of Markdown, what becomes one slide."""

    title: RichText
    level: int
    """Of the heading that opened it; 0 where no heading did."""
    first: int
    last: int
    """Source lines, 1-based, both included."""
    blocks: tuple[Block, ...] = ()
    notes: tuple[RichText, ...] = ()
    """Speaker notes, a paragraph each."""
    footnotes: tuple[RichText, ...] = ()
    """Texts of the notes that the blocks number 1, 2 … in superscript."""
    attributes: Attributes = field(default_factory=Attributes)
    problems: tuple[Problem, ...] = ()
    kicker: RichText = field(default_factory=RichText)
    """Words of one line over the title."""


@record
class Meta:
    """What front matter says of the whole. Empty where it says nothing."""

    title: RichText = field(default_factory=RichText)
    subtitle: RichText = field(default_factory=RichText)
    kicker: RichText = field(default_factory=RichText)
    author: RichText = field(default_factory=RichText)
    date: RichText = field(default_factory=RichText)
    place: RichText = field(default_factory=RichText)
    hosts: tuple[RichText, ...] = ()
    theme: str = ""
    lang: str = ""
    """A BCP 47 tag: `zh-CN`, `en-US`."""
    ratio: str = ""
    values: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    """Every other key, for whoever understands it."""
    lines: Mapping[str, int] = field(default_factory=dict[str, int], hash=False, compare=False)
    """Where each of those keys stands, 1-based."""

    @property
    def makes_cover(self) -> bool:
        """A title makes a slide before the first, unless `cover: no` stands beside it or Marp, for
        which a title is only what the file is called, was meant to read it.
        """
        no = self.values.get("cover", "").lower() in {"false", "no"}
        return bool(self.title) and not no and self.values.get("marp", "").lower() != "true"


@record
class Outline:
    """A heading at or above the slide level, known before its part is parsed."""

    text: str
    level: int
    part: int
    """Index into `Document.parts`."""
    attributes: Attributes = field(default_factory=Attributes)


HintRole = Literal["text", "title", "subtitle", "heading", "item", "row", "caption", "aside"]


@record
class Hint:
    """What the author of prose marked a line as: a heading style in Word, `<li>` on a page. It
    outranks what analysis would guess. A line with a hint is a whole paragraph.
    """

    role: HintRole = "text"
    level: int = 1
    """Of a heading or an item: 1 is the highest."""
    lead: int = 0
    """So many characters at the line's start are bold: a lead-in, or where it is all, a bold line.
    """
    cells: tuple[tuple[int, int], ...] = ()
    """Of a table's row: where the text of each cell begins and ends in the line."""
    table: int = 0
    """Of a row: which of the document's tables it belongs to."""
    why: str = ""
    """Of an aside: why it is no part of the text."""


@record
class Origin:
    """The article that a saved briefing was made from, and what came from where."""

    article: str
    """Its file's name; empty for text that had none."""
    lines: tuple[str, ...]
    sources: Mapping[str, tuple[Sources, ...]]
    """By slide id, empty for the deck's own texts: where each text stood when it was saved, in
    reading order.
    """
    dropped: tuple[tuple[int, str], ...] = ()
    """Lines that stand nowhere in the deck, and why."""


@record
class EncodedText:
    """Text as it stands in a file: `mark + text.encode(encoding)` are the file's bytes again, but
    for those that a guess could not read.
    """

    text: str = ""
    """With its line ends, as they are."""
    encoding: str = "utf-8"
    """The name of a codec that neither reads nor writes byte order marks."""
    mark: bytes = b""
    """The byte order mark; empty where there is none."""
    guessed: bool = False
    """The encoding was guessed: it is shown, can be changed, and is never saved over."""


@record
class Document:
    """What a reader made of a file."""

    path: Path | None
    """Where it was read from; None for text that came from elsewhere."""
    lines: Sequence[str]
    """The source, a line each, without line ends: what every `Source` points into."""
    meta: Meta
    parts: Sequence[Part]
    """In order. May be lazy: asking for one parses it."""
    form: Literal["slides", "prose"] = "slides"
    """`slides`: the author marked them, and each part is one. `prose`: analysis must find them in
    the lines.
    """
    foreign: bool = False
    """Of slides: another program's file, which stays as it is; what is changed makes a briefing."""
    slide_level: int = 2
    outline: tuple[Outline, ...] = ()
    firsts: tuple[int, ...] = ()
    """First source line of each part, known before it is parsed."""
    lasts: tuple[int, ...] = ()
    """Likewise the last."""
    ruled: bool = False
    """Rules part its slides, whatever their headings."""
    text: EncodedText = field(default_factory=EncodedText)
    """What the reader was given; empty where that was no text (a Word file)."""
    problems: tuple[Problem, ...] = ()
    """Those of the whole file; a part has its own."""
    hints: Mapping[int, Hint] = field(default_factory=dict[int, Hint], hash=False)
    """Of prose whose file says more than its words do: by line, 1-based."""
    ink: Ink = field(default_factory=Ink, hash=False)
    """What a presenter drew on the slides, kept beside the file."""
    framed: bool = True
    """Of prose: a page may stand round the text, as in what was copied from the web. The body of a
    Word file has none: all its lines are text.
    """
    pictures: tuple[Image, ...] = ()
    """Of prose: each stands after the text of its `line`."""
    origin: Origin | None = None
    """Of a briefing that was saved from an article."""

    @property
    def is_briefing(self) -> bool:
        """Its own text says its slides, and can be changed."""
        return self.form == "slides" and not self.foreign
