"""“Five minutes left”: which slides to skip so that the talk ends in time, as a proposal that a
person can change before the audience is spared them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from briefing.model.time.duration import clock_text, read_duration
from briefing.model.time.shortening import SLACK, skippable
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label
from briefing.ui.show.panels.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.ui.show.times.talk_clock import TalkClock

USUAL = (2, 3, 5, 10, 15)
"""Minutes for which there is a button each."""
ROWS = 8
ROW = 34
FIGURE = "\u2007"
"""A space as wide as a digit."""
SLIDE = Qt.ItemDataRole.UserRole


class MinutesLeft(Translated, Panel):
    """`title_of` says what a slide (index) is called."""

    def __init__(self, time: TalkClock, title_of: Callable[[int], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._time = time
        self._title_of = title_of
        self.field = QLineEdit()
        self.field.setMaximumWidth(80)
        self.unit = label(role="muted")
        self.buttons = [QPushButton(str(minutes)) for minutes in USUAL]
        self.summary = label(wrap=True)
        self.slides = QListWidget()
        self.go, self.back = QPushButton(), QPushButton()
        self._filling = False
        self._put_together()
        for minutes, button in zip(USUAL, self.buttons, strict=True):
            button.clicked.connect(lambda _=False, text=str(minutes): self.field.setText(text))
        self.field.textChanged.connect(self.propose)
        self.field.returnPressed.connect(self.accept)
        self.slides.itemChanged.connect(self._sum_up)
        self.go.clicked.connect(self.accept)
        self.back.clicked.connect(self._take_back)
        time.running.changed.connect(self._follow)
        self.retranslate()

    def open(self) -> None:
        left = self._time.left
        self.field.setText(clock_text(left) if left >= 1 else str(USUAL[2]))
        self.propose()
        super().open()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    @property
    def left(self) -> float | None:
        """Seconds that were asked for; None where the field says no time."""
        return read_duration(self.field.text())

    @property
    def skip(self) -> frozenset[int]:
        """The slides without a tick."""
        items = (self.slides.item(row) for row in range(self.slides.count()))
        off = (item for item in items if item.checkState() is Qt.CheckState.Unchecked)
        return frozenset(item.data(SLIDE) for item in off)

    def propose(self) -> None:
        """Tick what there is time for."""
        left = self.left
        if left is None:
            self._sum_up()
            return
        proposal = self._time.proposal(left)
        here, plan = self._time.running.show.at.slide, self._time.plan
        self._filling = True
        self.slides.clear()
        for slide in skippable(plan, here + 1):
            seconds = clock_text(plan.seconds(slide)).rjust(5, FIGURE)
            item = QListWidgetItem(f"{seconds}   {self._title_of(slide)}", self.slides)
            item.setData(SLIDE, slide)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            skipped = slide in proposal.skip
            item.setCheckState(Qt.CheckState.Unchecked if skipped else Qt.CheckState.Checked)
        self._filling = False
        rows = min(max(self.slides.count(), 1), ROWS)
        self.slides.setMinimumHeight(min(rows, 3) * ROW)
        self.slides.setMaximumHeight(rows * ROW + 4)
        self._sum_up()

    def accept(self) -> None:
        """Skip them, and end then."""
        left = self.left
        if left is not None:
            self._time.end_in(left, self.skip)
            self.hide()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Minutes left"))
        self.unit.setText(self.tr("min"))
        self.field.setAccessibleName(self.tr("Minutes left"))
        self.slides.setAccessibleName(self.tr("Slides to come; those without a tick are skipped"))
        self.back.setText(self.tr("Take back"))
        self._sum_up()

    # inside

    def _sum_up(self) -> None:
        if self._filling:
            return
        left, skip = self.left, self.skip
        self.go.setEnabled(left is not None)
        self.back.setVisible(self._time.can_restore)
        count = len(skip)
        self.go.setText(self.tr("Skip %n slide(s)", "", count) if count else self.tr("End on time"))
        if left is None:
            self.summary.setText(self.tr("Minutes, such as 5 or 2:30"))
        else:
            self.summary.setText(self._summary(left, skip))
        self.fit()

    def _summary(self, left: float, skip: frozenset[int]) -> str:
        whole, needed = self._time.needed(frozenset()), self._time.needed(skip)
        over = needed - left
        if over > SLACK:
            return self.tr("What is ticked needs {0}: {1} too long.").format(
                clock_text(needed), clock_text(over)
            )
        if not skip:
            return self.tr("All of it fits: the rest needs {0}.").format(clock_text(whole))
        return self.tr("The rest needs {0}; without the slides that are not ticked, {1}.").format(
            clock_text(whole), clock_text(needed)
        )

    def _take_back(self) -> None:
        self._time.restore()
        self.hide()

    def _follow(self) -> None:
        """The talk goes on beneath: what is no longer to come goes, the other ticks stay."""
        if not self.isVisible():
            return
        here = self._time.running.show.at.slide
        if not self.slides.count() or self.slides.item(0).data(SLIDE) > here + 1:
            self.propose()
        while self.slides.count() and self.slides.item(0).data(SLIDE) <= here:
            self.slides.takeItem(0)
        self._sum_up()

    def _put_together(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field)
        line.addWidget(self.unit)
        line.addStretch(1)
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setProperty("chip", True)
            line.addWidget(button)
        self.go.setObjectName("primary")
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self.go)
        below.addWidget(self.back)
        below.addStretch(1)
        self.column.addLayout(line)
        self.column.addWidget(self.summary)
        self.column.addWidget(self.slides, 1)
        self.column.addLayout(below)
        self.watch(self.field, self.slides, self.go, self.back, *self.buttons)
