"""What every ordinary page has: title with its mark, subtitle, footnotes, footer. What is left is
the kind's room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.look import MARGIN, Look
from briefing.layout.prose import paragraph
from briefing.layout.title import elided, title_of, title_paragraph
from briefing.model.deck import Point, Points
from briefing.model.geometry import Box
from briefing.model.record import record, replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from briefing.layout.context import Context
    from briefing.layout.page import Page
    from briefing.layout.title import Title
    from briefing.model.deck import Slide
    from briefing.model.scene import Paragraph

_MARK = Box(0, 0, 8, 24)
"""The accent at the page's edge, before the title's first line."""
_MARK_SHARE = 0.66
"""Of the line's height, at most."""
_SUBTITLE = 16.0
_KICKER_TOP = 22.0
_SMALL_CONTENT_TOP = 96.0
_BELOW_SMALL = 22.0
_BELOW_TITLE = 12.0
_ABOVE_SUBTITLE = 4.0
_FOOTNOTES_MOST = 86.0
"""Higher footnotes go on in the body."""
_ABOVE_FOOTNOTES = 10.0
_CONTENT_LEAST = 170.0
"""What a long title and footnotes together leave to the content."""
_PAGE_WIDTH = 80.0

_FOOTER = Look(color="muted", strong="muted", leading=1.4)
_FOOTNOTE = Look(color="muted", strong="muted", leading=1.35, before=0.2)


@record
class PageFrame:
    title: Title
    subtitle: RichText
    kicker: RichText
    footnotes: tuple[RichText, ...]
    content: Box
    """What is left for the kind."""


def frame(slide: Slide, context: Context, *, small: bool = False) -> tuple[PageFrame, Slide]:
    """The frame of a slide, and the slide with whatever the frame has no room for moved into its
    blocks. `small` keeps the title out of the way of a statement or a quotation.
    """
    title = title_of(slide, context, small=small)
    kicker, subtitle, moved = _above_and_below(slide, context)
    below = title.bottom + _subtitle_height(subtitle, context)
    if title.small:
        start = max(below + _BELOW_SMALL, _SMALL_CONTENT_TOP)
    else:
        start = max(below + _BELOW_TITLE, look.CONTENT_TOP)
    footnotes, foot = _footnotes(slide, context, look.CONTENT_BOTTOM - start)
    content = Box(MARGIN, start, context.width, look.CONTENT_BOTTOM - foot - start)
    slide = _with_lines(slide, (title.rest, *moved), () if footnotes else slide.footnotes)
    return PageFrame(title, subtitle, kicker, footnotes, content), slide


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
    if page.title is None:
        _set_title(page, found, part, parts)
    if part == 1:
        _set_above(page, found)
    if found.footnotes and part == parts:
        paras = _footnote_paragraphs(found.footnotes)
        height = context.height(paras, context.width)
        box = Box(MARGIN, look.CONTENT_BOTTOM + 8 - height, context.width, height)
        page.text(box, paras, role="caption", name="Footnotes")
    _set_footer(page)


def page_number(page: int, size_width: float) -> tuple[Box, Paragraph]:
    """Where the page number stands, and what it says."""
    box = Box(size_width - MARGIN - _PAGE_WIDTH, look.FOOTER_TOP, _PAGE_WIDTH, 0)
    return box, replace(paragraph(rich(str(page)), _FOOTER, look.FOOTER), align="right")


def _set_title(page: Page, found: PageFrame, part: int, parts: int) -> None:
    title, context = found.title, page.context
    height = title.height
    if not found.subtitle:
        below = _BELOW_SMALL if title.small else _BELOW_TITLE
        height = found.content.y - below - title.top
    para = title_paragraph(title, context, part, parts, height)
    box = Box(MARGIN, title.top, context.width, 0)
    page.text(box, (para,), role="title", name="Title", balance=True)
    if not title.running:
        tall = min(_MARK.height, para.leading * _MARK_SHARE)
        mark = Box(_MARK.x, title.top + (para.leading - tall) / 2, _MARK.width, tall)
        page.shape(mark, "accent", name="Title mark", part="frame")


def _subtitle_height(subtitle: RichText, context: Context) -> float:
    """With the gap above it; 0 where there is none."""
    if not subtitle:
        return 0.0
    para = paragraph(subtitle, look.SUBTITLE, _SUBTITLE)
    return _ABOVE_SUBTITLE + context.height((para,), context.width)


def _above_and_below(
    slide: Slide, context: Context
) -> tuple[RichText, RichText, tuple[RichText, ...]]:
    """Kicker and subtitle where they are short enough, and those that are not."""
    kicker, subtitle, moved = slide.kicker, slide.subtitle, list[RichText]()
    if kicker and context.line_count(paragraph(kicker, look.KICKER, look.NOTE), context.width) > 1:
        moved.append(kicker)
        kicker = RichText()
    if (
        subtitle
        and context.line_count(paragraph(subtitle, look.SUBTITLE, _SUBTITLE), context.width) > 2
    ):
        moved.append(subtitle)
        subtitle = RichText()
    return kicker, subtitle, tuple(moved)


def _footnotes(slide: Slide, context: Context, height: float) -> tuple[tuple[RichText, ...], float]:
    """The footnotes that stand at the foot, and how much of the content's `height` they take."""
    if not slide.footnotes:
        return (), 0.0
    foot = context.height(_footnote_paragraphs(slide.footnotes), context.width) + _ABOVE_FOOTNOTES
    if foot > _FOOTNOTES_MOST or height - foot < _CONTENT_LEAST:
        return (), 0.0
    return slide.footnotes, foot


def _footnote_paragraphs(footnotes: tuple[RichText, ...]) -> tuple[Paragraph, ...]:
    before = round(_FOOTNOTE.before * look.NOTE, 2)
    return tuple(paragraph(note, _FOOTNOTE, look.NOTE, before=before) for note in footnotes)


def _set_above(page: Page, found: PageFrame) -> None:
    """Subtitle and kicker, to be read before everything else."""
    context = page.context
    below = len(page.items)
    if found.kicker:
        para = paragraph(found.kicker, look.KICKER, look.NOTE)
        box = Box(MARGIN, _KICKER_TOP, context.width, 0)
        page.text(box, (para,), role="kicker", name="Kicker")
    if found.subtitle:
        para = paragraph(found.subtitle, look.SUBTITLE, _SUBTITLE)
        box = Box(MARGIN, found.title.bottom + _ABOVE_SUBTITLE, context.width, 0)
        page.text(box, (para,), role="subtitle", name="Subtitle")
    page.items[:] = page.items[below:] + page.items[:below]


def _set_footer(page: Page) -> None:
    context = page.context
    rule = Box(MARGIN, look.FOOTER_RULE, context.width, 0.75)
    page.shape(rule, "rule", name="Footer rule", part="frame")
    name = context.deck.title
    if not name:
        return
    width = context.width - _PAGE_WIDTH - 24
    para = paragraph(name, _FOOTER, look.FOOTER)
    if context.natural(para) > width:
        fits = int(
            width / look.FOOTER / max(context.natural(para) / look.FOOTER, 1) * len(name.plain)
        )
        para = paragraph(rich(elided(name.plain, max(fits - 1, 1))), _FOOTER, look.FOOTER)
    if context.line_count(para, width) == 1:
        page.text(Box(MARGIN, look.FOOTER_TOP, width, 0), (para,), role="footer", name="Footer")
