"""The open briefing → a file somewhere: asks where, writes in the background, says how it went."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from briefing.model.message import system_reason
from briefing.model.problem import BriefingError
from briefing.model.progress import Progress
from briefing.qt.jobs import Job, Jobs
from briefing.ui.files.file_names import name_for
from briefing.ui.shared.problem_texts import said
from briefing.ui.shared.widgets import file_name, label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtWidgets import QWidget

    from briefing.model.deck import Deck
    from briefing.model.formats import ExportFormat
    from briefing.model.scene import Scene
    from briefing.plugins import Writer
    from briefing.qt.storage.settings import Settings
    from briefing.ui.session.session import Session
    from briefing.ui.shared.message_bar import MessageBar

BEFORE_DIALOG = 400
"""Milliseconds of work before a progress dialog appears."""


class Writing(QProgressDialog):
    """How far a job is. Closed, it is gone: what the job still says then reaches nobody."""

    def step(self, progress: Progress) -> None:
        self.setMaximum(progress.total)
        self.setValue(progress.done)


class Export(QObject):
    """One window's exports, one at a time."""

    def __init__(
        self, session: Session, jobs: Jobs, settings: Settings, bar: MessageBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._settings = settings
        self._bar = bar
        self._window = window

    def ask(self, format: ExportFormat) -> None:
        """Ask for a file and write it."""
        path, deck = self._session.path, self._session.deck
        if deck is None:
            return
        usual = str(path.parent) if path else self._settings.folder
        name = path.stem if path else name_for(deck.title.plain)
        proposed = str(Path(self._settings.export_folder or usual) / (name + format.suffix))
        title = self.tr("Export")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, proposed, _filter(format))
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in format.suffixes:
            path = path.with_name(path.name + format.suffix)
        self._settings.export_folder = str(path.parent)
        self.write(format, path)

    def write(self, format: ExportFormat, path: Path) -> Job | None:
        """Write every page to `path` in the background."""
        from briefing import plugins

        layout = self._session.layout
        if layout is None:
            return None

        def work() -> Iterator[Progress]:
            pages = layout.pages(hidden=format.takes_hidden) if format.paged else ()
            return _laid_out_and_written(layout.deck, pages, plugins.writer(format), path)

        return self.run(work, path, partial(self._done, path))

    def run(
        self, work: Callable[[], Iterator[Progress]], path: Path, done: Callable[[], object]
    ) -> Job:
        """Do `work`, which writes `path`, in the background, and call `done` when it is written."""
        job = Job(work)
        dialog = self._dialog(job, path)
        job.progressed.connect(dialog.step)
        job.done.connect(done)
        job.failed.connect(partial(self._failed, path))
        job.ended.connect(dialog.close)
        self._jobs.start(job)
        return job

    def _dialog(self, job: Job, path: Path) -> Writing:
        dialog = Writing(self._window)
        dialog.setWindowTitle(self.tr("Export"))
        dialog.setLabel(label(self.tr("Writing {0}").format(file_name(path.name))))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(BEFORE_DIALOG)
        dialog.setMinimumWidth(420)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.canceled.connect(job.cancel)
        return dialog

    def _done(self, path: Path) -> None:
        self._bar.tell(
            lambda: self.tr("{0} is written").format(file_name(path.name)),
            lambda: self.tr("Open folder"),
            lambda: open_folder(path),
        )

    def _failed(self, path: Path, error: Exception) -> None:
        name = file_name(path.name)
        if not isinstance(error, (BriefingError, OSError)):
            import logging

            logging.getLogger("briefing").error("export failed", exc_info=error)
        self._bar.warn(
            lambda: self.tr("{0} could not be written: {1}").format(name, self._why(error))
        )

    def _why(self, error: Exception) -> str:
        match error:
            case BriefingError():
                return said(error.problem.message)
            case OSError():
                return said(system_reason(error))
            case _:
                name = type(error).__name__
                return self.tr("something unforeseen happened ({0})").format(name)


def _laid_out_and_written(
    deck: Deck, pages: Iterable[Scene], write: Writer, path: Path
) -> Iterator[Progress]:
    """Pages that nobody has seen yet are laid out here, and not while the window waits."""
    slides = len(deck.slides)
    scenes: list[Scene] = []
    for scene in pages:
        scenes.append(scene)
        yield Progress(min(len(scenes), slides), 2 * slides, scene.title)
    for step in write(deck, tuple(scenes), path):
        share = step.done / (step.total or 1)
        yield Progress(slides + round(slides * share), 2 * slides, step.label)


def _filter(format: ExportFormat) -> str:
    """As file dialogs want it: “PDF (*.pdf)”."""
    patterns = " ".join(f"*{suffix}" for suffix in format.suffixes)
    return f"{QCoreApplication.translate('Formats', format.label)} ({patterns})"


def open_folder(path: Path) -> None:
    """Show the folder of a file in the desktop's file browser; the file itself is not run."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
