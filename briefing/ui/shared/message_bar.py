"""One calm line above the slides: what went wrong, or what is done and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
)

from briefing.ui.shared.icons import icon, pixmap
from briefing.ui.shared.plain import Label, set_tool_tip
from briefing.ui.shared.style import look
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    Text = Union[str, Callable[[], str]]
    """A text that says itself in the language of the user interface; a str stays as it is."""


STAYS = 8000
"""Milliseconds for which it is said that something is done."""


class MessageBar(Translated, QFrame):
    """A line under the tool bar that tells something without asking for an answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._icon = Label()
        self._text = label(wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton()
        self._close = QToolButton()
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.hide)
        self._act: Callable[[], object] | None = None
        self._texts: tuple[Text, Text] = ("", "")
        self._button.clicked.connect(self._press)
        self._stay = QTimer(self, singleShot=True, interval=STAYS)
        self._stay.timeout.connect(self._fade)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 8)
        line.setSpacing(10)
        for widget in (self._icon, self._text, self._button, self._close):
            line.addWidget(widget)
        line.setStretch(1, 1)
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def warn(self, text: Text, offer: Text = "", act: Callable[[], object] | None = None) -> None:
        """Something is wrong; with `offer`, a button calls `act`."""
        self._show("warning", text, offer, act)

    def tell(self, text: Text, offer: Text = "", act: Callable[[], object] | None = None) -> None:
        """Something is done. It goes by itself, but not while somebody is at it."""
        self._show("check", text, offer, act)
        self._stay.start()

    def note(self, text: Text) -> None:
        """Something to know; nothing needs to be done."""
        self._show("document", text, "", None)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Message"))
        set_tool_tip(self._close, self.tr("Close the message"))
        self._close.setAccessibleName(self.tr("Close the message"))
        self._say()

    def _show(self, symbol: str, text: Text, offer: Text, act: Callable[[], object] | None) -> None:
        colors = look()
        color = {"warning": colors.warn, "check": colors.good}.get(symbol, colors.muted)
        self._icon.setPixmap(pixmap(symbol, color, 20, self.devicePixelRatioF()))
        self._close.setIcon(icon("close", colors.muted))
        self._stay.stop()
        self._texts = text, offer
        self._act = act
        self._say()
        self.show()

    def _say(self) -> None:
        text, offer = (one if isinstance(one, str) else one() for one in self._texts)
        self._text.setText(text)
        self._button.setText(offer)
        self._button.setVisible(bool(offer))

    def _fade(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._stay.start()
        else:
            self.hide()

    def _press(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
