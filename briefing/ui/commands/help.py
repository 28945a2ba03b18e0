"""The key sheet, read from the table of commands, and what Briefing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefing import __version__
from briefing.ui.commands.actions import key_names
from briefing.ui.commands.table import COMMANDS, GROUPS, Command, Group, translated
from briefing.ui.shared.icons import pixmap
from briefing.ui.shared.widgets import label, way_out

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from briefing.ui.commands.keymap import Keymap

LICENCES = (
    ("Qt, PySide6", "LGPL 3"),
    ("python-pptx", "MIT"),
    ("lxml", "BSD 3-Clause"),
    ("openpyxl", "MIT"),
    ("Markdown", "BSD 3-Clause"),
    ("Pygments", "BSD 2-Clause"),
    ("ziamath", "MIT"),
    ("latex2mathml", "MIT"),
    ("budoux", "Apache 2.0"),
    ("charset-normalizer", "MIT"),
    ("pypinyin", "MIT"),
    ("jeepney", "MIT"),
    ("tinycss2", "BSD 3-Clause"),
    ("tomli", "MIT"),
    ("pypdfium2", "Apache 2.0, BSD 3-Clause"),
    ("Noto Sans SC, in pylopdf-fonts-zh-cn", "OFL 1.1"),
    ("Arimo", "OFL 1.1"),
    ("Caladea, as Briefing Caladea", "Apache 2.0"),
)
"""What is shipped or loaded, by its name, and its licence."""
LICENCES_SEEN = 190
"""Px of the list."""
BELOW = 70
"""Px for the button under the keys."""


def ways(command: Command, keymap: Keymap) -> str:
    """The keys of a command, and what else leads to it, for a person."""
    gestures = [translated(gesture) for gesture in command.gestures]
    return "   ".join(key_names(keymap.keys(command)) + gestures)


class KeySheet(QDialog):
    """The dialog with all keys."""

    def __init__(self, parent: QWidget, keymap: Keymap) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(28, 20, 28, 20)
        columns.setSpacing(48)
        for groups in _columns(keymap):
            columns.addLayout(_table(groups, keymap), 1)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        _finish(self, scroll)
        body.adjustSize()
        room = parent.screen().availableSize() * 0.9
        self.resize(QSize(980, body.height() + BELOW).boundedTo(room))


class About(QDialog):
    """The dialog that says what Briefing is, and its version."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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
        column.addSpacing(10)
        column.addWidget(label(self.tr("What it is made with, and under which licence:"), "muted"))
        self.licences = QTreeWidget()
        self.licences.setRootIsDecorated(False)
        self.licences.setHeaderHidden(True)
        self.licences.setColumnCount(2)
        self.licences.setAccessibleName(self.tr("Licences"))
        self.licences.setMinimumHeight(LICENCES_SEEN)
        for name, licence in LICENCES:
            self.licences.addTopLevelItem(QTreeWidgetItem([name, licence]))
        self.licences.resizeColumnToContents(0)
        column.addWidget(self.licences)
        _finish(self, body)
        self.setFixedWidth(460)


def _columns(keymap: Keymap) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """The groups in their order, in two columns as equal as can be."""
    groups = tuple(GROUPS)
    rows = [
        2 + sum(1 for one in COMMANDS if one.group == group and ways(one, keymap))
        for group in groups
    ]
    cut = min(range(len(groups) + 1), key=lambda at: abs(sum(rows[:at]) - sum(rows[at:])))
    return groups[:cut], groups[cut:]


def _table(groups: tuple[Group, ...], keymap: Keymap) -> QGridLayout:
    """Commands and keys of some groups, under their titles."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(4)
    for group, title in GROUPS.items():
        if group not in groups:
            continue
        row = grid.rowCount()
        if row > 1:
            grid.setRowMinimumHeight(row, 14)
        grid.addWidget(label(translated(title), "head"), row + 1, 0, 1, 2)
        wanted = [one for one in COMMANDS if one.group == group and ways(one, keymap)]
        for number, command in enumerate(wanted, row + 2):
            keys = label(ways(command, keymap), "muted", wrap=True)
            grid.addWidget(label(command.title.rstrip("…")), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(keys, number, 1)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid


def _finish(dialog: QDialog, body: QWidget) -> None:
    buttons = way_out()
    buttons.rejected.connect(dialog.reject)
    column: QLayout = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 14)
    column.addWidget(body)
    column.addWidget(buttons)
    buttons.setContentsMargins(0, 0, 18, 0)
