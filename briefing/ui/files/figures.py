"""Files with the figures of an open briefing: when one is saved, its charts are made anew, and a
message says what has changed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing.readers.figures import differences, target_of
from briefing.readers.markdown.figures import files_of, tables_in
from briefing.ui.files.watcher import FileWatcher
from briefing.ui.shared.plain import name_of_file, visible

if TYPE_CHECKING:
    from briefing.readers.figures import Rows
    from briefing.ui.services import Services

_MOST = 12
"""Files that are watched."""
_SAID = 3
"""Changes that a message says, before it counts them."""


class FiguresWatch(QObject):
    """Of one window. A file that is not there any more leaves the charts as they are."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.parent)
        self._session = services.session
        self._messages = services.messages
        self._watchers: dict[Path, FileWatcher] = {}
        self._rows: dict[str, Rows] = {}
        """What was read last."""
        self._reads_again = False
        self._session.opened.connect(self._follow)
        self._session.deck_changed.connect(self._follow)

    @property
    def watched(self) -> list[Path]:
        """The files."""
        return list(self._watchers)

    def _follow(self) -> None:
        briefing = self._session.briefing
        before, self._rows = self._rows, tables_in(briefing.document) if briefing else {}
        if self._reads_again:
            self._reads_again = False
            self._tell(before)
        wanted = set(files_of(briefing.document)[:_MOST]) if briefing else set[Path]()
        for path in self._watchers.keys() - wanted:
            self._watchers.pop(path).deleteLater()
        for path in wanted - self._watchers.keys():
            watcher = FileWatcher(self)
            watcher.changed.connect(self._read_again)
            watcher.watch(path)
            self._watchers[path] = watcher

    def _read_again(self) -> None:
        self._reads_again = True
        self._session.read_again()

    def _tell(self, before: dict[str, Rows]) -> None:
        changed = {
            written: differences(before[written], rows)
            for written, rows in self._rows.items()
            if written in before
        }
        said = [one for each in changed.values() for one in each]
        if not said:
            return
        names = dict.fromkeys(target_of(written).file for written, each in changed.items() if each)
        file = ", ".join(name_of_file(name) for name in names)
        cells = "; ".join(
            visible(f"{name} {old or '–'} → {new or '–'}").strip()
            for name, old, new in said[:_SAID]
        )
        more = len(said) - _SAID
        self._messages.note(
            lambda: (
                self.tr("{0} was read again: {1}").format(file, cells)
                + (self.tr(", and %n more", "", more) if more > 0 else "")
            )
        )
