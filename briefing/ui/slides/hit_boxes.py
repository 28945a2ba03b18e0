"""Where letters of a paragraph stand on the page: what was found, to be marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from briefing.model.geometry import Box
from briefing.model.scene import Table, Text
from briefing.qt.text.fonts import font

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model.scene import Cell, Line, Paragraph, Scene, Segment
    from briefing.model.theme import Theme


def boxes_of(
    scene: Scene, spans: Callable[[Paragraph], Iterator[tuple[int, int]]]
) -> Iterator[Box]:
    """A box, in pt, for each stretch of a line that `spans` names of its paragraph."""
    for item in scene.items:
        texts: tuple[Text | Cell, ...] = ()
        if isinstance(item, Text):
            texts = (item,)
        elif isinstance(item, Table):
            texts = tuple(cell for row in item.cells for cell in row)
        for text in texts:
            found = [list(spans(paragraph)) for paragraph in text.paragraphs]
            for line in text.lines:
                leading = text.paragraphs[line.paragraph].leading
                for start, end in found[line.paragraph]:
                    for box in _in_line(scene.theme, line, leading, start, end):
                        yield text.placed(box) if isinstance(text, Text) else box


def _in_line(theme: Theme, line: Line, leading: float, start: int, end: int) -> Iterator[Box]:
    start, end = max(start, line.start), min(end, line.end)
    at = line.start
    for segment in line.segments:
        length = len(segment.text)
        first, last = max(start - at, 0), min(end - at, length)
        if first < last:
            before, inside = _widths(theme, segment, first, last)
            yield Box(segment.x + before, line.top, inside, leading)
        at += length


def _widths(theme: Theme, segment: Segment, first: int, last: int) -> tuple[float, float]:
    """Of the letters before and of those meant, pt: their shares of the segment's own width."""
    metrics = QFontMetricsF(font(theme, segment.style.font, bold=segment.style.bold))
    whole = metrics.horizontalAdvance(segment.text) or 1.0
    scale = segment.width / whole
    before = metrics.horizontalAdvance(segment.text[:first])
    upto = metrics.horizontalAdvance(segment.text[:last])
    return before * scale, (upto - before) * scale
