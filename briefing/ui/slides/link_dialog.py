"""Where marked words lead: asked in a small window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout

from briefing.model.links import allowed_link
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LinkDialog(QDialog):
    """Asks for an address. What no link may lead to is taken for none."""

    chosen = Signal(str)
    """An address, `#` and the id of a slide, or nothing."""

    def __init__(self, target: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Link"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        name = label(self.tr("Address, or # and the name of a slide:"))
        self.address = QLineEdit(target or "https://")
        name.setBuddy(self.address)
        buttons = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (name, self.address, box):
            column.addWidget(widget)
        self.address.selectAll()
        self.accepted.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(allowed_link(self.address.text().strip()))
