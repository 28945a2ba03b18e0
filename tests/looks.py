"""How pages look, counted: how much of its room the content takes, how large its text is, which
pages look alike.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefing.model import scene
from briefing.model.geometry import Box
from briefing.model.kinds import KIND_INFO
from briefing.model.looks.variants import silhouette_of
from briefing.model.placeholder import Placeholder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.layout import Layout
    from briefing.model.scene import Scene

FEW = 5
"""Points on a page whose text is never below …"""
FEW_LEAST = 18.0
"""… so many pt."""
LOW, HIGH = 0.45, 0.85
"""Share of the content's room that a page's content takes."""
MOST_ALIKE = 3
_CELL = 6.0
"""Pt: the grid on which the share is counted."""
_OUTSIDE = {"title", "kicker", "footer", "page", "caption", "subtitle"}


def is_content(page: Scene) -> bool:
    """A page of content: no divider, and no poster of a few words."""
    info = KIND_INFO[page.kind]
    return not (info.unframed or info.terse or info.divider)


def extent(page: Scene) -> float:
    """Share of the height of the content's room between the top and the bottom of what is there."""
    room = _room(page)
    boxes = list(_covered(page, room))
    if not boxes:
        return 0.0
    top, bottom = min(box.y for box in boxes), max(box.bottom for box in boxes)
    return (bottom - top) / room.height


def fill(page: Scene) -> float:
    """Share of the content's room under lines of text and local shapes; a shape as large as the
    page is its ground.
    """
    room = _room(page)
    cells: set[tuple[int, int]] = set()
    for box in _covered(page, room):
        columns = range(int((box.x - room.x) / _CELL), int((box.right - room.x) / _CELL) + 1)
        rows = range(int((box.y - room.y) / _CELL), int((box.bottom - room.y) / _CELL) + 1)
        cells.update((column, row) for column in columns for row in rows)
    across, down = int(room.width / _CELL) + 1, int(room.height / _CELL) + 1
    inside = sum(0 <= column < across and 0 <= row < down for column, row in cells)
    return inside / (across * down)


def _room(page: Scene) -> Box:
    """Where its content may stand: the theme's place for it, or all but a margin around the page
    where the title stands inside.
    """
    content = page.theme.designs[page.size].boxes["content"]
    if silhouette_of(page.kind, page.variant) == "top":
        return content
    return Box(content.x, 48.0, content.width, content.bottom - 48.0)


def _covered(page: Scene, room: Box) -> Iterator[Box]:
    for item in page.items:
        for box in _boxes(item):
            whole = box.width * box.height > 0.9 * page.size.width * page.size.height
            cut = _meeting(box, room)
            if cut is not None and not whole:
                yield cut


def _boxes(item: scene.Item) -> Iterator[Box]:
    match item:
        case scene.Text():
            role = item.part.role if isinstance(item.part, Placeholder) else ""
            if role not in _OUTSIDE:
                for line in item.lines:
                    tall = item.paragraphs[line.paragraph].leading
                    yield item.placed(Box(line.x, line.top, line.width, tall))
        case scene.Shape() if item.part == "frame" and item.box.height < 5:
            pass
        case _:
            yield item.box


def _meeting(one: Box, other: Box) -> Box | None:
    x, y = max(one.x, other.x), max(one.y, other.y)
    width, height = min(one.right, other.right) - x, min(one.bottom, other.bottom) - y
    return Box(x, y, width, height) if width > 0 and height > 0 else None


def smallest_body(page: Scene) -> float:
    """Pt of the smallest body text on the page; infinite where there is none."""
    sizes = [
        run.style.size
        for item in page.items
        if isinstance(item, scene.Text)
        and isinstance(item.part, Placeholder)
        and item.part.role == "body"
        for paragraph in item.paragraphs
        for run in paragraph.runs
        if not run.style.script
    ]
    return min(sizes, default=float("inf"))


def points_on(page: Scene) -> int:
    """Paragraphs of body text."""
    return sum(
        len(item.paragraphs)
        for item in page.items
        if isinstance(item, scene.Text)
        and isinstance(item.part, Placeholder)
        and item.part.role == "body"
    )


def longest_run(layout: Layout) -> int:
    """Of slides in a row that look alike, those whose content leaves a choice."""
    looks = [
        silhouette_of(slide.kind, layout.variant(index))
        for index, slide in enumerate(layout.deck.slides)
    ]
    return max((len(list(run)) for _, run in groupby(looks)), default=0)


def share_of(pages: Iterable[Scene], low: float, high: float) -> tuple[int, int]:
    """Of the pages of content: how many fill between `low` and `high`, and how many there are."""
    content: Sequence[float] = [fill(page) for page in pages if is_content(page)]
    return sum(low <= one <= high for one in content), len(content)
