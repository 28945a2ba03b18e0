"""The one gate for words in widgets: no string of a document is ever rich text.

Qt guesses whether a label, a tool tip or a message is HTML, and of what it takes for HTML it opens
the pictures: a heading `<img src="/dev/zero">` would hang the window when a mouse rests on it. So
words reach a widget through a class of this module, which leaves nothing to guess, or as a string
that Qt does not take for HTML. `tests/test_gates.py` forbids the ways round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QToolTip

from briefing.model.text import visible

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

BREAK = "\u2060"
"""A word joiner: it is not seen, and Qt takes nothing before which it stands for a tag."""
LONGEST = 1000
"""Characters of a tool tip: Qt sets it in one line."""


def plain(text: str) -> str:
    """`text` for where Qt guesses: it looks the same, and Qt does not take it for HTML."""
    text = visible(text)
    if Qt.mightBeRichText(text):
        return text.replace("<", f"<{BREAK}").replace("&", f"&{BREAK}")
    return text


def name_of_file(name: str) -> str:
    """A file's name for a person, in one line."""
    return visible(name).replace("\n", "\u240a").replace("\t", "\u2409")


def tool_tip(text: str) -> str:
    """`text` for a tool tip, as models give it for `ToolTipRole`."""
    return plain(text if len(text) <= LONGEST else f"{text[:LONGEST]}…")


def set_tool_tip(on: QWidget | QAction, text: str) -> None:
    """Let `on` show `text`, as it stands, when a mouse rests on it."""
    on.setToolTip(tool_tip(text))


def show_tool_tip(at: QPoint, text: str, widget: QWidget) -> None:
    """Show it now, at a place on the screen."""
    QToolTip.showText(at, tool_tip(text), widget)


class Label(QLabel):
    """A label that shows what it is given and nothing else."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 Qt's name
        super().setText(visible(text))


class MessageBox(QMessageBox):
    """A question or a message in a window of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:  # noqa: N802 Qt's name
        super().setText(visible(text))

    def setInformativeText(self, text: str) -> None:  # noqa: N802 Qt's name
        """Qt guesses here whatever the format of the box is."""
        super().setInformativeText(plain(text))
