"""What every ordinary page has: title with its mark, subtitle, footnotes, footer. What is left is
the kind's room.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.look import MARGIN, Look
from briefing.layout.prose import cut, paragraph
from briefing.model.deck import Point, Points
from briefing.model.geometry import Box
from briefing.model.scene import Paragraph, Stretch
from briefing.model.text import Rich, rich

if TYPE_CHECKING:
    from briefing.layout.page import Page
    from briefing.layout.room import Room
    from briefing.model.deck import Slide

RULE = "Footer rule"
"""Name of the shape that tells a page with a footer, and so a page number."""

_TITLE_SIZES = (look.SLIDE_TITLE, 28.0, 26.0, 24.0, 22.0, 20.0)
_TITLE_HEIGHT = look.SLIDE_TITLE * look.TITLE_LEADING * 2
_TITLE_MOST = 200.0
"""A title higher than this goes on in the body."""
_SMALL_TITLE = 16.0
_SMALL_TOP = 46.0
_SUBTITLE = 16.0
_KICKER_TOP = 22.0
_FOOTNOTES_MOST = 76.0
"""Higher footnotes go on in the body."""
_PAGE_WIDTH = 80.0
_ELLIPSIS = "…"

_RUNNING = Look(color="muted", strong="muted", leading=look.TITLE_LEADING)
_FOOTER = Look(color="muted", strong="muted", leading=1.4)
_FOOTNOTE = Look(color="muted", strong="muted", leading=1.35, before=0.2)


@dataclass(frozen=True, slots=True)
class Frame:
    title: Rich
    title_size: float
    running: bool
    """The title is no title of the slide's own but says where one is: set small and quiet."""
    subtitle: Rich
    kicker: Rich
    footnotes: tuple[Rich, ...]
    content: Box
    top: float
    """Where the title ends."""


def frame(slide: Slide, room: Room, *, small: bool = False) -> tuple[Frame, Slide]:
    """The frame of a slide, and the slide with whatever the frame has no room for moved into its
    blocks. `small` keeps the title out of the way of a statement or a quotation.
    """
    running = not slide.title
    title, rest = slide.title or running_title(room), Rich()
    size = _SMALL_TITLE if small or running else fitting_title(title, room)
    height = _title_height(title, size, room)
    if small and height > 2.1 * size * look.TITLE_LEADING:
        size = fitting_title(title, room)
        height = _title_height(title, size, room)
    if height > _TITLE_MOST:
        title, rest = _split_title(title, size, room)
        height = _title_height(title, size, room)
    top = (_SMALL_TOP if size < _TITLE_SIZES[-1] else look.TITLE_TOP) + height
    kicker, subtitle, moved = _above_and_below(slide, room)
    if subtitle:
        top += 4 + room.height((paragraph(subtitle, look.SUBTITLE, _SUBTITLE),), room.width)
    footnotes, foot = _footnotes(slide, room)
    small_top = size < _TITLE_SIZES[-1]
    start = max(top + (22 if small_top else 12), 96.0 if small_top else look.CONTENT_TOP)
    content = Box(MARGIN, start, room.width, look.CONTENT_BOTTOM - foot - start)
    extra = [text for text in (rest, *moved) if text]
    late = slide.footnotes if not footnotes else ()
    if extra or late:
        before = (_lines(extra, heading=True),) if extra else ()
        after = (_lines(late),) if late else ()
        slide = replace(slide, blocks=(*before, *slide.blocks, *after))
    found = Frame(title, size, running, subtitle, kicker, footnotes, content, top)
    return found, slide


def running_title(room: Room) -> Rich:
    """What an untitled slide is called: its section, the deck, or its number."""
    setting = room.setting
    name = setting.section.plain or setting.title.plain or room.words.untitled(setting.number)
    return rich(_elided(name, 60))


def fitting_title(title: Rich, room: Room, height: float = _TITLE_HEIGHT) -> float:
    """The largest size at which the title keeps to its place; the floor if it never does."""
    for size in _TITLE_SIZES:
        if _title_height(title, size, room) <= height + 0.01:
            return size
    return _TITLE_SIZES[-1]


def finish(page: Page, found: Frame, part: int, parts: int) -> None:
    """Title, mark, subtitle, footnotes and footer of page `part` of `parts`."""
    room = page.room
    if page.title is None:
        _set_title(page, found, part, parts)
    if part == 1:
        _set_above(page, found)
    if found.footnotes and part == parts:
        paras = _footnote_paragraphs(found.footnotes)
        height = room.height(paras, room.width)
        box = Box(MARGIN, look.CONTENT_BOTTOM + 8 - height, room.width, height)
        page.text(box, paras, role="caption", name="Footnotes")
    _set_footer(page)


def page_number(page: int, size_width: float) -> tuple[Box, Paragraph]:
    """Where the page number stands, and what it says."""
    box = Box(size_width - MARGIN - _PAGE_WIDTH, look.FOOTER_TOP, _PAGE_WIDTH, 0)
    return box, replace(paragraph(rich(str(page)), _FOOTER, look.FOOTER), align="right")


def title_paragraph(
    title: Rich, size: float, suffix: str = "", style: Look = look.TITLE
) -> Paragraph:
    """A title, followed by what says that it is continued."""
    para = paragraph(title, style, size)
    if not suffix:
        return para
    quiet = replace(style.style(size), color="muted", bold=False)
    return replace(para, stretches=(*para.stretches, Stretch(suffix, quiet)))


def _set_title(page: Page, found: Frame, part: int, parts: int) -> None:
    room = page.room
    suffix = room.words.continued(part, parts) if parts > 1 else ""
    size, title = found.title_size, found.title
    style = _RUNNING if found.running else look.TITLE
    top = _SMALL_TOP if size < _TITLE_SIZES[-1] else look.TITLE_TOP
    limit = max(found.top - top - (_subtitle_height(found, room)), size * look.TITLE_LEADING)
    para = title_paragraph(title, size, suffix, style)
    if suffix and room.height((para,), room.width, balance=True) > limit + 0.01:
        para = _squeezed(title, suffix, style, size, limit, room)
        if para is None and part == 1:
            para = title_paragraph(title, size, "", style)
        para = para or _shortened(title, suffix, style, size, limit, room)
    text = page.text(
        Box(MARGIN, top, room.width, 0), (para,), role="title", name="Title", balance=True
    )
    if not found.running:
        line = para.leading
        tall = min(24.0, line * 0.66)
        box = Box(0, text.box.y + (line - tall) / 2 + 0.4, 8, tall)
        page.shape(box, "accent", name="Title mark")


def _subtitle_height(found: Frame, room: Room) -> float:
    if not found.subtitle:
        return 0.0
    return 4 + room.height((paragraph(found.subtitle, look.SUBTITLE, _SUBTITLE),), room.width)


def _squeezed(
    title: Rich, suffix: str, style: Look, size: float, limit: float, room: Room
) -> Paragraph | None:
    """The whole title with its continuation mark at a smaller size, if one fits."""
    for smaller in _TITLE_SIZES:
        if smaller <= size:
            para = title_paragraph(title, smaller, suffix, style)
            if room.height((para,), room.width, balance=True) <= limit + 0.01:
                return para
    return None


def _shortened(
    title: Rich, suffix: str, style: Look, size: float, limit: float, room: Room
) -> Paragraph:
    """The title with its end left out, for it stands in full on the first page."""
    size = min(size, _TITLE_SIZES[-1])
    length = len(title.plain)
    while length > 1:
        length = length * 4 // 5
        short = Rich((*cut(title, length)[0].runs, *rich(_ELLIPSIS).runs), title.source)
        para = title_paragraph(short, size, suffix, style)
        if room.height((para,), room.width, balance=True) <= limit + 0.01:
            return para
    return title_paragraph(rich(_ELLIPSIS), size, suffix, style)


def _title_height(title: Rich, size: float, room: Room) -> float:
    return room.height((paragraph(title, look.TITLE, size),), room.width, balance=True)


def _split_title(title: Rich, size: float, room: Room) -> tuple[Rich, Rich]:
    """As many lines as a title may have, and the rest."""
    starts = room.cuts(paragraph(title, look.TITLE, size), room.width)
    lines = int(_TITLE_MOST / (size * look.TITLE_LEADING)) - 1
    return cut(title, starts[lines])


def _above_and_below(slide: Slide, room: Room) -> tuple[Rich, Rich, tuple[Rich, ...]]:
    """Kicker and subtitle where they are short enough, and those that are not."""
    kicker, subtitle, moved = slide.kicker, slide.subtitle, list[Rich]()
    if kicker and room.line_count(paragraph(kicker, look.KICKER, look.NOTE), room.width) > 1:
        moved.append(kicker)
        kicker = Rich()
    if subtitle and room.line_count(paragraph(subtitle, look.SUBTITLE, _SUBTITLE), room.width) > 2:
        moved.append(subtitle)
        subtitle = Rich()
    return kicker, subtitle, tuple(moved)


def _footnotes(slide: Slide, room: Room) -> tuple[tuple[Rich, ...], float]:
    """The footnotes that stand at the foot, and how much of the content's height they take."""
    if not slide.footnotes:
        return (), 0.0
    height = room.height(_footnote_paragraphs(slide.footnotes), room.width)
    if height > _FOOTNOTES_MOST:
        return (), 0.0
    return slide.footnotes, height + 10


def _footnote_paragraphs(footnotes: tuple[Rich, ...]) -> tuple[Paragraph, ...]:
    before = round(_FOOTNOTE.before * look.NOTE, 2)
    return tuple(paragraph(note, _FOOTNOTE, look.NOTE, before=before) for note in footnotes)


def _set_above(page: Page, found: Frame) -> None:
    """Subtitle and kicker, to be read before everything else."""
    room = page.room
    below = len(page.items)
    if found.kicker:
        para = paragraph(found.kicker, look.KICKER, look.NOTE)
        box = Box(MARGIN, _KICKER_TOP, room.width, 0)
        page.text(box, (para,), role="kicker", name="Kicker")
    if found.subtitle:
        para = paragraph(found.subtitle, look.SUBTITLE, _SUBTITLE)
        top = found.top - room.height((para,), room.width)
        page.text(Box(MARGIN, top, room.width, 0), (para,), role="subtitle", name="Subtitle")
    page.items[:] = page.items[below:] + page.items[:below]


def _set_footer(page: Page) -> None:
    room = page.room
    page.shape(Box(MARGIN, look.FOOTER_RULE, room.width, 0.75), "rule", name=RULE)
    name = room.setting.title
    if not name:
        return
    width = room.width - _PAGE_WIDTH - 24
    para = paragraph(name, _FOOTER, look.FOOTER)
    if room.natural(para) > width:
        fits = int(width / look.FOOTER / max(room.natural(para) / look.FOOTER, 1) * len(name.plain))
        para = paragraph(rich(_elided(name.plain, max(fits - 1, 1))), _FOOTER, look.FOOTER)
    if room.line_count(para, width) == 1:
        page.text(Box(MARGIN, look.FOOTER_TOP, width, 0), (para,), role="footer", name="Footer")


def _elided(text: str, length: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= length else text[: max(length - 1, 1)].rstrip() + _ELLIPSIS


def _lines(texts: tuple[Rich, ...] | list[Rich], heading: bool = False) -> Points:
    return Points(tuple(Point(text, marker="none", heading=heading) for text in texts))
