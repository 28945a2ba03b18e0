"""Where rules separate the slides, and the stretches of source between boundaries."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.readers.markdown.scan.content import content_after
from briefing.readers.markdown.scan.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.readers.markdown.scan.piece import PlacedHeading
    from briefing.readers.markdown.scan.verbatim import Verbatim


def are_ruled(
    lines: Sequence[str],
    headings: list[PlacedHeading],
    rules: list[int],
    level: int,
    verbatim: Verbatim,
) -> bool:
    """Rules separate the slides where most pieces between two of them are one slide, and there are
    not far fewer pieces than headings. One slide begins with its highest heading, or has none.
    """
    if not rules:
        return False
    by_piece: dict[int, list[PlacedHeading]] = {}
    for heading in headings:
        by_piece.setdefault(bisect_right(rules, heading.line), []).append(heading)
    odd = sum(_is_odd(lines, found, verbatim) for found in by_piece.values())
    late = sum(
        _begins_late(lines, found[0], [-1, *rules][piece] + 1, verbatim)
        for piece, found in by_piece.items()
    )
    able = sum(heading.level <= level for heading in headings)
    one_each = (odd + late) * 2 < len(by_piece) or not by_piece
    return one_each and (len(rules) + 1) * 2 > able


def _is_odd(lines: Sequence[str], found: list[PlacedHeading], verbatim: Verbatim) -> bool:
    """Another heading as high as the first, not right below it, might be a slide of its own."""
    first, *others = found
    for heading in others:
        if heading.level > first.level:
            continue
        below = content_after(lines, first.after, verbatim)
        if heading.level < first.level or below != heading.line:
            return True
    return False


def _begins_late(
    lines: Sequence[str], heading: PlacedHeading, start: int, verbatim: Verbatim
) -> bool:
    """Something other than pictures stands above the piece's first heading."""
    content = content_after(lines, start, verbatim)
    while content is not None and content < heading.line:
        if not lines[content].lstrip().startswith("!["):
            return True
        content = content_after(lines, content + 1, verbatim)
    return False


def pieces_of(
    lines: Sequence[str],
    start: int,
    headings: list[PlacedHeading],
    rules: Mapping[int, int],
    level: int,
    verbatim: Verbatim,
) -> list[Piece]:
    """The ranges between boundaries that say anything. `rules`: each with the first line of the
    piece below it. `level`: of the headings that begin slides, 0 for none.
    """
    placed = {heading.line: heading for heading in headings}
    opening = {heading.line for heading in headings if heading.level <= level}
    ends = {after: line for line, after in rules.items()}
    edges = sorted({start, *ends, *opening})
    pieces: list[Piece] = []
    carried = -1
    for first, following in zip(edges, [*edges[1:], len(lines)], strict=True):
        end = ends.get(following, following)
        content = content_after(lines, first, verbatim, end)
        begin = carried if carried >= 0 else first
        if content is not None:
            found = _title(headings, content, end) if not level else placed.get(content)
            named = (found.level, found.text) if found else (0, "")
            pieces.append(Piece(begin + 1, end, *named))
            carried = -1
        elif any(lines[index].strip() for index in range(first, end)):
            # Notes, comments and definitions alone are no slide: they belong to the heading that
            # follows at once, else to the slide before.
            if pieces and (following in ends or following == len(lines)):
                pieces[-1] = pieces[-1]._replace(last=end)
            else:
                carried = begin
    if carried >= 0:
        pieces.append(Piece(carried + 1, len(lines)))
    return pieces


def _title(headings: list[PlacedHeading], content: int, end: int) -> PlacedHeading | None:
    """The first heading of a piece, whatever stands above it."""
    at = bisect_right(headings, content - 1, key=_line)
    return headings[at] if at < len(headings) and headings[at].line < end else None


def _line(heading: PlacedHeading) -> int:
    return heading.line


def cover_notes_apart(lines: Sequence[str], pieces: list[Piece], verbatim: Verbatim) -> list[Piece]:
    """What stands above the first heading is the cover's own, when the front matter makes one."""
    first = pieces[0]
    content = content_after(lines, first.first - 1, verbatim)
    if not first.level or content is None or content < first.first:
        return pieces
    if not any(line.strip() for line in lines[first.first - 1 : content]):
        return pieces
    return [Piece(first.first, content), first._replace(first=content + 1), *pieces[1:]]
