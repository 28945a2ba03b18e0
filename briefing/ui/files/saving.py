"""What is open → its file, patched where it was changed; of an article, a briefing beside it. Asks
where there is none, and before something is lost.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from briefing.edit.writing import replace_bytes
from briefing.model.deck import pictures_of
from briefing.model.problem import BriefingError
from briefing.model.progress import Progress
from briefing.model.record import replace
from briefing.qt.storage import kept_pictures
from briefing.qt.storage.versions import VersionStore
from briefing.readers.encoding import encoded
from briefing.ui.files.conflict import Conflict
from briefing.ui.files.file_names import name_for
from briefing.ui.session.step_names import AS_UTF_8, PICTURES
from briefing.ui.shared.links import open_folder
from briefing.ui.shared.plain import MessageBox, name_of_file
from briefing.ui.shared.problem_texts import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model.deck import Deck
    from briefing.model.document import EncodedText
    from briefing.model.problem import Problem
    from briefing.qt.jobs import Job
    from briefing.ui.files.writing import FileWriter
    from briefing.ui.services import Services
    from briefing.ui.session.open_briefing import OpenBriefing

SUFFIXES = (".md", ".markdown")
VERSIONS = "versions"
"""The folder beside the settings where earlier versions are."""


class Saving(QObject):
    """Of what is open in one window."""

    saved = Signal(object)
    """The file that holds what is open now, and with which to go on: a `Path`."""
    kept = Signal(object)
    """The same of a file that is open already: a `Path`."""

    def __init__(self, services: Services, writer: FileWriter) -> None:
        super().__init__(services.parent)
        self._session = services.session
        self._settings = services.settings
        self._messages = services.messages
        self._parent = services.parent
        self._writer = writer
        self._editor = services.editor
        self.conflict = Conflict(services)
        self.versions = VersionStore(services.settings.path.parent / VERSIONS)
        self._own: set[Path] = set()
        """Files that were written here."""
        self._promised: Path | None = None
        """The article of which it was said where its changes are kept."""
        self._session.history.changed.connect(self._promise)

    @property
    def wanted(self) -> bool:
        """What is open is another one than a file on the disk says."""
        return self._session.unsaved

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Into the open file; of an article, which stays as it is, into a briefing beside it."""
        briefing = self._session.briefing
        path = self._target(briefing) if briefing else None
        if path is not None:
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
        briefing, state = session.briefing, session.history.state
        if briefing is None:
            return None
        if session.is_article and briefing.path and _same(path, briefing.path):
            self._refuse(
                lambda: self.tr("{0} is your own file and stays as it is: choose another"), path
            )
            return None
        if session.is_article and not state.marked and self._editor.make_briefing():
            briefing, state = session.briefing or briefing, session.history.state
        if briefing.document.is_briefing and not state.corrections:
            return self._write_text(briefing, path, then)
        deck = briefing.deck
        work = partial(_as_briefing, deck, state.theme, state.ratio, path, self.versions)
        done = partial(self._written, deck, path, then)
        return self._writer.write(work, path, done, partial(self.ask, then))

    def show_versions(self) -> None:
        """What the open file held at each save of the last week."""
        from briefing.ui.files.versions_dialog import VersionsDialog

        VersionsDialog(self._session, self._editor, self.versions, self._parent).open()

    def may_leave(self, then: Callable[[], object]) -> bool:
        """Whether what is open can go. If not, a person was asked; `then` is called when it is
        saved, and not at all where they stay.
        """
        briefing = self._session.briefing
        if briefing is None or not self._session.unsaved:
            return True
        box = MessageBox(self._parent)
        box.setIcon(MessageBox.Icon.Question)
        box.setWindowTitle("Briefing")
        question, more = self._question(briefing)
        box.setText(question)
        box.setInformativeText(more)
        buttons = MessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        answer = buttons(box.exec())
        if answer == buttons.Save:
            self.save(then)
        return answer == buttons.Discard

    # inside

    def _question(self, briefing: OpenBriefing) -> tuple[str, str]:
        if briefing.path is None:
            return self.tr("Save this text as a briefing?"), self.tr(
                "It came from no file. If it is not saved, it is lost with its corrections."
            )
        name = name_of_file(briefing.path.name)
        lost = self.tr("If you do not save them, your changes are lost.")
        if not self._session.is_article:
            return self.tr("Save the changes to {0}?").format(name), lost
        target = name_of_file((self._target(briefing) or self._proposed(briefing)).name)
        return self.tr("Save the changes as {0}?").format(target), self.tr(
            "{0} itself stays as it is. If you do not save them, your changes are lost."
        ).format(name)

    def _target(self, briefing: OpenBriefing) -> Path | None:
        """Where Ctrl+S saves without a question; None where somebody must be asked."""
        if briefing.path is None:
            return None
        if not self._session.is_article:
            return briefing.path
        beside = self._proposed(briefing)
        return beside if beside in self._own or not beside.exists() else None

    def _promise(self) -> None:
        """Say at the first change of an article where it is kept."""
        briefing = self._session.briefing
        if not self._session.is_article or not self._session.unsaved or briefing is None:
            self._promised = None if not self._session.is_article else self._promised
            return
        path = briefing.path
        if path is None or self._promised == path:
            return
        self._promised = path
        beside = self._target(briefing) or self._proposed(briefing)
        self._messages.note(
            lambda: self.tr(
                "{0} stays as it is. What you change is kept in {1} beside it: Ctrl+S saves it."
            ).format(name_of_file(path.name), name_of_file(beside.name))
        )

    def _write_text(
        self, briefing: OpenBriefing, path: Path, then: Callable[[], object] | None
    ) -> Job | None:
        """The text as it is: what nobody changed stays, byte for byte."""
        session, own = self._session, briefing.path
        over: bytes | None = None
        try:
            if session.is_article:
                self._keep_pictures(path)
            text = session.history.state.text
            data = encoded(text, path)
            if own is not None and not session.is_article and _same(path, own) and path.exists():
                over = encoded(session.saved_text, path)
        except BriefingError as error:
            self._offer_utf_8(error.problem, path, then)
            return None
        if over is not None and text.guessed and "\ufffd" in session.saved_text.text:
            self._refuse(
                lambda: self.tr("Some bytes of {0} could not be read: save it under another name"),
                path,
            )
            return None
        work = partial(_as_text, data, path, over, self.versions, _named(briefing, path))
        done = partial(self._text_written, text, path, then)
        compare = self.conflict.compare if self.conflict.can_compare else None
        return self._writer.write(work, path, done, partial(self.ask, then), compare)

    def _text_written(
        self, text: EncodedText, path: Path, then: Callable[[], object] | None
    ) -> None:
        path = path.absolute()
        self._own.add(path)
        session, before = self._session, self._session.briefing
        if before is None:
            return
        went_on = before.path is not None and before.path != path
        session.set_saved(path, text)
        self.kept.emit(path)
        self._tell(path, before.path if went_on else None)
        if then is not None:
            then()

    def _keep_pictures(self, path: Path) -> None:
        """What an article carried in itself lies in a folder beside the briefing, as a step."""
        state = self._session.history.state
        text = kept_pictures.with_files(state.text.text, path)
        if text != state.text.text:
            after = replace(state, text=replace(state.text, text=text))
            self._session.change(after, PICTURES)

    def _offer_utf_8(self, problem: Problem, path: Path, then: Callable[[], object] | None) -> None:
        def as_utf_8() -> None:
            state = self._session.history.state
            text = replace(state.text, encoding="utf-8", mark=b"", guessed=False)
            self._session.change(replace(state, text=text), AS_UTF_8)
            self.write(path, then)

        self._messages.warn(
            lambda: problem.placed(said(problem.message)),
            lambda: self.tr("Save as UTF-8"),
            as_utf_8,
        )

    def _proposed(self, briefing: OpenBriefing) -> Path:
        path = briefing.path
        if path is None:
            name = name_for(briefing.deck.title.plain)
            return Path(self._settings.folder) / f"{name}{SUFFIXES[0]}"
        if self._session.is_article and path.suffix.lower() in SUFFIXES:
            return path.with_name(f"{path.stem}-2{path.suffix}")
        return path.with_suffix(SUFFIXES[0]) if self._session.is_article else path

    def _written(self, deck: Deck, path: Path, then: Callable[[], object] | None) -> None:
        path = path.absolute()
        self._own.add(path)
        briefing = self._session.briefing
        before = briefing.path if briefing else None
        if briefing and briefing.deck is deck:  # and not corrected further while it was written
            self._session.history.set_saved()
            self.saved.emit(path)
        self._tell(path, before)
        if then is not None:
            then()

    def _tell(self, path: Path, before: Path | None) -> None:
        def text() -> str:
            if before is None or before == path:
                return self.tr("{0} is saved").format(name_of_file(path.name))
            both = self.tr("{0} is saved; {1} stays as it is")
            return both.format(name_of_file(path.name), name_of_file(before.name))

        self._messages.tell(text, lambda: self.tr("Open folder"), lambda: open_folder(path))

    def _refuse(self, why: Callable[[], str], path: Path) -> None:
        self._messages.warn(lambda: why().format(name_of_file(path.name)))


def _as_briefing(
    deck: Deck, theme: str, ratio: str, path: Path, versions: VersionStore
) -> Iterator[Progress]:
    from briefing import plugins

    meta = replace(deck.meta, theme=theme or deck.meta.theme, ratio=ratio or deck.meta.ratio)
    yield from plugins.writer(plugins.EXPORTS["md"])(replace(deck, meta=meta), (), path)
    with suppress(OSError):
        versions.keep(path, path.read_bytes(), time())


def _as_text(
    data: bytes,
    path: Path,
    over: bytes | None,
    versions: VersionStore,
    named: tuple[Path, tuple[str, ...]] | None,
) -> Iterator[Progress]:
    """`named`: the folder where the briefing was, and the pictures that it names there."""
    yield Progress(0, 1)
    if named is not None:
        kept_pictures.take_along(named[1], named[0], path.parent)
    if over is not None:  # what was there before the first save is a version, too
        with suppress(OSError):
            versions.keep(path, over, path.stat().st_mtime)
    replace_bytes(data, path, over)
    versions.keep(path, data, time())
    yield Progress(1, 1)


def _named(briefing: OpenBriefing, path: Path) -> tuple[Path, tuple[str, ...]] | None:
    """The pictures that a briefing names in another folder than that of `path`, and that folder."""
    if briefing.path is None or _same(briefing.path.parent, path.parent):
        return None
    targets: list[str] = []
    for slide in briefing.deck.slides:
        targets += [one.target for one in pictures_of(slide)]
        targets += [slide.background.target] if slide.background else []
    return briefing.path.parent, tuple(targets)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return one.absolute() == other.absolute()
