"""The slideshow: one window, full screen, that paints where a running show stands and hands it
every key, click and notch of the wheel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QCursor, QGuiApplication, QPainter
from PySide6.QtWidgets import QWidget

from briefing.ui.actions import bind, command_for
from briefing.ui.keymap import Keymap
from briefing.ui.links import follow, open_in_desktop
from briefing.ui.render_ahead import RenderedScenes, Wanted, fitted
from briefing.ui.show.keys import KeySheet
from briefing.ui.text_hits import link_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QScreen,
        QShowEvent,
        QWheelEvent,
    )

    from briefing.model.scene import Scene
    from briefing.model.show import Place
    from briefing.ui.links import OpenLink
    from briefing.ui.show.running import RunningShow

STILL = 2000
"""Milliseconds without a movement until the pointer hides."""
JITTER = 3
"""Pixels that a mouse on a shaking desk may move without the pointer showing."""
NOTCH = 120
"""Of the wheel, as Qt counts: eighths of a degree."""
GROUND = QColor("#000000")
QUIET = QColor("#8a8a8e")
MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}


class SlideshowWindow(QWidget):
    """Shows `running` until it is left, then closes itself. `open_on` puts it on a screen;
    `open_link` gets the addresses of clicked links, which passed the gate.
    """

    def __init__(
        self,
        running: RunningShow,
        open_link: OpenLink = open_in_desktop,
        keymap: Keymap | None = None,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # A Chinese input method would keep the letters for itself.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.running = running
        self._open_link = open_link
        self._keymap = keymap or Keymap(parent=self)
        self._images = RenderedScenes(self)
        self._actions = self._bind()
        self.key_sheet = KeySheet(self, self._keymap)
        self._wheel = 0
        self._pointer = QPoint()
        self._screen_name = ""
        self.still = QTimer(self, singleShot=True, interval=STILL)
        self.still.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._prepare)
        running.changed.connect(self._show_changed)
        running.left.connect(self.close)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._screens_changed)
        app.screenAdded.connect(self._screens_changed)
        self._name()

    def open_on(self, screen: QScreen) -> None:
        """Full screen there, with the keyboard."""
        self._screen_name = screen.name()
        self._place_on(screen)
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_prepared(self, at: Place) -> bool:
        """Whether the page at `at` is rendered already, in the window's size."""
        return self._wanted(at, fitted(self.running.talk.scene(at), self.size())) in self._images

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        show = self.running.show
        if show.blank:
            painter.fillRect(self.rect(), QColor(show.blank))
        elif show.phase == "showing":
            painter.fillRect(self.rect(), GROUND)
            self._paint_page(painter)
        else:
            painter.fillRect(self.rect(), GROUND)
            self._paint_end(painter)
        if show.typed:
            self._paint_typed(painter, show.typed)
        painter.end()
        self._idle.start()

    def _paint_page(self, painter: QPainter) -> None:
        at = self.running.show.at
        scene = self.running.talk.scene(at)
        where = self._page_rect(scene)
        image = self._images.image(self._wanted(at, where.size()), scene)
        painter.drawImage(where.topLeft(), image)

    def _page_rect(self, scene: Scene) -> QRect:
        """Where the page lies in the window."""
        size = fitted(scene, self.size())
        left = (self.width() - size.width()) // 2
        top = (self.height() - size.height()) // 2
        return QRect(QPoint(left, top), size)

    def _paint_end(self, painter: QPainter) -> None:
        font = self.font()
        font.setPixelSize(max(16, self.height() // 40))
        painter.setFont(font)
        painter.setPen(QUIET)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("End of slideshow"))

    def _paint_typed(self, painter: QPainter, typed: str) -> None:
        font = self.font()
        font.setPixelSize(max(18, self.height() // 30))
        painter.setFont(font)
        height = round(font.pixelSize() * 1.8)
        width = painter.fontMetrics().horizontalAdvance(typed) + height
        margin = height // 2
        box = QRect(self.width() - width - margin, self.height() - height - margin, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(255, 255, 255, 60))
        painter.setBrush(QColor(0, 0, 0, 200))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, typed)

    def _wanted(self, at: Place, size: QSize) -> Wanted:
        return Wanted(self.running.talk.look(at), size.width(), self.devicePixelRatioF())

    def _prepare(self) -> None:
        for at in self.running.ahead():
            scene = self.running.talk.scene(at)
            self._images.prepare(self._wanted(at, fitted(scene, self.size())), scene)

    # keys and pointer

    def _bind(self) -> dict[str, QAction]:
        """The commands of the show. They are no shortcuts: every key comes to `keyPressEvent`,
        because on a blanked screen each one only brings the page back.
        """
        running = self.running
        return bind(
            self,
            ("show",),
            {
                "show.next": running.next,
                "show.previous": running.previous,
                "show.skip_next": running.skip_next,
                "show.skip_previous": running.skip_previous,
                "show.first": running.first,
                "show.last": running.last,
                "show.go_to": running.enter,
                "show.black": running.black,
                "show.white": running.white,
                "show.end": running.end,
                "show.help": self._toggle_sheet,
            },
            self._keymap,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() in MODIFIERS:
            return
        if self.key_sheet.isVisible():
            self.key_sheet.hide()
        elif self.running.show.blank:
            self.running.wake()
        elif not self._typing(event):
            command = command_for("show", event.keyCombination(), self._keymap)
            if command is not None:
                self._actions[command.id].trigger()

    def _typing(self, event: QKeyEvent) -> bool:
        """A digit, or a key that means the digits typed before."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text() and event.text() in "0123456789":
            self.running.type_digit(event.text())
        elif self.running.show.typed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.running.enter()
        elif self.running.show.typed and event.key() == Qt.Key.Key_Backspace:
            self.running.erase_digit()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.key_sheet.isVisible():
            self.key_sheet.hide()
        elif event.button() == Qt.MouseButton.LeftButton:
            link = self._link_at(event.position())
            if link:
                follow(link, self.running.go_to_id, self._open_link)
            else:
                self.running.next()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One notch is one page; the small steps of a touchpad add up to one."""
        event.accept()
        turned = event.angleDelta().y()
        if turned * self._wheel < 0 or event.phase() == Qt.ScrollPhase.ScrollBegin:
            self._wheel = 0
        self._wheel += turned
        while abs(self._wheel) >= NOTCH:
            down = self._wheel < 0
            self._wheel += NOTCH if down else -NOTCH
            (self.running.next if down else self.running.previous)()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        moved = event.globalPosition().toPoint() - self._pointer
        if moved.manhattanLength() >= JITTER:
            self._pointer = event.globalPosition().toPoint()
            if self._link_at(event.position()):
                self.setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                self.unsetCursor()
            self.still.start()

    def _link_at(self, point: QPointF) -> str:
        """The target of the link at a point of the window; "" where the audience sees none."""
        scene = self.running.scene
        if scene is None or self.running.show.blank:
            return ""
        where = self._page_rect(scene)
        at = (point - where.topLeft()) * (scene.size.width / max(where.width(), 1))
        return link_at(scene, at.x(), at.y())

    def _toggle_sheet(self) -> None:
        self.key_sheet.setVisible(not self.key_sheet.isVisible())

    # the window

    def showEvent(self, event: QShowEvent) -> None:
        self._pointer = QCursor.pos()
        self.still.start()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.key_sheet.setGeometry(self.rect())
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """By whatever way the window is closed, the show is over."""
        self.running.close()
        self._images.clear()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.update()

    def _show_changed(self) -> None:
        self._name()
        self.update()

    def _name(self) -> None:
        scene = self.running.scene
        title = scene.title if scene else self.tr("End of slideshow")
        self.setWindowTitle(self.tr("Slideshow: {title}").format(title=title))
        self.setAccessibleName(title)

    def _screens_changed(self) -> None:
        """The projector went or came back. By name, because a screen that is gone is no object to
        ask anything of.
        """
        QTimer.singleShot(0, self, self._find_screen)

    def _find_screen(self) -> None:
        screens = QGuiApplication.screens()
        wanted = [screen for screen in screens if screen.name() == self._screen_name]
        if screens and self.isVisible():
            self._place_on((wanted or [QGuiApplication.primaryScreen()])[0])

    def _place_on(self, screen: QScreen) -> None:
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()


def present(
    running: RunningShow,
    beside: QWidget,
    open_link: OpenLink = open_in_desktop,
    keymap: Keymap | None = None,
) -> SlideshowWindow:
    """Open the show on the projector, and give `beside` the keyboard back when it is over. Where
    `beside` stays in sight, it goes along with the show, so that its notes can be read.
    """
    window = SlideshowWindow(running, open_link, keymap)
    running.left.connect(beside.activateWindow)
    running.left.connect(running.deleteLater)
    screen = projector(beside.screen(), QGuiApplication.screens())
    if screen is not beside.screen():
        running.changed.connect(running.lead, Qt.ConnectionType.QueuedConnection)
    window.open_on(screen)
    return window


def projector(own: QScreen, screens: Sequence[QScreen]) -> QScreen:
    """Where a show belongs: on the first screen that the window does not stand on, if there is
    one.
    """
    return next((screen for screen in screens if screen is not own), own)
