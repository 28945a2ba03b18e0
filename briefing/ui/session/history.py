"""Steps from one state of a briefing to another, of any kind, to be undone and done again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from briefing.model.record import record
from briefing.ui.session.state import Change, State

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
    together: str = ""
    """Steps one after another that say the same here are undone as one: the keys of one word."""


class History(QObject):
    """Of one open briefing. What a step changes is put back; what changed otherwise in the meantime
    (a file that was read again) stays. Of a text, a step keeps what it changed and no more.
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
        self._is_shown = False
        self._stack = QUndoStack(self)
        self._stack.indexChanged.connect(self.changed)
        # A stack clears itself as it is deleted, and says so when nobody is there to hear it.
        self.destroyed.connect(partial(self._stack.blockSignals, True))

    def start(self, state: State, *, saved: bool = False) -> None:
        """There are no steps; `state` is as it was opened, and `saved` if a file holds it. Nothing
        is emitted: whoever opens does that when the deck is there.
        """
        with QSignalBlocker(self._stack):
            self._stack.clear()
        self._saved = saved
        self.state = state

    def do(self, step: Step, *, shown: bool = False) -> None:
        """Take a step that can be undone; none where it changes nothing. `shown`: what it leads to
        is shown already.
        """
        if step.after == step.before:
            return
        self._is_shown = shown
        self._stack.push(_Command(step, self))
        self._is_shown = False

    def undo(self) -> None:
        self._stack.undo()

    def redo(self) -> None:
        self._stack.redo()

    @property
    def count(self) -> int:
        """How many steps could be undone."""
        return self._stack.index()

    def undo_to(self, count: int) -> None:
        """Undo all but `count` steps."""
        while self._stack.index() > count:
            self._stack.undo()

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
        self.changed.emit()

    def take(self, change: Change, location: Location) -> None:
        """Be in the state that a change leads to, and show it."""
        self.state = change.made(self.state)
        if not self._is_shown:
            self._show(self.state, location)


class _Command(QUndoCommand):
    """A step on Qt's stack."""

    def __init__(self, step: Step, history: History) -> None:
        super().__init__(step.name + _BETWEEN + step.value)
        self.change = Change.between(step.before, step.after)
        self.back = Change.between(step.after, step.before)
        self._location = step.location
        self._together = step.together
        self._history = history

    def id(self) -> int:
        return hash(self._together) & 0x7FFFFFFF if self._together else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 Qt's name
        """Take up a step that was just taken, and belongs to this one."""
        if not isinstance(other, _Command) or other._together != self._together:
            return False
        after = self._history.state
        before = self.back.made(other.back.made(after))
        self.change, self.back = Change.between(before, after), Change.between(after, before)
        return True

    def redo(self) -> None:
        self._history.take(self.change, self._location)

    def undo(self) -> None:
        self._history.take(self.back, self._location)


def _shown(text: str) -> str:
    sentence, _, value = text.partition(_BETWEEN)
    value = " ".join(value.split())
    if len(value) > _LONGEST:
        value = value[:_LONGEST].rstrip() + "…"
    return QCoreApplication.translate("Steps", sentence).format(value) if sentence else ""
