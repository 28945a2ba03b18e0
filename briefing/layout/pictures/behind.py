"""A picture behind a page: over it a veil, as thin as the words allow, and what stood on the page's
own ground in colours that are seen on the veil.

The picture itself is no item. PowerPoint has it as the slide's background, where nobody takes hold
of it by mistake and Reset Slide leaves it; the veil is a shape of the slide's layout.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, cast

from briefing.layout.pictures.contrast import contrast, contrasts, covers, middle, sets_of, spot
from briefing.model import scene
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.shapes.paint import Gradient, Tone, hex_of, shaded, tone, tones

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.layout.pictures.contrast import Set
    from briefing.layout.ports import LoadedPicture
    from briefing.model import deck
    from briefing.model.scene import Item, Paragraph, Scene, Style
    from briefing.model.shapes.paint import Paint

_DRAWN = (scene.Shape, scene.Path)
_SEEN = 7.0
"""Contrast with the veil from which a colour keeps itself on it."""
_DRAWN_SEEN = 3.0
"""And that of lines and marks."""
_SOLID = 0.6
"""Alpha from which a shape is a ground of its own."""
_LOUD = ("ink", "strong", "code_ink", "cover_ink", "on_accent")
_PAPER = ("background", "soft")
"""Fills of a table's cells that stand for the page."""


class BehindMeasures(Measures):
    """Of a theme: the veil over a picture that lies behind a page."""

    PART = "behind"
    veil_fill: Paint
    alphas: tuple[float, ...]
    """From the thinnest: the first on which every text has its contrast is taken, or the last."""


def with_picture_behind(
    page: Scene, given: deck.Picture, loaded: LoadedPicture, later: Sequence[Item] = ()
) -> Scene:
    """The page in front of its picture, which has its proportions. What comes on it `later` counts
    as well.
    """
    m = page.theme.designs[page.size].measures(BehindMeasures)
    whole = Box(0, 0, page.size.width, page.size.height)
    picture = scene.Picture(
        whole,
        loaded.data,
        loaded.media,
        loaded.digest,
        given.alt,
        loaded.svg,
        "Background picture",
        line=given.line,
        part="decoration",
        pixels=loaded.pixels,
    )
    ground = replace(tone(m.veil_fill), alpha=1.0)
    page = replace(page, background=ground, behind=picture)
    page = replace(page, items=tuple(lightened(item, page) for item in page.items))
    probe = replace(page, items=(*page.items, *(lightened(item, page) for item in later)))
    veils = [
        scene.Shape(whole, fill=replace(ground, alpha=alpha), name="Veil") for alpha in m.alphas
    ]
    enough = (veil for veil in veils if _is_readable(replace(probe, items=(veil, *probe.items))))
    return replace(page, items=(next(enough, veils[-1]), *page.items))


def in_front(item: Item, page: Scene) -> Item:
    """What comes on a page that has its veil."""
    _veil, *others = page.items
    return lightened(item, replace(page, items=tuple(others)))


def _is_readable(page: Scene) -> bool:
    return all(one.ratio >= one.enough for item in page.items for one in contrasts(page, item))


def lightened(item: Item, page: Scene) -> Item:
    """The item in colours that are seen on the veil, as far as it stands on that itself."""
    veil = _Veil(page)
    match item:
        case scene.Text() if not _on_shape(item, item, page.items):
            return replace(
                item,
                paragraphs=tuple(map(veil.paragraph, item.paragraphs)),
                lines=tuple(map(veil.line, item.lines)),
            )
        case scene.Table():
            rows = tuple(tuple(veil.cell(cell, item, page) for cell in row) for row in item.cells)
            rules = tuple((veil.line_color(color), width) for color, width in item.rules)
            return replace(item, cells=rows, rule=veil.line_color(item.rule), rules=rules)
        case scene.Chart():
            inside = replace(page, items=item.parts)
            parts = tuple(lightened(part, inside) for part in item.parts)
            style = veil.style(item.style)
            return replace(item, parts=cast("tuple[scene.Shape, ...]", parts), style=style)
        case scene.Formula():
            return replace(item, fill=veil.color(item.fill))
        case scene.Connector():
            return replace(item, stroke=veil.paint(item.stroke))
        case scene.Shape() | scene.Path() if not _carries(item, page.items):
            return replace(item, fill=veil.paint(item.fill), stroke=veil.paint(item.stroke))
        case _:
            return item


class _Veil:
    """What colours become on it."""

    def __init__(self, page: Scene) -> None:
        self._theme = page.theme
        self._hex = self._shown(tone(page.background))

    def _shown(self, one: Tone) -> str:
        colors = cast("Mapping[str, str]", self._theme.colors)
        return shaded(hex_of(one.color, colors, self._theme.series), one.shade)

    def _stands_out(self, one: Tone, least: float) -> bool:
        return contrast(self._shown(one), self._hex) >= least

    def color(self, color: str) -> str:
        """Of text."""
        if self._stands_out(Tone(color), _SEEN):
            return color
        return "cover_ink" if color in _LOUD else "cover_muted"

    def line_color(self, color: str) -> str:
        """Of a line of a table; an empty one is none."""
        return color and (color if self._stands_out(Tone(color), _DRAWN_SEEN) else "cover_muted")

    def paint(self, paint: Paint) -> Paint:
        """Of shapes and their edges; gradients are pictures themselves."""
        if not paint or isinstance(paint, Gradient):
            return paint
        one = tone(paint)
        if one.alpha < _SOLID or self._stands_out(one, _DRAWN_SEEN):
            return paint
        for token in ("trim", "cover_muted"):
            if self._stands_out(Tone(token), _DRAWN_SEEN):
                return Tone(token, one.alpha) if one.alpha < 1 else token
        return paint

    def style(self, style: Style) -> Style:
        return replace(style, color=self.color(style.color))

    def paragraph(self, one: Paragraph) -> Paragraph:
        bullet = one.bullet and replace(one.bullet, style=self.style(one.bullet.style))
        runs = tuple(replace(run, style=self.style(run.style)) for run in one.runs)
        return replace(one, runs=runs, bullet=bullet)

    def line(self, one: scene.Line) -> scene.Line:
        segments = tuple(replace(part, style=self.style(part.style)) for part in one.segments)
        return replace(one, segments=segments)

    def cell(self, one: scene.Cell, table: scene.Table, page: Scene) -> scene.Cell:
        fill = "" if one.fill in _PAPER else one.fill
        if fill or _on_shape(table, one, page.items):
            return replace(one, fill=fill)
        return replace(
            one,
            fill=fill,
            paragraphs=tuple(map(self.paragraph, one.paragraphs)),
            lines=tuple(map(self.line, one.lines)),
        )


def _on_shape(item: Item, text: Set, items: Sequence[Item]) -> bool:
    """Whether the text's beginning has a shape of the page beneath it, or a picture."""
    at = _beginning(text)
    if at is None:
        return False
    below = takewhile(lambda one: one is not item, items)
    return any(
        covers(one, at) if isinstance(one, _DRAWN) else one.box.contains(Box(*at, 0, 0))
        for one in below
        if (isinstance(one, _DRAWN) and _is_solid(one.fill)) or isinstance(one, scene.Picture)
    )


def _is_solid(fill: Paint) -> bool:
    return bool(fill) and all(one.alpha >= _SOLID for one in tones(fill))


def _carries(shape: scene.Shape | scene.Path, items: Sequence[Item]) -> bool:
    """Whether a text begins on the shape."""
    if not _is_solid(shape.fill):
        return False
    texts = (text for item in items for text in sets_of(item))
    places = (_beginning(text) for text in texts)
    return any(covers(shape, at) for at in places if at)


def _beginning(text: Set) -> tuple[float, float] | None:
    places = (middle(spot(segment, line, text)) for line in text.lines for segment in line.segments)
    return next(places, None)
