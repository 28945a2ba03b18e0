"""The user interface in another language: Qt's own texts and ours.

The source texts are English; English has a file too, for its plurals.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
)

LANGUAGES = {"zh_CN": "简体中文", "en": "English"}
"""What the user interface speaks, each by its own name."""
FORGOTTEN = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""Texts of Qt's own dialogs that its Chinese lacks: our files hold them."""


def system_language() -> str:
    """The first language of the desktop that we speak; English where there is none."""
    for tag in QLocale.system().uiLanguages():
        if tag.startswith("zh"):
            return "zh_CN"
        if tag.startswith("en"):
            return "en"
    return "en"


class Translation(QObject):
    """Which language the application speaks now. Widgets hear of a change as
    `QEvent.LanguageChange`.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.language = "en"

    def speak(self, language: str) -> None:
        """One of `LANGUAGES`; empty follows the system."""
        self.language = language if language in LANGUAGES else system_language()
        QLocale.setDefault(QLocale(self.language))
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder, name in ((qt, "qtbase"), (":/i18n", "briefing")):
            translator = QTranslator(self)
            if translator.load(f"{name}_{self.language}", folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)
