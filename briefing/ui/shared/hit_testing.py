"""A scene → which text and which link stand at a point, and where the text from a source line
stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.geometry import Box
from briefing.model.placeholder import Placeholder
from briefing.model.scene import Picture, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.scene import Cell, Item, Paragraph, Scene
    from briefing.model.text import Source

FURNITURE = (Placeholder("footer"), Placeholder("page"))
REACH = 4.0
"""Pt beside a line that still belong to it."""


def text_at(scene: Scene, x: float, y: float) -> Paragraph | None:
    """The paragraph with a line at (x, y), in pt."""
    for paragraph, box in _lines(scene):
        if box.inset(-REACH, 0).contains(Box(x, y, 0, 0)):
            return paragraph
    return None


def link_at(scene: Scene, x: float, y: float) -> str:
    """The target of the link that stands at (x, y), in pt; "" where there is none."""
    here = Box(x, y, 0, 0)
    for item in scene.items:
        for text in _texts(item):
            for line in text.lines:
                leading = text.paragraphs[line.paragraph].leading
                for segment in line.segments:
                    box = Box(segment.x, line.top, segment.width, leading)
                    if segment.link and _placed(box, text).contains(here):
                        return segment.link
    return ""


def picture_at(scene: Scene, x: float, y: float) -> Picture | None:
    """The picture of the document that lies at (x, y), in pt, on top of others."""
    here = Box(x, y, 0, 0)
    for item in reversed(scene.items):
        if isinstance(item, Picture) and item.line and item.box.contains(here):
            return item
    return None


def lines_of(scene: Scene, *sources: Source) -> Iterator[Box]:
    """Where the lines stand whose paragraph overlaps any of `sources`."""
    for paragraph, box in _lines(scene):
        own = paragraph.source
        if own is not None and any(own.overlaps(source) for source in sources):
            yield box


def sources_on(scene: Scene) -> list[Source]:
    """Of every text of the scene that has one, in reading order."""
    found = (paragraph.source for paragraph, _ in _lines(scene) if paragraph.source)
    return list(dict.fromkeys(found))


def words_of(scene: Scene) -> str:
    """What the page says, a paragraph a line; without its footer, which every page has."""
    return "\n".join(
        paragraph.text
        for item in scene.items
        if not (isinstance(item, Text) and item.part in FURNITURE)
        for text in _texts(item)
        for paragraph in text.paragraphs
    )


def _texts(item: Item) -> Iterator[Text | Cell]:
    if isinstance(item, Text):
        yield item
    elif isinstance(item, Table):
        for row in item.cells:
            yield from row


def _lines(scene: Scene) -> Iterator[tuple[Paragraph, Box]]:
    for item in scene.items:
        for text in _texts(item):
            for line in text.lines:
                paragraph = text.paragraphs[line.paragraph]
                box = Box(line.x, line.top, line.width, paragraph.leading)
                yield paragraph, _placed(box, text)


def _placed(box: Box, text: Text | Cell) -> Box:
    return text.placed(box) if isinstance(text, Text) else box
