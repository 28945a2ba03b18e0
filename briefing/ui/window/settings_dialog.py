"""What a person can set once for all: each is kept and done at once; nothing waits for a button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from briefing import plugins
from briefing.model.talk import screens as seating
from briefing.qt.translation import LANGUAGES
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label, way_out
from briefing.ui.window.privacy_page import PrivacyPage

if TYPE_CHECKING:
    from briefing.qt.storage.settings import Settings
    from briefing.ui.services import Services

SIZE = QSize(620, 480)
APPEARANCES = ("", "light", "dark")
TEXT_SIZES = (100, 115, 130, 150)
"""Percent."""
SMALLEST_NOTES, LARGEST_NOTES = 12, 72
"""Px, in the speaker's console."""


class SettingsDialog(Translated, QDialog):
    """Of the whole program, opened over one window."""

    language_chosen = Signal(str)
    """One of `LANGUAGES`; empty for the system's."""
    appearance_chosen = Signal(str)
    text_size_chosen = Signal(int)
    theme_chosen = Signal(str)
    """Of files that name none."""
    keys_wanted = Signal()
    motion_chosen = Signal(bool)

    def __init__(self, services: Services) -> None:
        super().__init__(services.parent)
        self._settings: Settings = services.settings
        self.tabs = QTabWidget()
        self.language, self.appearance = QComboBox(), QComboBox()
        self.text_size, self.theme = QComboBox(), QComboBox()
        self.timer, self.motion = QCheckBox(), QCheckBox()
        self.notes = QSpinBox()
        self.notes.setRange(SMALLEST_NOTES, LARGEST_NOTES)
        self.notes.setSuffix(" px")
        self.screens, self.forget_screens = label(wrap=True), QPushButton()
        self._about_keys, self.keys = label(wrap=True), QPushButton()
        self._about_theme = label(role="muted", wrap=True)
        self.privacy = PrivacyPage(services)
        self._labels = {
            widget: label()
            for widget in (self.language, self.appearance, self.text_size, self.theme, self.notes)
        }
        self._put_together()
        self.retranslate()
        self._connect()
        self.resize(SIZE.boundedTo(services.parent.screen().availableSize() * 0.9))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        names = (self.tr("General"), self.tr("Slideshow"), self.tr("Keys"), self.tr("Privacy"))
        for number, name in enumerate(names):
            self.tabs.setTabText(number, name)
        for widget, name in (
            (self.language, self.tr("Language")),
            (self.appearance, self.tr("Appearance")),
            (self.text_size, self.tr("Size of the window's text")),
            (self.theme, self.tr("Theme of new files")),
            (self.notes, self.tr("Size of the notes in the console")),
        ):
            self._labels[widget].setText(name)
            widget.setAccessibleName(name)
        self._about_theme.setText(self.tr("For articles and files that name no theme themselves."))
        self._fill(self.language, ["", *LANGUAGES], [self.tr("As the system"), *LANGUAGES.values()])
        looks = [self.tr("As the system"), self.tr("Light"), self.tr("Dark")]
        self._fill(self.appearance, list(APPEARANCES), looks)
        sizes = [f"{percent} %" for percent in TEXT_SIZES]
        self._fill(self.text_size, list(TEXT_SIZES), sizes)
        themes = list(plugins.theme_names())
        self._fill(self.theme, ["", *themes], [self.tr("The usual one"), *map(self._named, themes)])
        self.timer.setText(self.tr("The clock begins with the show, not with the first step"))
        self.motion.setText(self.tr("Reduce motion: no transitions"))
        self.forget_screens.setText(self.tr("Ask again who sees what"))
        self._about_keys.setText(self.tr("Every command's keys can be others."))
        self.keys.setText(self.tr("Change keys…"))
        self._show()

    # inside

    def _named(self, theme: str) -> str:
        language = "zh" if self.tr("Language") != "Language" else "en"
        return plugins.theme(theme).labels.get(language, theme)

    def _fill(self, box: QComboBox, values: list[str] | list[int], names: list[str]) -> None:
        box.blockSignals(True)
        box.clear()
        for value, name in zip(values, names, strict=True):
            box.addItem(name, value)
        box.blockSignals(False)

    def _show(self) -> None:
        """What is set now."""
        settings = self._settings
        for box, value in (
            (self.language, settings.language),
            (self.appearance, settings.appearance),
            (self.text_size, settings.text_size),
            (self.theme, settings.theme),
        ):
            box.blockSignals(True)
            box.setCurrentIndex(max(box.findData(value), 0))
            box.blockSignals(False)
        self.timer.setChecked(settings.timer_at_once)
        self.motion.setChecked(settings.reduce_motion)
        self.notes.setValue(settings.notes_size)
        count = len(seating.read(settings.screens))
        self.screens.setText(
            self.tr("It is known who sees what for %n arrangement(s) of screens.", "", count)
            if count
            else self.tr("Who sees what is asked when there are two screens.")
        )
        self.forget_screens.setEnabled(count > 0)

    def _connect(self) -> None:
        settings = self._settings
        self.language.activated.connect(lambda: self.language_chosen.emit(_value(self.language)))
        self.appearance.activated.connect(self._choose_appearance)
        self.text_size.activated.connect(self._choose_text_size)
        self.theme.activated.connect(self._choose_theme)
        self.timer.toggled.connect(partial(setattr, settings, "timer_at_once"))
        self.motion.toggled.connect(self.motion_chosen)
        self.notes.valueChanged.connect(partial(setattr, settings, "notes_size"))
        self.forget_screens.clicked.connect(self._forget_screens)
        self.keys.clicked.connect(self.keys_wanted)

    def _choose_appearance(self) -> None:
        self.appearance_chosen.emit(_value(self.appearance))

    def _choose_text_size(self) -> None:
        self.text_size_chosen.emit(int(self.text_size.currentData()))

    def _choose_theme(self) -> None:
        self.theme_chosen.emit(_value(self.theme))

    def _forget_screens(self) -> None:
        self._settings.screens = ""
        self._show()

    def _put_together(self) -> None:
        general, show, keys = (self._page() for _ in range(3))
        for widget in (self.language, self.appearance, self.text_size, self.theme):
            self._add(general, widget)
        general.addRow("", self._about_theme)
        for widget in (self.timer, self.motion, self.screens):
            show.addRow(widget)
        show.addRow(self.forget_screens)
        self._add(show, self.notes)
        keys.addRow(self._about_keys)
        keys.addRow(self.keys)
        self.tabs.addTab(self.privacy, "")
        for button in (self.forget_screens, self.keys):
            button.setAutoDefault(False)
        box = way_out()
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(14)
        column.addWidget(self.tabs, 1)
        column.addWidget(box)

    def _page(self) -> QFormLayout:
        holder = QWidget()
        self.tabs.addTab(holder, "")
        page = QFormLayout(holder)
        page.setContentsMargins(22, 20, 22, 20)
        page.setHorizontalSpacing(24)
        page.setVerticalSpacing(14)
        return page

    def _add(self, page: QFormLayout, widget: QComboBox | QSpinBox) -> None:
        self._labels[widget].setBuddy(widget)
        page.addRow(self._labels[widget], widget)


def _value(box: QComboBox) -> str:
    return str(box.currentData() or "")
