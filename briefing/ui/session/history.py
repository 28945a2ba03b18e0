"""Steps from one state of a briefing to another, of any kind, to be undone and done again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from briefing.model.record import record
from briefing.ui.session.state import State, changed_alike

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.ui.session.navigator import Location

_BETWEEN = "\x1f"
"""Between the sentence and its value in a step's text, so that it is translated when shown."""
_LONGEST = 24
"""Characters of a value that the name of a step repeats."""


@record
class Step:
    """A change that a person made."""

    before: State
    after: State
    location: Location
    """Where in the deck it was made: undone and done again, it is shown there."""
    name: str
    """What it does: English, with {0} for `value`; translated in the context `Steps`."""
    value: str = ""


class History(QObject):
    """Of one open briefing. What a step changes is put back; what changed otherwise in the meantime
    (a file that was read again) stays.
    """

    changed = Signal()
    """There are other steps, or another of them is the last."""

    def __init__(
        self, show: Callable[[State, Location], object], parent: QObject | None = None
    ) -> None:
        """`show` is called with each state that a step leads to, and where the step was made."""
        super().__init__(parent)
        self.state = State()
        """As the steps, and what changed without one, have left it."""
        self._show = show
        self._saved = False
        self._stack = QUndoStack(self)
        self._stack.indexChanged.connect(self.changed)
        # A stack clears itself as it is deleted, and says so when nobody is there to hear it.
        self.destroyed.connect(partial(self._stack.blockSignals, True))

    def start(self, state: State) -> None:
        """There are no steps; `state` is as it was opened. Nothing is emitted: whoever opens
        does that when the deck is there.
        """
        with QSignalBlocker(self._stack):
            self._stack.clear()
        self._saved = False
        self.state = state

    def do(self, step: Step) -> None:
        """Take a step that can be undone; none where it changes nothing."""
        if step.after != step.before:
            self._stack.push(_Command(step, self._take))

    def undo(self) -> None:
        self._stack.undo()

    def redo(self) -> None:
        self._stack.redo()

    def go_back_to(self, state: State) -> None:
        """Undo until the state is this one, or else do again what was undone."""
        stack = self._stack
        for can, move in ((stack.canUndo, stack.undo), (stack.canRedo, stack.redo)):
            while self.state != state and can():
                move()

    @property
    def undo_name(self) -> str:
        """What undo would take back, in the interface's language; empty where it can nothing."""
        return _shown(self._stack.undoText())

    @property
    def redo_name(self) -> str:
        """Likewise, what redo would do again."""
        return _shown(self._stack.redoText())

    @property
    def is_saved(self) -> bool:
        """It was saved, and is as it was then."""
        return self._saved and self._stack.isClean()

    def set_saved(self) -> None:
        """It was saved as it is now."""
        self._saved = True
        self._stack.setClean()

    def _take(self, before: State, after: State, location: Location) -> None:
        self.state = changed_alike(self.state, before, after)
        self._show(self.state, location)


class _Command(QUndoCommand):
    """A step on Qt's stack."""

    def __init__(self, step: Step, take: Callable[[State, State, Location], None]) -> None:
        super().__init__(step.name + _BETWEEN + step.value)
        self._step = step
        self._take = take

    def redo(self) -> None:
        self._take(self._step.before, self._step.after, self._step.location)

    def undo(self) -> None:
        self._take(self._step.after, self._step.before, self._step.location)


def _shown(text: str) -> str:
    sentence, _, value = text.partition(_BETWEEN)
    value = " ".join(value.split())
    if len(value) > _LONGEST:
        value = value[:_LONGEST].rstrip() + "…"
    return QCoreApplication.translate("Steps", sentence).format(value) if sentence else ""
