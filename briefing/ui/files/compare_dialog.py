"""Two texts of one briefing, slide by slide: of each that differs, a person takes one or both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from briefing.ui.files.slide_pair import SlidePair
from briefing.ui.shared.plain import name_of_file
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label, way_out

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing.edit.comparison import Choice, Comparison, Difference

SIZE = QSize(1080, 620)
LIST = 240
"""Px."""
CHOICES: tuple[Choice, ...] = ("mine", "theirs", "both")


class CompareDialog(Translated, QDialog):
    """`mine` and `theirs` are what the two texts are called. All of mine is chosen at first."""

    decided = Signal(object)
    """A list with a choice for each difference."""

    def __init__(
        self, comparison: Comparison, title: str, mine: str, theirs: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._comparison = comparison
        self._title, self._names = title, (mine, theirs)
        self.choices: list[Choice] = ["mine"] * len(comparison.differences)
        self.about = label(wrap=True)
        self.slides = QListWidget()
        self.pair = SlidePair()
        self.pair.compare(comparison)
        self.buttons: dict[Choice, QRadioButton] = {one: QRadioButton() for one in CHOICES}
        self.all_mine, self.all_theirs = QPushButton(), QPushButton()
        self.take = QPushButton()
        self._put_together()
        self.slides.currentRowChanged.connect(self._show)
        self.retranslate()
        self.slides.setCurrentRow(0)
        self.resize(SIZE.boundedTo(parent.screen().availableSize() * 0.94))

    def choose(self, choice: Choice) -> None:
        """Take this of the difference that is shown."""
        self.choices[self.slides.currentRow()] = choice
        self._name_rows()

    def choose_all(self, choice: Choice) -> None:
        self.choices = [choice] * len(self.choices)
        self._name_rows()
        self._show()

    def retranslate(self) -> None:
        self.setWindowTitle(self._title)
        self.about.setText(
            self.tr("%n slide(s) differ. Choose for each what stays.", "", len(self.choices))
        )
        self.slides.setAccessibleName(self.tr("Slides that differ"))
        mine, theirs = self._names
        self.pair.set_names(mine, theirs)
        self.buttons["mine"].setText(mine)
        self.buttons["theirs"].setText(theirs)
        self.buttons["both"].setText(self.tr("Both, one after the other"))
        self.all_mine.setText(self.tr("All: {0}").format(mine))
        self.all_theirs.setText(self.tr("All: {0}").format(theirs))
        self.take.setText(self.tr("Take over"))
        self._name_rows()

    # inside

    def _choose(self, choice: Choice, _checked: bool = False) -> None:
        self.choose(choice)

    def _show(self) -> None:
        row = self.slides.currentRow()
        if not 0 <= row < len(self.choices):
            return
        difference = self._comparison.differences[row]
        self.pair.show_difference(difference)
        self.buttons["both"].setEnabled(
            difference.mine is not None and difference.theirs is not None
        )
        self.buttons[self.choices[row]].setChecked(True)

    def _name_rows(self) -> None:
        row = max(self.slides.currentRow(), 0)
        names = {
            "mine": self._names[0],
            "theirs": self._names[1],
            "both": self.tr("Both, one after the other"),
        }
        while self.slides.count() < len(self.choices):
            self.slides.addItem("")
        for at, difference in enumerate(self._comparison.differences):
            item = self.slides.item(at)
            item.setText(f"{name_of(self._comparison, difference)}\n→ {names[self.choices[at]]}")
        self.slides.setCurrentRow(row)

    def _take(self) -> None:
        self.decided.emit(self.choices)
        self.accept()

    def _put_together(self) -> None:
        self.slides.setFixedWidth(LIST)
        group = QButtonGroup(self)
        line = QHBoxLayout()
        line.setSpacing(18)
        for choice, button in self.buttons.items():
            group.addButton(button)
            button.clicked.connect(partial(self._choose, choice))
            line.addWidget(button)
        line.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.pair, 1)
        right.addLayout(line)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.slides)
        middle.addLayout(right, 1)
        self.all_mine.clicked.connect(lambda: self.choose_all("mine"))
        self.all_theirs.clicked.connect(lambda: self.choose_all("theirs"))
        self.take.clicked.connect(self._take)
        self.take.setDefault(True)
        for button in (self.all_mine, self.all_theirs):
            button.setAutoDefault(False)
        box = way_out(QDialogButtonBox.StandardButton.Cancel)
        box.rejected.connect(self.reject)
        last = QHBoxLayout()
        for widget in (self.all_mine, self.all_theirs):
            last.addWidget(widget)
        last.addStretch(1)
        last.addWidget(box)
        last.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.about)
        column.addLayout(middle, 1)
        column.addLayout(last)


def name_of(comparison: Comparison, difference: Difference) -> str:
    """Of the slide, for a list: its heading, or its first words."""
    if difference.front:
        return QCoreApplication.translate("CompareDialog", "Title page and settings")
    own, other = comparison.texts(difference)
    lines = [line.partition("{")[0].strip(" #-*>") for line in (own or other).splitlines()]
    words = next((line for line in lines if line), "…")
    return name_of_file(words[:60])
