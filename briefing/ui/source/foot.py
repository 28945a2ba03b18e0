"""Under the Markdown: how many words slides and notes hold, how long it takes to say them, and the
same of what is selected.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout

from briefing.compose.time_plan import planning
from briefing.model.texts import texts_on
from briefing.model.time.speech import counted, spoken
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtWidgets import QWidget

    from briefing.model.deck import Slide
    from briefing.model.progress import Progress
    from briefing.model.time.plan import Plan
    from briefing.ui.session.session import Session

SLICE = 0.006
"""Seconds at once."""


class Foot(Translated, QFrame):
    """Of what is open in `session`, counted while it is seen and nobody writes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self._session = session
        self._words = label()
        self._time = label()
        self._count = 0
        self._seconds = 0.0
        self._selected = ""
        self._planning: Generator[Progress, None, Plan] | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 3, 12, 3)
        line.setSpacing(18)
        line.addWidget(self._words)
        line.addWidget(self._time)
        line.addStretch(1)
        self._turns = QTimer(self, singleShot=True, interval=0)
        self._turns.timeout.connect(self._add_up)
        session.completed.connect(self.count)
        session.deck_changed.connect(self.count)

    def count(self) -> None:
        """Count anew, once all slides are there."""
        self._planning = None
        briefing = self._session.briefing
        if briefing is not None and self._session.complete and self.isVisible():
            self._planning = planning(briefing.deck)
            self._count = 0
            self._turns.start()

    def show_selected(self, text: str) -> None:
        """What is selected; nothing: all of it."""
        self._selected = text
        self.retranslate()

    def retranslate(self) -> None:
        if self._selected:
            self._words.setText(self.tr("%n word(s) selected", "", counted(self._selected)))
            seconds = spoken(self._selected)
        else:
            self._words.setText(self.tr("%n word(s)", "", self._count))
            seconds = self._seconds
        if seconds < 90:
            self._time.setText(self.tr("about {0} s to say").format(round(seconds)))
        else:
            self._time.setText(self.tr("about %n minute(s)", "", round(seconds / 60)))

    def _add_up(self) -> None:
        briefing = self._session.briefing
        until = perf_counter() + SLICE
        try:
            while self._planning is not None and briefing is not None and perf_counter() < until:
                at = next(self._planning).done - 1
                self._count += _words_of(briefing.deck.slides[at])
        except StopIteration as end:
            plan: Plan = end.value
            self._planning, self._seconds = None, plan.length
            self.retranslate()
        if self._planning is not None:
            self._turns.start()


def _words_of(slide: Slide) -> int:
    texts = (*texts_on(slide), *slide.notes)
    return counted("\n".join(text.plain for text in texts if text))
