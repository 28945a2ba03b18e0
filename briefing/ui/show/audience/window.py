"""The audience's window: full screen, it paints where a running show stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCursor, QPainter
from PySide6.QtWidgets import QWidget

from briefing.ui.commands.keymap import Keymap
from briefing.ui.shared.hit_testing import words_of
from briefing.ui.shared.links import open_in_desktop
from briefing.ui.shared.translated import Translated
from briefing.ui.show.audience.pointer import PagePointer
from briefing.ui.show.audience.view import AudienceView, end_text
from briefing.ui.show.panels.key_sheet import KeySheetPanel

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QCloseEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
    )

    from briefing.model.talk.show import Position
    from briefing.ui.shared.links import OpenLink
    from briefing.ui.show.state.running import RunningShow


class AudienceWindow(Translated, QWidget):
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
        self.key_sheet = KeySheetPanel(self, self._keymap)
        self._tool = running.show.tool
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self.view.prepare)
        running.changed.connect(self._show_changed)
        running.pointed.connect(self.update)
        running.ink_changed.connect(self.update)
        running.left.connect(self.close)
        self._name()

    def is_prepared(self, at: Position) -> bool:
        """Whether the page at `at` is rendered already, in the window's size."""
        return self.view.is_prepared(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.view.paint(painter)
        painter.end()
        self._idle.start()

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

    def retranslate(self) -> None:
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
        self.setAccessibleDescription(words_of(scene) if scene else "")
