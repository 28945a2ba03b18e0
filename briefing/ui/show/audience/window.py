"""The slideshow: one window, full screen, that paints where a running show stands and hands it
every key, click and notch of the wheel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCursor, QPainter, QTouchEvent
from PySide6.QtWidgets import QWidget

from briefing.ui.commands.actions import bind, command_for
from briefing.ui.commands.keymap import Keymap
from briefing.ui.shared.links import open_in_desktop
from briefing.ui.show.audience.pointer import PagePointer
from briefing.ui.show.audience.touch import Touch
from briefing.ui.show.audience.view import AudienceView, end_text
from briefing.ui.show.panels.key_sheet import KeySheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
        QWheelEvent,
    )

    from briefing.model.talk.show import Position
    from briefing.ui.shared.links import OpenLink
    from briefing.ui.show.state.running import RunningShow

MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}


class AudienceWindow(QWidget):
    """Shows `running` until it is left, then closes itself. A `ShowController` puts it on a screen;
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
        self._keymap = keymap or Keymap(parent=self)
        self.view = AudienceView(running, self)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.pointer = PagePointer(self, self.view, open_link)
        self._touch = Touch(self.pointer)
        self._actions = self._bind()
        self.key_sheet = KeySheet(self, self._keymap)
        self._tool = running.show.tool
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self.view.prepare)
        running.changed.connect(self._show_changed)
        running.pointed.connect(self.update)
        running.ink_changed.connect(self.update)
        running.left.connect(self.close)
        self._name()

    @property
    def actions_by_id(self) -> Mapping[str, QAction]:
        """What can be done in the show."""
        return self._actions

    def is_prepared(self, at: Position) -> bool:
        """Whether the page at `at` is rendered already, in the window's size."""
        return self.view.is_prepared(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.view.paint(painter)
        painter.end()
        self._idle.start()

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
                "show.last_viewed": running.last_viewed,
                "show.freeze": running.freeze,
                "show.laser": lambda: running.take("laser"),
                "show.spotlight": lambda: running.take("spotlight"),
                "show.pen": lambda: running.take("pen"),
                "show.pen_color": running.next_pen,
                "show.eraser": lambda: running.take("eraser"),
                "show.clear_ink": running.clear_ink,
                "show.undo_ink": running.undo_ink,
                "show.zoom": running.toggle_zoom,
                "show.zoom_in": running.zoom_in,
                "show.zoom_out": running.zoom_out,
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
        if not plain:
            return False
        if event.text() and event.text() in "0123456789":
            self.running.type_digit(event.text())
        elif self.running.show.typed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.running.enter()
        elif self.running.show.typed and event.key() == Qt.Key.Key_Backspace:
            self.running.erase_digit()
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            event.accept()
            if self.key_sheet.isVisible():
                self.key_sheet.hide()
            else:
                self._touch.take(event)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.key_sheet.isVisible():
            self.key_sheet.hide()
        else:
            self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pointer.turn_wheel(event)

    def _toggle_sheet(self) -> None:
        self.key_sheet.setVisible(not self.key_sheet.isVisible())

    # the window

    def showEvent(self, event: QShowEvent) -> None:
        self.pointer.rest(QCursor.pos())
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.key_sheet.setGeometry(self.rect())
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """By whatever way the window is closed, the show is over."""
        self.running.close()
        self.view.clear()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.update()

    def _show_changed(self) -> None:
        self.view.follow()
        tool = self.running.show.tool
        if tool != self._tool:
            self._tool = tool
            self.pointer.show_pointer()
        self._name()
        self.update()

    def _name(self) -> None:
        scene = self.running.scene
        title = scene.title if scene else end_text()
        self.setWindowTitle(self.tr("Slideshow: {title}").format(title=title))
        self.setAccessibleName(title)
