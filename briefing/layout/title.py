"""A slide's title: how large it can be, what of an endless one is left over, and how it says that
the slide is continued.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.look import Look
from briefing.layout.prose import cut, paragraph
from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex
from briefing.model.scene import Stretch
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import Context
    from briefing.model.deck import Slide
    from briefing.model.scene import Paragraph

_SIZES = (look.SLIDE_TITLE, 28.0, 26.0, 24.0, 22.0, 20.0)
_HEIGHT = look.SLIDE_TITLE * look.TITLE_LEADING * 2
"""A title keeps to this where it can."""
_MOST = 200.0
"""A title higher than this goes on in the body."""
_SMALL = 16.0
_SMALL_TOP = 46.0
_RUNNING_LONGEST = 60
"""Characters of a deck's or section's title that a slide without one shows."""
_ELLIPSIS = "…"
_SLACK = 0.01

_RUNNING = Look(color="muted", strong="muted", leading=look.TITLE_LEADING)
_INK = lazy_regex(r"[^\s\x00-\x1f\x7f-\x9f\ufffe\uffff]")


@record
class Title:
    text: RichText
    size: float
    rest: RichText
    """What of an endless title must stand in the body."""
    running: bool
    """It is no title of the slide's own but says where one is: set small and quiet."""
    height: float

    @property
    def small(self) -> bool:
        return self.size < _SIZES[-1]

    @property
    def top(self) -> float:
        return _SMALL_TOP if self.small else look.TITLE_TOP

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def style(self) -> Look:
        return _RUNNING if self.running else look.TITLE


def seen(title: RichText) -> RichText:
    """The title, or none where all of it is white space and characters that nobody sees."""
    return title if _INK.search(title.plain) else RichText()


def title_of(slide: Slide, context: Context, *, small: bool) -> Title:
    """The slide's title, or where one is for a slide without. `small` asks for a quiet one."""
    text = slide.title or running_title(context)
    rest = RichText()
    size, height = _SMALL, 0.0
    if small or not slide.title:
        height = _height(text, size, context)
    if not height or height > 2 * size * look.TITLE_LEADING + _SLACK:
        size, height = _fitting(text, context)
    if height > _MOST:
        starts = context.cuts(paragraph(text, look.TITLE, size), context.width)
        text, rest = cut(text, starts[int(_MOST / (size * look.TITLE_LEADING)) - 1])
        height = _height(text, size, context)
    return Title(text, size, rest, not slide.title, height)


def running_title(context: Context) -> RichText:
    """What an untitled slide is called: its section, the deck, or its number."""
    deck = context.deck
    name = deck.section.plain or deck.title.plain or context.words.untitled(deck.number)
    return rich(elided(name, _RUNNING_LONGEST))


def title_paragraph(
    title: Title, context: Context, part: int, parts: int, height: float
) -> Paragraph:
    """The title as page `part` of `parts` shows it, in no more than `height` pt: in full on the
    first page, on the others shortened where there is no other way.
    """
    if parts == 1:
        return _set(title, title.text, title.size, "")
    suffix = context.words.continued(part, parts)
    for para in _forms(title, suffix, whole=part == 1):
        if context.height((para,), context.width) <= height + _SLACK:
            return para
    return _set(title, title.text if part == 1 else rich(_ELLIPSIS), title.size, "")


def elided(text: str, length: int) -> str:
    """`text` on one line, its end left out beyond `length` characters."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: max(length - 1, 1)].rstrip() + _ELLIPSIS


def _forms(title: Title, suffix: str, *, whole: bool) -> Iterator[Paragraph]:
    """Ways to write it, best first."""
    yield _set(title, title.text, title.size, suffix)
    for size in _SIZES:
        if size < title.size:
            yield _set(title, title.text, size, suffix)
    length = 0 if whole else len(title.text.plain)
    while length > 1:
        length = length * 4 // 5
        head = cut(title.text, length)[0]
        short = replace(head, runs=(*head.runs, *rich(_ELLIPSIS).runs))
        yield _set(title, short, min(title.size, _SIZES[-1]), suffix)


def _set(title: Title, text: RichText, size: float, suffix: str) -> Paragraph:
    """The text, and quietly after it what says that the slide is continued."""
    para = paragraph(text, title.style, size)
    if not suffix:
        return para
    quiet = replace(title.style.style(size), color="muted", bold=False)
    return replace(para, stretches=(*para.stretches, Stretch(suffix, quiet)))


def _fitting(text: RichText, context: Context) -> tuple[float, float]:
    """The largest size at which the title keeps to its place, the floor if it never does; and its
    height at that size.
    """
    size, height = _SIZES[-1], 0.0
    for size in _SIZES:
        height = _height(text, size, context)
        if height <= _HEIGHT + _SLACK:
            break
    return size, height


def _height(text: RichText, size: float, context: Context) -> float:
    return context.height((paragraph(text, look.TITLE, size),), context.width)
