"""In: a box and the paragraphs that go into it. Out: a `scene.Text` that knows where every line
breaks and where every segment of it stands.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from briefing.layout.typeset.breaking import broken
from briefing.layout.typeset.emphasis import upright
from briefing.layout.typeset.fullwidth import shown_runs
from briefing.layout.typeset.measure import measured
from briefing.layout.typeset.punctuation import OPENING_MARKS, set_marks, white_before
from briefing.layout.typeset.quotes import true_quotes
from briefing.layout.typeset.tolerance import steadied, type_size
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.scene import Line, Segment, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.layout.ports import TextMeasurer
    from briefing.layout.typeset.breaking import LinePiece
    from briefing.layout.typeset.row import Cut, TextRow
    from briefing.layout.typeset.tolerance import Broken
    from briefing.model.placeholder import LayoutPart
    from briefing.model.scene import Paragraph, VerticalAlign

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
    part: LayoutPart = "content",
    name: str = "",
    balance: bool = False,
    valign: VerticalAlign = "top",
    step: int = 0,
    hang: bool = True,
) -> Text:
    """The paragraphs set in lines of `box.width`.

    The text's own box keeps x and width and is as high as its lines; `valign` says where in `box`
    it stands, also when it is higher than that. `balance` breaks titles at phrases, into lines of
    like length. An opening mark at a line's beginning hangs: its white stands before the box. Where
    it may not, as in a table's cell, `hang` is false.
    """
    shown = tuple(_shown(paragraph) for paragraph in paragraphs)
    broken = [list(_broken(each, box.width, measurer, balance)) for each in shown]
    height = _height(shown, broken)
    tight = Box(box.x, box.y + _DOWN[valign] * (box.height - height), box.width, height)
    broken, frame, widths = steadied(shown, broken, tight)
    lines = tuple(_lines(shown, broken, tight, hang))
    room = box if box.height else None
    frame = _hanging(frame, lines)
    return Text(tight, shown, lines, part, name, step, frame, widths, room, valign)


def text_height(paragraphs: Sequence[Paragraph], width: float, measurer: TextMeasurer) -> float:
    """How high `set_text` would make them in a box of `width`, pt: the same balanced or not, for
    balancing never takes another line.
    """
    shown = [_shown(paragraph) for paragraph in paragraphs]
    return _height(shown, [list(_broken(each, width, measurer, False)) for each in shown])


def _shown(paragraph: Paragraph) -> Paragraph:
    runs = set_marks(upright(shown_runs(true_quotes(paragraph.runs))))
    return paragraph if runs is paragraph.runs else replace(paragraph, runs=runs)


def _hanging(frame: Box, lines: tuple[Line, ...]) -> Box:
    """The frame, further left where its only line begins with a mark that hangs: other programs
    cannot begin a line before their box. Where there are more, such marks stand in it there.
    """
    if len(lines) != 1 or not lines[0].segments:
        return frame
    white = lines[0].x - lines[0].segments[0].x
    return replace(frame, x=frame.x - white) if white > 0.0 else frame


def _broken(
    paragraph: Paragraph, width: float, measurer: TextMeasurer, balance: bool
) -> Iterator[tuple[TextRow, list[LinePiece]]]:
    size = type_size(paragraph)
    em = max(width - paragraph.margin, size) / size
    outdent = paragraph.outdent / size
    for row in measured(paragraph.runs, measurer):
        yield row, _balanced(row, em) if balance else broken(row, em, outdent)
        outdent = 0.0


def _balanced(row: TextRow, width: float) -> list[LinePiece]:
    from briefing.layout.typeset.balance import balanced  # body text needs no phrases

    return balanced(row, width)


def _height(paragraphs: Sequence[Paragraph], broken: Sequence[Broken]) -> float:
    height = 0.0
    for index, (paragraph, rows) in enumerate(zip(paragraphs, broken, strict=True)):
        height += sum(len(pieces) for _, pieces in rows) * paragraph.leading
        height += paragraph.before if index else 0.0
        height += paragraph.after if index + 1 < len(paragraphs) else 0.0
    return height


class _Edge(NamedTuple):
    """Where a paragraph's lines stand: found once, for it takes a look at all of the text."""

    mirrored: bool
    """They begin at the right."""
    free: float
    """Share of a line's free room that stands left of it."""
    hangs: bool
    """Opening marks hang before it."""


def _lines(
    paragraphs: Sequence[Paragraph], broken: Sequence[Broken], box: Box, hang: bool
) -> Iterator[Line]:
    top = box.y
    for index, (paragraph, rows) in enumerate(zip(paragraphs, broken, strict=True)):
        top += paragraph.before if index else 0.0
        free = _FREE[paragraph.side]
        edge = _Edge(paragraph.right_to_left, free, hang and not free)
        for row, pieces in rows:
            for piece in pieces:
                yield _line(index, paragraph, edge, row, piece, box, top)
                top += paragraph.leading
        top += paragraph.after


def _line(
    index: int,
    paragraph: Paragraph,
    edge: _Edge,
    row: TextRow,
    piece: LinePiece,
    box: Box,
    top: float,
) -> Line:
    size = type_size(paragraph)
    first = piece.start == 0 and row.first == 0
    hung = _hung(paragraph, row, piece) if edge.hangs and not (first and paragraph.bullet) else 0.0
    indent = paragraph.margin - hung
    if first and paragraph.outdent:
        piece = piece._replace(left=0.0)
        indent -= paragraph.outdent
    width = (piece.right - piece.left) * size
    free = box.width - indent - width
    x = box.x + (0.0 if edge.mirrored else indent) + edge.free * free
    segments = tuple(
        Segment(
            row.text[start:end],
            x + (piece.right - right if edge.mirrored else left - piece.left) * size,
            (right - left) * size,
            paragraph.runs[run].style,
            paragraph.runs[run].link,
        )
        for start, end, left, right, run in _stretches(row, piece)
    )
    return Line(
        index,
        row.first + piece.start,
        row.first + piece.end,
        x + hung,
        top,
        top + BASELINE * paragraph.leading,
        width - hung,
        segments,
        piece.forced,
    )


def _hung(paragraph: Paragraph, row: TextRow, piece: LinePiece) -> float:
    """Pt of white that the line begins with."""
    character = row.text[piece.start : piece.start + 1]
    if character not in OPENING_MARKS or not character:
        return 0.0
    style = paragraph.runs[row.ruler.run(row.first + piece.start)].style
    return white_before(character, style) * style.size


def _stretches(row: TextRow, piece: LinePiece) -> Iterator[tuple[int, int, float, float, int]]:
    """The piece cut where the style changes and where Han meets Latin: start, end, left, right and
    the index of the paragraph's run.
    """
    ruler, first = row.ruler, row.first
    start, left = piece.start, piece.left
    for index in range(bisect_right(row.cuts, start, key=_offset), len(row.cuts)):
        cut = row.cuts[index]
        if cut.offset >= piece.end:
            break
        if cut.style or not row.right_to_left:  # Qt orders the characters of such a line
            yield start, cut.offset, left, cut.end, ruler.run(first + start)
            start, left = cut.offset, cut.start
    if start < piece.end:
        yield start, piece.end, left, piece.right, ruler.run(first + start)


def _offset(cut: Cut) -> int:
    return cut.offset
