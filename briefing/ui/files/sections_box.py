"""The sections of a deck, each with a box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from briefing.model.sending.parcel import sections_shown
from briefing.ui.shared.plain import name_of_file

if TYPE_CHECKING:
    from briefing.model.deck import Deck

HEIGHT = 132
"""Px."""
SECTION = Qt.ItemDataRole.UserRole


class SectionsBox(QListWidget):
    """All are ticked at first."""

    changed = Signal()

    def __init__(self, deck: Deck) -> None:
        super().__init__()
        self._deck = deck
        first = deck.sections[0].first if deck.sections else 0
        if first:
            self._add(-1, deck.title.plain)
        for index, section in enumerate(deck.sections):
            self._add(index, section.title.plain)
        self.setMaximumHeight(HEIGHT)
        self.setCurrentRow(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.itemChanged.connect(self.changed)

    @property
    def slides(self) -> frozenset[str] | None:
        """Ids of the slides of the ticked sections; None where all are ticked."""
        items = [self.item(row) for row in range(self.count())]
        ticked = [one for one in items if one.checkState() is Qt.CheckState.Checked]
        if len(ticked) == len(items):
            return None
        return sections_shown(self._deck, (one.data(SECTION) for one in ticked))

    def _add(self, index: int, title: str) -> None:
        item = QListWidgetItem(name_of_file(" ".join(title.split())) or "…")
        item.setData(SECTION, index)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        self.addItem(item)
