"""What windows left unsaved that ended without being closed → open again, in this one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
)

from briefing.model.problem import BriefingError
from briefing.model.record import replace
from briefing.ui.session.step_names import RECOVERED
from briefing.ui.shared.dates import date_and_time
from briefing.ui.shared.plain import name_of_file
from briefing.ui.shared.problem_texts import said
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label, way_out

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing.model.document import Document
    from briefing.qt.storage.journal import JournalFile, Unsaved
    from briefing.ui.files.journal import Journal
    from briefing.ui.files.opening import Opening
    from briefing.ui.files.saving import Saving
    from briefing.ui.services import Services

SIZE = QSize(560, 340)


class Recovery(QObject):
    """At the start of one window."""

    def __init__(
        self, services: Services, journal: Journal, opening: Opening, saving: Saving
    ) -> None:
        super().__init__(services.parent)
        self._session = services.session
        self._messages = services.messages
        self._parent = services.parent
        self._journal = journal
        self._opening = opening
        self._saving = saving
        self._left: list[tuple[JournalFile, Unsaved]] = []
        self.dialog: RecoveryDialog | None = None

    def offer(self) -> None:
        """Ask what shall become of what was left unsaved, if anything was."""
        self._left = self._journal.journals.left()
        if self._left:
            self.dialog = dialog = RecoveryDialog([one for _, one in self._left], self._parent)
            dialog.open_button.clicked.connect(self._open_chosen)
            dialog.compare_button.clicked.connect(partial(self._open_chosen, compare=True))
            dialog.discard_button.clicked.connect(self._discard_chosen)
            dialog.finished.connect(self._let_go)
            dialog.open()

    def open(self, unsaved: Unsaved, file: JournalFile, *, compare: bool = False) -> bool:
        """What was not saved is open, as a change of its file that is not saved yet. False where
        that cannot be, or a person stays where they are.
        """
        path = Path(unsaved.path) if unsaved.path else None

        def then() -> None:
            own = self._session.history.state
            its_own = unsaved.is_article and not unsaved.marked  # its text is the file's
            state = replace(
                own,
                text=own.text if its_own else unsaved.text,
                corrections=unsaved.corrections,
                theme=unsaved.theme,
                ratio=unsaved.ratio,
                marked=unsaved.marked,
            )
            self._session.change(state, RECOVERED)
            self._journal.adopt(file)
            if compare:
                self._saving.conflict.compare(self.tr("As it was left, unsaved"))

        if path is not None and path.is_file():
            return self._opening.open(path, then)
        if not self._saving.may_leave(lambda: self.open(unsaved, file, compare=compare)):
            return False
        try:
            document = _read_again(unsaved)
        except BriefingError as error:
            why = error.problem.message
            self._messages.warn(lambda: said(why))
            return False
        self._opening.show_text(document, lambda: self._journal.adopt(file))
        return True

    # inside

    def _open_chosen(self, *, compare: bool = False) -> None:
        dialog = self.dialog
        if dialog is None or (row := dialog.row) < 0:
            return
        file, unsaved = self._left[row]
        dialog.hide()
        del self._left[row]
        if not self.open(unsaved, file, compare=compare):
            file.close()
        dialog.done(0)

    def _discard_chosen(self) -> None:
        dialog = self.dialog
        if dialog is None or (row := dialog.row) < 0:
            return
        file, _ = self._left.pop(row)
        file.forget()
        file.close()
        dialog.remove(row)

    def _let_go(self) -> None:
        """What nobody decided about is offered again at the next start."""
        for file, _ in self._left:
            file.close()
        self._left = []


class RecoveryDialog(Translated, QDialog):
    """Which files, from when."""

    def __init__(self, left: list[Unsaved], parent: QWidget) -> None:
        super().__init__(parent)
        self._left = list(left)
        self.about = label(wrap=True)
        self.files = QListWidget()
        self.open_button, self.compare_button = QPushButton(), QPushButton()
        self.discard_button = QPushButton()
        self.open_button.setDefault(True)
        self._box = way_out()
        self._box.rejected.connect(self.reject)
        self._put_together()
        self.files.currentRowChanged.connect(self._choose)
        self.files.itemActivated.connect(lambda: self.open_button.click())
        self.retranslate()
        self.files.setCurrentRow(0)
        self.resize(SIZE)

    @property
    def row(self) -> int:
        """Of the chosen one; -1 for none."""
        return self.files.currentRow()

    def remove(self, row: int) -> None:
        """One is decided about; after the last there is nothing to ask."""
        del self._left[row]
        self.files.takeItem(row)
        if not self._left:
            self.done(0)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Not saved"))
        self.about.setText(
            self.tr(
                "Briefing ended before these were saved. What was written up to the time beside "
                "them is there."
            )
        )
        self.files.setAccessibleName(self.tr("What was not saved"))
        self.open_button.setText(self.tr("Open"))
        self.compare_button.setText(self.tr("Open and compare…"))
        self.discard_button.setText(self.tr("Discard"))
        self._box.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Later"))
        row = max(self.files.currentRow(), 0)
        self.files.clear()
        for one in self._left:
            self.files.addItem(self._named(one))
        self.files.setCurrentRow(row)

    # inside

    def _named(self, unsaved: Unsaved) -> str:
        when = date_and_time(unsaved.time)
        path = Path(unsaved.path)
        if not unsaved.path:
            words = " ".join(unsaved.text.text.split())[:40]
            return self.tr("Text from no file: {0}\n{1}").format(name_of_file(words), when)
        where = name_of_file(str(path.parent))
        return f"{name_of_file(path.name)}\n{when}  ·  {where}"

    def _choose(self, row: int) -> None:
        there = 0 <= row < len(self._left)
        one = self._left[row] if there else None
        slides = one is not None and bool(one.path) and not one.is_article
        self.compare_button.setEnabled(slides and Path(one.path).is_file() if one else False)
        for button in (self.open_button, self.discard_button):
            button.setEnabled(there)

    def _put_together(self) -> None:
        for button in (self.compare_button, self.discard_button):
            button.setAutoDefault(False)
        last = QHBoxLayout()
        last.addWidget(self.discard_button)
        last.addStretch(1)
        for widget in (self._box, self.compare_button, self.open_button):
            last.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.about)
        column.addWidget(self.files, 1)
        column.addLayout(last)


def _read_again(unsaved: Unsaved) -> Document:
    """What was open, where its file is gone or there was none. BriefingError: it cannot be read."""
    from briefing.readers.article import read_article
    from briefing.readers.markdown.prose import read_deck_or_article

    text = unsaved.text
    article = unsaved.is_article and not unsaved.marked
    document = (read_article if article else read_deck_or_article)(text.text)
    return replace(document, text=text)
