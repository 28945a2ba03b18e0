"""Undo and redo in the menus: each says what it would take back or do again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing.ui.commands.table import BY_ID
from briefing.ui.session.correction_steps import redo_text, undo_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from briefing.ui.session.session import Session


class UndoActions(QObject):
    """The actions that undo and redo, named after what they would do."""

    def __init__(self, session: Session, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._stack = session.undo_stack
        self._undo, self._redo = actions["undo"], actions["redo"]
        session.corrections_changed.connect(self.show)
        self.show()

    def show(self) -> None:
        """Texts in the language of the interface, and whether there is anything to undo."""
        for action, can, what in (
            (self._undo, self._stack.canUndo(), undo_text(self._stack)),
            (self._redo, self._stack.canRedo(), redo_text(self._stack)),
        ):
            title = BY_ID[action.objectName()].title
            named = self.tr("{0}: {1}").format(title, what.replace("&", "&&"))
            action.setText(named if what else title)
            action.setEnabled(can and not self._session.making.busy)
