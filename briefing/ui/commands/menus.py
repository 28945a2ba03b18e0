"""The table of commands → the menus: behind one button in the bar, and on macOS in the menu bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu

from briefing.ui.commands.table import COMMANDS, GROUPS, VIEWS, translated
from briefing.ui.shared.plain import name_of_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from briefing.qt.storage.settings import Settings
    from briefing.ui.commands.table import Group

IN_MENUS = {"window", *VIEWS}
AFTER_LINES = {
    "save",
    "export_pptx",
    "quit",
    "edit_text",
    "new_slide",
    "find_text",
    "insert_picture",
    "toggle_rail",
    "zoom_in",
    "next",
}


class Menus(QObject):
    """One menu for each group of commands. `whole` holds them all."""

    file_chosen = Signal(object)
    """The `Path` of a recent file."""

    def __init__(self, actions: Mapping[str, QAction], settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.whole = QMenu(parent)
        self.recent = QMenu(self.whole)
        self.recent.aboutToShow.connect(self._fill_recent)
        self.groups: dict[Group, QMenu] = {group: self.whole.addMenu("") for group in GROUPS}
        for command in COMMANDS:
            if not IN_MENUS & set(command.where):
                continue
            menu = self.groups[command.group]
            if command.id in AFTER_LINES:
                menu.addSeparator()
            menu.addAction(actions[command.id])
            if command.id == "open":
                menu.addMenu(self.recent)
        self.retranslate()

    def retranslate(self) -> None:
        for group, menu in self.groups.items():
            menu.setTitle(translated(GROUPS[group]))
        self.recent.setTitle(QCoreApplication.translate("Menus", "Open recent"))

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in self._settings.recent:
            name = name_of_file(path.name).replace("&", "&&")
            action = self.recent.addAction(name)
            action.triggered.connect(lambda _=False, path=path: self.file_chosen.emit(path))
        if self.recent.isEmpty():
            empty = QCoreApplication.translate("Menus", "Nothing opened yet")
            self.recent.addAction(empty).setEnabled(False)
            return
        self.recent.addSeparator()
        clear = QCoreApplication.translate("Menus", "Clear the list")
        self.recent.addAction(clear).triggered.connect(self._settings.clear_recent)
