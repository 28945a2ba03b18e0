"""What stands in a PowerPoint file, whoever wrote it: slides with their texts, tables, charts and
pictures, in the words of PowerPoint and without its looks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from briefing.model.record import field, record
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.geometry import Box, Size

DECK_PROPERTY = "Briefing"
"""The document property that says which deck of ours a file is."""
PAGE_TAG = "BRIEFING"
"""How tags of a presentation begin that say what each of its slides said when it was sent."""

TextRole = Literal["title", "subtitle", "body", "text", "foot"]
"""`body` is a placeholder for text, `text` any other box or shape; `foot` a slide's number, its
date, its footer or its head, which the layout repeats.
"""
Mark = Literal["", "bullet", "number"]


@record
class SlideParagraph:
    """One paragraph of a text."""

    text: RichText
    level: int = 0
    """0 to 8."""
    mark: Mark = ""
    """What PowerPoint puts before it."""


@record
class SlideText:
    """A shape's text."""

    name: str
    """The shape's; unique on slides of ours, and on no others."""
    role: TextRole
    paragraphs: tuple[SlideParagraph, ...]
    box: Box | None = None
    """On the slide, pt; None where nobody says it."""

    @property
    def plain(self) -> str:
        return "\n".join(one.text.plain for one in self.paragraphs)


@record
class SlideTable:
    """A native table. Cells that another one covers are empty."""

    name: str
    rows: tuple[tuple[RichText, ...], ...]
    box: Box | None = None
    header: bool = True
    """Its first row is one."""


@record
class ChartLine:
    """A series of a chart."""

    name: str
    values: tuple[float | None, ...]
    """One a category."""


@record
class SlideChart:
    """A native chart's numbers."""

    name: str
    kind: str
    """As DrawingML calls it, without `Chart`: `bar`, `line`, `pie`; upright bars are `column`."""
    categories: tuple[str, ...]
    series: tuple[ChartLine, ...]
    title: str = ""
    box: Box | None = None


@record
class SlidePicture:
    """A picture."""

    name: str
    part: str
    """Its name in the package; empty for one that is linked and not there."""
    alt: str = ""
    box: Box | None = None
    decorative: bool = False


SlideShape = Union[SlideText, SlideTable, SlideChart, SlidePicture]


@record
class PresentedSlide:
    """One slide."""

    number: int
    """1-based, of all slides."""
    shapes: tuple[SlideShape, ...]
    """As they lie over one another, those of groups among them: the lowest first."""
    notes: tuple[SlideParagraph, ...] = ()
    hidden: bool = False
    creation: str = ""
    """The number that PowerPoint knows the slide by; LibreOffice loses it."""
    section: int = -1
    """Index into `Presentation.sections`; -1 for none."""
    layout: str = ""
    """`type` of the layout: `title`, `secHead`, `obj` …"""

    @property
    def title(self) -> RichText:
        """Of the first shape that is one; empty where there is none."""
        for shape in self.shapes:
            if isinstance(shape, SlideText) and shape.role == "title":
                runs = [run for one in shape.paragraphs for run in one.text.runs]
                return RichText(tuple(runs))
        return RichText()


@record
class Presentation:
    """A whole file."""

    slides: tuple[PresentedSlide, ...]
    sections: tuple[str, ...] = ()
    size: Size | None = None
    title: str = ""
    author: str = ""
    deck: str = ""
    """What Briefing knows the deck by that the file was exported from; empty in others' files."""
    pages: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    """Of a deck of ours: by creation number, what the slide said when it was sent, as a number."""
