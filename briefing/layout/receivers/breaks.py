"""Scenes, and how wide text is at a receiver's → the lines that would break otherwise there.

LibreOffice parts Han from Latin and condenses no single mark; PowerPoint and WPS Office do the
contrary. Both fill lines from the left, and every break that is not written must be where the next
piece has no room.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import IS_LATIN
from briefing.layout.typeset.measure import measured
from briefing.layout.typeset.tolerance import type_size
from briefing.model.scene import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.layout.ports import TextMeasurer
    from briefing.layout.receivers.typefaces import Receiver
    from briefing.layout.typeset.row import TextRow
    from briefing.model.scene import Line, Paragraph, Scene
    from briefing.model.theme import FontRole

_SLACK = 0.02
"""Em by which a line may be too wide: programs round."""


def broken_otherwise(
    page: Scene, measurer: TextMeasurer, receiver: Receiver
) -> Iterator[tuple[Text, Line]]:
    """The first such line of each text. `measurer` knows the faces that the file names for
    `receiver`.
    """
    for item in page.items:
        if isinstance(item, Text) and item.frame:
            found = next(_broken(item, item.frame.width, measurer, receiver), None)
            if found is not None:
                yield item, found


def latin_roles(pages: Iterable[Scene]) -> set[FontRole]:
    """The roles in which letters or digits are set."""
    return {
        run.style.font
        for page in pages
        for item in page.items
        if isinstance(item, Text)
        for paragraph in item.paragraphs
        for run in paragraph.runs
        if IS_LATIN.search(run.text)
    }


def _broken(item: Text, width: float, measurer: TextMeasurer, receiver: Receiver) -> Iterator[Line]:
    for index, group in groupby(item.lines, key=lambda line: line.paragraph):
        paragraph, lines = item.paragraphs[index], list(group)
        for row in measured(paragraph.runs, measurer):
            end = row.first + len(row.text)
            own = [line for line in lines if row.first <= line.start and line.end <= end]
            yield from _of_row(row, own, paragraph, width, receiver)


def _of_row(
    row: TextRow,
    lines: Sequence[Line],
    paragraph: Paragraph,
    width: float,
    receiver: Receiver,
) -> Iterator[Line]:
    starts = [line.start - row.first for line in lines]
    if not set(starts) <= set(row.offsets):  # a word that is longer than a line
        return
    em = type_size(paragraph)
    for index, line in enumerate(lines):
        outdent = paragraph.outdent if line.start == 0 else 0.0
        room = (width - paragraph.margin + outdent) / em + _SLACK
        first = bisect_right(row.offsets, starts[index]) - 1
        last = index + 1 == len(lines)
        after = len(row.ends) if last else bisect_left(row.offsets, starts[index + 1])
        hangs_on_width = not (last or line.forced)
        if (after > first and _wide(row, first, after, receiver) > room) or (
            hangs_on_width and _wide(row, first, after + 1, receiver) <= room
        ):
            yield line


def _wide(row: TextRow, first: int, after: int, receiver: Receiver) -> float:
    """How wide the units from `first` to before `after` are there, em."""
    if receiver == "libreoffice":
        return row.reach[after - 1] - row.starts[first] - row.more[first]
    joints = row.joints[after - 1] - row.joints[first]
    return row.ends[after - 1] - row.starts[first] - joints
