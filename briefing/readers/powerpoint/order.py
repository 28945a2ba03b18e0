"""The shapes of a slide in the order in which they are read: by the white between them, into bands
from top to bottom and columns in them, whatever order they were drawn in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

from briefing.model.geometry import Box
from briefing.model.office.presentation import SlidePicture, SlideShape, SlideText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Columns = tuple[tuple[SlideShape, ...], ...]
Read = Union[SlideShape, Columns]

_OVERLAP = 0.12
"""Of a box's extent by which it may reach into its neighbour and still stand beside it."""
_MOST_COLUMNS = 3
_MOST_DEEP = 12


def in_reading_order(shapes: Sequence[SlideShape]) -> list[Read]:
    """Shapes one after the other, and columns where a few stand side by side that say something."""
    placed = [(shape, shape.box) for shape in shapes if shape.box is not None]
    return [*_bands(placed, 0), *(shape for shape in shapes if shape.box is None)]


_Placed = tuple[SlideShape, Box]


def _bands(placed: Sequence[_Placed], depth: int) -> Iterator[Read]:
    for band in _cut(placed, lambda box: (box.y, box.height)):
        columns = _cut(band, lambda box: (box.x, box.width)) if depth < _MOST_DEEP else [band]
        if len(columns) == 1:
            ordered = sorted(band, key=lambda one: (one[1].y, one[1].x))
            yield from (shape for shape, _ in ordered)
            continue
        read = [tuple(_flat(column, depth + 1)) for column in columns]
        if 1 < len(read) <= _MOST_COLUMNS and all(map(_says_much, read)):
            yield tuple(read)
        else:
            yield from (shape for column in read for shape in column)


def _flat(placed: Sequence[_Placed], depth: int) -> Iterator[SlideShape]:
    for one in _bands(placed, depth) if len(placed) > 1 else [shape for shape, _ in placed]:
        if isinstance(one, tuple):
            for column in one:
                yield from column
        else:
            yield one


def _says_much(column: Sequence[SlideShape]) -> bool:
    """More than a number or a label: columns of such are rows of a drawing."""
    texts = [shape for shape in column if isinstance(shape, SlideText)]
    others = [shape for shape in column if not isinstance(shape, (SlideText, SlidePicture))]
    pictures = len(column) - len(texts) - len(others)
    lists = any(len(text.paragraphs) > 1 for text in texts)
    return bool(others) or lists or (pictures == 1 and not texts) or _words(texts) >= 40


def _words(texts: Sequence[SlideText]) -> int:
    return sum(len(text.plain) for text in texts)


def _cut(
    placed: Sequence[_Placed], extent: Callable[[Box], tuple[float, float]]
) -> list[list[_Placed]]:
    """Groups between which no box reaches across, along one axis."""
    ordered = sorted(placed, key=lambda one: extent(one[1]))
    groups: list[list[_Placed]] = []
    end = 0.0
    for one in ordered:
        start, length = extent(one[1])
        if groups and start + _OVERLAP * length < end:
            groups[-1].append(one)
            end = max(end, start + (1 - _OVERLAP) * length)
        else:
            groups.append([one])
            end = start + (1 - _OVERLAP) * length
    return groups
