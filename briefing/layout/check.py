"""Scenes → findings: what would embarrass its speaker on stage. Text that leaves its box or the
slide, text on text, too little contrast, pictures that nobody described.

The layout keeps these promises for what it was made for; this looks at what it really did, also
with themes and layouts of others.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Union, cast

from briefing.model import scene
from briefing.model.exhaustive import assert_never
from briefing.model.finding import Finding
from briefing.model.geometry import Box, around
from briefing.model.ink.strokes import Stroke
from briefing.model.message import Message, T
from briefing.model.shapes.outline import holds
from briefing.model.shapes.paint import hex_of, over, shaded, tones, tones_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.layout import Layout
    from briefing.model.scene import Item, Line, Paragraph, Scene, Segment
    from briefing.model.shapes.paint import Paint, Tone
    from briefing.model.theme import Theme

    Ground = tuple[str, ...]
    """The colours (`#rrggbb`) that text stands on; two where it is a gradient."""

ENOUGH, ENOUGH_LARGE = 4.5, 3.0
"""Contrast by WCAG 2.2, 1.4.3."""
LARGE = 24.0
"""Pt from which text is large."""
SLACK = 0.6
"""Pt that rounding may cost."""
QUOTED = 24
"""Characters of a text that a message quotes."""

_DRAWN = (scene.Shape, scene.Path)
_UNDER = (*_DRAWN, scene.Connector)
"""What words may stand on."""

Set = Union["scene.Text", "scene.Cell"]
"""What holds paragraphs and the lines they are set in."""


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
        for text in _sets(item):
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
        for paragraph, segment, ratio, enough in _contrasts(page, item):
            if ratio < enough:
                message = Message(
                    T("Problems", "“{0}” has a contrast of {1}:1, and needs {2}:1"),
                    _quoted(segment.text),
                    f"{ratio:.1f}",
                    f"{enough:.1f}",
                )
                yield Finding("contrast", message, number, item.name, _line_of(paragraph))
                break


def _contrasts(page: Scene, item: Item) -> Iterator[tuple[Paragraph, Segment, float, float]]:
    """Each segment with its paragraph, the contrast it has and the one it needs."""
    for text in _sets(item):
        for line in text.lines:
            for segment in line.segments:
                ground = _ground(page, item, text, _middle(segment, line, text))
                ink = _color(page.theme, segment.style.color)
                ratio = min(contrast(ink, color) for color in ground)
                enough = ENOUGH if segment.style.size < LARGE else ENOUGH_LARGE
                yield text.paragraphs[line.paragraph], segment, ratio, enough


def _ground(page: Scene, item: Item, text: Set, at: tuple[float, float]) -> Ground:
    """The colours that `text` of `item` stands on at a point: of what was painted there last before
    it, and of what shows through that.
    """
    theme = page.theme
    if isinstance(text, scene.Cell) and text.fill:
        return (_color(theme, text.fill),)
    below: list[Item] = list(page.items[: page.items.index(item)])
    if isinstance(item, scene.Chart) and isinstance(text, scene.Text):
        below += item.parts[: item.parts.index(text)]
    found = tuple(_shown(one, theme) for one in tones(page.background))
    for part in below:
        if isinstance(part, _DRAWN) and part.fill and _covers(part, at):
            found = _painted(part.fill, part.box, at, found, theme)
    return found


def _painted(
    fill: Paint, box: Box, at: tuple[float, float], ground: Ground, theme: Theme
) -> Ground:
    """What is seen of `fill` on `ground`: of a gradient, between the tones next to the point."""
    seen = tones_at(fill, box, at)
    return tuple(
        dict.fromkeys(
            over(_shown(tone, theme), tone.alpha, color) for tone in seen for color in ground
        )
    )


def _shown(tone: Tone, theme: Theme) -> str:
    return shaded(_color(theme, tone.color), tone.shade)


def _covers(part: scene.Shape | scene.Path, at: tuple[float, float]) -> bool:
    if isinstance(part, scene.Path):
        return holds(part.outline, at)
    box = part.box
    if part.kind == "ellipse":
        x, y = (at[0] - box.x) / box.width - 0.5, (at[1] - box.y) / box.height - 0.5
        return x * x + y * y <= 0.25
    return box.contains(Box(*at, 0, 0))


def contrast(one: str, other: str) -> float:
    """Of two colours `#rrggbb`, 1 to 21, by WCAG 2.2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _color(theme: Theme, token: str) -> str:
    return hex_of(token, cast("Mapping[str, str]", theme.colors), theme.series)


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


# the parts of a page


def _sets(item: Item) -> Iterator[Set]:
    match item:
        case scene.Text():
            yield item
        case scene.Table():
            for row in item.cells:
                yield from row
        case scene.Chart():
            yield from (part for part in item.parts if isinstance(part, scene.Text))
        case scene.Picture() | scene.Shape() | scene.Path() | scene.Connector() | Stroke():
            pass
        case _:
            assert_never(item)


def _box(line: Line, text: Set) -> Box:
    """On the page."""
    box = Box(line.x, line.top, line.width, text.paragraphs[line.paragraph].leading)
    return text.placed(box) if isinstance(text, scene.Text) else box


def _middle(segment: Segment, line: Line, text: Set) -> tuple[float, float]:
    """Of the segment, on the page."""
    leading = text.paragraphs[line.paragraph].leading
    box = Box(segment.x, line.top, segment.width, leading)
    box = text.placed(box) if isinstance(text, scene.Text) else box
    return box.x + box.width / 2, box.y + box.height / 2


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
