"""The key sheet, read from the table of commands, and what Briefing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing import __version__
from briefing.ui.commands import COMMANDS, GROUPS, Command, translated
from briefing.ui.icons import pixmap
from briefing.ui.widgets import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


def ways(command: Command) -> str:
    """The keys of a command, and what else leads to it, for a person."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = [QKeySequence(key).toString(native) for key in command.keys]
    return "   ".join(keys + [translated(gesture) for gesture in command.gestures])


class KeySheet(QDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(7)
        for group, title in GROUPS.items():
            wanted = [one for one in COMMANDS if one.group == group and ways(one)]
            row = grid.rowCount()
            if row > 1:
                grid.setRowMinimumHeight(row, 14)
            grid.addWidget(label(translated(title), "head"), row + 1, 0, 1, 2)
            for number, command in enumerate(wanted, row + 2):
                grid.addWidget(label(command.title), number, 0)
                grid.addWidget(label(ways(command), "muted"), number, 1)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        _finish(self, scroll)
        self.resize(640, 620)


class About(QDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Briefing"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(40, 32, 40, 16)
        column.setSpacing(8)
        picture = label()
        picture.setPixmap(pixmap("briefing", "#000", 72, self.devicePixelRatioF()))
        what = self.tr("Turns a document into a talk: slides, a slideshow, and PowerPoint.")
        for line in (
            picture,
            label("Briefing", "title"),
            label(what, wrap=True),
            label(self.tr("Version {0}, MIT licence").format(__version__), "muted"),
        ):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        _finish(self, body)
        self.setFixedWidth(380)


def _finish(dialog: QDialog, body: QWidget) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column: QLayout = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 14)
    column.addWidget(body)
    column.addWidget(buttons)
    buttons.setContentsMargins(0, 0, 18, 0)
