"""What is kept of a person, and where; and a button that forgets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefing.qt.storage.kept import KINDS, forget, kept
from briefing.ui.shared.links import open_folder
from briefing.ui.shared.plain import MessageBox
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from briefing.qt.storage.kept import Kept, What
    from briefing.ui.services import Services

WHAT = Qt.ItemDataRole.UserRole


class PrivacyPage(Translated, QWidget):
    """What has a tick is forgotten."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._settings = services.settings
        self._about = label(wrap=True)
        self.table = QTreeWidget()
        self.table.setRootIsDecorated(False)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.forget, self.folder = QPushButton(), QPushButton()
        for button in (self.forget, self.folder):
            button.setAutoDefault(False)
        self.forget.clicked.connect(self._ask)
        self.folder.clicked.connect(self._open_folder)
        line = QHBoxLayout()
        line.addWidget(self.forget)
        line.addStretch(1)
        line.addWidget(self.folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 20)
        column.setSpacing(12)
        column.addWidget(self._about)
        column.addWidget(self.table, 1)
        column.addLayout(line)
        self.table.itemChanged.connect(self._follow)
        self.retranslate()

    @property
    def chosen(self) -> list[What]:
        """What has a tick."""
        rows = (self.table.topLevelItem(row) for row in range(self.table.topLevelItemCount()))
        return [
            row.data(0, WHAT)
            for row in rows
            if row is not None and row.checkState(0) == Qt.CheckState.Checked
        ]

    def forget_chosen(self) -> None:
        """It is gone, without a question."""
        for what in self.chosen:
            forget(self._settings, what)
        self._fill()

    def retranslate(self) -> None:
        self._about.setText(
            self.tr("Briefing sends nothing anywhere. On this computer, for you alone, it keeps:")
        )
        self.table.setHeaderLabels([self.tr("What"), self.tr("Size"), self.tr("Where")])
        self.table.setAccessibleName(self.tr("What is kept, and where"))
        self.forget.setText(self.tr("Forget what is ticked…"))
        self.folder.setText(self.tr("Open the folder"))
        self._fill()

    # inside

    def _fill(self) -> None:
        self.table.blockSignals(True)
        self.table.clear()
        for one in kept(self._settings):
            row = QTreeWidgetItem([self._name(one.what), _size(one), str(one.place)])
            row.setData(0, WHAT, one.what)
            row.setCheckState(0, Qt.CheckState.Checked if one.size else Qt.CheckState.Unchecked)
            row.setDisabled(not one.size)
            self.table.addTopLevelItem(row)
        self.table.resizeColumnToContents(1)
        self.table.blockSignals(False)
        self._follow()

    def _name(self, what: What) -> str:
        return {
            "recent": self.tr("Recent files, and where you were in each"),
            "unsaved": self.tr("Changes that are not saved yet"),
            "versions": self.tr("Versions of the last week"),
            "times": self.tr("Times of talks and rehearsals"),
            "cache": self.tr("Widths of words, as digests"),
            "log": self.tr("Log of errors"),
        }[what]

    def _follow(self) -> None:
        self.forget.setEnabled(bool(self.chosen))

    def _ask(self) -> None:
        box = MessageBox(self)
        box.setIcon(MessageBox.Icon.Question)
        box.setWindowTitle("Briefing")
        box.setText(self.tr("Forget what is ticked?"))
        names = "\n".join(self._name(what) for what in KINDS if what in self.chosen)
        box.setInformativeText(self.tr("It cannot be brought back:\n{0}").format(names))
        buttons = MessageBox.StandardButton
        box.setStandardButtons(buttons.Yes | buttons.Cancel)
        box.setDefaultButton(buttons.Cancel)
        if buttons(box.exec()) == buttons.Yes:
            self.forget_chosen()

    def _open_folder(self) -> None:
        open_folder(self._settings.path)


def _size(one: Kept) -> str:
    if one.size >= 100_000:
        return f"{one.size / 1e6:.1f} MB"
    return f"{one.size / 1e3:.1f} kB" if one.size else "–"
