"""Whether the current page keeps its promises, and what the reader stumbled over in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing.ui.shared.icons import pixmap
from briefing.ui.shared.plain import Label
from briefing.ui.shared.problem_texts import sentence
from briefing.ui.shared.style import look
from briefing.ui.shared.translated import Restyled, Translated
from briefing.ui.shared.widgets import label, restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.finding import Check, Finding
    from briefing.model.problem import Problem

PROMISES: tuple[Check, ...] = ("overflow", "contrast", "alt")
MOST_PROBLEMS = 50


class Promise(QWidget):
    """One check of the page: a tick, or what it found."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Label()
        self._text = label(wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)

    def show_result(self, good: str, findings: Sequence[Finding]) -> None:
        colors = look()
        color = colors.warn if findings else colors.good
        symbol = "warning" if findings else "check"
        self._icon.setPixmap(pixmap(symbol, color, 16, self.devicePixelRatioF()))
        self._text.setText("\n".join(sentence(one.message) for one in findings) or good)
        restyle(self._text, "warn" if findings else "good")


class ChecksPane(Restyled, QWidget):
    """The list of what is wrong in the open file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = label(role="head")
        self._promises: dict[Check, Promise] = {check: Promise() for check in PROMISES}
        self._findings: Sequence[Finding] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        for promise in self._promises.values():
            column.addWidget(promise)
        self.retranslate()
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """What the checks found on the current page; until they did, nothing is claimed."""
        self._findings = findings
        self._show()
        self.show()

    def _show(self) -> None:
        good: dict[Check, str] = {
            "overflow": self.tr("All text fits"),
            "contrast": self.tr("Contrast is sufficient"),
            "alt": self.tr("Pictures are described"),
        }
        for check, promise in self._promises.items():
            promise.show_result(good[check], [one for one in self._findings if one.check == check])

    def retranslate(self) -> None:
        self.drawn_in = look()
        self._head.setText(self.tr("Checks"))
        self._show()


class ProblemsPane(Translated, QWidget):
    """The reader's problems, each with its line; hidden while there are none."""

    chosen = Signal(int)
    """The source line of the problem that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = label(role="head")
        self._list = QGridLayout()
        self._list.setHorizontalSpacing(8)
        self._list.setVerticalSpacing(4)
        self._list.setColumnStretch(1, 1)
        self._shown: list[Problem] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(self._list)
        self.retranslate()

    def show_problems(self, problems: list[Problem]) -> None:
        if problems != self._shown:
            self._shown = problems
            self.retranslate()

    def retranslate(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for row, problem in enumerate(sorted(self._shown, key=_line)[:MOST_PROBLEMS]):
            if problem.line:
                self._list.addWidget(self._jump(problem.line), row, 0, Qt.AlignmentFlag.AlignTop)
            self._list.addWidget(label(sentence(problem.message), wrap=True), row, 1)
        if all(problem.remark for problem in self._shown):
            self._head.setText(self.tr("%n remark(s) on the file", "", len(self._shown)))
        else:
            self._head.setText(self.tr("%n problem(s) in the file", "", len(self._shown)))
        self.setVisible(bool(self._shown))

    def _jump(self, line: int) -> QPushButton:
        button = QPushButton(self.tr("Line {0}").format(line))
        button.setObjectName("line")
        button.clicked.connect(lambda: self.chosen.emit(line))
        return button


def _line(problem: Problem) -> int:
    return problem.line
