"""All talks and rehearsals of the open file: what each took beside the plan, to keep, to compare,
to make a plan of, and to take along as a report.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing.model.problem import BriefingError
from briefing.model.time.duration import clock_text
from briefing.qt.storage.times import write_report
from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.problem_texts import said
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label
from briefing.ui.show.times.chart import TimeChart
from briefing.ui.show.times.report import as_csv, as_markdown, facts, report_of, sort_name, when

if TYPE_CHECKING:
    from briefing.model.time.records import Timings
    from briefing.model.time.rehearsal import Record
    from briefing.ui.session.session import Session
    from briefing.ui.show.times.report import Report
    from briefing.ui.show.times.store import TimesStore

SIZE = QSize(980, 640)
LIST = 250
"""Px of the list of records."""


class TimesWindow(Translated, QDialog):
    """Opens at the newest record."""

    def __init__(self, session: Session, kept: TimesStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._kept = kept
        self.report: Report | None = None
        self.records = QListWidget()
        self.facts = label(wrap=True)
        self.none = label(role="muted", wrap=True)
        self.chart = TimeChart()
        self.by_slide, self.by_section = QPushButton(), QPushButton()
        self.use, self.forget, self.delete = QPushButton(), QPushButton(), QPushButton()
        self.save, self.copy = QPushButton(), QPushButton()
        self.note = label(role="muted", wrap=True)
        self._put_together()
        self.records.currentRowChanged.connect(self._choose)
        self.by_slide.clicked.connect(self._draw)
        self.by_section.clicked.connect(self._draw)
        self.use.clicked.connect(self._use)
        self.forget.clicked.connect(self._forget)
        self.delete.clicked.connect(self._delete)
        self.save.clicked.connect(self.ask_to_save)
        self.copy.clicked.connect(self._copy)
        kept.changed.connect(self.follow)
        session.deck_changed.connect(self.follow)
        self.retranslate()

    def follow(self) -> None:
        """Show what is kept now."""
        self.chart.setFont(content_font(self.font(), self._session.lang))
        row = max(self.records.currentRow(), 0)
        records = self._kept.timings.records
        self.records.blockSignals(True)
        self.records.clear()
        for record in records:
            self.records.addItem(self._named(record))
        self.records.setCurrentRow(min(row, len(records) - 1))
        self.records.blockSignals(False)
        self.records.setVisible(bool(records))
        self._choose()

    @property
    def record(self) -> Record | None:
        """The one that is chosen."""
        row, records = self.records.currentRow(), self._kept.timings.records
        return records[row] if 0 <= row < len(records) else None

    def ask_to_save(self) -> None:
        """Save the report where a person says, as Markdown or CSV."""
        if self.report is None:
            return
        briefing = self._session.briefing
        talk = (briefing and briefing.path) or Path()
        name = talk.parent / f"{talk.stem} {self.tr('times')}".strip()
        markdown, table = self.tr("Markdown (*.md)"), self.tr("Table (*.csv)")
        path, chosen = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), f"{name}.md", f"{markdown};;{table}"
        )
        if path:
            wanted = ".csv" if chosen == table else ".md"
            file = Path(path)
            self.write(file if file.suffix else file.with_suffix(wanted))

    def write(self, path: Path) -> None:
        """The report to `path`: CSV by its name, else Markdown."""
        if self.report is None:
            return
        table = path.suffix.lower() == ".csv"
        text = as_csv(self.report) if table else as_markdown(self.report)
        try:
            write_report(path, text)
        except BriefingError as error:
            self.note.setText(said(error.problem.message))
        else:
            self.note.setText(self.tr("Saved: {0}").format(path.name))

    # inside

    def _named(self, record: Record) -> str:
        return f"{sort_name(record)}  {clock_text(record.total)}\n{when(record)}"

    def _choose(self) -> None:
        record, briefing = self.record, self._session.briefing
        known = record is not None and briefing is not None
        self.report = (
            report_of(record, briefing.deck, self._kept.timings) if record and briefing else None
        )
        self.note.setText("")
        for part in (self.use, self.delete, self.save, self.copy, self.facts):
            part.setVisible(known)
        self.none.setVisible(not known)
        self.forget.setVisible(bool(self._kept.timings.plan))
        sections = bool(self.report and self.report.sections)
        self.by_section.setVisible(sections)
        self.by_slide.setVisible(sections)
        if not sections:
            self.by_slide.setChecked(True)
        if self.report is not None:
            parts = (f"{name} {value}" for name, value in facts(self.report))
            self.facts.setText("  ·  ".join(parts))
            is_plan = self.report.record.times() == dict(self._kept.timings.plan)
            self.use.setEnabled(not is_plan)
            self.use.setText(self.tr("This is the plan") if is_plan else self.tr("Use as the plan"))
        self._draw()

    def _draw(self) -> None:
        if self.report is None:
            self.chart.show_rows(())
            return
        by_section = self.by_section.isChecked()
        self.chart.show_rows(self.report.sections if by_section else self.report.slides)

    def _use(self) -> None:
        self._keep(self._kept.timings.planned_as(self.record))

    def _forget(self) -> None:
        self._keep(self._kept.timings.planned_as(None))

    def _delete(self) -> None:
        self._keep(self._kept.timings.without(self.records.currentRow()))

    def _keep(self, timings: Timings) -> None:
        if not self._kept.keep(timings):
            self.note.setText(self.tr("This could not be kept on the disk"))

    def _copy(self) -> None:
        if self.report is not None:
            QGuiApplication.clipboard().setText(as_markdown(self.report))
            self.note.setText(self.tr("Copied"))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Talks and rehearsals"))
        self.records.setAccessibleName(self.tr("Talks and rehearsals"))
        self.chart.setAccessibleName(self.tr("Times beside the plan"))
        self.none.setText(
            self.tr(
                "No talk or rehearsal of this file is kept yet. Rehearse it, and the time of every"
                " slide stands here beside the plan."
            )
        )
        self.by_slide.setText(self.tr("By slide"))
        self.by_section.setText(self.tr("By section"))
        self.forget.setText(self.tr("Drop the rehearsed plan"))
        self.delete.setText(self.tr("Delete"))
        self.save.setText(self.tr("Save the report…"))
        self.copy.setText(self.tr("Copy"))
        self.follow()

    def _put_together(self) -> None:
        self.resize(SIZE)
        self.records.setFixedWidth(LIST)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.chart)
        for button in (self.by_slide, self.by_section):
            button.setCheckable(True)
            button.setAutoExclusive(True)
        self.by_slide.setChecked(True)
        self.use.setObjectName("primary")
        views = QHBoxLayout()
        views.addWidget(self.by_slide)
        views.addWidget(self.by_section)
        views.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.use, self.forget, self.delete):
            buttons.addWidget(button)
        buttons.addWidget(self.note, 1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        right = QVBoxLayout()
        right.setSpacing(12)
        for part in (self.none, self.facts):
            right.addWidget(part)
        right.addLayout(views)
        right.addWidget(scroll, 1)
        right.addLayout(buttons)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 20, 20, 20)
        line.setSpacing(20)
        line.addWidget(self.records)
        line.addLayout(right, 1)
        for button in self.findChildren(QPushButton):  # they are its children from here on
            button.setAutoDefault(False)
