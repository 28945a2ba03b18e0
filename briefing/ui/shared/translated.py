"""Widgets that say their texts anew when the user interface speaks another language, or draw their
icons anew when it looks otherwise.

Both are mixed in before the widget's own class: `class StatusBar(Translated, QFrame)`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from briefing.ui.shared.style import look

if TYPE_CHECKING:
    from briefing.ui.shared.style import InterfaceColors


class Translated:
    """A widget, mixed in before its Qt class, that says its texts anew in another language."""

    def retranslate(self) -> None:
        """Set every text, in the language that is spoken now."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)  # pyright: ignore  # the widget's, next in line
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class Restyled(Translated):
    """The same where what is drawn also hangs on the colours of the interface."""

    drawn_in: InterfaceColors | None = None
    """Set by `retranslate`; until then the widget is still being made."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.drawn_in is not None and self.drawn_in is not look():
            self.retranslate()
