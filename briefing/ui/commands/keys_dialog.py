"""Every command with its keys, to be changed: a key is pressed, and belongs to the command from
then on. A key that another command has is taken from it only when a person says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefing.ui.commands.actions import key_names
from briefing.ui.commands.keymap import is_for_pages
from briefing.ui.commands.table import BY_ID, COMMANDS, GROUPS, translated
from briefing.ui.shared.plain import set_tool_tip
from briefing.ui.shared.text_search import folded
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label, way_out

if TYPE_CHECKING:
    from PySide6.QtGui import QKeySequence

    from briefing.ui.commands.keymap import Keymap
    from briefing.ui.commands.table import Command

ID = Qt.ItemDataRole.UserRole
ALWAYS = "show.end"
"""Keeps a key: somebody who cannot leave a full screen is lost."""
SIZE = QSize(640, 680)


class KeysDialog(Translated, QDialog):
    """Changes `keymap` at once; nothing waits for a button."""

    def __init__(self, keymap: Keymap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keymap = keymap
        self.filter = QLineEdit()
        self.table = QTreeWidget()
        self.editor = Editor(keymap)
        self.reset_all = QPushButton()
        self.reset_all.setAutoDefault(False)
        self._put_together()
        self._fill()
        self.filter.textChanged.connect(self._filter)
        self.table.currentItemChanged.connect(self._choose)
        self.reset_all.clicked.connect(keymap.reset_all)
        keymap.changed.connect(self._show_keys)
        self.retranslate()
        self.resize(SIZE.boundedTo(parent.screen().availableSize() * 0.9))
        self.choose(COMMANDS[0])

    def choose(self, command: Command) -> None:
        """Show that command for changing."""
        self.table.setCurrentItem(self._rows[command.id])

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Change keys"))
        self.filter.setPlaceholderText(self.tr("Find a command or a key"))
        self.filter.setAccessibleName(self.tr("Find a command or a key"))
        self.table.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.table.setAccessibleName(self.tr("Commands and their keys"))
        self.reset_all.setText(self.tr("Reset all keys"))
        self._show_keys()

    # inside

    def _put_together(self) -> None:
        self.table.setRootIsDecorated(False)
        self.table.setItemsExpandable(False)
        self.table.setIndentation(12)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        buttons = way_out()
        buttons.rejected.connect(self.reject)
        last = QHBoxLayout()
        last.addWidget(self.reset_all)
        last.addStretch(1)
        last.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self.editor)
        column.addLayout(last)

    def _fill(self) -> None:
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._heads: list[QTreeWidgetItem] = []
        for group in GROUPS:
            head = QTreeWidgetItem(self.table)
            head.setData(0, ID, group)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFirstColumnSpanned(True)
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            self._heads.append(head)
            for command in COMMANDS:
                if command.group == group:
                    row = QTreeWidgetItem(head)
                    row.setData(0, ID, command.id)
                    self._rows[command.id] = row
        self.table.expandAll()

    def _show_keys(self) -> None:
        for head in self._heads:
            head.setText(0, translated(GROUPS[head.data(0, ID)]))
        for id, row in self._rows.items():
            command = BY_ID[id]
            row.setText(0, command.title.rstrip("…"))
            row.setText(1, "   ".join(key_names(self._keymap.keys(command))))
            font = row.font(1)
            font.setBold(self._keymap.is_changed(command))
            row.setFont(1, font)
        self._filter(self.filter.text())
        self.editor.show_keys()

    def _filter(self, words: str) -> None:
        needle = folded(words.strip())
        for head in self._heads:
            children = (head.child(number) for number in range(head.childCount()))
            rows = [row for row in children if row is not None]
            for row in rows:
                keys = row.text(1).split("   ")
                found = needle in folded(row.text(0)) or needle in map(folded, keys)
                row.setHidden(not found)
            head.setHidden(all(row.isHidden() for row in rows))

    def _choose(self, row: QTreeWidgetItem | None) -> None:
        command = BY_ID.get(row.data(0, ID)) if row is not None else None
        if command is not None:
            self.editor.edit(command)


class Editor(QFrame):
    """One command: its keys, each with a way to take it off, and a field that hears a new one."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self.setObjectName("card")
        self._keymap = keymap
        self._command = COMMANDS[0]
        self._wanted = ""
        self._title = label(role="head")
        self.keys: list[QToolButton] = []
        self._line = QHBoxLayout()
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.reset = QToolButton()
        self.warning = label(role="warn", wrap=True)
        self.take = QToolButton()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.reset)
        entry = QHBoxLayout()
        self._hint = label(role="muted")
        self._hint.setBuddy(self.field)
        entry.addWidget(self._hint)
        entry.addWidget(self.field, 1)
        question = QHBoxLayout()
        question.addWidget(self.warning, 1)
        question.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        for line in (head, self._line, entry, question):
            column.addLayout(line)
        self.field.keySequenceChanged.connect(self._pressed)
        self.take.clicked.connect(self._take)
        self.reset.clicked.connect(lambda: self._keymap.reset(self._command))

    def edit(self, command: Command) -> None:
        self._command = command
        self._ask("")
        self.show_keys()

    def show_keys(self) -> None:
        command = self._command
        self._title.setText(command.title.rstrip("…"))
        self._hint.setText(self.tr("New key:"))
        self.field.setAccessibleName(self.tr("Press the new key"))
        for inner in self.field.findChildren(QLineEdit):  # which has the keyboard in its stead
            inner.setAccessibleName(self.field.accessibleName())
        self.reset.setText(self.tr("Reset"))
        set_tool_tip(self.reset, self.tr("The usual keys again"))
        self.reset.setEnabled(self._keymap.is_changed(command))
        for tool in self.keys:
            self._line.removeWidget(tool)
            tool.deleteLater()
        self.keys = [self._key(key) for key in self._keymap.keys(command)]
        while self._line.takeAt(0) is not None:
            pass
        for tool in self.keys:
            self._line.addWidget(tool)
        self._line.addStretch(1)

    def _key(self, key: str) -> QToolButton:
        tool = QToolButton()
        tool.setObjectName("key")
        (name,) = key_names([key])
        tool.setText(f"{name}  ✕")
        tool.setAccessibleName(self.tr("Take {0} off").format(name))
        set_tool_tip(tool, tool.accessibleName())
        tool.clicked.connect(lambda: self._remove(key))
        return tool

    def _remove(self, key: str) -> None:
        keys = [other for other in self._keymap.keys(self._command) if other != key]
        if not keys and self._command.id == ALWAYS:
            self._ask(self.tr("A show needs a key that ends it."))
        else:
            self._ask("")
            self._keymap.give(self._command, keys)

    def _pressed(self, pressed: QKeySequence) -> None:
        key = pressed.toString().replace("Num+", "")
        if not key:
            return
        self.field.clear()
        command, (name,) = self._command, key_names([key])
        owner = self._keymap.owner(command, key)
        if key in self._keymap.keys(command):
            self._ask(self.tr("{0} is one of its keys already.").format(name))
        elif is_for_pages(command, key):
            self._ask(self.tr("{0} begins the number of a page during a show.").format(name))
        elif owner is not None:
            self._wanted = key
            warning = self.tr("{0} belongs to “{1}”.").format(name, owner.title.rstrip("…"))
            if owner.id == ALWAYS and len(self._keymap.keys(owner)) == 1:
                self._ask(warning + " " + self.tr("A show needs a key that ends it."))
            else:
                self._ask(warning, can_take=True)
        else:
            self._ask("")
            self._keymap.give(command, (*self._keymap.keys(command), key))

    def _take(self) -> None:
        self._ask("")
        self._keymap.give(self._command, (*self._keymap.keys(self._command), self._wanted))

    def _ask(self, text: str, can_take: bool = False) -> None:
        self.warning.setText(text)
        self.warning.setVisible(bool(text))
        self.take.setText(self.tr("Take it from there"))
        self.take.setVisible(can_take)
