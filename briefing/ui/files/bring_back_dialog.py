"""What others changed in a file that came back, slide by slide: a person ticks what is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from briefing.model.text import visible
from briefing.ui.shared.plain import name_of_file
from briefing.ui.shared.problem_texts import sentence
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label, way_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from briefing.merge.changes import Change, What
    from briefing.merge.review import Review

SIZE = QSize(1080, 620)
LIST = 460
"""Px."""
MOST = 70
"""Characters of a text that are shown in the list."""


class BringBackDialog(Translated, QDialog):
    """Of a review, of a file that is called `name`. What is no conflict is ticked at first."""

    decided = Signal(object)
    """A list of the changes that are ticked."""

    def __init__(self, review: Review, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._review, self._name = review, name
        self.about, self.why = label(wrap=True), label(role="warn", wrap=True)
        self.tree = QTreeWidget()
        self.rows: list[QTreeWidgetItem] = []
        """One for each change of the review."""
        self._heads: list[tuple[QTreeWidgetItem, Change]] = []
        self.before, self.after, self.today = (_Field() for _ in range(3))
        self.all, self.none, self.take = QPushButton(), QPushButton(), QPushButton()
        self._fill()
        self._put_together()
        self.retranslate()
        self.tree.currentItemChanged.connect(self._show)
        self.tree.itemChanged.connect(self._count)
        self.tree.setCurrentItem(self.rows[0])
        self._count()
        self.resize(SIZE.boundedTo(parent.screen().availableSize() * 0.94))

    @property
    def wanted(self) -> list[Change]:
        """The changes that are ticked."""
        pairs = zip(self.rows, self._review.changes, strict=True)
        return [one for row, one in pairs if row.checkState(0) is Qt.CheckState.Checked]

    def tick(self, *, all: bool) -> None:
        """Tick all that is no conflict, or nothing."""
        for row, change in zip(self.rows, self._review.changes, strict=True):
            if _can_be_taken(change):
                row.setCheckState(0, _state(all and change.standing == "open"))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Bring back edits: {0}").format(self._name))
        about = self.tr("%n change(s). Tick what is to be taken into the briefing.", "",
                        len(self._review.changes))  # fmt: skip
        if not self._review.sure:
            about += " " + self.tr(
                "There is no copy here of what was sent: the file is compared with the briefing "
                "as it is now."
            )
        self.about.setText(about)
        self.tree.setAccessibleName(self.tr("What was changed"))
        self.before.set_name(self.tr("As it was sent"))
        self.after.set_name(self.tr("As it came back"))
        self.today.set_name(self.tr("As it is in the briefing now"))
        self.all.setText(self.tr("All but conflicts"))
        self.none.setText(self.tr("None"))
        self.take.setText(self.tr("Take over"))
        for head, change in self._heads:
            head.setText(0, self._heading(change))
        for row, change in zip(self.rows, self._review.changes, strict=True):
            row.setText(0, self._line(change))
        self._show()

    # inside

    def _fill(self) -> None:
        head, place = None, None
        for change in self._review.changes:
            here = (change.what == "removed", change.page, change.slide)
            if head is None or place != here:
                place = here
                head = QTreeWidgetItem(self.tree)
                self._heads.append((head, change))
                font = head.font(0)
                font.setBold(True)
                head.setFont(0, font)
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            row = QTreeWidgetItem(head)
            if _can_be_taken(change):
                row.setCheckState(0, _state(change.standing == "open"))
            self.rows.append(row)
        self.tree.expandAll()

    def _heading(self, change: Change) -> str:
        gone = change.what == "removed"
        text = self.tr("Slide {0} of what was sent") if gone else self.tr("Slide {0}")
        text = text.format(change.page)
        return f"{text}  {_short(change.slide)}" if change.slide else text

    def _line(self, change: Change) -> str:
        match change.what:
            case "hidden" if change.after == "hidden":
                text = self.tr("Is hidden now")
            case "hidden":
                text = self.tr("Is shown again")
            case "moved":
                text = self.tr("Moved from place {0} to {1}").format(change.before, change.after)
            case "added":
                text = self.tr("New slide")
            case "removed":
                text = self.tr("Slide removed")
            case what:
                name, words = self._names[what], _short(change.after or change.before)
                if not change.after:
                    text = self.tr("{0} removed: {1}").format(name, words)
                elif not change.before:
                    text = self.tr("{0} added: {1}").format(name, words)
                else:
                    text = self.tr("{0}: {1}").format(name, words)
        match change.standing:
            case "conflict":
                return self.tr("Conflict: {0}").format(text)
            case "done":
                return self.tr("Already so: {0}").format(text)
            case "left":
                return self.tr("Stays in the file: {0}").format(text)
            case _:
                return text

    @property
    def _names(self) -> Mapping[What, str]:
        return {
            "text": self.tr("Text"),
            "point": self.tr("Point"),
            "note": self.tr("Notes"),
            "cell": self.tr("Cell"),
            "row": self.tr("Row"),
            "number": self.tr("Number"),
            "other": self.tr("Other"),
        }

    def _show(self) -> None:
        row = self.tree.currentItem()
        change = self._review.changes[self.rows.index(row)] if row in self.rows else None
        texts = (change.before, change.after, change.today) if change else ("", "", "")
        if change and change.what in ("hidden", "moved"):
            texts = ("", self._line(change), change.today)
        for field, text in zip((self.before, self.after, self.today), texts, strict=True):
            field.text.setPlainText(visible(text))
        for part in (self.today.name, self.today.text):
            part.setVisible(bool(texts[2]))
        why = self._reason(change) if change else ""
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def _reason(self, change: Change) -> str:
        if change.why:
            return sentence(change.why)
        if change.standing != "conflict":
            return ""
        if change.today or self._review.sure:
            return self.tr(
                "The briefing was changed at the same place. If it is ticked, what came back "
                "replaces that."
            )
        return self.tr("Whether this was changed here or in the file cannot be told.")

    def _count(self) -> None:
        self.take.setEnabled(bool(self.wanted))

    def _decide(self) -> None:
        self.decided.emit(self.wanted)
        self.accept()

    def _put_together(self) -> None:
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setFixedWidth(LIST)
        right = QVBoxLayout()
        right.setSpacing(8)
        for field in (self.before, self.after, self.today):
            right.addWidget(field.name)
            right.addWidget(field.text, 1)
        right.addWidget(self.why)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.tree)
        middle.addLayout(right, 1)
        self.all.clicked.connect(lambda: self.tick(all=True))
        self.none.clicked.connect(lambda: self.tick(all=False))
        self.take.clicked.connect(self._decide)
        self.take.setDefault(True)
        for button in (self.all, self.none):
            button.setAutoDefault(False)
        box = way_out(QDialogButtonBox.StandardButton.Cancel)
        box.rejected.connect(self.reject)
        last = QHBoxLayout()
        last.addWidget(self.all)
        last.addWidget(self.none)
        last.addStretch(1)
        last.addWidget(box)
        last.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.about)
        column.addLayout(middle, 1)
        column.addLayout(last)


class _Field:
    """A text with what it is above it."""

    def __init__(self) -> None:
        self.name = label(role="head")
        self.text = QPlainTextEdit()
        self.text.setObjectName("field")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)

    def set_name(self, name: str) -> None:
        self.name.setText(name)
        self.text.setAccessibleName(name)


def _can_be_taken(change: Change) -> bool:
    return bool(change.steps) and change.standing in ("open", "conflict")


def _state(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


def _short(text: str) -> str:
    line = name_of_file(" / ".join(text.split("\n")))
    return line if len(line) <= MOST else f"{line[:MOST]}…"
