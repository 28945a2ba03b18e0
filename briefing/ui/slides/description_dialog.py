"""What a picture shows, in words: asked in a small window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout

from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class DescriptionDialog(QDialog):
    """Asks for one line."""

    chosen = Signal(str)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Describe the picture"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        name = label(self.tr("What does it show, for somebody who cannot see it?"), wrap=True)
        self.text = QLineEdit(text)
        name.setBuddy(self.text)
        buttons = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (name, self.text, box):
            column.addWidget(widget)
        self.text.selectAll()
        self.accepted.connect(lambda: self.chosen.emit(self.text.text()))
