"""What somebody is asked who never opened anything: language and looks; and what is promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout

from briefing.qt.translation import LANGUAGES
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from briefing.qt.storage.settings import Settings

APPEARANCES = ("", "light", "dark")


class Welcome(Translated, QFrame):
    """A card on the start page, until a first file was open."""

    language_chosen = Signal(str)
    """One of `LANGUAGES`; empty for the system's."""
    appearance_chosen = Signal(str)
    """`light` or `dark`; empty for the system's."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("card")
        self._settings = settings
        self._head = label(role="head")
        self._promise = label(role="muted", wrap=True)
        self._words, self._looks = label(), label()
        self.language, self.appearance = QComboBox(), QComboBox()
        self._words.setBuddy(self.language)
        self._looks.setBuddy(self.appearance)
        inside = QGridLayout(self)
        inside.setContentsMargins(25, 16, 25, 18)
        inside.setHorizontalSpacing(14)
        inside.setVerticalSpacing(10)
        inside.addWidget(self._head, 0, 0, 1, 5)
        inside.addWidget(self._promise, 1, 0, 1, 5)
        for column, widget in enumerate((self._words, self.language, self._looks, self.appearance)):
            inside.addWidget(widget, 2, column)
        inside.setColumnStretch(4, 1)
        self.language.activated.connect(
            lambda: self.language_chosen.emit(str(self.language.currentData()))
        )
        self.appearance.activated.connect(
            lambda: self.appearance_chosen.emit(str(self.appearance.currentData()))
        )
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Welcome"))
        self._promise.setText(
            self.tr(
                "Open a file of yours or a sample: it stays as it is until you save. Nothing that "
                "you open leaves this computer. All of this is in the settings, too."
            )
        )
        self._words.setText(self.tr("Language"))
        self._looks.setText(self.tr("Appearance"))
        self.language.setAccessibleName(self.tr("Language"))
        self.appearance.setAccessibleName(self.tr("Appearance"))
        system = self.tr("As the system")
        looks = (system, self.tr("Light"), self.tr("Dark"))
        for box, values, names, now in (
            (self.language, ("", *LANGUAGES), (system, *LANGUAGES.values()), "language"),
            (self.appearance, APPEARANCES, looks, "appearance"),
        ):
            box.blockSignals(True)
            box.clear()
            for value, name in zip(values, names, strict=True):
                box.addItem(name, value)
            box.setCurrentIndex(max(box.findData(getattr(self._settings, now)), 0))
            box.blockSignals(False)
