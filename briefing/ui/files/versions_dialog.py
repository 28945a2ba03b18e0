"""What the open file held at each save of the last week: to be compared with what is open, and
restored, slide by slide or as a whole. Each is a step that can be undone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
)

from briefing.edit.comparison import Comparison
from briefing.model.problem import BriefingError
from briefing.model.record import replace
from briefing.readers import with_text
from briefing.readers.encoding import decode
from briefing.ui.files.compare_dialog import name_of
from briefing.ui.files.slide_pair import SlidePair
from briefing.ui.session.step_names import RESTORED, RESTORED_ALL
from briefing.ui.shared.dates import date_and_time
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label, way_out

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing.edit.comparison import Choice
    from briefing.model.document import Document
    from briefing.qt.storage.versions import Version, VersionStore
    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session

SIZE = QSize(1120, 640)
LIST = 250
"""Px."""


class VersionsDialog(Translated, QDialog):
    """Of the briefing that is open."""

    def __init__(
        self, session: Session, editor: DocumentEditor, store: VersionStore, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._editor, self._store = session, editor, store
        document = editor.document
        self._versions: list[Version] = (
            store.of(document.path) if document and document.path else []
        )
        self._comparison: Comparison | None = None
        self.none = label(role="muted", wrap=True)
        self.versions, self.slides = QListWidget(), QListWidget()
        self._slides_head = label(role="head")
        self.pair = SlidePair()
        self.restore, self.restore_all = QPushButton(), QPushButton()
        self._put_together()
        self.versions.currentRowChanged.connect(self.compare)
        self.slides.currentRowChanged.connect(self._show)
        self.restore.clicked.connect(self._restore)
        self.restore_all.clicked.connect(self._restore_all)
        self.retranslate()
        self.versions.setCurrentRow(0)
        self.resize(SIZE.boundedTo(parent.screen().availableSize() * 0.94))

    def compare(self) -> None:
        """The chosen version with what is open now."""
        document, version = self._editor.document, self._version
        other = self._read(document, version) if document and version else None
        self._comparison = Comparison(document, other) if document and other else None
        self.slides.blockSignals(True)
        self.slides.clear()
        if (comparison := self._comparison) is not None:
            self.pair.compare(comparison)
            for one in comparison.differences:
                self.slides.addItem(name_of(comparison, one))
        self.slides.blockSignals(False)
        self.slides.setCurrentRow(0)
        self._show()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Versions of the last week"))
        self.none.setText(
            self.tr("No earlier version is kept yet. From now on one is, whenever you save.")
        )
        self.none.setVisible(not self._versions)
        self.versions.setAccessibleName(self.tr("Versions"))
        self._slides_head.setText(self.tr("Slides that differ"))
        self.slides.setAccessibleName(self.tr("Slides that differ"))
        self.pair.set_names(self.tr("Now"), self.tr("Then"))
        self.restore.setText(self.tr("Restore this slide"))
        self.restore_all.setText(self.tr("Restore all"))
        row = self.versions.currentRow()
        self.versions.blockSignals(True)
        self.versions.clear()
        for version in self._versions:
            self.versions.addItem(date_and_time(version.time))
        self.versions.setCurrentRow(row)
        self.versions.blockSignals(False)

    # inside

    @property
    def _version(self) -> Version | None:
        row = self.versions.currentRow()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def _read(self, document: Document, version: Version) -> Document | None:
        data = self._store.read(version)
        if data is None or document.path is None:
            return None
        try:
            return with_text(document, decode(data, document.path, document.text.encoding))
        except BriefingError:  # it was saved in another encoding
            return with_text(document, decode(data, document.path))

    def _show(self) -> None:
        row, comparison = self.slides.currentRow(), self._comparison
        there = comparison is not None and 0 <= row < len(comparison.differences)
        self.pair.show_difference(comparison.differences[row] if comparison and there else None)
        self.restore.setEnabled(there)
        self.restore_all.setEnabled(there)

    def _restore(self) -> None:
        row, comparison = self.slides.currentRow(), self._comparison
        if comparison is None:
            return
        choices: list[Choice] = ["mine"] * len(comparison.differences)
        choices[row] = "theirs"
        state = self._session.history.state
        text = comparison.joined(
            choices, lambda text: self._session.read(replace(state.text, text=text))
        )
        if text is None:
            self.none.setText(
                self.tr("This slide does not fit in alone: restore all, and take back the others")
            )
            self.none.show()
            return
        self._editor.write(text, RESTORED, name_of(comparison, comparison.differences[row]))
        self.compare()

    def _restore_all(self) -> None:
        if (comparison := self._comparison) is not None:
            self._editor.write(comparison.theirs.text.text, RESTORED_ALL)
            self.compare()

    def _put_together(self) -> None:
        box = way_out()
        box.rejected.connect(self.reject)
        for button in (self.restore, self.restore_all):
            button.setAutoDefault(False)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.versions, 1)
        left.addWidget(self._slides_head)
        left.addWidget(self.slides, 1)
        for widget in (self.versions, self.slides):
            widget.setFixedWidth(LIST)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(left)
        middle.addWidget(self.pair, 1)
        last = QHBoxLayout()
        last.addWidget(self.restore)
        last.addWidget(self.restore_all)
        last.addStretch(1)
        last.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.none)
        column.addLayout(middle, 1)
        column.addLayout(last)
