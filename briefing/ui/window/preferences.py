"""What a person chose once for all → the window: its language and looks, the theme of new files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from briefing.ui.shared.fonts import set_interface_font
from briefing.ui.shared.style import set_appearance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from briefing.qt.translation import Translation
    from briefing.ui.services import Services


class Preferences(QObject):
    """Of one window. Each is kept and done at once."""

    def __init__(self, services: Services, translation: Translation) -> None:
        super().__init__(services.parent)
        self._services = services
        self._settings = services.settings
        self._translation = translation
        services.session.usual_theme = self._settings.theme

    def speak(self, language: str) -> None:
        """Switch the user interface's language; empty follows the system."""
        self._settings.language = language
        self._translation.speak(language)
        self.set_font()

    def wear(self, appearance: str) -> None:
        """`light` or `dark`; empty follows the system."""
        self._settings.appearance = appearance
        app = QApplication.instance()
        if isinstance(app, QApplication):
            set_appearance(app, appearance)

    def set_font(self, percent: int = 0) -> None:
        """The window's own words are so large; 0 for as large as is set."""
        if percent:
            self._settings.text_size = percent
        set_interface_font(self._translation.language, self._settings.text_size)

    def use_theme(self, name: str) -> None:
        """Files that name no theme wear this one from now on; empty for ours."""
        self._settings.theme = self._services.session.usual_theme = name

    def open_dialog(self, actions: Mapping[str, QAction]) -> None:
        """All of it, and more, in a dialog."""
        from briefing.ui.window.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._services)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.language_chosen.connect(self.speak)
        dialog.appearance_chosen.connect(self.wear)
        dialog.text_size_chosen.connect(self.set_font)
        dialog.theme_chosen.connect(self.use_theme)
        dialog.keys_wanted.connect(actions["keys"].trigger)
        dialog.motion_chosen.connect(actions["reduce_motion"].setChecked)
        dialog.motion_chosen.connect(partial(setattr, self._settings, "reduce_motion"))
        dialog.open()
