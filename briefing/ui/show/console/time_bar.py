"""The strip of time along the top of the speaker's console: how long the talk has taken, how it
stands against its plan, what is left of its section, the time of day, and the button for a pause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from briefing.model.time.duration import clock_text
from briefing.ui.commands.actions import key_names
from briefing.ui.commands.table import BY_ID
from briefing.ui.shared.fonts import digits
from briefing.ui.shared.plain import Label, set_tool_tip
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent

    from briefing.model.time.plan import Pace
    from briefing.ui.commands.keymap import Keymap
    from briefing.ui.shared.style import InterfaceColors
    from briefing.ui.show.times.talk_clock import TalkClock

HEIGHT = 48
LARGE, MIDDLE = 38, 22
"""Px of the elapsed time and of the clock."""
LATE = 120.0
"""Seconds behind that are no longer a slip."""
PULSES, PULSE = 6, 300
"""A bell lights the strip up for so many times so many milliseconds, every other one dark: below
two flashes a second, which hurts nobody.
"""
LIGHT = 120
"""Alpha of a pulse: seen from the corner of an eye, and the time can still be read."""
BELL_SAID = 12_000
"""Milliseconds for which the strip says which bell it was."""


class TimeBar(Translated, QWidget):
    """Shows `time`; `pause` and `reset` are the actions of the console. A click on the planned
    length asks for the time's settings.
    """

    wanted = Signal()

    def __init__(
        self,
        time: TalkClock,
        pause: QAction,
        keymap: Keymap,
        look: InterfaceColors,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._time = time
        self._keymap = keymap
        self._look = look
        self._bell: float | None = None
        self.rehearsal = label()
        self.elapsed, self.state, self.section = label(), label(), label()
        self.clock = label()
        self.planned, self.pause = QPushButton(), QPushButton()
        self.pulses = QTimer(self, interval=PULSE)
        self._lit = 0
        self.pulses.timeout.connect(self._pulse)
        self._bell_said = QTimer(self, singleShot=True, interval=BELL_SAID)
        self._bell_said.timeout.connect(self._forget_bell)
        self._put_together()
        self.pause.clicked.connect(pause.trigger)
        self.planned.clicked.connect(self.wanted)
        time.ticked.connect(self.follow)
        time.changed.connect(self.follow)
        time.rang.connect(self.ring)
        keymap.changed.connect(self.retranslate)
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(600, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def follow(self) -> None:
        """Show the time as it is now."""
        timer, pace = self._time.timer, self._time.pace()
        _say(self.elapsed, clock_text(self._time.elapsed))
        _say(self.clock, QTime.currentTime().toString("HH:mm"))
        color = self._look.ink if timer.running else self._look.muted
        if timer.paused:
            color = self._look.warn
        elif pace is not None and pace.over:
            color = self._look.focus
        _color(self.elapsed, color)
        self._say_planned()
        self._say_state(pace)
        self._say_section(pace)
        words = self.tr("Go on") if timer.paused else self.tr("Pause")
        words = words if timer.begun else self.tr("Start")
        names = key_names(self._keymap.keys(BY_ID["console.pause"]))
        text = "  ".join([words, *names[:1]])
        if self.pause.text() != text:
            self.pause.setText(text)
            self.pause.setAccessibleName(words)
        self._fit()

    def ring(self, bell: float) -> None:
        """A bell's time is there: heard, and seen by whoever looks."""
        self._bell = bell
        QApplication.beep()
        self._lit = PULSES
        self.pulses.start()
        self._bell_said.start()
        self.update()
        self.follow()

    # what is said

    def _say_planned(self) -> None:
        plan = self._time.plan
        parts = [f"/ {clock_text(plan.length)}"] if plan.length else [self.tr("No planned length")]
        if plan.length and plan.known == "estimated":
            parts = [f"/ ≈ {clock_text(plan.length)}"]
        if self._time.skipped:
            parts.append(self.tr("%n slide(s) skipped", "", len(self._time.skipped)))
        text = " · ".join(parts)
        if self.planned.text() != text:
            self.planned.setText(text)

    def _say_state(self, pace: Pace | None) -> None:
        timer = self._time.timer
        if self._time.can_undo_reset:
            names = key_names(self._keymap.keys(BY_ID["console.reset"]))
            text = self.tr("Set to zero. {0} takes it back").format(names[0] if names else "")
            color = self._look.muted
        elif self._bell is not None:
            text, color = self.tr("Bell: {0}").format(clock_text(self._bell)), self._look.ink
        elif timer.paused:
            text, color = self.tr("Paused"), self._look.warn
        elif not timer.begun:
            text, color = self.tr("Begins with the first step"), self._look.muted
        elif pace is None:
            text, color = "", self._look.muted
        else:
            text, color = f"●  {self._pace_text(pace)}", self._pace_color(pace)
        _say(self.state, text)
        _color(self.state, color)

    def _pace_text(self, pace: Pace) -> str:
        words = {
            "on time": self.tr("On time"),
            "ahead": self.tr("Ahead"),
            "behind": self.tr("Behind"),
        }[pace.state]
        if abs(pace.spare) < 1:
            return words
        sign = "+" if pace.spare > 0 else "−"
        return f"{words} {sign}{clock_text(abs(pace.spare))}"

    def _pace_color(self, pace: Pace) -> str:
        if pace.state != "behind":
            return self._look.good
        return self._look.focus if pace.over or pace.spare < -LATE else self._look.warn

    def _say_section(self, pace: Pace | None) -> None:
        left = pace.section if pace is not None and self._time.timer.begun else None
        if left is None:
            _say(self.section, "")
            return
        words = self.tr("Section: {0} left") if left >= 0 else self.tr("Section: {0} over")
        _say(self.section, words.format(clock_text(abs(left))))
        _color(self.section, self._look.muted if left >= 0 else self._look.warn)

    # the widget

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Time"))
        self.rehearsal.setText(self.tr("Rehearsal") if self._time.rehearsal else "")
        self.elapsed.setAccessibleName(self.tr("Time elapsed"))
        self.clock.setAccessibleName(self.tr("Time of day"))
        self.planned.setAccessibleName(self.tr("Planned length"))
        set_tool_tip(self.planned, self.tr("Planned length, bells, countdown"))
        self.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._lit % 2 == 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        light = QColor(self._look.warn)
        light.setAlpha(LIGHT)
        painter.setBrush(light)
        painter.drawRoundedRect(self.rect(), 8, 8)
        painter.end()

    def _fit(self) -> None:
        """What there is no room for is left out, the least needed first."""
        parts: tuple[QWidget, ...] = (self.elapsed, self.pause, self.state, self.planned)
        self.rehearsal.setVisible(self._time.rehearsal)
        room = self.width()
        if self._time.rehearsal:
            room -= self.rehearsal.sizeHint().width() + 18
        for part in (*parts, self.clock, self.section):
            hidden = isinstance(part, Label) and not part.text()
            room -= 0 if hidden else part.sizeHint().width() + 18
            part.setVisible(not hidden and (room >= 0 or part in parts[:2]))

    def _pulse(self) -> None:
        self._lit -= 1
        if self._lit <= 0:
            self.pulses.stop()
        self.update()

    def _forget_bell(self) -> None:
        self._bell = None
        self.follow()

    def _put_together(self) -> None:
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for part, size in ((self.elapsed, LARGE), (self.clock, MIDDLE)):
            part.setFont(digits(self.font(), size, bold=part is self.elapsed))
        _color(self.clock, self._look.muted)
        self.rehearsal.setStyleSheet(
            f"color: {self._look.ground}; background: {self._look.warn}; border-radius: 6px;"
            " padding: 3px 10px; font-weight: 600;"
        )
        self.planned.setObjectName("planned")
        self.setStyleSheet(
            f"QPushButton#planned {{ border: 1px solid transparent; padding: 4px 6px;"
            f" background: transparent; color: {self._look.muted}; }}"
            f"QPushButton#planned:hover {{ background: {self._look.hover}; }}"
            f"QPushButton#planned:focus {{ border-color: {self._look.focus}; }}"
        )
        for button in (self.planned, self.pause):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        for part in (self.rehearsal, self.elapsed, self.planned, self.state, self.section):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self.clock)
        line.addWidget(self.pause)


def _say(part: Label, text: str) -> None:
    if part.text() != text:
        part.setText(text)


def _color(part: Label, color: str) -> None:
    sheet = f"color: {color};"
    if part.styleSheet() != sheet:
        part.setStyleSheet(sheet)
