"""Marks that count: one freeform of those that are filled, and one of those that are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.design import Measures
from briefing.model.scene import Path
from briefing.model.shapes.outline import polyline

if TYPE_CHECKING:
    from briefing.layout.page import Page
    from briefing.layout.unit_marks import UnitMarks
    from briefing.model.geometry import Box
    from briefing.model.shapes.outline import Step
    from briefing.model.shapes.paint import Paint

_BEND = 0.5523
"""Of the radius, how far a quarter of a circle's handles reach."""


class MarksMeasures(Measures):
    """Of a theme: marks that count."""

    PART = "marks"
    round: bool
    """Discs, not squares."""
    columns: int
    """In a row, where they are many."""
    wide_columns: int
    """Where there is less height."""
    few: int
    """Up to so many stand in as many rows as make them large."""
    side: float
    """Of the pitch."""
    fill: Paint
    empty_fill: Paint
    """Of those that are not counted, where the number is part of a whole."""
    row_side: float
    """Pt of a mark in a single row."""
    row_pitch: float


def grid(marks: UnitMarks, width: float, height: float, m: MarksMeasures) -> tuple[int, float]:
    """(columns, pitch in pt) at which all of them stand in the room."""
    if marks.of == 100 and not marks.each:
        columns = 10
    elif marks.of > m.few:
        columns = m.columns if height >= width / 2 else m.wide_columns
    else:
        columns = min(
            range(1, marks.of + 1),
            key=lambda n: -min(width / n, height / -(-marks.of // n)),
        )
    rows = -(-marks.of // columns)
    return columns, round(min(width / columns, height / rows), 2)


def draw_marks(page: Page, marks: UnitMarks, area: Box) -> float:
    """From the top left of `area`; the pt that they take down."""
    m = page.context.measures(MarksMeasures)
    columns, pitch = grid(marks, area.width, area.height, m)
    _draw(page, marks, area, columns, pitch, pitch * m.side)
    return pitch * -(-marks.of // columns)


def draw_row(page: Page, marks: UnitMarks, area: Box) -> None:
    """In a single row, at the top left of `area`."""
    m = page.context.measures(MarksMeasures)
    pitch = min(m.row_pitch, area.width / marks.of)
    _draw(page, marks, area, marks.of, pitch, min(m.row_side, pitch * m.side))


def _draw(page: Page, marks: UnitMarks, area: Box, columns: int, pitch: float, side: float) -> None:
    m = page.context.measures(MarksMeasures)
    filled: list[Step] = []
    empty: list[Step] = []
    for index in range(marks.of):
        row, column = divmod(index, columns)
        x, y = area.x + column * pitch, area.y + row * pitch
        share = min(max(marks.count - index, 0.0), 1.0)
        if share < 1:
            empty += _mark(x, y, side, 1.0, m.round)
        if share > 0.05:
            filled += _mark(x, y, side, share, m.round)
    if empty and marks.count <= marks.of - 1:
        page.draw(Path(tuple(empty), m.empty_fill, name="Marks of the rest"))
    if filled:
        page.draw(Path(tuple(filled), m.fill, name="Marks"))


def _mark(x: float, y: float, side: float, share: float, disc: bool) -> list[Step]:
    """A square or a disc; of a part of one, its left."""
    right, bottom = x + side * share, y + side
    if not disc or share < 1:
        corners = ((x, y), (right, y), (right, bottom), (x, bottom))
        return list(polyline([(round(cx, 2), round(cy, 2)) for cx, cy in corners], closed=True))
    r = side / 2
    cx, cy, k = x + r, y + r, r * _BEND
    curves = (
        (cx + r, cy + k, cx + k, cy + r, cx, cy + r),
        (cx - k, cy + r, cx - r, cy + k, cx - r, cy),
        (cx - r, cy - k, cx - k, cy - r, cx, cy - r),
        (cx + k, cy - r, cx + r, cy - k, cx + r, cy),
    )
    steps: list[Step] = [("M", (round(cx + r, 2), round(cy, 2)))]
    for curve in curves:
        steps.append(("C", tuple(round(value, 2) for value in curve)))
    steps.append(("Z", ()))
    return steps
