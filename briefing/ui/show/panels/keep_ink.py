"""After a show with new ink: one calm question, whether it is kept and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.ink.strokes import Ink
from briefing.model.problem import BriefingError
from briefing.qt.storage.ink import INSIDE, keep_beside, keep_inside
from briefing.ui.shared.plain import MessageBox, set_tool_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing.model.document import Document
    from briefing.ui.session.session import Session


def ask(window: QWidget, session: Session, ink: Ink) -> None:
    """Whether to keep `ink`, and where."""
    question = KeepInk(session, ink, window)
    question.finished.connect(question.deleteLater)
    question.open()


def settle(window: QWidget) -> bool:
    """Whether `window` may close: ink that it still asks about is kept beside its file first."""
    return all(question.keep_unasked() for question in window.findChildren(KeepInk))


def keep_unasked(session: Session, ink: Ink) -> bool:
    """Keep `ink` beside the file, for its window closes. False when that cannot be: the text came
    from no file, or nothing can be written there.
    """
    path = session.briefing.path if session.briefing else None
    try:
        if path is not None:
            keep_beside(path, ink)
    except BriefingError:
        return False
    return path is not None


class KeepInk(MessageBox):
    """Opened with `open()`. Only its buttons close it: Esc ends shows, and one Esc too many must
    not cost what was drawn.
    """

    def __init__(self, session: Session, ink: Ink, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._ink = ink
        self.setIcon(MessageBox.Icon.NoIcon)
        self.setWindowTitle(self.tr("Ink"))
        self.setText(self.tr("Keep what you drew on the slides?"))
        self.setInformativeText(
            self.tr("Kept ink is shown on its slides again, here and in everything you export.")
        )
        briefing = session.briefing
        path = briefing.path if briefing else None
        self.keep = self.addButton(self.tr("Keep"), MessageBox.ButtonRole.AcceptRole)
        self.inside = None
        if briefing and path and path.suffix.lower() in INSIDE and _may_hold_ink(briefing.document):
            self.inside = self.addButton(
                self.tr("Keep in the file itself"), MessageBox.ButtonRole.AcceptRole
            )
        self.discard = self.addButton(self.tr("Discard"), MessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self.keep)
        if path is not None:
            set_tool_tip(self.keep, self.tr("In {0}.ink, beside the file").format(path.name))
        self.finished.connect(self._finish)

    def keep_unasked(self) -> bool:
        """Keep the ink beside the file without an answer; False where that cannot be."""
        return self.isHidden() or keep_unasked(self._session, self._ink)

    def _finish(self) -> None:
        clicked = self.clickedButton()
        if clicked not in (self.keep, self.inside):
            return
        path = self._session.briefing.path if self._session.briefing else None
        try:
            if path is not None and clicked is self.inside:
                keep_inside(path, self._ink)
                keep_beside(path, Ink())
            elif path is not None:
                keep_beside(path, self._ink)
                if self.inside is not None:
                    keep_inside(path, Ink())
        except BriefingError as error:
            self._session.failed.emit(error.problem)
        self._session.take_ink(self._ink)


def _may_hold_ink(document: Document) -> bool:
    """Whether a comment may be added to the file: in an article it would look like a deck's."""
    if not document.is_briefing:
        return False
    text = document.text
    return not text.guessed and text.encoding == "utf-8" and not text.mark
