"""A box's width can move a good way before any line of its text breaks elsewhere. In the middle of
that way, breaks survive rounding, a font that is a little wider or narrower, and programs that set
no joints.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from briefing.model.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.layout.typeset.breaking import LinePiece
    from briefing.layout.typeset.row import TextRow
    from briefing.model.scene import Paragraph

Broken: TypeAlias = "Sequence[tuple[TextRow, list[LinePiece]]]"
"""The rows of one paragraph, each with the pieces it breaks into."""

_HAIR = 0.1
"""Em that the width keeps from each of its limits."""


def steadied(
    paragraphs: Sequence[Paragraph], broken: Sequence[Broken], box: Box
) -> tuple[list[Broken], Box, tuple[float, float]]:
    """The same pieces, those forced in addition whose break hangs on a hair; the box to write, of
    the width that is furthest from any other break, its text standing where it stands in `box`; and
    the widths between which nothing breaks elsewhere.
    """
    sizes = [type_size(paragraph) for paragraph in paragraphs]
    narrow = max(
        (
            paragraph.margin + reach * size
            for paragraph, rows, size in zip(paragraphs, broken, sizes, strict=True)
            for row, pieces in rows
            for reach in _reaches(row, pieces)
        ),
        default=0.0,
    )
    hair = _HAIR * max(sizes, default=0.0)
    wide = float("inf")
    steady: list[Broken] = []
    for paragraph, rows, size in zip(paragraphs, broken, sizes, strict=True):
        marked: list[tuple[TextRow, list[LinePiece]]] = []
        for row, pieces in rows:
            ended: list[LinePiece] = []
            for piece, following in pairwise(pieces):
                more = paragraph.margin + _more(row, piece, following) * size
                more = min(more, paragraph.margin + _more_tight(row, piece, following) * size)
                loose = more < narrow + 2 * hair
                ended.append(piece._replace(forced=True) if loose else piece)
                if not ended[-1].forced:
                    wide = min(wide, more)
            marked.append((row, [*ended, *pieces[-1:]]))
        steady.append(marked)
    width = max(box.width, narrow + hair) if wide == float("inf") else (narrow + wide) / 2
    return steady, _framed(box, width, paragraphs), (narrow + hair, wide - hair)


def type_size(paragraph: Paragraph) -> float:
    """The type size that the paragraph's em is, pt."""
    return paragraph.runs[0].style.size if paragraph.runs else 1.0


def _reaches(row: TextRow, pieces: Sequence[LinePiece]) -> Iterator[float]:
    """How wide LibreOffice counts each line, em."""
    for piece, following in pairwise(pieces):
        yield _reach(row, piece, following.unit)
    if row.ends:
        yield _reach(row, pieces[-1], len(row.ends))


def _reach(row: TextRow, piece: LinePiece, after: int) -> float:
    """Of a line that starts as `piece` does and holds everything before the unit `after`."""
    if after == piece.unit:  # a part of a word that is longer than a line
        return piece.right - piece.left
    return row.reach[after - 1] - piece.left - row.more[piece.unit]


def _more(row: TextRow, piece: LinePiece, following: LinePiece) -> float:
    """How wide the line would be with what comes first on the next."""
    if following.start > row.offsets[following.unit]:  # inside a word that is longer than a line
        return row.position(following.unit, following.start + 1) - piece.left
    return _reach(row, piece, following.unit + 1)


def _more_tight(row: TextRow, piece: LinePiece, following: LinePiece) -> float:
    """The same in PowerPoint, which condenses single marks, and sets no joints."""
    if following.start > row.offsets[following.unit]:
        return float("inf")
    joints = row.joints[following.unit] - row.joints[piece.unit]
    return row.ends[following.unit] - piece.left - joints


def _framed(box: Box, width: float, paragraphs: Sequence[Paragraph]) -> Box:
    """Text aligned in more than one way cannot stay in place; it keeps its box."""
    match tuple({paragraph.side for paragraph in paragraphs}):
        case ("left",):
            return Box(box.x, box.y, width, box.height)
        case ("center",):
            return Box(box.x + (box.width - width) / 2, box.y, width, box.height)
        case ("right",):
            return Box(box.right - width, box.y, width, box.height)
        case _:
            return box
