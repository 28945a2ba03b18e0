"""Work that writes a file → the file, in the background, with its progress in a dialog."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QPushButton

from briefing.model.message import system_reason
from briefing.model.problem import BriefingError, ChangedMeanwhileError
from briefing.qt.jobs import Job
from briefing.ui.shared.plain import name_of_file
from briefing.ui.shared.problem_texts import said
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from briefing.model.progress import Progress
    from briefing.ui.services import Services

BEFORE_DIALOG = 400
"""Milliseconds of work before a progress dialog appears."""


class WritingDialog(QProgressDialog):
    """How far a job is. Closed, it is gone: what the job still says then reaches nobody."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self.setBar(self._bar)

    def step(self, progress: Progress) -> None:
        # A modal dialog's own setValue hands out events, and one of them may close it meanwhile.
        self._bar.setMaximum(progress.total)
        self._bar.setValue(progress.done)


class FileWriter(QObject):
    """One window's writing, one file at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.parent)
        self._jobs = services.jobs
        self._messages = services.messages
        self._parent = services.parent

    def write(
        self,
        work: Callable[[], Iterator[Progress]],
        path: Path,
        done: Callable[[], object],
        elsewhere: Callable[[], object] | None = None,
        compare: Callable[[], object] | None = None,
    ) -> Job:
        """Do `work`, which writes `path`, and call `done` when it is written. What goes wrong is
        said in the window, with a button that calls `elsewhere`, to write it to another place; or,
        where another program has written there meanwhile, one that calls `compare`.
        """
        text = self.tr("Writing {0}").format(name_of_file(path.name))
        failed = partial(self._failed, path, elsewhere, compare)
        return self.follow(work, self.tr("Export"), text, done, failed)

    def follow(
        self,
        work: Callable[[], Iterator[Progress]],
        title: str,
        text: str,
        done: Callable[[], object],
        failed: Callable[[Exception], object],
    ) -> Job:
        """Do any `work` on a file with its progress in a dialog, called `title` and saying `text`,
        in which it can be cancelled.
        """
        self._messages.hide()  # what was said of another file
        job = Job(work)
        dialog = self._dialog(job, title, text)
        job.progressed.connect(dialog.step)
        job.done.connect(done)
        job.failed.connect(failed)
        job.ended.connect(dialog.close)
        self._jobs.start(job)
        return job

    def why(self, error: Exception) -> str:
        """What went wrong, in the language of the interface. What nobody foresaw is logged."""
        match error:
            case BriefingError():
                return said(error.problem.message)
            case OSError():
                return said(system_reason(error))
            case _:
                import logging

                logging.getLogger("briefing").error("work on a file failed", exc_info=error)
                name = type(error).__name__
                return self.tr("something unforeseen happened ({0})").format(name)

    def _dialog(self, job: Job, title: str, text: str) -> WritingDialog:
        dialog = WritingDialog(self._parent)
        dialog.setWindowTitle(title)
        dialog.setLabel(label(text))
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        dialog.setCancelButton(cancel)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(BEFORE_DIALOG)
        dialog.setMinimumWidth(420)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.canceled.connect(job.cancel)
        return dialog

    def _failed(
        self,
        path: Path,
        elsewhere: Callable[[], object] | None,
        compare: Callable[[], object] | None,
        error: Exception,
    ) -> None:
        name = name_of_file(path.name)
        changed = isinstance(error, ChangedMeanwhileError) and compare is not None
        act = compare if changed else elsewhere

        def offer() -> str:
            if act is None:
                return ""
            return self.tr("Compare…") if changed else self.tr("Save elsewhere…")

        self._messages.warn(
            lambda: self.tr("{0} could not be written: {1}").format(name, self.why(error)),
            offer,
            act,
        )
