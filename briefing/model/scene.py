"""A slide with every position and line break decided: Qt paints it, PowerPoint gets it written.

Something is an item here only if PowerPoint has a native object for it. All lengths are pt, all
colours theme tokens (or `series0` … for a chart's colours), shaded or translucent where a `Paint`
says so. Painters and writers are one `match
item:` that ends in `assert_never`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from briefing.model.chart.number_format import NumberFormat
from briefing.model.geometry import Box
from briefing.model.ink.strokes import Stroke
from briefing.model.record import record
from briefing.model.shapes.outline import bounds, polyline
from briefing.model.shapes.pixels import Pixels
from briefing.model.text import runs_right_to_left

if TYPE_CHECKING:
    from briefing.model.chart import ChartSeries, Legend, PlotArea
    from briefing.model.deck import ChartKind, Kind
    from briefing.model.geometry import Size
    from briefing.model.looks.template import TemplateLayout
    from briefing.model.placeholder import LayoutPart
    from briefing.model.shapes.outline import Outline, Point
    from briefing.model.shapes.paint import Paint
    from briefing.model.show_settings import Transition
    from briefing.model.text import RichText, Script, Source
    from briefing.model.theme import Color, FontRole, Theme
    from briefing.model.time.plan import Need

Anchor = Literal["left", "center", "right"]
VerticalAlign = Literal["top", "middle", "bottom"]
ShapeKind = Literal[
    "rect", "round", "top_round", "ellipse", "line", "diamond", "hexagon", "parallelogram",
    "cylinder", "subroutine",
]  # fmt: skip
Side = Literal["top", "left", "bottom", "right"]
Dash = Literal["", "dash", "dot"]
"""`""` is a line without gaps."""
Vertical = Literal["", "eaVert", "vert"]
"""As DrawingML calls it. `eaVert`: columns from right to left, Han and its punctuation upright, all
else turned clockwise. `vert`: all of it turned clockwise.
"""


@record
class Style:
    """How a run of text is set."""

    size: float
    """Type size in pt, before `script` makes it smaller."""
    color: Color = "ink"
    font: FontRole = "body"
    bold: bool = False
    italic: bool = False
    """Asked for by the author; Han characters are never slanted, they are set bold instead."""
    underline: bool = False
    strike: bool = False
    script: Script = ""
    tracking: float = 0.0
    """Extra space after each character, pt."""
    east_asian: bool = False
    """Every character is the East Asian face's, quotation marks too."""


@record
class StyledRun:
    """Displayed text in one style; a `\\n` is a line break the author wanted."""

    text: str
    style: Style
    link: str = ""


@record
class Bullet:
    """What stands before a paragraph. `text` is a bullet character or `3.`; painted at `x` of the
    paragraph's box.
    """

    text: str
    style: Style
    numbered: bool = False
    start: int = 1
    """Of a numbered one: its number, for PowerPoint's auto-numbering."""


@record
class Paragraph:
    """What a paragraph says: PowerPoint writes this, so it stays editable."""

    runs: tuple[StyledRun, ...]
    leading: float
    """Exact distance between baselines, pt. Never from a font's metrics: fallback fonts change
    those.
    """
    align: Anchor = "left"
    level: int = 0
    """0 to 4, PowerPoint's `lvl`."""
    margin: float = 0.0
    """Left edge of every line, from the box, pt."""
    indent: float = 0.0
    """Of the first line's bullet, from the margin, pt: negative to hang. Without a bullet, of the
    first line itself.
    """
    before: float = 0.0
    after: float = 0.0
    """Space above (not at the top of a box) and below (not at its end), pt."""
    bullet: Bullet | None = None
    lang: str = ""
    source: Source | None = None
    step: int = 0
    """Shown from this step of the show on, in a text whose paragraphs come one by one."""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def right_to_left(self) -> bool:
        """Its first letter runs so: it begins at the right edge, where margin and bullet are."""
        return runs_right_to_left(self.text)

    @property
    def side(self) -> Anchor:
        """Where its lines stand: what `align` calls left is where its letters begin."""
        return "right" if self.align == "left" and self.right_to_left else self.align

    @property
    def outdent(self) -> float:
        """Pt by which its first line begins left of the others."""
        return -self.indent if self.bullet is None else 0.0


@record
class Segment:
    """Part of a line that is drawn in one go: one style, one script, no joint inside."""

    text: str
    x: float
    """From the slide's left edge, pt."""
    width: float
    style: Style
    link: str = ""
    upright: bool = False
    """In vertical text: a character that is not turned with its column."""


@record
class Line:
    """Where a paragraph breaks: Qt paints this."""

    paragraph: int
    """Index into the text's paragraphs."""
    start: int
    end: int
    """Characters of the paragraph's text, trailing space left out."""
    x: float
    """Where its ink begins. A mark that hangs has half an em of white, which stands before it."""
    top: float
    baseline: float
    """From the slide's edges, pt; baseline = top + 0.8 × leading, as LibreOffice and PowerPoint
    set it.
    """
    width: float
    segments: tuple[Segment, ...]
    forced: bool = False
    """It ends where breaking by width alone would not end it: PowerPoint needs an `a:br` here."""


@record
class Text:
    """One logical block of text. Its box is where PowerPoint breaks lines: top-anchored, zero
    insets, wrapped.
    """

    box: Box
    paragraphs: tuple[Paragraph, ...]
    lines: tuple[Line, ...]
    part: LayoutPart = "content"
    name: str = ""
    """Unique on the slide and stable: `Title`, `Body`, `Card 2 head`."""
    step: int = 0
    frame: Box | None = None
    """The box to write into PowerPoint instead of `box`: of a width from which no line is near to
    breaking elsewhere, so that rounding and a slightly different font change nothing.
    """
    widths: tuple[float, float] = (0.0, float("inf"))
    """The narrowest and the widest box in which its lines break as they do, pt; the lowest and the
    highest where they stand upright.
    """
    room: Box | None = None
    """The place that its kind keeps for it, in which it stands at `valign`: more text may be typed
    until it is full. None where nobody said: then it may grow down to what stands next.
    """
    valign: VerticalAlign = "top"
    vertical: Vertical = ""
    """Where it is, lines are measured from the box's right top corner: their `x` grows downwards,
    their `top` to the left. `placed` says where that is on the page.
    """
    inside: str = ""
    """Name of the shape whose words these are: in PowerPoint they stand in it, and move with it."""

    def placed(self, box: Box) -> Box:
        """Where a box in terms of the lines stands on the page."""
        if not self.vertical:
            return box
        return Box(self.box.right - box.y - box.height, self.box.y + box.x, box.height, box.width)


@record
class Picture:
    """`box` has the proportions of what is shown of the picture: never stretched."""

    box: Box
    data: bytes
    """PNG or JPEG as it goes into the file."""
    media: Literal["image/png", "image/jpeg"]
    digest: str
    """Of `data`: each picture is stored and decoded once."""
    alt: str = ""
    svg: bytes = b""
    """The original where it was SVG: painted and written as vectors."""
    name: str = ""
    step: int = 0
    line: int = 0
    part: LayoutPart = "content"
    """A picture that is decoration needs no `alt`."""
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    """What is cut off at its left, top, right and bottom, in shares of the whole."""
    shape: Literal["rect", "ellipse"] = "rect"
    pixels: Pixels = Pixels()
    """What text that stands on it must stand out from."""

    @property
    def whole(self) -> Box:
        """Where all of the picture would stand."""
        left, top, right, bottom = self.crop
        width = self.box.width / (1 - left - right)
        height = self.box.height / (1 - top - bottom)
        return Box(self.box.x - left * width, self.box.y - top * height, width, height)


@record
class Shape:
    """One of PowerPoint's shapes, without its text: that stands over it in its own item, and says
    if it belongs `inside`.
    """

    box: Box
    kind: ShapeKind = "rect"
    fill: Paint = ""
    stroke: Paint = ""
    stroke_width: float = 0.0
    dash: Dash = ""
    radius: float = 0.0
    name: str = ""
    step: int = 0
    part: LayoutPart = "decoration"
    group: str = ""
    """Neighbours that share one are one thing to a person: PowerPoint groups them under it."""


@record
class Path:
    """A freeform: filled by the even-odd rule, so that an outline inside another is a hole; its
    edge is round at corners and, unless `flat`, at its ends.
    """

    outline: Outline
    fill: Paint = ""
    stroke: Paint = ""
    stroke_width: float = 0.0
    dash: Dash = ""
    flat: bool = False
    name: str = ""
    step: int = 0
    part: LayoutPart = "decoration"
    group: str = ""
    """As a shape's."""

    @property
    def box(self) -> Box:
        """Around its outline: what gradients run over."""
        return bounds(self.outline)


@record
class Formula:
    """A formula by itself: a picture of it for painters, and what it says for programs that have
    formulas of their own.
    """

    box: Box
    outlines: tuple[Outline, ...]
    """Of its signs, each filled for itself."""
    latex: str
    size: float
    """Of its letters, pt."""
    fill: Color = "ink"
    alt: str = ""
    """As one reads it."""
    name: str = ""
    step: int = 0
    line: int = 0
    part: LayoutPart = "content"


@record
class Glue:
    """Where a connector holds on to a shape of the page."""

    shape: str
    """Its name."""
    side: Side


@record
class Connector:
    """A line from a shape to another. Two points are straight; more turn at right angles, or where
    it is `curved`, three are a quarter of a circle around the middle one.
    """

    points: tuple[Point, ...]
    stroke: Paint = "ink"
    stroke_width: float = 1.0
    dash: Dash = ""
    head: bool = True
    """An arrow's head at its end."""
    tail: bool = False
    """And at its beginning."""
    curved: bool = False
    first: Glue | None = None
    last: Glue | None = None
    alt: str = ""
    """What it says to somebody who does not see it."""
    name: str = ""
    step: int = 0
    part: LayoutPart = "content"

    @property
    def box(self) -> Box:
        """Around its points."""
        return bounds(polyline(self.points))


@record
class Cell:
    """One of a table's, laid out."""

    box: Box
    """Of the whole cell; text stands inside `padding`."""
    paragraphs: tuple[Paragraph, ...]
    lines: tuple[Line, ...]
    fill: Color = ""


@record
class Table:
    """A native table: the frame, and the cells row by row."""

    box: Box
    columns: tuple[float, ...]
    rows: tuple[float, ...]
    """Widths and heights, pt."""
    cells: tuple[tuple[Cell, ...], ...]
    """By row; the first row is the header when `header`."""
    padding: tuple[float, float] = (8.0, 6.0)
    """Left and right, top and bottom, pt: the cells' insets in PowerPoint."""
    header: bool = True
    rule: Color = "rule"
    """Of the hairlines under rows."""
    rules: tuple[tuple[Color, float], ...] = ()
    """Colour and width (pt) of the line under each row, where they are not all such hairlines;
    an empty colour for none.
    """
    name: str = ""
    step: int = 0
    part: LayoutPart = "content"


HAIRLINE = 0.75
"""Pt."""


def line_under(table: Table, row: int) -> tuple[Color, float]:
    """Colour and width of the line under a row of the table."""
    return table.rules[row] if table.rules else (table.rule, HAIRLINE)


@record
class Chart:
    """A native chart. `parts` is the picture of it, for painters; all else is for programs that
    draw charts themselves.
    """

    box: Box
    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    plot: PlotArea
    parts: tuple[Shape | Text | Path, ...]
    style: Style
    """Of everything written on it."""
    legend: Legend | None = None
    numbers: NumberFormat = NumberFormat()
    """Of the values, with what they count."""
    across: tuple[float, ...] = ()
    """Of a scatter chart, where each value stands on the axis below."""
    alt: str = ""
    name: str = ""
    step: int = 0
    part: LayoutPart = "content"


Item = Union[Text, Picture, Shape, Path, Connector, Table, Chart, Formula, Stroke]


@record
class Scene:
    """One page."""

    size: Size
    theme: Theme
    kind: Kind
    items: tuple[Item, ...]
    """In reading order after the decoration that lies beneath: painted first to last."""
    title: str
    """What the slide is called in lists, outline view and screen readers."""
    slide: str
    """The id of the slide it shows."""
    background: Paint = "background"
    behind: Picture | None = None
    """Over the background and under everything else, from edge to edge."""
    notes: tuple[RichText, ...] = ()
    """A paragraph each; on the first page of a slide only."""
    part: int = 1
    parts: int = 1
    """Page `part` of `parts` of its slide."""
    has_footer: bool = False
    """In which its page number stands once it is known."""
    number_box: Box | None = None
    """Where its page number stands, at the left, if not where the theme has it for all."""
    hidden: bool = False
    need: Need = ""
    """How much a talk needs its slide."""
    section: int = -1
    """Index of the deck's section that its slide belongs to; -1 before the first."""
    transition: Transition = ""
    """From the page before to this one; "" and `none` are a cut."""
    advance: float = 0.0
    """Seconds until the next page comes by itself; 0 for never."""
    lang: str = "zh-CN"
    variant: str = ""
    """Of the ways to compose its kind, the one that it shows."""
    layout: TemplateLayout | None = None
    """Of the template that it is set in: `items` begin with what is fixed there."""
    fixed: int = 0
    """So many."""
