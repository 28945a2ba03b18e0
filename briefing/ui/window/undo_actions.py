"""Undo and redo in the menus: each says what it would take back or do again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing.ui.commands.table import BY_ID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from briefing.ui.session.session import Session


class UndoActions(QObject):
    """The actions that undo and redo, named after what they would do."""

    def __init__(self, session: Session, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._undo, self._redo = actions["undo"], actions["redo"]
        session.history.changed.connect(self.show)
        self.show()

    def show(self) -> None:
        """Texts in the language of the interface, and whether there is anything to undo."""
        history = self._session.history
        for action, step in ((self._undo, history.undo_name), (self._redo, history.redo_name)):
            title = BY_ID[action.objectName()].title
            named = self.tr("{0}: {1}").format(title, step.replace("&", "&&"))
            action.setText(named if step else title)
            action.setEnabled(bool(step) and not self._session.builder.busy)
