"""How well each text of a page stands out from what lies beneath it: shapes, the page's ground, and
the very pixels of pictures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Union, cast

from briefing.model import scene
from briefing.model.exhaustive import assert_never
from briefing.model.geometry import Box
from briefing.model.ink.strokes import Stroke
from briefing.model.shapes.outline import holds
from briefing.model.shapes.paint import hex_of, over, shaded, tones, tones_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.model.scene import Item, Line, Paragraph, Picture, Scene, Segment
    from briefing.model.shapes.paint import Paint, Tone
    from briefing.model.theme import Theme

    Ground = tuple[str, ...]
    """The colours (`#rrggbb`) that text stands on; two or more where they run into each other."""

ENOUGH, ENOUGH_LARGE = 4.5, 3.0
"""Contrast by WCAG 2.2, 1.4.3."""
LARGE = 24.0
"""Pt from which text is large."""

_DRAWN = (scene.Shape, scene.Path)

Set = Union["scene.Text", "scene.Cell"]
"""What holds paragraphs and the lines they are set in."""


class Contrast(NamedTuple):
    """Of a segment of text."""

    paragraph: Paragraph
    segment: Segment
    ratio: float
    """What it has, 1 to 21."""
    enough: float
    """What it needs."""


def contrasts(page: Scene, item: Item) -> Iterator[Contrast]:
    """Of each segment of the item's text, in order."""
    for text in sets_of(item):
        for line in text.lines:
            for segment in line.segments:
                ground = _ground(page, item, text, spot(segment, line, text))
                ink = _color(page.theme, segment.style.color)
                ratio = min(contrast(ink, color) for color in ground)
                enough = ENOUGH if segment.style.size < LARGE else ENOUGH_LARGE
                yield Contrast(text.paragraphs[line.paragraph], segment, ratio, enough)


def sets_of(item: Item) -> Iterator[Set]:
    """What of an item is text."""
    match item:
        case scene.Text():
            yield item
        case scene.Table():
            for row in item.cells:
                yield from row
        case scene.Chart():
            yield from (part for part in item.parts if isinstance(part, scene.Text))
        case scene.Picture() | scene.Formula() | Stroke():
            pass
        case scene.Shape() | scene.Path() | scene.Connector():
            pass
        case _:
            assert_never(item)


def spot(segment: Segment, line: Line, text: Set) -> Box:
    """Where a segment stands on the page."""
    leading = text.paragraphs[line.paragraph].leading
    box = Box(segment.x, line.top, segment.width, leading)
    return text.placed(box) if isinstance(text, scene.Text) else box


def middle(box: Box) -> tuple[float, float]:
    """Of a box."""
    return box.x + box.width / 2, box.y + box.height / 2


def covers(part: scene.Shape | scene.Path, at: tuple[float, float]) -> bool:
    """Whether a point lies within a shape."""
    if isinstance(part, scene.Path):
        return holds(part.outline, at)
    box = part.box
    if part.kind == "ellipse":
        x, y = (at[0] - box.x) / box.width - 0.5, (at[1] - box.y) / box.height - 0.5
        return x * x + y * y <= 0.25
    return box.contains(Box(*at, 0, 0))


def _ground(page: Scene, item: Item, text: Set, box: Box) -> Ground:
    """The colours that `text` of `item` stands on in `box`: of what was painted there last before
    it, and of what shows through that.
    """
    theme, at = page.theme, middle(box)
    if isinstance(text, scene.Cell) and text.fill:
        return (_color(theme, text.fill),)
    below: list[Item] = list(page.items[: page.items.index(item)])
    if isinstance(item, scene.Chart) and isinstance(text, scene.Text):
        below += item.parts[: item.parts.index(text)]
    found = tuple(_shown(one, theme) for one in tones(page.background))
    if page.behind:
        found = _pictured(page.behind, box) or found
    for part in below:
        if isinstance(part, _DRAWN) and part.fill and covers(part, at):
            found = _painted(part.fill, part.box, at, found, theme)
        elif isinstance(part, scene.Picture) and part.box.contains(Box(*at, 0, 0)):
            found = _pictured(part, box) or found
    return found


def _pictured(picture: Picture, box: Box) -> Ground:
    """The darkest and the lightest of what is seen of it there."""
    colors = sorted(picture.pixels.under(box, picture.whole), key=luminance)
    return tuple(dict.fromkeys((*colors[:1], *colors[-1:])))


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


def contrast(one: str, other: str) -> float:
    """Of two colours `#rrggbb`, 1 to 21, by WCAG 2.2."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """0 (black) to 1 (white)."""
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _color(theme: Theme, token: str) -> str:
    return hex_of(token, cast("Mapping[str, str]", theme.colors), theme.series)
