"""Size and colour scheme of the reading text, as a person chose them and finds them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing.ui.reading.typography import LARGEST, SCHEMES, SMALLEST, USUAL
from briefing.ui.shared.style import DARK, look

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.qt.storage.settings import Settings
    from briefing.ui.reading.page import ReadingPage
    from briefing.ui.reading.typography import ColorScheme

SIZE_STEP = 1.12


class ReadingPreferences(QObject):
    """Of `page`; `apply_scheme` gives what stands around it the same scheme, and gets its name."""

    dark_changed = Signal(bool)

    def __init__(
        self,
        page: ReadingPage,
        settings: Settings,
        apply_scheme: Callable[[str, ColorScheme], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._settings = settings
        self._apply_scheme = apply_scheme
        self.is_dark = False
        self.set_scheme(settings.reading_paper)
        self.set_size(settings.reading_size)

    def larger(self) -> None:
        self.zoom(1)

    def smaller(self) -> None:
        self.zoom(-1)

    def zoom(self, by: int) -> None:
        """By so many steps."""
        self.set_size(self._page.size_px * SIZE_STEP**by)

    def normal_size(self) -> None:
        self.set_size(USUAL)

    def set_size(self, size: float) -> None:
        """Of the text, px."""
        size = min(max(round(size, 1), SMALLEST), LARGEST)
        self._settings.reading_size = size
        self._page.set_look(size, self._page.scheme)

    def set_scheme(self, name: str) -> None:
        """One of `SCHEMES`; for any other name, the one that goes with the desktop."""
        known = name if name in SCHEMES else "dark" if look() is DARK else "light"
        self._settings.reading_paper = known if name in SCHEMES else ""
        scheme = SCHEMES[known]
        self.is_dark = known == "dark"
        self._page.set_look(self._page.size_px, scheme)
        self._apply_scheme(known, scheme)
        self.dark_changed.emit(self.is_dark)

    def set_dark(self, dark: bool) -> None:
        self.set_scheme("dark" if dark else "light")
