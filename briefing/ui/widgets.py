"""Small parts that the window is put together from. Every label shows plain text: a file may be
called `<b>x</b>.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

LabelRole = Literal["", "muted", "head", "title", "big", "good", "warn"]
BIDI_MARKS = {code: f"⟨U+{code:04X}⟩" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
"""Controls that would turn `fdp.exe` round in a file's name, shown as marks."""


def label(text: str = "", role: LabelRole = "", wrap: bool = False) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def rule() -> QFrame:
    """A hairline across."""
    made = QFrame()
    made.setProperty("role", "rule")
    return made


def button(action: QAction) -> QToolButton:
    """A tool button that a click does not give the focus to, so that the keys stay with the
    slide.
    """
    made = QToolButton()
    made.setDefaultAction(action)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return made


def restyle(widget: QLabel, role: LabelRole) -> None:
    """Give a label another role."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def file_name(name: str) -> str:
    """A file's name for a person: what would reorder its letters is shown."""
    return name.translate(BIDI_MARKS)
