"""The open deck → a Markdown briefing, with which the window goes on: asks where, and asks before
something is lost that stands nowhere else.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from briefing.model.record import replace
from briefing.ui.files.file_names import name_for
from briefing.ui.shared.links import open_folder
from briefing.ui.shared.plain import MessageBox, name_of_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model.deck import Deck
    from briefing.model.progress import Progress
    from briefing.qt.jobs import Job
    from briefing.ui.files.writing import FileWriter
    from briefing.ui.services import Services
    from briefing.ui.session.open_briefing import OpenBriefing

SUFFIXES = (".md", ".markdown")


class Saving(QObject):
    """Of what is open in one window."""

    saved = Signal(object)
    """The file that holds what is open now, and with which to go on: a `Path`."""

    def __init__(self, services: Services, writer: FileWriter) -> None:
        super().__init__(services.parent)
        self._session = services.session
        self._settings = services.settings
        self._messages = services.messages
        self._parent = services.parent
        self._writer = writer
        self._own: set[Path] = set()
        """Files that were written here."""

    @property
    def wanted(self) -> bool:
        """The deck is another one than a file on the disk says."""
        return self._session.unsaved or bool(self._session.history.state.corrections)

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Into the open file, if Briefing wrote it; a file that a person wrote stays as it is."""
        briefing = self._session.briefing
        path = briefing.path if briefing else None
        if path is not None and self._is_ours(path):
            self.write(path, then)
        else:
            self.ask(then)

    def ask(self, then: Callable[[], object] | None = None) -> None:
        """Ask for a file and save there."""
        briefing = self._session.briefing
        if briefing is None:
            return
        title, kind = self.tr("Save as briefing"), self.tr("Markdown briefing (*.md)")
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent, title, str(self._proposed(briefing)), kind
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in SUFFIXES:
            path = path.with_name(path.name + SUFFIXES[0])
            if path.exists():  # the dialog asked about another name
                self._refuse(lambda: self.tr("{0} is there already: choose it to replace it"), path)
                return
        self.write(path, then)

    def write(self, path: Path, then: Callable[[], object] | None = None) -> Job | None:
        """Save to `path` in the background, go on with that file, and call `then`."""
        session = self._session
        briefing = session.briefing
        if briefing is None:
            return None
        own = briefing.path
        if own is not None and _same(path, own) and not self._is_ours(path):
            self._refuse(
                lambda: self.tr("{0} is your own file and stays as it is: choose another"), path
            )
            return None
        deck, state = briefing.deck, session.history.state
        meta = replace(
            deck.meta,
            theme=state.theme or deck.meta.theme,
            ratio=state.ratio or deck.meta.ratio,
        )
        work = partial(_as_markdown, replace(deck, meta=meta), path)
        return self._writer.write(work, path, partial(self._written, deck, path, then))

    def may_leave(self, then: Callable[[], object]) -> bool:
        """Whether the open deck can go. If not, a person was asked; `then` is called when it is
        saved, and not at all where they stay.
        """
        if not self._session.unsaved:
            return True
        box = MessageBox(self._parent)
        box.setIcon(MessageBox.Icon.Question)
        box.setWindowTitle("Briefing")
        box.setText(self.tr("Save this text as a briefing?"))
        box.setInformativeText(
            self.tr("It came from no file. If it is not saved, it is lost with its corrections.")
        )
        buttons = MessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        answer = buttons(box.exec())
        if answer == buttons.Save:
            self.save(then)
        return answer == buttons.Discard

    # inside

    def _is_ours(self, path: Path) -> bool:
        briefing = self._session.briefing
        return path in self._own or bool(briefing and briefing.document.origin)

    def _proposed(self, briefing: OpenBriefing) -> Path:
        path = briefing.path
        if path is None:
            name = name_for(briefing.deck.title.plain)
            return Path(self._settings.folder) / f"{name}{SUFFIXES[0]}"
        if path.suffix.lower() in SUFFIXES and not self._is_ours(path):
            return path.with_name(f"{path.stem}-2{path.suffix}")
        return path.with_suffix(SUFFIXES[0])

    def _written(self, deck: Deck, path: Path, then: Callable[[], object] | None) -> None:
        path = path.absolute()
        self._own.add(path)
        briefing = self._session.briefing
        before = briefing.path if briefing else None
        if briefing and briefing.deck is deck:  # and not corrected further while it was written
            self._session.history.set_saved()
            self.saved.emit(path)

        def text() -> str:
            if before is None or before == path:
                return self.tr("{0} is saved").format(name_of_file(path.name))
            both = self.tr("{0} is saved; {1} stays as it is")
            return both.format(name_of_file(path.name), name_of_file(before.name))

        self._messages.tell(text, lambda: self.tr("Open folder"), lambda: open_folder(path))
        if then is not None:
            then()

    def _refuse(self, why: Callable[[], str], path: Path) -> None:
        self._messages.warn(lambda: why().format(name_of_file(path.name)))


def _as_markdown(deck: Deck, path: Path) -> Iterator[Progress]:
    from briefing import plugins

    return plugins.writer(plugins.EXPORTS["md"])(deck, (), path)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return one.absolute() == other.absolute()
