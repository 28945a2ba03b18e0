"""Scenes → one PDF, a page each: text as text, shapes as vectors, links to click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from briefing.exporters.atomic import atomic_write
from briefing.model.problem import BriefingError
from briefing.model.progress import Progress
from briefing.qt.painter import paint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing.model.deck import Deck
    from briefing.model.geometry import Size
    from briefing.model.scene import Scene

_RESOLUTION = 1200
"""Dots an inch that positions are rounded to."""


def write_pdf(deck: Deck, scenes: Iterable[Scene], path: Path) -> Iterator[Progress]:
    """The file appears when it is whole: it is made in memory first.

    BriefingError: there is nothing to write, or no way to write it.
    """
    pages = tuple(scenes)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, deck)
    painter: QPainter | None = None
    try:
        for number, scene in enumerate(pages):
            yield Progress(number, len(pages), scene.title)
            _set_page(writer, scene.size)
            if painter is None:
                painter = QPainter(writer)
            else:
                writer.newPage()
            painter.save()
            painter.scale(_RESOLUTION / 72, _RESOLUTION / 72)
            paint(scene, painter)
            painter.restore()
    finally:
        if painter:
            painter.end()
    data = bytes(buffer.data().data())
    if not data.rstrip().endswith(b"%%EOF"):
        raise BriefingError("there are no pages to write", str(path))
    with atomic_write(path) as file:
        file.write(data)
    yield Progress(len(pages), len(pages))


def _writer(buffer: QBuffer, deck: Deck) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(deck.title.plain)
    writer.setCreator("Briefing")
    if hasattr(writer, "setAuthor"):  # from Qt 6.9
        writer.setAuthor(deck.meta.author.plain)
    return writer


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
