"""What every ordinary page has: title with its mark, subtitle, footnotes, footer. What is left is
the kind's room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefing.layout.in_template import set_foot
from briefing.layout.prose import paragraph
from briefing.layout.title import TitleMeasures, elided, title_of, title_paragraph
from briefing.layout.typeset.characters import is_chinese
from briefing.model.deck import Point, Points
from briefing.model.design import MarkMeasures, Measures
from briefing.model.geometry import Box
from briefing.model.record import record, replace
from briefing.model.scene import Shape
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.title import Title
    from briefing.model.deck import Slide
    from briefing.model.design import Design
    from briefing.model.scene import Paragraph, Vertical

_UNKICKED = ("cover", "agenda", "section", "closing")
"""Kinds that show the talk's course themselves."""


class FrameMeasures(Measures):
    """Of a theme: what stands round a slide's content, all in pt."""

    PART = "frame"
    kicker: float
    kicker_upright: bool
    """It stands in a column: Chinese upright, Latin turned."""
    subtitle: float
    above_subtitle: float
    rule: bool
    """A hairline over the footer."""
    footer: float
    footer_drop: float
    """From the footer's box to its text."""
    footer_gap: float
    """From it to the page number."""
    footnotes_highest: float
    """Higher footnotes go on in the body."""
    footnotes_drop: float
    """Below the content."""
    above_footnotes: float
    content_least: float
    """What a long title and footnotes together leave to the content."""


class ProgressMeasures(Measures):
    """Of a theme: the marks at the foot that say how far the talk is."""

    PART = "progress"
    most: int
    """Sections that are still counted."""
    width: float
    height: float
    gap: float
    top: float
    right: float
    """From the page's right edge."""


@record
class PageFrame:
    """What stands round a page's content, and the room that it leaves."""

    title: Title
    subtitle: RichText
    kicker: RichText
    running_kicker: bool
    """It is the section, and stands on every page."""
    footnotes: tuple[RichText, ...]
    content: Box
    """What is left for the kind."""


def frame(slide: Slide, context: LayoutContext, *, small: bool = False) -> tuple[PageFrame, Slide]:
    """The frame of a slide, and the slide with whatever the frame has no room for moved into its
    blocks. `small` keeps the title out of the way of a statement or a quotation.
    """
    title = title_of(slide, context, small=small)
    kicker, subtitle, moved = _above_and_below(slide, title, context)
    area = context.boxes["small_content" if title.small else "content"]
    below = title.box.bottom + _subtitle_height(subtitle, title, context)
    start = max(below + _below(title, context), area.y)
    footnotes, foot = _footnotes(slide, context, area.bottom - start)
    content = Box(area.x, start, area.width, area.bottom - foot - start)
    running = not slide.kicker and bool(kicker)
    slide = _with_lines(slide, (title.rest, *moved), () if footnotes else slide.footnotes)
    return PageFrame(title, subtitle, kicker, running, footnotes, content), slide


def _with_lines(slide: Slide, before: tuple[RichText, ...], after: tuple[RichText, ...]) -> Slide:
    """The slide with these texts as paragraphs around its blocks."""
    first = tuple(Point(text, marker="none", heading=True) for text in before if text)
    last = tuple(Point(text, marker="none") for text in after)
    if not first and not last:
        return slide
    above = (Points(first),) if first else ()
    below = (Points(last),) if last else ()
    return replace(slide, blocks=(*above, *slide.blocks, *below))


def finish(page: Page, found: PageFrame, part: int, parts: int) -> None:
    """Title, mark, subtitle, footnotes and footer of page `part` of `parts`."""
    context = page.context
    if page.titled:
        return
    if page.title is None:
        _set_title(page, found, part, parts)
    if part == 1 or found.running_kicker:
        _set_above(page, found, first=part == 1)
    if found.footnotes and part == parts:
        area = context.boxes["content"]
        paras = _footnote_paragraphs(found.footnotes, context)
        height = context.height(paras, area.width)
        drop = context.measures(FrameMeasures).footnotes_drop
        box = Box(area.x, area.bottom + drop - height, area.width, height)
        page.text(box, paras, role="caption", name="Footnotes")
    _set_footer(page)


def page_number(page: int, design: Design, at: Box | None = None) -> tuple[Box, Paragraph]:
    """Where the page number stands, and what it says; `at` the left of a box of its own."""
    measures, box = design.measures(FrameMeasures), at or design.boxes["page"]
    text = paragraph(rich(str(page)), design.styles["footer"], measures.footer)
    place = Box(box.x, box.y + measures.footer_drop, box.width, 0)
    return place, replace(text, align="left" if at else "right")


def _below(title: Title, context: LayoutContext) -> float:
    """Space under a title."""
    measures = context.measures(TitleMeasures)
    return measures.below_small if title.small else measures.below


def _set_title(page: Page, found: PageFrame, part: int, parts: int) -> None:
    title, context = found.title, page.context
    box = title.box
    height = box.height
    if not found.subtitle:
        height = found.content.y - _below(title, context) - box.y
    para = title_paragraph(title, context, part, parts, height)
    place, valign = replace(box, height=0), context.measures(TitleMeasures).valign
    if valign != "top" and context.boxes["title"].contains(box, 0.1):
        place = context.boxes["title"]
    page.text(place, (para,), role="title", name="Title", balance=True, valign=valign)
    page.ornament("content")
    page.ornament("title", down=max(found.content.y - context.boxes["content"].y, 0.0))
    if not title.running and context.measures(MarkMeasures).width:
        mark = context.measures(MarkMeasures)
        tall = min(mark.height, para.leading * mark.share)
        place = Box(mark.left, box.y + (para.leading - tall) / 2, mark.width, tall)
        page.shape(place, "accent", name="Title mark", part="frame")


def _subtitle_height(subtitle: RichText, title: Title, context: LayoutContext) -> float:
    """With the gap above it; 0 where there is none."""
    if not subtitle:
        return 0.0
    above = context.measures(FrameMeasures).above_subtitle
    return above + context.height((_subtitle(subtitle, context),), title.box.width)


def _subtitle(text: RichText, context: LayoutContext) -> Paragraph:
    return paragraph(text, context.styles["subtitle"], context.measures(FrameMeasures).subtitle)


def _kicker(text: RichText, context: LayoutContext) -> Paragraph:
    return paragraph(text, context.styles["kicker"], context.measures(FrameMeasures).kicker)


def _kicker_length(context: LayoutContext) -> float:
    """Pt that a kicker's line has."""
    box = context.boxes["kicker"]
    return box.height if context.measures(FrameMeasures).kicker_upright else box.width


def _running_kicker(slide: Slide, title: Title, context: LayoutContext) -> RichText:
    """The section, over a title of the slide's own; empty where the page says it already."""
    section = context.deck.section.plain
    if slide.kind in _UNKICKED or title.running or title.small or title.text.plain == section:
        return RichText()
    text = rich(" ".join(section.split()))
    fits = text and context.line_count(_kicker(text, context), _kicker_length(context)) == 1
    return text if fits else RichText()


def _above_and_below(
    slide: Slide, title: Title, context: LayoutContext
) -> tuple[RichText, RichText, tuple[RichText, ...]]:
    """Kicker and subtitle where they are short enough, and those that are not."""
    kicker, subtitle, moved = slide.kicker, slide.subtitle, list[RichText]()
    if "kicker" in context.design.lacks:
        moved += [kicker] if kicker else []
        kicker = RichText()
    elif not kicker:
        kicker = _running_kicker(slide, title, context)
    elif context.line_count(_kicker(kicker, context), _kicker_length(context)) > 1:
        moved.append(kicker)
        kicker = RichText()
    if subtitle and context.line_count(_subtitle(subtitle, context), title.box.width) > 2:
        moved.append(subtitle)
        subtitle = RichText()
    return kicker, subtitle, tuple(moved)


def _footnotes(
    slide: Slide, context: LayoutContext, height: float
) -> tuple[tuple[RichText, ...], float]:
    """The footnotes that stand at the foot, and how much of the content's `height` they take."""
    if not slide.footnotes:
        return (), 0.0
    measures, area = context.measures(FrameMeasures), context.boxes["content"]
    paras = _footnote_paragraphs(slide.footnotes, context)
    foot = context.height(paras, area.width) + measures.above_footnotes
    if foot > measures.footnotes_highest or height - foot < measures.content_least:
        return (), 0.0
    return slide.footnotes, foot


def _footnote_paragraphs(
    footnotes: tuple[RichText, ...], context: LayoutContext
) -> tuple[Paragraph, ...]:
    style, size = context.styles["footnote"], context.scale.note
    before = round(style.before * size, 2)
    return tuple(paragraph(note, style, size, before=before) for note in footnotes)


def _set_above(page: Page, found: PageFrame, *, first: bool) -> None:
    """Kicker and, on the `first` page, subtitle, to be read before everything else."""
    context, below = page.context, len(page.items)
    if found.kicker:
        _set_kicker(page, found.kicker)
    if found.subtitle and first:
        above = found.title.box
        top = above.bottom + context.measures(FrameMeasures).above_subtitle
        box = Box(above.x, top, above.width, 0)
        page.text(box, (_subtitle(found.subtitle, context),), role="subtitle", name="Subtitle")
    page.items[:] = page.items[below:] + page.items[:below]


def _set_kicker(page: Page, text: RichText) -> None:
    box, way = page.context.boxes["kicker"], cast("Vertical", "")
    if page.context.measures(FrameMeasures).kicker_upright:
        way = "eaVert" if is_chinese(text.plain) else "vert"
    else:
        box = replace(box, height=0)
    paras = (_kicker(text, page.context),)
    page.text(box, paras, role="kicker", name="Kicker", vertical=way)


def _set_progress(page: Page) -> float:
    """A mark for each section, those begun in colour; none for one section, or very many. Answers
    where they begin, or 0.
    """
    m, deck = page.context.measures(ProgressMeasures), page.context.deck
    if not 1 < deck.sections <= m.most:
        return 0.0
    left = page.context.size.width - m.right - deck.sections * (m.width + m.gap) + m.gap
    for index in range(deck.sections):
        page.draw(
            Shape(
                Box(left + index * (m.width + m.gap), m.top, m.width, m.height),
                fill="accent" if index < deck.place else "rule",
                name=f"Progress mark {index + 1}",
                part="content",
                group="Progress",
            )
        )
    return left


def _set_footer(page: Page) -> None:
    context = page.context
    if context.layout is not None:
        set_foot(page, context.layout)
        return
    measures, box = context.measures(FrameMeasures), context.boxes["footer"]
    end = _set_progress(page) or context.boxes["page"].x
    if measures.rule:
        page.shape(context.boxes["footer_rule"], "rule", name="Footer rule", part="frame")
    name = context.deck.footer
    if not name:
        return
    style, size = context.styles["footer"], measures.footer
    width = end - measures.footer_gap - box.x
    para = paragraph(name, style, size)
    if context.natural(para) > width:
        fits = int(width / size / max(context.natural(para) / size, 1) * len(name.plain))
        para = paragraph(rich(elided(name.plain, max(fits - 1, 1))), style, size)
    if context.line_count(para, width) == 1:
        place = Box(box.x, box.y + measures.footer_drop, width, 0)
        page.text(place, (para,), role="footer", name="Footer")
