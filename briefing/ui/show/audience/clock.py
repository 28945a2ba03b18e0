"""What the audience sees of the time: a countdown before the talk begins, or what is left of it in
a corner of the page.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QWidget

from briefing.model.time.duration import clock_text
from briefing.ui.shared.fonts import digits

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from briefing.model.theme import Theme, Token
    from briefing.ui.session.session import Session
    from briefing.ui.show.times.talk_clock import TalkClock

LARGE, SMALL, TITLE = 0.22, 0.032, 0.042
"""Heights of the countdown, of what is left and of the talk's title, of the window's height."""


class AudienceClock(QWidget):
    """Lies over the audience's `window` and lets every click and key through."""

    def __init__(self, time: TalkClock, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._time = time
        self._session = session
        self._window = window
        self._said = ""
        self.shows_left = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        time.ticked.connect(self.follow)
        time.changed.connect(self.follow)
        self.follow()

    @property
    def counts_down(self) -> bool:
        return self._time.counting_down is not None

    @property
    def text(self) -> str:
        """What stands there now; empty for nothing."""
        coming = self._time.counting_down
        if coming is not None:
            return clock_text(ceil(max(0.0, coming)))
        show = self._time.running.show
        quiet = show.blank or show.phase != "showing" or not self._time.plan.length
        if not self.shows_left or quiet:
            return ""
        return clock_text(ceil(max(0.0, self._time.left)))

    def toggle_left(self) -> None:
        """Show the audience what is left of the talk, or no longer."""
        self.shows_left = not self.shows_left
        self.follow()

    def follow(self) -> None:
        text = self.text
        self.setVisible(bool(text))
        if text and (text != self._said or not self.isVisible()):
            self._place()
            self.update()
        self._said = text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if event.type() == QEvent.Type.Resize and self._said:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.counts_down:
            self._paint_countdown(painter)
        else:
            self._paint_left(painter)
        painter.end()

    # inside

    def _place(self) -> None:
        room = self._window.rect()
        if self.counts_down:
            self.setGeometry(room)
        else:
            height = round(room.height() * SMALL * 1.9)
            width = round(height * (2.2 if len(self.text) < 6 else 3.2))
            edge = height // 2
            self.setGeometry(room.width() - width - edge, edge, width, height)
        self.raise_()

    def _paint_countdown(self, painter: QPainter) -> None:
        room = self.rect()
        painter.fillRect(room, self._color("cover_start"))
        painter.setPen(self._color("cover_ink"))
        painter.setFont(self._font(room.height() * LARGE))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text)
        briefing = self._session.briefing
        title = briefing.deck.title.plain if briefing else ""
        font = QFont(self.font())
        font.setPixelSize(max(12, round(room.height() * TITLE)))
        painter.setFont(font)
        painter.setPen(self._color("cover_muted"))
        above = QRect(room)
        above.setBottom(round(room.height() * (0.5 - LARGE * 0.75)))
        wide = above.adjusted(room.width() // 10, 0, -room.width() // 10, 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(wide, int(flags) | Qt.TextFlag.TextWordWrap, title)

    def _paint_left(self, painter: QPainter) -> None:
        over = self._time.left <= 0
        painter.setPen(QColor(255, 255, 255, 60))
        painter.setBrush(self._color("accent") if over else QColor(0, 0, 0, 170))
        radius = self.height() / 2
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
        painter.setPen(self._color("on_accent") if over else QColor(255, 255, 255))
        painter.setFont(self._font(self._window.height() * SMALL))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text)

    def _font(self, size: float) -> QFont:
        return digits(self.font(), max(12, round(size)), bold=True)

    def _color(self, token: Token) -> QColor:
        return QColor(self._theme.colors[token])

    @property
    def _theme(self) -> Theme:
        assert self._session.briefing is not None
        return self._session.briefing.layout.theme
