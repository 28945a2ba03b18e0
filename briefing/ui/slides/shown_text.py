"""A paragraph of the page: where its letters stand, how they are set, and the page without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor

from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.scene import Paragraph, Style, Table, Text
from briefing.qt.painter.colors import color
from briefing.qt.text.fonts import font
from briefing.ui.slides.text_field import FieldStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont

    from briefing.model.scene import Cell, Line, Scene
    from briefing.model.text import Source
    from briefing.model.theme import FontRole

_INCH = 72.0


class ShownText(NamedTuple):
    """One paragraph of a scene."""

    paragraph: Paragraph
    box: Box
    """From its first line's top to its last line's bottom, as wide as it may be; pt."""
    baseline: float
    """Of its first line, pt."""
    item: int
    """Index among the scene's items."""
    place: int
    """Of the paragraph in its text or cell."""
    cell: tuple[int, int] | None = None
    """Row and column, in a table."""


def texts_on_page(scene: Scene) -> Iterator[ShownText]:
    """Every paragraph that has a line, in reading order."""
    for number, item in enumerate(scene.items):
        if isinstance(item, Text):
            yield from _in(item, item.box, number, None)
        elif isinstance(item, Table):
            across, down = item.padding
            for row, cells in enumerate(item.cells):
                for column, cell in enumerate(cells):
                    inside = cell.box.inset(across, down)
                    yield from _in(cell, inside, number, (row, column))


def _in(
    text: Text | Cell, box: Box, number: int, cell: tuple[int, int] | None
) -> Iterator[ShownText]:
    for index, paragraph in enumerate(text.paragraphs):
        lines = [line for line in text.lines if line.paragraph == index]
        if lines:
            yield ShownText(paragraph, _box(paragraph, lines, box), lines[0].baseline, number,
                            index, cell)  # fmt: skip


def _box(paragraph: Paragraph, lines: list[Line], box: Box) -> Box:
    left = box.x + (0 if paragraph.right_to_left else paragraph.margin)
    right = max(box.x + box.width, max(line.x + line.width for line in lines))
    top, bottom = lines[0].top, lines[-1].top + paragraph.leading
    return Box(left, top, right - left, bottom - top)


def paragraph_at(scene: Scene, x: float, y: float) -> ShownText | None:
    """The paragraph that stands at (x, y), in pt: between its lines' edges, and up to its box's."""
    here = [one for one in texts_on_page(scene) if one.box.contains(Box(x, y, 0, 0))]
    return min(here, key=lambda one: one.box.width * one.box.height, default=None)


def paragraph_of(scene: Scene, source: Source, text: str) -> ShownText | None:
    """The paragraph that came from `source`: the one that says `text`, else the first."""
    found = [one for one in texts_on_page(scene) if one.paragraph.source == source]
    return next((one for one in found if one.paragraph.text == text), next(iter(found), None))


def without(scene: Scene, one: ShownText) -> Scene:
    """The scene without that paragraph's letters; its bullet stays."""
    items = list(scene.items)
    item = items[one.item]
    if isinstance(item, Text):
        items[one.item] = replace(item, lines=_blank(item.lines, one.place))
    elif isinstance(item, Table) and one.cell is not None:
        row, column = one.cell
        cells = [list(cells) for cells in item.cells]
        cell = cells[row][column]
        cells[row][column] = replace(cell, lines=_blank(cell.lines, one.place))
        items[one.item] = replace(item, cells=tuple(map(tuple, cells)))
    return replace(scene, items=tuple(items))


def _blank(lines: tuple[Line, ...], index: int) -> tuple[Line, ...]:
    return tuple(replace(one, segments=()) if one.paragraph == index else one for one in lines)


def style_of(
    scene: Scene, paragraph: Paragraph, scale: float, dpi: float, *, strong: bool = False
) -> FieldStyle:
    """How the paragraph is set, at `scale` px per pt on a screen of `dpi`. `strong`: its author
    made all of it bold, which the slide might not.
    """
    usual = paragraph.runs[0].style if paragraph.runs else Style(18)
    plain = [run.style for run in paragraph.runs if not run.link and not run.style.script]
    if plain:
        usual = min(plain, key=lambda one: (one.bold, one.font == "mono"))
    every = all(run.style.bold for run in paragraph.runs) and bool(paragraph.runs) and not strong
    theme = scene.theme
    linked = next((run.style.color for run in paragraph.runs if run.link), usual.color)

    def sized(role: FontRole) -> QFont:
        made = font(theme, role, bold=every)
        made.setPointSizeF(max(usual.size * scale * _INCH / dpi, 1))
        return made

    return FieldStyle(
        sized(usual.font),
        sized("mono"),
        QColor(color(usual.color, theme)),
        QColor(color(linked, theme)),
        paragraph.leading * scale,
        paragraph.side,
        every,
    )
