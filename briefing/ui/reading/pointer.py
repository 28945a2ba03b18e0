"""The mouse over the reading text: selecting, and which link it is over or has clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, QPointF, Qt, QTextBoundaryFinder, QTimer

from briefing.ui.reading.lines import Units

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from briefing.ui.reading.text import ReadingText, Spot
    from briefing.ui.reading.virtual_column import VirtualColumn

DRAG = 40
"""Milliseconds between two steps of scrolling while a selection is pulled over an edge."""


class TextPosition(NamedTuple):
    """A character of the text. In reading order, these sort."""

    spot: Spot
    offset: int


class TextSurface(Protocol):
    """What the mouse is over: a column of text, scrolled in a viewport."""

    column: VirtualColumn | None

    @property
    def column_left(self) -> float: ...

    def viewport(self) -> QWidget: ...

    def scroll_by(self, distance: float) -> None: ...


class TextPointer(QObject):
    """What is selected on a page. Points are in its viewport's pixels."""

    def __init__(self, page: TextSurface) -> None:
        super().__init__(page.viewport())
        self._page = page
        self._anchor: TextPosition | None = None
        self._cursor: TextPosition | None = None
        self._pressed = ""
        """The link under the pressed button."""
        self._drag = QTimer(self, interval=DRAG)
        self._drag.timeout.connect(self._drag_on)

    # the selection

    @property
    def selection(self) -> tuple[TextPosition, TextPosition] | None:
        """From … to, in reading order."""
        if self._anchor is None or self._cursor is None or self._anchor == self._cursor:
            return None
        return min(self._anchor, self._cursor), max(self._anchor, self._cursor)

    def selected_text(self) -> str:
        """As its source has it."""
        column = self._page.column
        return (
            "" if column is None or self.selection is None else copied(column.text, *self.selection)
        )

    def select(self, start: TextPosition, end: TextPosition) -> None:
        self._anchor, self._cursor = start, end
        self._page.viewport().update()

    def select_all(self) -> None:
        text = self._page.column.text if self._page.column is not None else None
        first = text.first() if text is not None else None
        last = text.last() if text is not None else None
        if text is not None and first is not None and last is not None:
            self.select(TextPosition(first, 0), TextPosition(last, len(text.passage(last).text)))

    def select_word(self, point: QPointF) -> None:
        here = self._at(point)
        if here is not None and self._page.column is not None:
            start, end = words_around(self._page.column.text.passage(here.spot).text, here.offset)
            self.select(TextPosition(here.spot, start), TextPosition(here.spot, end))

    def forget(self) -> None:
        self._anchor = self._cursor = None

    # the mouse

    def press(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        here = self._at(event.position())
        self._pressed = self.link_at(event.position())
        if not (event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._anchor):
            self._anchor = here
        self._cursor = here
        self._page.viewport().update()

    def move(self, event: QMouseEvent) -> None:
        viewport = self._page.viewport()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._cursor = self._at(event.position())
            self._drag.start()
            viewport.update()
        elif self.link_at(event.position()):
            viewport.setCursor(Qt.CursorShape.PointingHandCursor)
        elif self._is_over_text(event.position()):
            viewport.setCursor(Qt.CursorShape.IBeamCursor)
        else:
            viewport.setCursor(Qt.CursorShape.ArrowCursor)

    def release(self, event: QMouseEvent) -> str:
        """The link that was clicked, as the document has it; or ""."""
        self._drag.stop()
        pressed, self._pressed = self._pressed, ""
        clicked = pressed == self.link_at(event.position()) and self.selection is None
        return pressed if clicked else ""

    def link_at(self, point: QPointF) -> str:
        """The target, as the document has it, of the link at a point; or ""."""
        at = self._at(point) if self._is_over_text(point) else None
        if at is None or self._page.column is None:
            return ""
        end = 0
        for run in self._page.column.text.passage(at.spot).runs:
            end += len(run.text)
            if at.offset < end:
                return run.link
        return ""

    # inside

    def _at(self, point: QPointF) -> TextPosition | None:
        column = self._page.column
        placed = column.find(column.spot_at(point.y())) if column is not None else None
        if placed is None:
            return None
        x = point.x() - self._page.column_left
        return TextPosition(placed.spot, placed.block.offset_at(x, point.y() - placed.y))

    def _is_over_text(self, point: QPointF) -> bool:
        column = self._page.column
        placed = column.find(column.spot_at(point.y())) if column is not None else None
        x, y = point.x() - self._page.column_left, point.y()
        return placed is not None and placed.block.is_over_text(x, y - placed.y)

    def _drag_on(self) -> None:
        """Scroll while the pointer pulls the selection over an edge."""
        viewport = self._page.viewport()
        here = viewport.mapFromGlobal(viewport.cursor().pos())
        beyond = min(here.y(), 0) + max(here.y() - viewport.height(), 0)
        if beyond:
            self._page.scroll_by(beyond / 2)
            self._cursor = self._at(QPointF(here)) or self._cursor


def words_around(text: str, offset: int) -> tuple[int, int]:
    """(start, end) of the word that a character belongs to, by Unicode's boundaries."""
    units = Units(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
    finder.setPosition(units.of(min(offset + 1, len(text))))
    start = max(finder.toPreviousBoundary(), 0)
    end = finder.toNextBoundary()
    return units.offset(start), units.offset(end) if end >= 0 else len(text)


def copied(text: ReadingText, start: TextPosition, end: TextPosition) -> str:
    """The text between two places, as the source has it; a blank line between paragraphs."""
    pieces: list[str] = []
    spot: Spot | None = start.spot
    while spot is not None and spot <= end.spot:
        passage = text.passage(spot)
        first = start.offset if spot == start.spot else 0
        last = end.offset if spot == end.spot else len(passage.text)
        if pieces and not passage.continued:
            pieces.append("\n" if passage.kind == "item" else "\n\n")
        pieces.append(passage.text[first:last])
        spot = text.after(spot)
    return "".join(pieces)
