"""The window's files: opening where one was left, closing, what happens to them on the disk, and
what is said of it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from briefing import plugins
from briefing.model.problem import BriefingError
from briefing.readers.clipboard import read_clipboard
from briefing.ui.files.file_state import PlaceMemory
from briefing.ui.files.watcher import FileWatch
from briefing.ui.shared.problem_texts import said
from briefing.ui.shared.widgets import file_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.document import Document
    from briefing.model.problem import Problem
    from briefing.ui.window.main_window import MainWindow


LARGE_COPY = 300_000
"""Characters of HTML that were copied, from which it is read in a thread: so many take 0.1 s."""
WRITING = 300
"""Milliseconds after which a file that changed while something was written is looked at again."""


class Files(QObject):
    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._settings = window.settings
        self._message = window.message
        self.memory = PlaceMemory(window.session, window.settings)
        self.watch = FileWatch(self)
        self.watch.changed.connect(self._changed_on_disk)
        self.watch.gone.connect(self._gone_from_disk)
        self._session.failed.connect(self._say_problem)
        self._session.text_changed.connect(self._say_text_changed)

    def open(self, path: Path) -> bool:
        """Open `path` where it was left; False when it cannot be read, or a person stays. What is
        large is open a little later.
        """
        path = path.absolute()
        if not self._window.saving.may_leave(lambda: self.open(path)):
            return False
        self.keep_place()
        self._message.hide()

        def then() -> None:
            self.memory.restore()
            self._window.set_view(self.memory.view)
            self._watch(path)

        return self._session.open(path, then=then, **self.memory.wanted(path))

    def go_on_with(self, path: Path) -> None:
        """What is open was saved to `path`: that file is open from now on, at the same slide."""
        self.keep_place()
        slide, page = self._session.slide, self._session.page

        def then() -> None:
            if slide is not None and page is not None:
                self._session.go_to_slide(self._session.find(slide.id) or 0, page.part)
            self._watch(path)

        self._session.open(path, then=then)  # not as it was left: it is another text than then

    def ask(self) -> None:
        title = self.tr("Open")
        patterns = " ".join(f"*{suffix}" for suffix in plugins.suffixes())
        kinds = self.tr("Documents ({0})").format(patterns)
        anything = self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, title, self._settings.folder, f"{kinds};;{anything}"
        )
        if chosen:
            self._settings.folder = str(Path(chosen).parent)
            self.open(Path(chosen))

    def paste(self) -> None:
        """Open what was copied elsewhere: a file, or text from no file."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # it is None when empty
        path = file_in(data)
        if path is not None:
            self.open(path)
            return
        text, html = data.text(), data.html() if data.hasHtml() else ""
        if len(html) >= LARGE_COPY:
            self._show_copied(partial(read_clipboard, text, html))
            return
        try:
            document = read_clipboard(text, html)
        except BriefingError as error:
            if text.strip():
                self._say_problem(error.problem)
            else:
                self._message.note(lambda: self.tr("There is no text in the clipboard."))
            return
        self._show_copied(document)

    def _show_copied(self, copied: Document | Callable[[], Document]) -> None:
        """What was copied, or what reads it where that takes long."""
        if not self._window.saving.may_leave(self.paste):
            return
        self.keep_place()
        self._message.hide()

        def then() -> None:
            self.watch.watch(None)
            self._window.set_view("slides")

        if callable(copied):
            self._session.open_large_text(copied, then)
        else:
            self._session.open_text(copied, then)

    def close(self) -> None:
        if not self._window.saving.may_leave(self.close):
            return
        self.keep_place()
        self._message.hide()
        self.watch.watch(None)
        self._session.close()

    def keep_place(self) -> None:
        """Remember where the open file is now, and what was corrected in it."""
        self.memory.keep(self._window.view)

    def _watch(self, path: Path) -> None:
        """`path` is the file that is open."""
        self.watch.watch(path)
        QTimer.singleShot(0, self, lambda: self._settings.add_recent(path))

    # what happens to them

    def _changed_on_disk(self) -> None:
        if self._window.jobs.busy or self._session.making.busy:  # perhaps it is being saved
            QTimer.singleShot(WRITING, self, self._changed_on_disk)
            return
        self._message.hide()
        self._session.reload()

    def _gone_from_disk(self) -> None:
        if (path := self._session.path) is not None:
            self._message.note(
                lambda: self.tr(
                    "{0} is no longer in its folder. The slides stay open; "
                    "once it is back, it is read again."
                ).format(file_name(path.name))
            )

    def _say_problem(self, problem: Problem) -> None:
        stays = self._session.deck is not None

        def told() -> str:
            text = file_name(problem.placed(said(problem.message)))
            return self.tr("{0}. The slides that were open stay.").format(text) if stays else text

        self._message.warn(told)

    def _say_text_changed(self, every: int, lost: int) -> None:
        document = self._session.document
        if lost:
            self._message.warn(
                lambda: self.tr(
                    "The text has changed since it was corrected. "
                    "Corrections that find nothing to correct any more: {0} of {1}."
                ).format(lost, every)
            )
        elif document is not None and document.form == "prose":
            self._message.note(
                lambda: self.tr(
                    "The text has changed since it was corrected. All corrections still apply."
                )
            )


def file_in(data: QMimeData) -> Path | None:
    """The file that is dragged or was copied; None for anything else."""
    names = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(names[0]) if names else None
