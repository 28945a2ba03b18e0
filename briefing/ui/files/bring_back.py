"""A PowerPoint file that was exported from the open briefing and came back changed → what of it a
person wants, in the briefing.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from briefing.model.progress import Progress
from briefing.qt.storage import kept_pictures
from briefing.ui.session.step_names import BROUGHT_BACK
from briefing.ui.shared.plain import name_of_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.layout import Layout
    from briefing.merge.changes import Change
    from briefing.merge.review import Review
    from briefing.merge.taking import Taken
    from briefing.qt.jobs import Job
    from briefing.ui.files.bring_back_dialog import BringBackDialog
    from briefing.ui.files.writing import FileWriter
    from briefing.ui.services import Services


class BringBack(QObject):
    """Into what is open in one window."""

    def __init__(self, services: Services, writer: FileWriter) -> None:
        super().__init__(services.parent)
        self._session, self._editor = services.session, services.editor
        self._settings, self._messages = services.settings, services.messages
        self._parent = services.parent
        self._writer = writer
        self.dialog: BringBackDialog | None = None
        """What was last asked."""

    def ask(self) -> None:
        """Ask for the file that came back, and show what was changed in it."""
        path = self._briefing_file()
        if path is None:
            return
        folder = self._settings.export_folder or str(path.parent)
        title = self.tr("Bring back edits")
        chosen, _ = QFileDialog.getOpenFileName(self._parent, title, folder, "PowerPoint (*.pptx)")
        if chosen:
            self.read(Path(chosen))

    def read(self, edited: Path) -> Job | None:
        """Compare the file in the background, and ask which changes are wanted."""
        document, briefing = self._editor.document, self._session.briefing
        if self._briefing_file() is None or document is None or briefing is None:
            return None
        layout = briefing.layout
        found: list[Review] = []

        def work() -> Iterator[Progress]:
            from briefing.merge.review import review
            from briefing.readers import bytes_of

            yield Progress(0, 0)
            data = bytes_of(edited)
            yield Progress(0, 0)
            found.append(review(document, data, edited, partial(_exported, layout)))
            yield Progress(0, 0)

        text = self.tr("Comparing {0}").format(name_of_file(edited.name))
        return self._follow(work, text, lambda: self._show(edited, found[0]), edited)

    # inside

    def _briefing_file(self) -> Path | None:
        """The open briefing's; None, and it is said why, where nothing can be brought back."""
        session = self._session
        if session.briefing is None:
            return None
        path = session.briefing.path
        if session.builder.busy:
            self._messages.note(
                lambda: self.tr("The slides are still being made: try again in a moment")
            )
            return None
        if self._editor.document is None or path is None:
            self._messages.warn(
                lambda: self.tr(
                    "Edits can be brought back into a briefing only: save this as one first"
                )
            )
            return None
        return path

    def _show(self, edited: Path, review: Review) -> None:
        name = name_of_file(edited.name)
        if not review.changes:
            self._messages.note(lambda: self.tr("Nothing was changed in {0}").format(name))
            return
        if all(change.standing == "done" for change in review.changes):
            self._messages.note(
                lambda: self.tr("The briefing says all that was changed in {0} already").format(
                    name
                )
            )
            return
        from briefing.ui.files.bring_back_dialog import BringBackDialog

        self.dialog = dialog = BringBackDialog(review, name, self._parent)
        dialog.decided.connect(partial(self._take, edited, review))
        dialog.open()

    def _take(self, edited: Path, review: Review, wanted: Sequence[Change]) -> None:
        path = self._briefing_file()
        if path is None:
            return
        made: list[Taken] = []

        def work() -> Iterator[Progress]:
            yield Progress(0, 0)
            made.append(review.take(wanted, partial(kept_pictures.keep, document=path)))
            yield Progress(0, 0)

        text = self.tr("Taking over what was changed in {0}").format(name_of_file(edited.name))
        self._follow(work, text, lambda: self._write(edited, review, wanted, made[0]), edited)

    def _write(self, edited: Path, review: Review, wanted: Sequence[Change], made: Taken) -> None:
        state = self._session.history.state
        if state.text != review.document.text:  # changed while it was looked at
            self._messages.warn(
                lambda: self.tr("The briefing was changed meanwhile: bring the edits back again")
            )
            return
        refused, taken = len(made.refused), len(wanted) - len(made.refused)
        name = name_of_file(edited.name)
        if made.text != state.text.text:
            self._editor.write(made.text, BROUGHT_BACK, name)
        if refused:
            self._messages.warn(
                lambda: self.tr(
                    "%n change(s) could not be said in the briefing and stay in {0}", "", refused
                ).format(name)
            )
            return
        self._messages.tell(
            lambda: self.tr("%n change(s) brought back from {0}", "", taken).format(name)
        )

    def _follow(
        self,
        work: Callable[[], Iterator[Progress]],
        text: str,
        done: Callable[[], object],
        edited: Path,
    ) -> Job:
        name = name_of_file(edited.name)

        def failed(error: Exception) -> None:
            why = partial(self._writer.why, error)
            self._messages.warn(
                lambda: self.tr("{0} could not be brought back: {1}").format(name, why())
            )

        return self._writer.follow(work, self.tr("Bring back edits"), text, done, failed)


def _exported(layout: Layout) -> bytes:
    """What the open briefing would be as PowerPoint today."""
    from briefing import plugins

    with TemporaryDirectory(prefix="briefing-", ignore_cleanup_errors=True) as folder:
        path = Path(folder, "today.pptx")
        write = plugins.writer(plugins.EXPORTS["pptx"])
        for _ in write(layout.deck, tuple(layout.pages(hidden=True)), path):
            pass
        return path.read_bytes()
