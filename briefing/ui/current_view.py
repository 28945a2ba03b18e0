"""In which view the open briefing is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from briefing.ui.commands.table import Scope


class CurrentView(QObject):
    """Which view of the briefing is shown."""

    changed = Signal()
    """A view was asked for: another one, or the same again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name: Scope = "slides"

    def show(self, name: Scope) -> None:
        """`slides`, `overview` or `reading`."""
        self.name = name
        self.changed.emit()
