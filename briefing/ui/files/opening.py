"""The window's files: opening where one was left, closing, what happens to them on the disk, and
what is said of it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from briefing import plugins
from briefing.decks import copied_may_take_long
from briefing.model.problem import BriefingError
from briefing.qt.storage.open_files import OpenFiles
from briefing.readers.clipboard import read_clipboard
from briefing.readers.encoding import encoded
from briefing.ui.files.figures import FiguresWatch
from briefing.ui.files.file_state import FileState
from briefing.ui.files.watcher import FileWatcher
from briefing.ui.shared.plain import name_of_file
from briefing.ui.shared.problem_texts import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.document import Document
    from briefing.model.problem import Problem
    from briefing.ui.files.saving import Saving
    from briefing.ui.services import Services
    from briefing.ui.session.unfinished import Unfinished

OPEN_FILES = "open"
"""The folder beside the settings by which windows know of one another."""
WRITING = 300
"""Milliseconds after which a file that changed while something was written is looked at again."""


class Opening(QObject):
    """Of files and copied text, in one window. What is open there is left only where `saving`
    says that it may be.
    """

    def __init__(self, services: Services, saving: Saving) -> None:
        super().__init__(services.parent)
        self._session = services.session
        self._settings = services.settings
        self._messages = services.messages
        self._jobs = services.jobs
        self._view = services.view
        self._parent = services.parent
        self._saving = saving
        self._editor = services.editor
        self.state = FileState(services.session, services.settings)
        self.watcher = FileWatcher(self)
        self.figures = FiguresWatch(services)
        self._open_files = OpenFiles(services.settings.path.parent / OPEN_FILES)
        self.watcher.changed.connect(self._changed_on_disk)
        self.watcher.gone.connect(self._gone_from_disk)
        saving.saved.connect(self.go_on_with)
        saving.kept.connect(self._watch)
        self._session.failed.connect(self._show_problem)
        self._session.builder.gave_up.connect(self._show_unfinished)
        self._session.text_changed.connect(self._show_text_changed)

    def open(self, path: Path, and_then: Callable[[], object] | None = None) -> bool:
        """Open `path` where it was left and call `and_then`; False when it cannot be read, or a
        person stays. What is large is open a little later.
        """
        path = path.absolute()
        if not self._saving.may_leave(lambda: self.open(path, and_then)):
            return False
        self.keep_state()
        self._messages.hide()

        def then() -> None:
            self._editor.take_up_choices()
            self.state.restore()
            self._view.show(self.state.view)
            self._watch(path)
            if and_then is not None:
                and_then()

        return self._session.open(path, then=then, **self.state.choices(path))

    def go_on_with(self, path: Path) -> None:
        """What is open was saved to `path`: that file is open from now on, at the same slide."""
        self.keep_state()
        before, opened = self._session.navigator.current, self._session

        def then() -> None:
            if before and opened.briefing:
                slide = opened.briefing.find(before.slide.id) or 0
                opened.navigator.go_to_slide(slide, before.page.part)
            self._watch(path)

        self._session.open(path, then=then)  # not as it was left: it is another text than then

    def ask(self) -> None:
        title = self.tr("Open")
        patterns = " ".join(f"*{suffix}" for suffix in plugins.suffixes())
        kinds = self.tr("Documents ({0})").format(patterns)
        anything = self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(
            self._parent, title, self._usual_folder(), f"{kinds};;{anything}"
        )
        if chosen:
            self._settings.folder = str(Path(chosen).parent)
            self.open(Path(chosen))

    def _usual_folder(self) -> str:
        """Where the open file is, else where the last one was, else the person's documents."""
        briefing = self._session.briefing
        if briefing is not None and briefing.path is not None:
            return str(briefing.path.parent)
        for folder in (self._settings.folder, *(str(one.parent) for one in self._settings.recent)):
            if folder and Path(folder).is_dir():
                return folder
        places = QStandardPaths.StandardLocation
        documents = QStandardPaths.writableLocation(places.DocumentsLocation)
        there = documents if documents and Path(documents).is_dir() else ""
        return there or QStandardPaths.writableLocation(places.HomeLocation)

    def paste(self) -> None:
        """Open what was copied elsewhere: a file, or text from no file."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # it is None when empty
        path = file_in(data)
        if path is not None:
            self.open(path)
            return
        text, html = data.text(), data.html() if data.hasHtml() else ""
        if copied_may_take_long(text, html):
            self._show_copied(partial(self._session.open_copied, text, html))
            return
        try:
            document = read_clipboard(text, html)
        except BriefingError as error:
            if text.strip():
                self._show_problem(error.problem)
            else:
                self._messages.note(lambda: self.tr("There is no text in the clipboard."))
            return
        self._show_copied(partial(self._session.open_text, document))

    def show_text(self, document: Document, and_then: Callable[[], object]) -> None:
        """Open text from no file, and call `and_then`. Whatever was open may be left."""
        self.keep_state()
        self._messages.hide()

        def then() -> None:
            self._nothing_watched()
            self._view.show("slides")
            and_then()

        self._session.open_text(document, then)

    def _show_copied(self, show: Callable[[Callable[[], object]], object]) -> None:
        """Open what was copied: `show` does, and calls what it gets."""
        if not self._saving.may_leave(self.paste):
            return
        self.keep_state()
        self._messages.hide()

        def then() -> None:
            self._nothing_watched()
            self._view.show("slides")

        show(then)

    def close(self) -> None:
        if not self._saving.may_leave(self.close):
            return
        self.keep_state()
        self._messages.hide()
        self._nothing_watched()
        self._session.close()

    def keep_state(self) -> None:
        """Remember where the open file is now, and what was corrected in it."""
        self.state.keep(self._view.name)

    def _watch(self, path: Path) -> None:
        """`path` is the file that is open."""
        self.watcher.watch(path)
        if not self._open_files.enter(path):
            self._messages.note(
                lambda: self.tr(
                    "{0} is open in another window too. Whoever saves second is shown both."
                ).format(name_of_file(path.name))
            )
        QTimer.singleShot(0, self, lambda: self._settings.add_recent(path))

    def leave(self) -> None:
        """The window goes: the file is open in it no longer."""
        self._open_files.leave()

    def _nothing_watched(self) -> None:
        """No file is open."""
        self.watcher.watch(None)
        self._open_files.leave()

    # what happens to them

    def _changed_on_disk(self) -> None:
        if self._jobs.busy or self._session.builder.busy:  # perhaps it is being saved
            QTimer.singleShot(WRITING, self, self._changed_on_disk)
            return
        briefing = self._session.briefing
        path = briefing.path if briefing else None
        if path is None or self._is_known(path):
            return
        self._messages.hide()
        if self._session.unsaved:
            slides = self._saving.conflict.can_compare
            self._messages.warn(
                lambda: self.tr(
                    "{0} was changed by another program. Here, your changes stay."
                ).format(name_of_file(path.name)),
                lambda: self.tr("Compare…") if slides else self.tr("Show what is in the file"),
                self._saving.conflict.compare if slides else self._session.reload,
            )
        else:
            self._session.reload()

    def _is_known(self, path: Path) -> bool:
        """Nothing is in the file but what was read from it, or saved to it, last."""
        text = self._session.saved_text
        try:
            return bool(text.text) and path.read_bytes() == encoded(text)
        except (OSError, BriefingError):
            return False

    def _gone_from_disk(self) -> None:
        briefing = self._session.briefing
        if briefing and (path := briefing.path):
            self._messages.note(
                lambda: self.tr(
                    "{0} is no longer in its folder. The slides stay open; "
                    "once it is back, it is read again."
                ).format(name_of_file(path.name))
            )

    def _show_problem(self, problem: Problem, go_on: Callable[[], object] | None = None) -> None:
        stays = self._session.briefing is not None

        def in_words() -> str:
            text = problem.placed(said(problem.message))
            return self.tr("{0}. The slides that were open stay.").format(text) if stays else text

        self._warn(in_words, go_on)

    def _show_unfinished(self, left: Unfinished) -> None:
        """Why there are no slides, and a button that goes on for longer."""
        if not left.text:
            self._show_problem(left.problem, left.go_on)
            return

        def in_words() -> str:
            text = left.problem.placed(said(left.problem.message))
            return self.tr("{0}. This is its plain text.").format(text)

        self._warn(in_words, left.go_on)

    def _warn(self, text: Callable[[], str], go_on: Callable[[], object] | None) -> None:
        offer = (lambda: self.tr("Go on for longer")) if go_on else ""
        self._messages.warn(text, offer, go_on)

    def _show_text_changed(self, every: int, lost: int) -> None:
        briefing = self._session.briefing
        if lost:
            self._messages.warn(
                lambda: self.tr(
                    "The text has changed since it was corrected. "
                    "Corrections that find nothing to correct any more: {0} of {1}."
                ).format(lost, every)
            )
        elif briefing and briefing.document.form == "prose":
            self._messages.note(
                lambda: self.tr(
                    "The text has changed since it was corrected. All corrections still apply."
                )
            )


def file_in(data: QMimeData) -> Path | None:
    """The file that is dragged or was copied; None for anything else."""
    names = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(names[0]) if names else None
