"""PDFs to read, printed by Qt: paragraphs and headings, a running head and a page number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
)

from briefing.qt.text.fonts import plain_font

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LEFT, TOP, WIDTH, BOTTOM = 70.0, 80.0, 455.0, 760.0


class Printed(NamedTuple):
    """A paragraph, and how it is set, in pt."""

    text: str
    size: int = 11
    bold: bool = False
    indent: float = 0.0
    """Of its first line."""
    after: float = 8.0
    """Between it and the next."""


def printed(
    paragraphs: Iterable[Printed | str],
    *,
    head: str = "",
    numbered: bool = False,
    family: str = "Noto Sans CJK SC",
) -> bytes:
    """The paragraphs on A4 pages; `head` stands over each page, its number below."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    page = _Page(painter, writer, head, numbered)
    for one in paragraphs:
        _print(page, Printed(one) if isinstance(one, str) else one, family)
    painter.end()
    return bytes(buffer.data().data())


class _Page:
    def __init__(self, painter: QPainter, writer: QPdfWriter, head: str, numbered: bool) -> None:
        self.painter, self._writer = painter, writer
        self._head, self._numbered = head, numbered
        self._number = 0
        self.down = BOTTOM

    def line(self, text: str, font: QFont, indent: float) -> None:
        height = QFontMetricsF(font).height() * 1.1
        if self.down + height > BOTTOM:
            self._turn()
        self.painter.setFont(font)
        self.painter.drawText(LEFT + indent, self.down + height * 0.8, text)
        self.down += height

    def _turn(self) -> None:
        if self._number:
            self._writer.newPage()
        self._number += 1
        self.down = TOP
        self.painter.setFont(QFont("Noto Sans CJK SC", 9))
        self.painter.drawText(LEFT, 40, self._head)
        if self._numbered:
            self.painter.drawText(290, 815, f"— {self._number} —")


def _print(page: _Page, one: Printed, family: str) -> None:
    font = plain_font()
    font.setFamily(family)
    font.setPointSize(one.size)
    font.setBold(one.bold)
    for number, text in enumerate(_broken(one, font)):
        page.line(text, font, 0.0 if number else one.indent)
    page.down += one.after


def _broken(one: Printed, font: QFont) -> Iterator[str]:
    layout = QTextLayout(one.text, font)
    layout.beginLayout()
    first = True
    while (line := layout.createLine()).isValid():
        line.setLineWidth(WIDTH - (one.indent if first else 0.0))
        first = False
        yield one.text[line.textStart() : line.textStart() + line.textLength()].rstrip()
    layout.endLayout()
