"""The column of text in a scroll area: painting, scrolling, selecting, following links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from briefing.model.links import allowed_link
from briefing.ui.reading.marks import marks_of_search, marks_of_selection
from briefing.ui.reading.pointer import TextPointer
from briefing.ui.reading.scrolling import TextScrollBar, distance_of
from briefing.ui.reading.typography import SCHEMES, TextSetting
from briefing.ui.reading.virtual_column import VirtualColumn
from briefing.ui.shared.links import follow
from briefing.ui.shared.plain import show_tool_tip
from briefing.ui.shared.spoken import SpokenText, SpokenTexts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from briefing.layout.ports import PictureLoader
    from briefing.ui.reading.block import TextMark
    from briefing.ui.reading.pointer import TextPosition
    from briefing.ui.reading.text import ReadingText, Spot
    from briefing.ui.reading.typography import ColorScheme
    from briefing.ui.shared.links import OpenLink

HEAD, FOOT = 64, 160
"""Px of space over the first passage and below the last."""
MARGIN = 32
"""Px beside the column, at least."""
READING_LINE = 0.22
"""Of the window's height: what stands there is being read."""
LINES_A_NOTCH = 3
NOTCH = 120
"""Of the wheel, as Qt counts: eighths of a degree."""
OVERLAP = 2.0
"""Lines that stay in sight when a page is turned."""


class ReadingPage(QAbstractScrollArea):
    """Shows a `ReadingText`. `open_link` is called with an address that passed the gate."""

    moved = Signal()
    """Another passage stands on the reading line, or the text is scrolled otherwise."""
    slide_wanted = Signal(str)
    """A link inside the deck was clicked: the id of its slide."""
    zoom_wanted = Signal(int)
    """Ctrl and the wheel: +1 or -1."""

    def __init__(self, open_link: OpenLink) -> None:
        super().__init__()
        self._open_link = open_link
        self.scheme: ColorScheme = SCHEMES["light"]
        self.size_px = 19.0
        self.column: VirtualColumn | None = None
        self.needle = ""
        """What is looked for, folded."""
        self._aim: Spot | None = None
        """What was jumped to, until the text is scrolled again."""
        self.hit: tuple[TextPosition, int] | None = None
        """The hit that is looked at: where, and how long."""
        self._wheel = 0.0
        self.pointer = TextPointer(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._spoken = SpokenTexts(self.viewport(), self._painted_texts)
        self.moved.connect(self._spoken.follow)
        self._bar = TextScrollBar(self.verticalScrollBar())
        self._bar.dragged.connect(self._bar_moved)

    # what it shows

    def set_text(self, text: ReadingText, pictures: PictureLoader | None) -> None:
        """Show `text` from its start."""
        height = self.viewport().height()
        self.column = VirtualColumn(text, self._setting(), pictures, height, HEAD, FOOT)
        self.pointer.forget()
        self.hit = None
        self._after_move()

    def set_look(self, size: float, scheme: ColorScheme) -> None:
        """Another type size (px) or scheme; what is read stays in place."""
        self.size_px = size
        self.scheme = scheme
        self._set_anew()

    def set_needle(self, needle: str) -> None:
        """Mark every place where `needle` (folded) stands; none when it is empty."""
        self.needle = needle
        self.hit = None
        self.viewport().update()

    def show_hit(self, at: TextPosition, length: int) -> None:
        """Mark one hit more strongly and bring it into the window."""
        self.hit = (at, length)
        placed = self.column.find(at.spot) if self.column is not None else None
        if placed is not None:
            top, bottom = placed.block.span_of(at.offset)
            if placed.y + top >= HEAD / 2 and placed.y + bottom <= self.viewport().height() - HEAD:
                self.viewport().update()
                return
        self.go_to(at.spot, at.offset, at=READING_LINE)

    def _painted_texts(self) -> Iterator[SpokenText]:
        for one in self.column.placed() if self.column is not None else ():
            if one.block.passage.text.strip():
                top = round(one.y)
                area = QRect(0, top, self.viewport().width(), round(one.block.height))
                yield SpokenText(one.block.passage.text, area)

    # moving

    def go_to(self, spot: Spot, offset: int = 0, at: float = 0.0) -> None:
        """Put a line at `at` of the window's height, as near as the ends of the text allow; from
        then on, that is what is read.
        """
        if self.column is not None:
            self.column.go_to(spot, offset, at)
            self.column.rest()
            self._after_move(spot)

    def go_to_share(self, spot: Spot, share: float) -> None:
        """Back to what `column.top` and `column.share` said."""
        if self.column is not None:
            self.column.go_to_share(spot, share)
            self.column.rest()
            self._after_move()

    def scroll_by(self, distance: float) -> None:
        """As far as that, wherever it ends: a wheel's or a finger's way."""
        if self.column is not None and self.column.scroll_by(distance):
            self._after_move()

    def step_by(self, distance: float) -> None:
        """About as far as that, to where whole lines stand."""
        if self.column is not None and self.column.scroll_by(distance):
            self.column.rest(downwards=distance > 0)
            if distance < 0 and self.column.scrolled(HEAD) < HEAD:
                self.column.go_to_weight(0)
            self._after_move()

    def reading(self) -> Spot | None:
        """The passage on the reading line. That line comes down from the first passage when the
        text is scrolled from its start, and goes down to the last one at its end.
        """
        if self.column is None:
            return None
        if self._aim is not None:
            return self._aim
        line = READING_LINE * self.viewport().height()
        line = min(line, HEAD + self.column.scrolled(line))
        return self.column.spot_at(max(line, self.viewport().height() - FOOT - self.column.left()))

    def describe(self) -> None:
        """Tell a screen reader what is being read."""
        reading = self.reading()
        if self.column is not None and reading is not None:
            self.setAccessibleDescription(self.column.text.passage(reading).text)

    @property
    def progress(self) -> float:
        """How much is read, 0 to 1."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 1.0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif not self._scroll_key(event):
            super().keyPressEvent(event)

    def _scroll_key(self, event: QKeyEvent) -> bool:
        page = self.viewport().height() - OVERLAP * 2 * self.size_px
        distance = distance_of(event, page, 2 * self.size_px)
        if distance is not None:
            self.step_by(distance)
        elif event.key() == Qt.Key.Key_Home and self.column is not None:
            self.column.go_to_weight(0)
            self._after_move()
        elif event.key() == Qt.Key.Key_End and self.column is not None:
            self.column.go_to_end()
            self._after_move()
        else:
            return False
        event.accept()
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheel += turned
            if abs(self._wheel) >= NOTCH:
                self.zoom_wanted.emit(1 if self._wheel > 0 else -1)
                self._wheel = 0
        elif not event.pixelDelta().isNull():
            self.scroll_by(-event.pixelDelta().y())
        else:
            self.scroll_by(-turned / NOTCH * LINES_A_NOTCH * 2 * self.size_px)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self.scheme.ground))
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        if self.column is not None:
            clip = QRectF(event.rect())
            for placed in self.column.placed():
                at = QPointF(self.column_left, round(placed.y))
                placed.block.paint(painter, at, clip, self._marks(placed.spot))
        painter.end()

    def _marks(self, spot: Spot) -> list[TextMark]:
        assert self.column is not None
        text = self.column.text.passage(spot).text
        marks = marks_of_search(text, spot, self.needle, self.hit, self.scheme)
        return marks + marks_of_selection(text, spot, self.pointer.selection, self.scheme)

    # the pointer

    def selected_text(self) -> str:
        """As its source has it."""
        return self.pointer.selected_text()

    def select_all(self) -> None:
        self.pointer.select_all()

    def copy(self) -> None:
        """The selected text to the clipboard."""
        if text := self.selected_text():
            QGuiApplication.clipboard().setText(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.select_word(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        follow(self.pointer.release(event), self.slide_wanted.emit, self._open_link)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            target = self.pointer.link_at(QPointF(event.pos()))
            real = allowed_link(target) or self.tr("Not opened: {link}").format(link=target)
            show_tool_tip(event.globalPos(), real if target else "", self.viewport())
            return True
        return super().viewportEvent(event)

    # size

    @property
    def column_left(self) -> float:
        """Px from the viewport's left edge to the column's."""
        return max((self.viewport().width() - self._setting().width) // 2, MARGIN)

    @property
    def column_width(self) -> float:
        return self._setting().width

    def sizeHint(self) -> QSize:
        return QSize(800, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_anew()

    def _setting(self) -> TextSetting:
        return TextSetting.within(self.viewport().width() - 2 * MARGIN, self.size_px, self.scheme)

    def _set_anew(self) -> None:
        if self.column is not None:
            self.column.resized(self._setting(), self.viewport().height())
            self.column.rest()
        self._after_move(self._aim)

    def _after_move(self, aim: Spot | None = None) -> None:
        self._aim = aim
        if self.column is not None:
            self._bar.follow(self.column)
        self.viewport().update()
        self.moved.emit()

    def _bar_moved(self, value: int) -> None:
        if self.column is None:
            return
        self._aim = None
        self.column.go_to_weight(value)
        self.viewport().update()
        self.moved.emit()
