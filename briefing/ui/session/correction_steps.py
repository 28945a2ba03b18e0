"""Corrections of the open deck as steps that can be undone, and what each step is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from briefing.model.message import T

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QUndoStack

    from briefing.model.corrections import Corrections
    from briefing.model.deck import Slide

_BETWEEN = "\x1f"
"""Between the sentence and its value in a step's text, so that it is translated when shown."""
_LONGEST = 24
"""Characters of a line that the name of a step repeats."""


class Change(NamedTuple):
    """What a correction does, for a person."""

    text: str
    """English, with {0} for `value`; translated in the context `Corrections`."""
    value: str = ""


HEADING = T("Corrections", "“{0}” is a heading")
NO_HEADING = T("Corrections", "“{0}” is no heading")
HEADING_AS_FOUND = T("Corrections", "“{0}” as found")
PERSON = T("Corrections", "correct {0}")
NEW_PERSON = T("Corrections", "{0} is a person")
NOBODY = T("Corrections", "{0} is no person")
PERSON_AS_FOUND = T("Corrections", "{0} as found")
KIND = T("Corrections", "kind of “{0}”")
TAKE_OFF = T("Corrections", "take “{0}” off the slide")
PUT_ON = T("Corrections", "put “{0}” on the slide")


class Where(NamedTuple):
    """Where in the deck a step was made."""

    slide: Slide | None
    place: tuple[int, int]
    line: int = 0
    """A source line that is to be seen after it; 0 for none in particular."""


class Step(QUndoCommand):
    """From one state of all corrections to another; `take` shows the deck with a state."""

    def __init__(
        self,
        before: Corrections,
        after: Corrections,
        change: Change,
        where: Where,
        take: Callable[[Corrections, Where], None],
    ) -> None:
        super().__init__(change.text + _BETWEEN + change.value)
        self._before, self._after = before, after
        self._where = where
        self._take = take

    def redo(self) -> None:
        self._take(self._after, self._where)

    def undo(self) -> None:
        self._take(self._before, self._where)


def undo_text(stack: QUndoStack) -> str:
    """What undo would take back, in the language of the interface; empty where it can nothing."""
    return _shown(stack.undoText())


def redo_text(stack: QUndoStack) -> str:
    """What redoing would do, for the menu; empty for nothing."""
    return _shown(stack.redoText())


def _shown(text: str) -> str:
    sentence, _, value = text.partition(_BETWEEN)
    value = " ".join(value.split())
    if len(value) > _LONGEST:
        value = value[:_LONGEST].rstrip() + "…"
    return QCoreApplication.translate("Corrections", sentence).format(value) if sentence else ""
