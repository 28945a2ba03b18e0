"""The open briefing → a file somewhere: asks where, writes it, says that it is done."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from briefing.model.progress import Progress
from briefing.model.sending.order import Order
from briefing.model.sending.parcel import sent_deck, sent_pages
from briefing.model.sending.profile import BUILT_IN, COMPLETE
from briefing.ui.files.file_names import name_for
from briefing.ui.shared.links import open_folder, open_written
from briefing.ui.shared.plain import name_of_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.deck import Deck
    from briefing.model.finding import Finding
    from briefing.model.formats import ExportFormat
    from briefing.model.scene import Scene
    from briefing.plugins import Writer
    from briefing.qt.jobs import Job
    from briefing.ui.files.writing import FileWriter
    from briefing.ui.services import Services


class Export(QObject):
    """Of what is open in one window."""

    def __init__(self, services: Services, writer: FileWriter) -> None:
        super().__init__(services.parent)
        self._session = services.session
        self._services, self._settings = services, services.settings
        self._messages = services.messages
        self._parent = services.parent
        self._writer = writer

    def ask(self, format: ExportFormat) -> None:
        """Ask what is to be in the file, and then where it is to stand."""
        from briefing import plugins
        from briefing.ui.files.export_dialog import ExportDialog

        if (briefing := self._session.briefing) is None:
            return
        if not format.paged:
            self.ask_where(Order(format, BUILT_IN[COMPLETE]))
            return
        formats = [one for one in plugins.exports().values() if one.paged]
        dialog = ExportDialog(self._services, briefing, formats, format)
        dialog.ordered.connect(self.ask_where)
        dialog.page_wanted.connect(self._session.navigator.go_to_slide)
        dialog.open()

    def ask_where(self, order: Order) -> None:
        """Ask for a file and write it."""
        briefing, format = self._session.briefing, order.format
        if briefing is None:
            return
        path = briefing.path
        usual = str(path.parent) if path else self._settings.folder
        name = path.stem if path else name_for(briefing.deck.title.plain)
        proposed = str(Path(self._settings.export_folder or usual) / (name + format.suffix))
        title = self.tr("Export")
        chosen, _ = QFileDialog.getSaveFileName(self._parent, title, proposed, _filter(format))
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in format.suffixes:
            path = path.with_name(path.name + format.suffix)
        self._settings.export_folder = str(path.parent)
        self.write(order, path)

    def write(self, order: Order, path: Path) -> Job | None:
        """Write what was ordered to `path` in the background."""
        from briefing import plugins

        if (briefing := self._session.briefing) is None:
            return None
        layout, format, profile = briefing.layout, order.format, order.profile
        traces: list[Finding] = []
        document = briefing.document

        def work() -> Iterator[Progress]:
            deck = sent_deck(layout.deck, profile)
            pages = layout.pages(hidden=format.takes_hidden) if format.paged else ()
            chosen = sent_pages(order.selection.of(pages), profile)
            write = plugins.writer(format, makers=profile.makers)
            yield from _laid_out_and_written(deck, chosen, write, path)
            if not profile.makers:
                traces.extend(plugins.traces(format, path))
            if format.name == "pptx" and document.is_briefing and profile.makers:
                from briefing.merge import sent

                sent.keep(path, document.text, briefing.path or path)

        done = partial(self._done, order, path, traces)
        return self._writer.write(work, path, done, partial(self.ask_where, order))

    def _done(self, order: Order, path: Path, traces: list[Finding]) -> None:
        if order.opened:
            open_written(path)
        if traces:
            from briefing.ui.files.traces_dialog import TracesDialog

            TracesDialog(path, traces, self._parent).open()
        told = order.profile.makers or not order.format.traces
        self._messages.tell(
            lambda: (
                self.tr("{0} is written")
                if told or traces
                else self.tr("{0} is written, and says nothing of its makers")
            ).format(name_of_file(path.name)),
            lambda: self.tr("Open folder"),
            lambda: open_folder(path),
        )


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
