"""Small parts that the window is put together from. Every label shows plain text: a file may be
called `<b>x</b>.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QFrame, QPushButton, QSizePolicy, QToolButton

from briefing.ui.shared.plain import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

LabelRole = Literal["", "muted", "head", "title", "big", "good", "warn"]


def label(text: str = "", role: LabelRole = "", wrap: bool = False) -> Label:
    """A label in one of the window's roles."""
    widget = Label(text)
    widget.setWordWrap(wrap)
    if role:
        widget.setProperty("role", role)
    return widget


class ElidedLabel(Label):
    """One line of plain text that ends in … where there is no room for it."""

    def __init__(self, text: str = "", role: LabelRole = "") -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setProperty("role", role)
        self._whole = text
        self.setText(text)

    def set_whole(self, text: str) -> None:
        """Say this instead."""
        self._whole = text
        self._fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, room: int) -> None:
        mode = Qt.TextElideMode.ElideMiddle
        self.setText(self.fontMetrics().elidedText(self._whole, mode, room))


def way_out(
    standard: QDialogButtonBox.StandardButton = QDialogButtonBox.StandardButton.Close,
) -> QDialogButtonBox:
    """The box with the button that leaves a dialog as it was: never the one that stands out, and
    without the black cross that some desktops put on it.
    """
    box = QDialogButtonBox(standard)
    for one in box.buttons():
        one.setIcon(QIcon())
        if isinstance(one, QPushButton):
            one.setAutoDefault(False)
            one.setDefault(False)
    return box


def rule() -> QFrame:
    """A hairline across."""
    widget = QFrame()
    widget.setProperty("role", "rule")
    return widget


def button(action: QAction, widget: QToolButton | None = None) -> QToolButton:
    """A tool button that a click does not give the focus to, so that the keys stay with the
    slide.
    """
    widget = widget or QToolButton()
    widget.setDefaultAction(action)
    widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    widget.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return widget


def restyle(widget: Label, role: LabelRole) -> None:
    """Give a label another role."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
