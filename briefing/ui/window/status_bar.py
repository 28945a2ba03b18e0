"""The line under everything: which page, which section, how long, and what was guessed."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from briefing.compose.time_plan import planning
from briefing.ui.session.piecewise_layout import SLICE
from briefing.ui.shared.plain import name_of_file, set_tool_tip
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtWidgets import QWidget

    from briefing.model.progress import Progress
    from briefing.model.time.plan import Plan
    from briefing.ui.session.session import Session

ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16", "shift_jis", "euc-kr", "cp1252")
"""Offered where the encoding was guessed."""


class StatusBar(Translated, QFrame):
    """The line at the foot of the window."""

    encoding_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self._session = session
        self._page = label()
        self._section = label()
        self._time = label()
        self._file = label()
        self._encoding = QToolButton()
        self._encoding.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._encoding.setMenu(self._menu)
        self.zoom = QToolButton()
        for name in ENCODINGS:
            action = self._menu.addAction(name.upper())
            action.triggered.connect(lambda _=False, name=name: self.encoding_chosen.emit(name))
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 4, 10, 4)
        line.setSpacing(22)
        for widget in (self._page, self._section, self._time):
            line.addWidget(widget)
        line.addStretch(1)
        for widget in (self._encoding, self._file, self.zoom):
            line.addWidget(widget)
        self._planning: Generator[Progress, None, Plan] | None = None
        self._turns = QTimer(self, singleShot=True, interval=0)
        self._turns.timeout.connect(self._add_up)
        session.navigator.current_changed.connect(self.show_page)
        session.completed.connect(self._show_all)
        session.deck_changed.connect(self._show_all)
        self.retranslate()

    def show_page(self) -> None:
        current = self._session.navigator.current
        if current is None:
            for widget in (self._page, self._section, self._time, self._file):
                widget.clear()
            self._encoding.hide()
            return
        page, pages = current.page, current.briefing.pages
        if page.number:
            text = self.tr("Page {0} of {1}").format(page.number, pages.shown)
        else:
            text = self.tr("Hidden slide, {0} pages").format(pages.shown)
        self._page.setText(text)
        section = sum(one.first <= page.slide for one in current.briefing.deck.sections)
        self._section.setText(self.tr("Section {0}").format(section) if section else "")
        self._section.setVisible(bool(section))

    def show_zoom(self, percent: int, fits: bool) -> None:
        self.zoom.setText(f"{percent} %")
        self.zoom.setVisible(percent > 0)
        set_tool_tip(self.zoom, self.tr("Fits the window") if fits else self.tr("Fit to window"))

    def retranslate(self) -> None:
        set_tool_tip(self._encoding, self.tr("The encoding was guessed. Choose another one."))
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self._show_all()

    def _show_all(self) -> None:
        self.show_page()
        if (briefing := self._session.briefing) is not None:
            text, path = briefing.document.text, briefing.path
            guessed = text.guessed
            self._encoding.setVisible(guessed or bool(briefing.chosen_encoding))
            name = text.encoding.upper()
            self._encoding.setText(self.tr("{0}, guessed").format(name) if guessed else name)
            self._file.setText(name_of_file(path.name) if path else self.tr("Text from no file"))
        self._show_time()

    def _show_time(self) -> None:
        briefing = self._session.briefing
        self._planning = None
        if briefing is None or not self._session.complete:
            self._time.clear()
            return
        self._planning = planning(briefing.deck)
        self._add_up()

    def _add_up(self) -> None:
        """Plan a slice of the deck, and say its length once all is planned."""
        until = perf_counter() + SLICE
        try:
            while self._planning is not None and perf_counter() < until:
                next(self._planning)
        except StopIteration as end:
            self._planning = None
            plan: Plan = end.value
            minutes = round(plan.length / 60)
            self._time.setText(self.tr("About %n minute(s)", "", max(minutes, 1)))
        if self._planning is not None:
            self._turns.start()
