"""What a slide's layout may ask of its surroundings: the canvas, the deck around it, the
measurer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from briefing.layout.motifs.stage import Stage
from briefing.layout.type_scale import TypeScale
from briefing.layout.typeset import set_text, text_height
from briefing.layout.typeset.measure import measured
from briefing.model.geometry import Box
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.layout.labels import SlideLabels
    from briefing.layout.ports import LoadedPicture, RefusedPicture, TextMeasurer
    from briefing.model.design import BoxName, Design, Measures, StyleName, TextStyle
    from briefing.model.document import Meta
    from briefing.model.geometry import Size

    T = TypeVar("T", bound=Measures)
    from briefing.model.looks.template import TemplateLayout
    from briefing.model.scene import Paragraph
    from briefing.model.text import RichText


_BALANCED = 4.5
"""Lines."""


@record
class DeckLayoutContext:
    """What of the deck shows on a slide of it: part of the slide's content for the memo."""

    title: RichText
    section: RichText
    """Title of the section it belongs to; empty for none."""
    place: int
    """Of that section among the sections, 1-based; 0 for none."""
    sections: int
    number: int
    """Of the slide, 1-based; 0 where nothing on it needs one."""
    meta: Meta | None
    """On the cover only."""
    lang: str
    names: tuple[RichText, ...]
    """Titles of all sections, where the page shows them."""
    footer: RichText
    """What its author wants at the foot of every slide."""


@record
class LayoutContext:
    """The place a slide is laid out in. `content` is what the frame leaves for the kind."""

    design: Design
    """Of the theme, on a page of this size."""
    measurer: TextMeasurer
    deck: DeckLayoutContext
    words: SlideLabels
    pictures: dict[str, LoadedPicture | RefusedPicture]
    """Those that the slide names, by target."""
    content: Box
    layout: TemplateLayout | None = None
    """Of the template that it is set in, if there is one."""
    bare: bool = False
    """A picture lies behind the page, in the place of the theme's ornaments."""

    @property
    def narrow(self) -> bool:
        """4:3 and narrower."""
        return self.size.width < 800

    @property
    def size(self) -> Size:
        """Of the page."""
        return self.design.canvas

    @property
    def styles(self) -> Mapping[StyleName, TextStyle]:
        return self.design.styles

    @property
    def boxes(self) -> Mapping[BoxName, Box]:
        return self.design.boxes

    def stage(self, *, progress: bool = False) -> Stage:
        """What motifs may know; where the talk is, only for `progress`, so that pages share."""
        deck = self.deck
        if not progress:
            return Stage(self.size, deck.title.plain)
        return Stage(self.size, deck.title.plain, deck.place, deck.sections)

    @property
    def scale(self) -> TypeScale:
        return self.design.measures(TypeScale)

    def measures(self, part: type[T]) -> T:
        """The lengths and sizes that a part of the layout reads, as the theme has them."""
        return self.design.measures(part)

    def height(self, paragraphs: Sequence[Paragraph], width: float) -> float:
        """Of the paragraphs set at `width`, pt."""
        return text_height(paragraphs, width, self.measurer)

    def balances(self, paragraphs: Sequence[Paragraph], width: float) -> bool:
        """Whether lines of like length would help: text of many lines is a block anyway, and
        balancing it takes long.
        """
        lines = [text_height((one,), width, self.measurer) / one.leading for one in paragraphs]
        return max(lines, default=0) > 1.5 and max(lines) <= _BALANCED

    def line_count(self, paragraph: Paragraph, width: float) -> int:
        return round(self.height((paragraph,), width) / paragraph.leading)

    def natural(self, paragraph: Paragraph) -> float:
        """Width in pt that the paragraph has when nothing breaks its lines but its author."""
        return paragraph.margin - paragraph.outdent + _size(paragraph) * self.unbroken(paragraph)[0]

    def unbroken(self, paragraph: Paragraph) -> tuple[float, int]:
        """Width in em of the paragraph's longest line, and number of lines, when nothing breaks
        them but its author.
        """
        rows = measured(paragraph.runs, self.measurer)
        return max(row.reach[-1] if row.reach else 0.0 for row in rows), len(rows)

    def widest_word(self, paragraph: Paragraph) -> float:
        """Width in pt of the longest piece in the paragraph that cannot be broken well."""
        rows = measured(paragraph.runs, self.measurer)
        words = (
            end - start for row in rows for start, end in zip(row.starts, row.ends, strict=False)
        )
        return paragraph.margin + _size(paragraph) * max(words, default=0.0)

    def cuts(self, paragraph: Paragraph, width: float) -> list[int]:
        """Character at which each line of the paragraph starts when it is set at `width`."""
        lines = set_text(Box(0, 0, width, 0), (paragraph,), self.measurer).lines
        return [line.start for line in lines]


def _size(paragraph: Paragraph) -> float:
    return paragraph.runs[0].style.size
