"""Scenes → findings: what would embarrass its speaker on stage. Text that leaves its box or the
slide, text on text, too little contrast, pictures that nobody described.

The layout keeps these promises for what it was made for; this looks at what it really did, also
with themes and layouts of others.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from briefing.layout.pictures.contrast import contrasts, sets_of
from briefing.layout.pictures.icons import near, unknown_in
from briefing.layout.prose import unread_in
from briefing.model import scene
from briefing.model.finding import Finding
from briefing.model.geometry import Box, around
from briefing.model.ink.strokes import Stroke
from briefing.model.message import Message, T

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.layout import Layout
    from briefing.layout.pictures.contrast import Set
    from briefing.model.scene import Item, Line, Paragraph, Scene, Segment

SLACK = 0.6
"""Pt that rounding may cost."""
LAST_ROW = 14.0
"""Pt on a page 960 pt wide, as a rule of thumb: below, a full room has rows that cannot read it."""
QUOTED = 24
"""Characters of a text that a message quotes."""

_DRAWN = (scene.Shape, scene.Path)
_UNDER = (*_DRAWN, scene.Connector)
"""What words may stand on."""


def check(layout: Layout) -> list[Finding]:
    """Of every page that is shown, in order."""
    pages = enumerate(layout.pages(), start=1)
    return [found for number, page in pages for found in check_scene(page, number)]


def check_scene(page: Scene, number: int = 0) -> list[Finding]:
    """Of one page, which the audience knows as `number`."""
    return [
        *_overflows(page, number),
        *_overlaps(page, number),
        *_faint(page, number),
        *_undescribed(page, number),
        *_unknown_icons(page, number),
        *_unread_formulas(page, number),
    ]


# what does not fit; ornaments may bleed


def _overflows(page: Scene, number: int) -> Iterator[Finding]:
    whole = Box(0, 0, page.size.width, page.size.height)
    for item in _laid_out(page):
        if not whole.contains(item.box, SLACK) and not isinstance(item, _DRAWN):
            yield Finding(
                "overflow",
                Message(T("Problems", "{0} leaves the slide"), _called(item)),
                number,
                item.name,
            )
        for text in sets_of(item):
            if line := next((one for one in text.lines if not _fits(one, text)), None):
                paragraph = text.paragraphs[line.paragraph]
                message = Message(T("Problems", "“{0}” leaves its box"), _quoted(paragraph.text))
                yield Finding("overflow", message, number, item.name, _line_of(paragraph))


def _fits(line: Line, text: Set) -> bool:
    return text.box.contains(_box(line, text), SLACK)


def _overlaps(page: Scene, number: int) -> Iterator[Finding]:
    """A text on another, or on a picture, table or chart. Shapes are there to be stood on."""
    covered = [(item, _ink(item)) for item in _laid_out(page) if not isinstance(item, _UNDER)]
    for (one, here), (other, there) in combinations(covered, 2):
        either = isinstance(one, scene.Text) or isinstance(other, scene.Text)
        if either and _meet(here, there) and not _is_scrimmed(page, one, there):
            message = Message(T("Problems", "{0} and {1} overlap"), _called(one), _called(other))
            yield Finding("overflow", message, number, other.name)


def _is_scrimmed(page: Scene, picture: Item, ink: Box) -> bool:
    """Whether a shape lies between the picture and what stands on it."""
    if not isinstance(picture, scene.Picture):
        return False
    after = page.items[page.items.index(picture) + 1 :]
    shapes = (item for item in after if isinstance(item, scene.Shape) and item.fill)
    return any(shape.box.contains(ink, SLACK) for shape in shapes)


def _laid_out(page: Scene) -> list[Item]:
    """All but what somebody drew over it in a show, as they wanted it."""
    return [item for item in page.items if not isinstance(item, Stroke)]


def _ink(item: Item) -> Box:
    """What the item covers: of a text its lines, of others their box."""
    if not isinstance(item, scene.Text):
        return item.box
    boxes = [_box(line, item) for line in item.lines]
    if not boxes:
        return Box(item.box.x, item.box.y, 0, 0)
    return around(boxes)


def _meet(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > SLACK and down > SLACK


# what cannot be read


def _faint(page: Scene, number: int) -> Iterator[Finding]:
    """The first text of each item that stands out too little from its ground."""
    for item in page.items:
        for paragraph, segment, ratio, enough in contrasts(page, item):
            if ratio < enough:
                message = Message(
                    T("Problems", "“{0}” has a contrast of {1}:1, and needs {2}:1"),
                    _quoted(segment.text),
                    f"{ratio:.1f}",
                    f"{enough:.1f}",
                )
                yield Finding("contrast", message, number, item.name, _line_of(paragraph))
                break


def small_type(page: Scene, number: int = 0) -> list[Finding]:
    """The smallest text of the page's content where the last row of a full room cannot read it.
    What is said at the foot and in the margin is nobody's to read from there.
    """
    smallest: tuple[float, Item, Segment] | None = None
    for item in page.items:
        for text in sets_of(item) if getattr(item, "part", "") == "content" else ():
            for segment in (one for line in text.lines for one in line.segments):
                size = segment.style.size * 960 / page.size.width
                if segment.text.strip() and (smallest is None or size < smallest[0]):
                    smallest = (size, item, segment)
    if smallest is None or smallest[0] >= LAST_ROW:
        return []
    size, item, segment = smallest
    message = Message(
        T("Problems", "“{0}” is {1} pt small: the last row cannot read it"),
        _quoted(segment.text),
        f"{segment.style.size:g}",
    )
    return [Finding("type", message, number, item.name)]


# what cannot be heard


def _undescribed(page: Scene, number: int) -> Iterator[Finding]:
    for item in page.items:
        if isinstance(item, scene.Picture) and not item.alt.strip() and item.part != "decoration":
            yield Finding(
                "alt",
                Message(T("Problems", "the picture has no description")),
                number,
                item.name,
                item.line,
            )


# what cannot be drawn


def _unknown_icons(page: Scene, number: int) -> Iterator[Finding]:
    for item in page.items:
        for text in sets_of(item):
            for paragraph in text.paragraphs:
                for name in unknown_in(paragraph.text):
                    message = Message(T("Problems", "there is no icon “{0}”"), name)
                    if others := near(name):
                        message = Message(
                            T("Problems", "there is no icon “{0}”, but there is {1}"),
                            name,
                            ", ".join(others),
                        )
                    yield Finding("remark", message, number, item.name, _line_of(paragraph))


def _unread_formulas(page: Scene, number: int) -> Iterator[Finding]:
    """What is still LaTeX on the page, but for programs."""
    for item in page.items:
        for text in sets_of(item):
            for paragraph in text.paragraphs:
                if paragraph.text.count("$") > 1 and paragraph.runs[0].style.font != "mono":
                    for notation in unread_in(paragraph.text):
                        message = Message(
                            T("Problems", "the formula “{0}” cannot be read: it is shown as it is"),
                            _quoted(notation),
                        )
                        yield Finding("remark", message, number, item.name, _line_of(paragraph))


# the parts of a page


def _box(line: Line, text: Set) -> Box:
    """On the page."""
    box = Box(line.x, line.top, line.width, text.paragraphs[line.paragraph].leading)
    return text.placed(box) if isinstance(text, scene.Text) else box


def _line_of(paragraph: Paragraph) -> int:
    return paragraph.source.line if paragraph.source else 0


def _called(item: Item) -> str:
    """What a person knows the item as: its first words, or its name."""
    words = _words(item.paragraphs) if isinstance(item, scene.Text) else ""
    return f"“{words or item.name}”"


def _words(paragraphs: Sequence[Paragraph]) -> str:
    return next((_quoted(one.text) for one in paragraphs if one.text.strip()), "")


def _quoted(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= QUOTED else text[: QUOTED - 1].rstrip() + "…"
