"""Another program has written the open file while it was changed here: mine, theirs, or both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing.edit.comparison import Comparison
from briefing.model.message import system_reason
from briefing.model.problem import BriefingError
from briefing.model.record import replace
from briefing.readers import with_text
from briefing.readers.encoding import decode
from briefing.ui.files.compare_dialog import CompareDialog
from briefing.ui.session.step_names import JOINED
from briefing.ui.shared.plain import name_of_file
from briefing.ui.shared.problem_texts import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.edit.comparison import Choice
    from briefing.model.message import Message
    from briefing.ui.services import Services


class Conflict(QObject):
    """Of what is open in one window with what its file holds."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.parent)
        self._session = services.session
        self._editor = services.editor
        self._messages = services.messages
        self._parent = services.parent
        self.dialog: CompareDialog | None = None
        """What was last asked."""

    @property
    def can_compare(self) -> bool:
        """What is open has slides that its file says."""
        briefing = self._session.briefing
        return self._editor.document is not None and briefing is not None and bool(briefing.path)

    def compare(self, mine: str = "", theirs: str = "") -> None:
        """Ask slide by slide; `mine` and `theirs` are what the two are called, if not the usual."""
        document = self._editor.document
        if document is None or document.path is None:
            return
        try:
            data = document.path.read_bytes()
            text = decode(data, document.path, document.text.encoding)
            other = with_text(document, text)
        except BriefingError as error:
            self._refuse(error.problem.message)
            return
        except OSError as error:
            self._refuse(system_reason(error))
            return
        comparison = Comparison(document, other)
        if not comparison.differences:
            self._session.saved_text = text
            self._messages.note(lambda: self.tr("All slides are the same in both"))
            return
        self.dialog = dialog = CompareDialog(
            comparison,
            self.tr("Compare {0}").format(name_of_file(document.path.name)),
            mine or self.tr("As it is here"),
            theirs or self.tr("As it is in the file"),
            self._parent,
        )
        dialog.decided.connect(partial(self._take, comparison))
        dialog.open()

    def _refuse(self, why: Message) -> None:
        self._messages.warn(lambda: said(why))

    def _take(self, comparison: Comparison, choices: Sequence[Choice]) -> None:
        session, theirs = self._session, comparison.theirs
        state = session.history.state
        if state.text != comparison.mine.text:  # changed while it was compared
            return
        if all(choice == "theirs" for choice in choices):
            session.reload()
            return
        text = comparison.joined(choices, lambda text: session.read(replace(state.text, text=text)))
        if text is None:
            self._messages.warn(
                lambda: self.tr(
                    "The slides do not fit together this way: take all of one side instead"
                )
            )
            return
        session.saved_text = theirs.text
        self._messages.hide()
        self._editor.write(text, JOINED)
