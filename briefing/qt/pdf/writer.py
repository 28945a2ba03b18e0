"""Scenes → one PDF, a page each: text as text, shapes as vectors, links to click."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from briefing.exporters.atomic import atomic_write
from briefing.model.message import Message, T
from briefing.model.problem import BriefingError
from briefing.model.progress import Progress
from briefing.model.scene import Chart, Paragraph, Table, Text
from briefing.qt.painter import paint
from briefing.qt.pdf.searchable_text import readable
from briefing.qt.text.fonts import font

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QFont

    from briefing.model.deck import Deck
    from briefing.model.geometry import Size
    from briefing.model.scene import Scene
    from briefing.model.theme import Theme

_SIGNED = re.compile(
    rb"/(?:Producer|CreationDate|ModDate|Creator) ?\((?:[^()\\]|\\.)*\)"
    rb"|(?:pdf:Producer|xmp:\w+)=\"[^\"]*\"",
    re.DOTALL,
)
"""Of the document information dictionary (ISO 32000-1, 14.3.3) and of XMP, which says the same."""
_RESOLUTION = 1200
"""Dots an inch that positions are rounded to."""


def write_pdf(
    deck: Deck, scenes: Iterable[Scene], path: Path, *, makers: bool = True
) -> Iterator[Progress]:
    """The file appears when it is whole: it is made in memory first. Without `makers` it does not
    say with what and when it was made.

    BriefingError: there is nothing to write, or no way to write it.
    """
    pages = tuple(scenes)
    if not pages:
        raise BriefingError(Message(T("Problems", "there is no slide to write")), str(path))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, deck, makers)
    _set_page(writer, pages[0].size)
    painter = QPainter(writer)
    try:
        for number, scene in enumerate(pages):
            yield Progress(number, len(pages), scene.title)
            if number:
                _set_page(writer, scene.size)
                writer.newPage()
            painter.save()
            painter.scale(_RESOLUTION / 72, _RESOLUTION / 72)
            paint(scene, painter)
            painter.restore()
    finally:
        painter.end()
    made = bytes(buffer.data().data())
    data = readable(made if makers else _unsigned(made), _used(pages), _fonts(pages[0].theme))
    if not data.rstrip().endswith(b"%%EOF"):  # Qt reports no error when memory runs out
        raise BriefingError(Message(T("Problems", "the PDF could not be made")), str(path))
    yield Progress(len(pages), len(pages))
    with atomic_write(path) as file:
        file.write(data)


def _writer(buffer: QBuffer, deck: Deck, makers: bool) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(deck.title.plain)
    writer.setCreator("Briefing" if makers else "")
    if hasattr(writer, "setAuthor"):  # from Qt 6.9
        writer.setAuthor(deck.meta.author.plain)
    return writer


def _unsigned(data: bytes) -> bytes:
    """Without the program and the hour that Qt writes before the first page, and with every byte
    where it was.
    """
    head, end, pages = data.partition(b"endstream")
    return _SIGNED.sub(lambda found: b" " * len(found[0]), head) + end + pages


def _set_page(writer: QPdfWriter, size: Size) -> None:
    page = QPageSize(
        QSizeF(size.width, size.height),
        QPageSize.Unit.Point,
        "Slide",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    layout = QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)


def _used(pages: Iterable[Scene]) -> str:
    """Every character on the pages, once."""
    characters: set[str] = set()
    for page in pages:
        for paragraph in _paragraphs(page.items):
            characters.update(paragraph.text)
            if paragraph.bullet:
                characters.update(paragraph.bullet.text)
    return "".join(sorted(characters))


def _paragraphs(items: Iterable[object]) -> Iterator[Paragraph]:
    for item in items:
        match item:
            case Text():
                yield from item.paragraphs
            case Table():
                for row in item.cells:
                    for cell in row:
                        yield from cell.paragraphs
            case Chart():
                yield from _paragraphs(item.parts)
            case _:
                pass


def _fonts(theme: Theme) -> Iterator[QFont]:
    for role in theme.fonts:
        for bold in (False, True):
            for narrow in (False, True):
                wanted = font(theme, role, bold=bold, narrow=narrow)
                wanted.setPixelSize(100)
                yield wanted
