"""A small mark for a speaker who has no console and froze the page: without it, keys that move the
show unseen would look dead. It comes with a key or the pointer, and goes as the pointer does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from briefing.ui.show.audience.pointer import STILL

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from briefing.ui.session.session import Session
    from briefing.ui.show.state.running import RunningShow

SIZE = 0.022
"""Height of its letters, of the window's height: above a page's title there is room for them."""
GROUND, EDGE, INK = QColor(0, 0, 0, 210), QColor(255, 255, 255, 60), QColor(255, 255, 255, 220)


class FrozenMark(QWidget):
    """Lies in a corner of the audience's `window` and lets every click through. `alone` is whether
    that window is all that the speaker has.
    """

    def __init__(self, running: RunningShow, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._running = running
        self._session = session
        self._window = window
        self.alone = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.still = QTimer(self, singleShot=True, interval=STILL)
        self.still.timeout.connect(self.hide)
        running.changed.connect(self.come)
        running.pointed.connect(self._pointed)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty where it has nothing to say."""
        show = self._running.show
        if not self.alone or show.frozen is None or show.blank or show.phase == "left":
            return ""
        if (show.at, show.phase) == (show.frozen.at, show.frozen.phase):
            return self.tr("Frozen")
        if show.phase == "end":
            return self.tr("Frozen · at the end")
        assert self._session.briefing is not None
        pages = self._session.briefing.pages
        number = pages.number(pages.index_of(show.at.slide, show.at.page))
        page = self.tr("page {0}").format(number) if number else self.tr("a hidden page")
        step = self.tr("step {0}").format(show.at.step) if show.at.step else ""
        return " · ".join(part for part in (self.tr("Frozen"), page, step) if part)

    def come(self) -> None:
        """Show it for a while, if there is something to say."""
        text = self.text
        self.setVisible(bool(text))
        if text:
            self.setAccessibleName(text)
            self._place()
            self.update()
            self.still.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(EDGE)
        painter.setBrush(GROUND)
        radius = self.height() / 2
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
        painter.setPen(INK)
        painter.setFont(self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text)
        painter.end()

    def _pointed(self) -> None:
        if self._running.show.pointer is not None:
            self.come()

    def _place(self) -> None:
        font = self.font()
        font.setPixelSize(max(13, round(self._window.height() * SIZE)))
        self.setFont(font)
        height = round(font.pixelSize() * 2)
        width = self.fontMetrics().horizontalAdvance(self.text) + round(height * 1.1)
        edge = height // 2
        self.setGeometry(edge, edge, width, height)
        self.raise_()
