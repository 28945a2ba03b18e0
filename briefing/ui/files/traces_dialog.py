"""What a file for outside still tells of its makers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QVBoxLayout

from briefing.ui.shared.plain import name_of_file
from briefing.ui.shared.problem_texts import sentence
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label, way_out

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from briefing.model.finding import Finding


class TracesDialog(Translated, QDialog):
    """A list of them, in sentences."""

    def __init__(self, path: Path, traces: list[Finding], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._path, self._traces = path, traces
        self._about = label(wrap=True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        box = way_out()
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._about)
        column.addWidget(self.list)
        column.addWidget(box)
        self.retranslate()
        self.resize(560, 340)

    def retranslate(self) -> None:
        self.setWindowTitle(name_of_file(self._path.name))
        self._about.setText(self.tr("The file is written. It still tells:"))
        self.list.setAccessibleName(self._about.text())
        self.list.clear()
        self.list.addItems([sentence(one.message) for one in self._traces])
