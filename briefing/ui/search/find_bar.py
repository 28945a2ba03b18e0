"""Over the slide: what is looked for in texts and notes, and what takes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPushButton, QToolButton

from briefing.edit.finding import Wanted
from briefing.ui.shared.icons import icon
from briefing.ui.shared.plain import set_tool_tip
from briefing.ui.shared.problem_texts import said
from briefing.ui.shared.style import look
from briefing.ui.shared.translated import Restyled
from briefing.ui.shared.widgets import label, restyle

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from briefing.ui.session.finder import Finder

PAUSE = 150
"""Milliseconds after the last key until it is looked for."""


class FindBar(Restyled, QFrame):
    """Of one `finder`. Hidden until somebody looks for something."""

    left = Signal()
    """Esc: back to the slide."""
    replaced = Signal(int)
    """So many hits were replaced at once."""

    def __init__(self, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._finder = finder
        self.words = QLineEdit()
        self.instead = QLineEdit()
        self.case = _switch("Aa")
        self.whole = _switch("W")
        self.regex = _switch(".*")
        self.count = label(role="muted")
        self._previous, self._next, self._close = QToolButton(), QToolButton(), QToolButton()
        self.one, self.all = QPushButton(), QPushButton()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look)
        self._put_together()
        self.retranslate()
        self.hide()

    def open(self, words: str = "", *, replacing: bool = False) -> None:
        """Look for `words`, or for what was looked for before."""
        self.show()
        for widget in (self.instead, self.one, self.all):
            widget.setVisible(replacing or not self.instead.isHidden())
        if words:
            self.words.setText(words)
        self.words.setFocus()
        self.words.selectAll()
        self.look()

    def close_bar(self) -> None:
        """Nothing is looked for any more."""
        self.hide()
        for widget in (self.instead, self.one, self.all):
            widget.hide()
        self._finder.stop()
        self.left.emit()

    def look(self) -> None:
        """Look for what the field says."""
        self._pause.stop()
        wanted = Wanted(
            self.words.text(),
            self.regex.isChecked(),
            self.case.isChecked(),
            self.whole.isChecked(),
        )
        self._finder.look_for(wanted, self.instead.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Enter is the next hit, or replaces one; with Shift, the one before."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return super().eventFilter(watched, event)
        elif watched is self.instead:
            self._replace_one()
        else:
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        return True

    def retranslate(self) -> None:
        self.drawn_in = colors = look()
        for tool, name, text in (
            (self._previous, "up", self.tr("Previous hit")),
            (self._next, "down", self.tr("Next hit")),
            (self._close, "close", self.tr("Close")),
        ):
            tool.setIcon(icon(name, colors.ink))
            set_tool_tip(tool, text)
            tool.setAccessibleName(text)
        for tool, text in (
            (self.case, self.tr("Capitals count")),
            (self.whole, self.tr("Whole words")),
            (self.regex, self.tr("Regular expression")),
        ):
            set_tool_tip(tool, text)
            tool.setAccessibleName(text)
        self.words.setPlaceholderText(self.tr("Find in slides and notes"))
        self.words.setAccessibleName(self.tr("Find in slides and notes"))
        self.instead.setPlaceholderText(self.tr("Replace with"))
        self.instead.setAccessibleName(self.tr("Replace with"))
        self.one.setText(self.tr("Replace"))
        self.all.setText(self.tr("Replace all"))
        self._show()

    # inside

    def _put_together(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 8, 10, 8)
        grid.setHorizontalSpacing(6)
        first = (self.words, self.case, self.whole, self.regex, self.count,
                 self._previous, self._next, self._close)  # fmt: skip
        for column, widget in enumerate(first):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.instead, 1, 0)
        grid.addWidget(self.one, 1, 1, 1, 3)
        grid.addWidget(self.all, 1, 4, 1, 3)
        grid.setColumnStretch(0, 1)
        self.count.setMinimumWidth(90)
        for widget in (self.instead, self.one, self.all):
            widget.hide()
        for field in (self.words, self.instead):
            field.installEventFilter(self)
        self.words.textEdited.connect(lambda: self._pause.start())
        for tool in (self.case, self.whole, self.regex):
            tool.toggled.connect(self.look)
        self._previous.clicked.connect(lambda: self._go(-1))
        self._next.clicked.connect(lambda: self._go(1))
        self._close.clicked.connect(self.close_bar)
        self.one.clicked.connect(self._replace_one)
        self.all.clicked.connect(self._replace_all)
        self._finder.changed.connect(self._show)

    def _go(self, by: int) -> None:
        if self._pause.isActive():
            self.look()
            self._finder.show_current()
        else:
            self._finder.step(by)

    def _replace_one(self) -> None:
        self._finder.replace_current(self.instead.text())

    def _replace_all(self) -> None:
        self.replaced.emit(self._finder.replace_all(self.instead.text()))

    def _show(self) -> None:
        """How many there are and which is current, or what is wrong with the expression."""
        finder = self._finder
        restyle(self.count, "warn" if finder.wrong else "muted")
        if finder.wrong:
            wrong = said(finder.wrong)
            self.count.setText(self.tr("Not understood"))
            set_tool_tip(self.count, wrong)
        elif finder.found:
            number = finder.current + 1
            self.count.setText(self.tr("{0} of {1}").format(number, len(finder.found)))
        else:
            self.count.setText(self.tr("Nothing found") if finder.wanted.words else "")
        if not finder.wrong:
            set_tool_tip(self.count, "")
        for widget in (self.one, self.all, self._previous, self._next):
            widget.setEnabled(bool(finder.found))


def _switch(text: str) -> QToolButton:
    tool = QToolButton()
    tool.setObjectName("quiet")
    tool.setText(text)
    tool.setCheckable(True)
    return tool
