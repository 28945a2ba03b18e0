"""Who sees what: the screens as they stand on the desk, and on each one whose it will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.model.talk import screens as seating
from briefing.qt.desktop.screens import rect
from briefing.ui.shared.style import NIGHT, look
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from briefing.model.talk.screens import Screen, Seats
    from briefing.qt.desktop.screens import Screens

DESK = QSize(560, 220)
AIR = 12
RADIUS = 8
SIGN = QSize(460, 150)


class Desk(QWidget):
    """The screens to scale; a click on one gives it to the audience."""

    clicked = Signal(str)
    """Name of the screen."""

    def __init__(self, screens: Sequence[Screen], seats: Seats, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(DESK)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.screens = screens
        self.seats = seats

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for screen, box in self._boxes():
            self._paint_screen(painter, screen, box)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for screen, box in self._boxes():
            if box.contains(event.position()):
                self.clicked.emit(screen.name)

    def role(self, name: str) -> str:
        """What is on that screen, in words."""
        audience, console = name == self.seats.audience, name == self.seats.console
        if audience and console:
            return self.tr("The show in a window, and your console")
        if audience:
            return self.tr("The audience")
        return self.tr("You: console with notes") if console else self.tr("Stays as it is")

    def _paint_screen(self, painter: QPainter, screen: Screen, box: QRectF) -> None:
        colors = look()
        audience = screen.name == self.seats.audience
        console = screen.name == self.seats.console
        ground = colors.accent if audience and not console else colors.paper
        painter.setBrush(QColor(NIGHT.ground if console else ground))
        painter.setPen(QPen(QColor(colors.focus if audience else colors.muted), 1))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        words = box.adjusted(10, 10, -10, -30).toRect()
        if audience and console:
            words.setTop(round(box.top() + box.width() * 0.4 * 9 / 16) + 8)
            window = QRectF(0, 0, box.width() * 0.4, box.width() * 0.4 * 9 / 16)
            window.moveTopRight(box.topRight() + QPointF(-8, 8))
            painter.setBrush(QColor(colors.accent))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(window, 4, 4)
        ink = NIGHT.ink if console else colors.on_accent if audience else colors.muted
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, wrap, self.role(screen.name))
        painter.setFont(self.font())
        area = screen.area
        name = f"{screen.name}  {area.width} × {area.height}"
        below = QRect(words.left(), round(box.bottom()) - 28, words.width(), 20)
        mode = Qt.TextElideMode.ElideRight
        name = painter.fontMetrics().elidedText(name, mode, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, name)

    def _boxes(self) -> list[tuple[Screen, QRectF]]:
        areas = [screen.area for screen in self.screens]
        left, top = min(area.x for area in areas), min(area.y for area in areas)
        width = max(area.x + area.width for area in areas) - left
        height = max(area.y + area.height for area in areas) - top
        scale = min((self.width() - AIR) / width, (self.height() - AIR) / height)
        corner = QPointF((self.width() - width * scale) / 2, (self.height() - height * scale) / 2)
        return [
            (
                screen,
                QRectF(
                    corner.x() + (screen.area.x - left) * scale,
                    corner.y() + (screen.area.y - top) * scale,
                    screen.area.width * scale,
                    screen.area.height * scale,
                ).adjusted(3, 3, -3, -3),
            )
            for screen in self.screens
        ]


class Sign(QWidget):
    """A large word on a screen, so that nobody has to know its name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent,
            Qt.WindowType.ToolTip
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(SIGN)
        self.text = ""

    def show_on(self, screen: Screen, text: str) -> None:
        self.text = text
        area = rect(screen.area)
        where = QRect(0, 0, SIGN.width(), SIGN.height())
        where.moveCenter(area.center())
        where.moveBottom(area.bottom() - 40)
        self.setGeometry(where)
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(NIGHT.ground))
        font = self.font()
        font.setPixelSize(34)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(NIGHT.ink))
        wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(16, 8, -16, -8), wrap, self.text)
        painter.end()


class ScreensPanel(QDialog):
    """`seats` is what was chosen, when it was accepted; `remember` whether to ask again."""

    def __init__(self, screens: Screens, seats: Seats, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._screens = screens
        self.seats = seats
        there = screens.now()
        self.desk = Desk(there, seats, self)
        self._signs: list[Sign] = []
        self._title, self._says = label(role="title"), label(role="muted", wrap=True)
        self.console_box, self.remember_box = QCheckBox(), QCheckBox()
        self.remember_box.setChecked(True)
        self.console_box.setChecked(bool(seats.console))
        self.swap_button = QPushButton()
        self._prepare_signs()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.swap_button.setAutoDefault(False)
        for button in self._buttons.buttons():
            button.setIcon(QIcon())
            if isinstance(button, QPushButton):
                button.setAutoDefault(button is self.start_button)
        self._put_together()
        self.retranslate()
        self.console_box.toggled.connect(self._show_console)
        self.swap_button.clicked.connect(self.swap)
        self.desk.clicked.connect(self._give)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        screens.changed.connect(self._screens_changed)
        self.finished.connect(self._put_signs_away)
        self._show()
        self.start_button.setDefault(True)
        self.start_button.setFocus()

    @property
    def remember(self) -> bool:
        return self.remember_box.isChecked()

    def swap(self) -> None:
        self._sit(seating.swapped(self.seats, self.desk.screens))

    def event(self, event: QEvent) -> bool:
        """Enter starts the show from here; the window below edits texts with it."""
        entered = isinstance(event, QKeyEvent) and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        )
        if entered and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_S and not event.modifiers():
            self.swap()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Who sees what"))
        self._title.setText(self.tr("Who sees what"))
        if len(self.desk.screens) > 1:
            says = self.tr("Click the screen that the audience sees. S swaps, during the show too.")
            self.console_box.setText(self.tr("Give me the console, with notes and the next slide"))
        else:
            says = self.tr(
                "There is one screen. For a video meeting, share the window of the show."
            )
            self.console_box.setText(self.tr("Show the console beside the show in a window"))
        self._says.setText(says)
        self.remember_box.setText(self.tr("Do not ask again for these screens"))
        self.swap_button.setText(self.tr("Swap screens") + "  S")
        self.start_button.setText(self.tr("Start the show"))

    # inside

    def _put_together(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 20)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._says)
        column.addWidget(self.desk, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.console_box)
        column.addWidget(self.remember_box)
        line = QHBoxLayout()
        line.addWidget(self.swap_button)
        line.addStretch(1)
        line.addWidget(self._buttons)
        column.addSpacing(8)
        column.addLayout(line)

    def _give(self, name: str) -> None:
        if len(self.desk.screens) == 1 or name == self.seats.audience:
            self.swap()
        else:
            self._sit(seating.moved(self.seats, name))

    def _show_console(self, wanted: bool) -> None:
        if wanted != bool(self.seats.console):
            audience = self.seats.audience
            alone = seating.Seats(audience)
            if not wanted:
                self._sit(alone)
            elif len(self.desk.screens) == 1:
                self._sit(seating.Seats(audience, audience))
            else:
                other = seating.swapped(alone, self.desk.screens)
                self._sit(seating.Seats(audience, other.audience))

    def _sit(self, seats: Seats) -> None:
        self.seats = seats
        self._show()

    def _show(self) -> None:
        self.desk.seats = self.seats
        roles = [f"{one.name}: {self.desk.role(one.name)}" for one in self.desk.screens]
        self.desk.setAccessibleName("; ".join(roles))
        self.desk.update()
        self.console_box.setChecked(bool(self.seats.console))
        for sign, screen in zip(self._signs, self.desk.screens, strict=False):
            sign.show_on(screen, self.desk.role(screen.name))

    def _screens_changed(self) -> None:
        """Other screens than this was asked about: begin the question anew."""
        self.desk.screens = self._screens.now()
        self.seats = seating.proposed(self.desk.screens, self.seats.console)
        self.swap_button.setVisible(len(self.desk.screens) > 1)
        self._put_signs_away()
        self._signs = (
            [Sign(self) for _ in self.desk.screens] if self.swap_button.isVisible() else []
        )
        self.retranslate()
        self._show()

    def _prepare_signs(self) -> None:
        several = len(self.desk.screens) > 1
        self.swap_button.setVisible(several)
        self._signs = [Sign(self) for _ in self.desk.screens] if several else []

    def _put_signs_away(self) -> None:
        for sign in self._signs:
            sign.close()
