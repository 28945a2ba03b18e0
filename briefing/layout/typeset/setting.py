"""In: a box and the paragraphs that go into it. Out: a `scene.Text` that knows where every line
breaks and where every segment of it stands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from briefing.layout.typeset.breaking import greedy
from briefing.layout.typeset.fullwidth import shown_stretches
from briefing.layout.typeset.measure import measured
from briefing.model.geometry import Box
from briefing.model.scene import Line, Segment, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.layout.ports import TextMeasurer
    from briefing.layout.typeset.breaking import Piece
    from briefing.layout.typeset.measure import Row
    from briefing.model.scene import Paragraph, Role

VerticalAlign = Literal["top", "middle", "bottom"]

BASELINE = 0.8
"""Of the leading, from a line's top: where LibreOffice and PowerPoint set the baseline of a line
of exact height.
"""
_FREE = {"left": 0.0, "center": 0.5, "right": 1.0}
"""Share of a line's free room that stands left of it."""
_DOWN = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


def set_text(
    box: Box,
    paragraphs: Sequence[Paragraph],
    measurer: TextMeasurer,
    *,
    role: Role = "text",
    name: str = "",
    balance: bool = False,
    valign: VerticalAlign = "top",
    step: int = 0,
) -> Text:
    """The paragraphs set in lines of `box.width`.

    The text's own box keeps x and width and is as high as its lines; `valign` says where in `box`
    it stands, also when it is higher than that. `balance` breaks titles at phrases, into lines of
    like length.
    """
    shown = tuple(_shown(paragraph) for paragraph in paragraphs)
    lines, height = _lines(shown, box, measurer, balance)
    top = box.y + _DOWN[valign] * (box.height - height)
    if top:
        lines = [replace(line, top=line.top + top, baseline=line.baseline + top) for line in lines]
    return Text(Box(box.x, top, box.width, height), shown, tuple(lines), role, name, step)


def text_height(
    paragraphs: Sequence[Paragraph],
    width: float,
    measurer: TextMeasurer,
    balance: bool = False,
) -> float:
    """How high `set_text` would make them in a box of `width`, pt."""
    height = 0.0
    for index, paragraph in enumerate(map(_shown, paragraphs)):
        count = sum(len(pieces) for _, pieces in _broken(paragraph, width, measurer, balance))
        height += count * paragraph.leading
        height += paragraph.before if index else 0.0
        height += paragraph.after if index + 1 < len(paragraphs) else 0.0
    return height


def _shown(paragraph: Paragraph) -> Paragraph:
    stretches = shown_stretches(paragraph.stretches)
    return (
        paragraph if stretches is paragraph.stretches else replace(paragraph, stretches=stretches)
    )


def _broken(
    paragraph: Paragraph, width: float, measurer: TextMeasurer, balance: bool
) -> Iterator[tuple[Row, list[Piece]]]:
    size = _size(paragraph)
    room = max(width - paragraph.margin, size) / size
    for row in measured(paragraph.stretches, measurer):
        yield row, greedy(row, room)


def _size(paragraph: Paragraph) -> float:
    """Type size that the paragraph's em is, pt."""
    return paragraph.stretches[0].style.size if paragraph.stretches else 1.0


def _lines(
    paragraphs: Sequence[Paragraph], box: Box, measurer: TextMeasurer, balance: bool
) -> tuple[list[Line], float]:
    """The lines, from y = 0, and how high they are together."""
    lines: list[Line] = []
    top = 0.0
    for index, paragraph in enumerate(paragraphs):
        top += paragraph.before if index else 0.0
        size = _size(paragraph)
        for row, pieces in _broken(paragraph, box.width, measurer, balance):
            for piece in pieces:
                lines.append(_line(index, paragraph, row, piece, size, box, top))
                top += paragraph.leading
        top += paragraph.after if index + 1 < len(paragraphs) else 0.0
    return lines, top


def _line(
    index: int, paragraph: Paragraph, row: Row, piece: Piece, size: float, box: Box, top: float
) -> Line:
    width = (piece.right - piece.left) * size
    free = box.width - paragraph.margin - width
    x = box.x + paragraph.margin + _FREE[paragraph.align] * free
    segments = tuple(
        Segment(
            row.text[start:end],
            x + (left - piece.left) * size,
            (right - left) * size,
            paragraph.stretches[stretch].style,
            paragraph.stretches[stretch].link,
        )
        for start, end, left, right, stretch in _stretches(row, piece)
    )
    return Line(
        index,
        row.first + piece.start,
        row.first + piece.end,
        x,
        top,
        top + BASELINE * paragraph.leading,
        width,
        segments,
        piece.forced,
    )


def _stretches(row: Row, piece: Piece) -> Iterator[tuple[int, int, float, float, int]]:
    """The piece cut where the style changes and where Han meets Latin: start, end, left, right and
    the index of the paragraph's stretch.
    """
    start, left, stretch = piece.start, piece.left, 0
    for cut in row.cuts:
        if cut.offset >= piece.end:
            break
        joint = cut.stretch == stretch
        if cut.offset > start and not (joint and row.right_to_left):
            yield start, cut.offset, left, cut.end, stretch
            start, left = cut.offset, cut.start
        stretch = cut.stretch
    if start < piece.end:
        yield start, piece.end, left, piece.right, stretch
