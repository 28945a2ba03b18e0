"""The settings of a talk's time, over the console: how long it is to be, when bells ring, what the
audience sees of it, and a countdown to its start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPushButton, QWidget

from briefing.model.regex import lazy_regex
from briefing.model.time.duration import clock_text, read_duration
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label, restyle
from briefing.ui.show.panels.panel import Panel

if TYPE_CHECKING:
    from briefing.qt.storage.settings import Settings
    from briefing.ui.show.times.talk_clock import TalkClock

_BETWEEN = lazy_regex(r"\s*[,，、;；\s]\s*")


class TimeLeft(Protocol):
    """Of the talk, for the audience to see."""

    shows_left: bool

    def toggle_left(self) -> None: ...


class TimeSettings(Translated, Panel):
    """What is changed here counts at once and is kept for the file."""

    def __init__(
        self, time: TalkClock, settings: Settings, clock: TimeLeft, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._time = time
        self._settings = settings
        self._clock = clock
        self.length, self.bells, self.countdown = QLineEdit(), QLineEdit(), QLineEdit()
        self.names = [label() for _ in range(3)]
        self.length_note, self.bells_note = label(role="muted"), label(role="muted")
        self.begin = QPushButton()
        self.at_once, self.for_all = QCheckBox(), QCheckBox()
        self._put_together()
        self.length.editingFinished.connect(self._set_length)
        self.bells.editingFinished.connect(self._set_bells)
        self.begin.clicked.connect(self._count_down)
        self.countdown.returnPressed.connect(self._count_down)
        self.at_once.toggled.connect(self._set_at_once)
        self.for_all.toggled.connect(self._show_to_all)
        self.retranslate()

    def open(self) -> None:
        self._fill()
        super().open()
        self.length.setFocus(Qt.FocusReason.OtherFocusReason)
        self.length.selectAll()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Time of the talk"))
        texts = (self.tr("Length"), self.tr("Bells, minutes"), self.tr("Countdown to the start"))
        fields = (self.length, self.bells, self.countdown)
        for name, field, text in zip(self.names, fields, texts, strict=True):
            name.setText(text)
            field.setAccessibleName(text)
        self.length.setPlaceholderText(self.tr("as the file says"))
        self.bells.setPlaceholderText(self.tr("as the file says"))
        self.begin.setText(self.tr("Begin"))
        self.at_once.setText(self.tr("The timer begins with the show, not with its first step"))
        self.for_all.setText(self.tr("The audience sees the time left"))
        self._say()

    # inside

    def _fill(self) -> None:
        kept = self._time.kept
        self.length.setText(clock_text(kept.length) if kept.length else "")
        self.bells.setText(
            "" if kept.bells is None else ", ".join(_minutes(bell) for bell in kept.bells)
        )
        if not self.countdown.text():
            self.countdown.setText("5:00")
        self.at_once.setChecked(self._settings.timer_at_once)
        self.for_all.setChecked(self._clock.shows_left)
        self._say()

    def _say(self) -> None:
        """What counts now, and where it comes from."""
        plan = self._time.plan
        where = {
            "given": self.tr("{0}, as the file says"),
            "rehearsed": self.tr("{0}, as rehearsed"),
            "estimated": self.tr("about {0}, by notes and slides"),
        }[plan.known]
        if plan.known == "given" and plan.length != self._time.file_length:
            where = "{0}"
        self._tell(self.length_note, where.format(clock_text(plan.length)) if plan.length else "")
        bells = ", ".join(clock_text(bell) for bell in self._time.bells)
        self._tell(self.bells_note, bells or self.tr("none"))

    def _tell(self, part: QWidget, text: str, *, wrong: bool = False) -> None:
        for note in (self.length_note, self.bells_note):
            if note is part:
                note.setText(text)
                restyle(note, "warn" if wrong else "muted")

    def _set_length(self) -> None:
        text = self.length.text().strip()
        seconds = read_duration(text)
        if text and seconds is None:
            self._tell(self.length_note, self.tr("A time, such as 20 or 22:30"), wrong=True)
            return
        if seconds != self._time.kept.length:
            self._time.set_length(seconds)
        self._say()

    def _set_bells(self) -> None:
        pieces = [piece for piece in _BETWEEN.split(self.bells.text().strip()) if piece]
        times = [read_duration(piece) for piece in pieces]
        known = tuple(sorted({time for time in times if time is not None}))
        if None in times:
            self._tell(self.bells_note, self.tr("Minutes, such as 15, 18, 20"), wrong=True)
            return
        wanted = known or None
        if wanted != self._time.kept.bells:
            self._time.set_bells(wanted)
        self._say()

    def _set_at_once(self, on: bool) -> None:
        self._settings.timer_at_once = on

    def _show_to_all(self, on: bool) -> None:
        if on != self._clock.shows_left:
            self._clock.toggle_left()

    def _count_down(self) -> None:
        seconds = read_duration(self.countdown.text())
        if seconds is None:
            self.countdown.selectAll()
            return
        self._time.count_down(seconds)
        self.hide()

    def _put_together(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        fields = (self.length, self.bells, self.countdown)
        beside: tuple[QWidget, ...] = (self.length_note, self.bells_note, self.begin)
        for row, parts in enumerate(zip(self.names, fields, beside, strict=True)):
            for column, part in enumerate(parts):
                grid.addWidget(part, row, column)
        grid.setColumnStretch(2, 1)
        for field in fields:
            field.setFixedWidth(120)
            field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        grid.setAlignment(self.begin, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(grid)
        self.column.addWidget(self.at_once)
        self.column.addWidget(self.for_all)
        self.watch(*fields, self.begin, self.at_once, self.for_all)


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:g}" if seconds % 30 == 0 else clock_text(seconds)
