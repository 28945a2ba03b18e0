"""A slide's title: how large it can be, what of an endless one is left over, and how it says that
the slide is continued.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.prose import paragraph, split_text
from briefing.layout.text_style import style_at
from briefing.model.design import Measures
from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex
from briefing.model.scene import StyledRun
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.design import TextStyle
    from briefing.model.geometry import Box
    from briefing.model.scene import Paragraph, VerticalAlign

_RUNNING_LONGEST = 60
"""Characters of a deck's or section's title that a slide without one shows."""
_ELLIPSIS = "…"
_SLACK = 0.01

_INK = lazy_regex(r"[^\s\x00-\x1f\x7f-\x9f\ufffe\uffff]")


class TitleMeasures(Measures):
    """Of a theme: the titles of slides."""

    PART = "title"
    sizes: tuple[float, ...]
    small: float
    """Size of a title that keeps out of the way."""
    tall: float
    """A title is no higher where it can: one line of its largest size, or two of the next."""
    highest: float
    """A title higher than this goes on in the body."""
    below: float
    below_small: float
    valign: VerticalAlign
    """Where in its box a title stands that leaves room there."""


@record
class Title:
    """A slide's title as it is set: its size in pt and its box."""

    text: RichText
    run: str
    """Behind it, where several slides have this title: `（2/3）`."""
    size: float
    rest: RichText
    """What of an endless title must stand in the body."""
    running: bool
    """It is no title of the slide's own but says where one is: set small and quiet."""
    small: bool
    """It keeps out of the way of a statement or a quotation."""
    box: Box
    """Where it begins, as wide as it may be, and as high as it is."""
    style: TextStyle


def seen(title: RichText) -> RichText:
    """The title, or none where all of it is white space and characters that nobody sees."""
    return title if _INK.search(title.plain) else RichText()


def title_of(slide: Slide, context: LayoutContext, *, small: bool) -> Title:
    """The slide's title, or where one is for a slide without. `small` asks for a quiet one."""
    text = slide.title or running_title(context)
    rest = RichText()
    run = context.words.continued(*slide.run) if slide.title and slide.run[1] > 1 else ""
    measures, style = context.measures(TitleMeasures), context.styles["title"]
    box = context.boxes["small_title"]
    size, height = measures.small, 0.0
    if small or not slide.title:
        height = _height(text, size, box, context, run)
    if not height or height > 2 * size * style.leading + _SLACK:
        box = context.boxes["title"]
        size, height = _fitting(text, box, context, run)
    if height > measures.highest:
        starts = context.cuts(paragraph(text, style, size), box.width)
        text, rest = split_text(text, starts[int(measures.highest / (size * style.leading)) - 1])
        height = _height(text, size, box, context, run)
    return Title(
        text,
        run,
        size,
        rest,
        running=not slide.title,
        small=size < measures.sizes[-1],
        box=_stood(box, height, measures.valign),
        style=style if slide.title else context.styles["running_title"],
    )


def _stood(box: Box, height: float, valign: VerticalAlign) -> Box:
    """Where a title that is so high stands in its box; a higher one grows downwards."""
    spare = max(box.height - height, 0.0) if valign != "top" else 0.0
    return replace(box, y=box.y + spare * (0.5 if valign == "middle" else 1.0), height=height)


def running_title(context: LayoutContext) -> RichText:
    """What an untitled slide is called: its section, the deck, or its number."""
    deck = context.deck
    name = deck.section.plain or deck.title.plain or context.words.untitled(deck.number)
    return rich(elided(name, _RUNNING_LONGEST))


def title_paragraph(
    title: Title, context: LayoutContext, part: int, parts: int, height: float
) -> Paragraph:
    """The title as page `part` of `parts` shows it, in no more than `height` pt: in full on the
    first page, on the others shortened where there is no other way.
    """
    if parts == 1:
        return _set(title, title.text, title.size, title.run)
    suffix = title.run + context.words.continued(part, parts)
    for para in _forms(title, suffix, context, whole=part == 1):
        if context.height((para,), title.box.width) <= height + _SLACK:
            return para
    return _set(title, title.text if part == 1 else rich(_ELLIPSIS), title.size, "")


def elided(text: str, length: int) -> str:
    """`text` on one line, its end left out beyond `length` characters."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: max(length - 1, 1)].rstrip() + _ELLIPSIS


def _forms(
    title: Title, suffix: str, context: LayoutContext, *, whole: bool
) -> Iterator[Paragraph]:
    """Ways to write it, best first."""
    sizes = context.measures(TitleMeasures).sizes
    yield _set(title, title.text, title.size, suffix)
    for size in sizes:
        if size < title.size:
            yield _set(title, title.text, size, suffix)
    length = 0 if whole else len(title.text.plain)
    while length > 1:
        length = length * 4 // 5
        head = split_text(title.text, length)[0]
        short = replace(head, runs=(*head.runs, *rich(_ELLIPSIS).runs))
        yield _set(title, short, min(title.size, sizes[-1]), suffix)


def _set(title: Title, text: RichText, size: float, suffix: str) -> Paragraph:
    """The text, and quietly after it what says that the slide is continued."""
    return followed(text, title.style, size, suffix)


def followed(text: RichText, style: TextStyle, size: float, suffix: str) -> Paragraph:
    """The text, and quietly after it which of several of its name it is."""
    para = paragraph(text, style, size)
    if not suffix:
        return para
    own = style_at(style, size)
    color = own.color if own.color.startswith("template") else "muted"
    quiet = replace(own, color=color, bold=False)
    return replace(para, runs=(*para.runs, StyledRun(suffix, quiet)))


def _fitting(text: RichText, box: Box, context: LayoutContext, run: str) -> tuple[float, float]:
    """The largest size at which the title keeps to its place, the floor if it never does; and its
    height at that size.
    """
    measures = context.measures(TitleMeasures)
    size, height = measures.sizes[-1], 0.0
    for size in measures.sizes:
        height = _height(text, size, box, context, run)
        if height <= measures.tall + _SLACK:
            break
    return size, height


def _height(text: RichText, size: float, box: Box, context: LayoutContext, run: str = "") -> float:
    return context.height((followed(text, context.styles["title"], size, run),), box.width)
