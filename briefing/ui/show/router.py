"""Every key, click, swipe and button of a clicker in the windows of a show → the event of `Show`
that it means, or a method of a window.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from briefing.model.talk.show import Show
from briefing.ui.commands.actions import bind, command_for
from briefing.ui.commands.table import commands_of
from briefing.ui.show.audience.touch import Touch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from briefing.ui.commands.keymap import Keymap
    from briefing.ui.commands.table import Command
    from briefing.ui.show.audience.pointer import PagePointer
    from briefing.ui.show.audience.window import AudienceWindow
    from briefing.ui.show.panels.key_sheet import KeySheetPanel
    from briefing.ui.show.state.running import RunningShow

Key = Qt.Key
FOCUS = {Key.Key_Tab, Key.Key_Backtab}
MODIFIERS = {
    Key.Key_Shift,
    Key.Key_Control,
    Key.Key_Alt,
    Key.Key_AltGr,
    Key.Key_Meta,
    Key.Key_CapsLock,
    Key.Key_NumLock,
}
DIGITS = "0123456789"
HELP = "show.help"


class _Gestures(NamedTuple):
    """What mouse and fingers do over one page."""

    pointer: PagePointer
    touch: Touch


Kind = QEvent.Type
GESTURES: Mapping[QEvent.Type, Callable[[_Gestures], Callable[[Any], None]]] = {
    Kind.MouseButtonPress: lambda over: over.pointer.press,
    Kind.MouseButtonDblClick: lambda over: over.pointer.press,
    Kind.MouseMove: lambda over: over.pointer.move,
    Kind.MouseButtonRelease: lambda over: over.pointer.release,
    Kind.Wheel: lambda over: over.pointer.turn_wheel,
    Kind.TouchBegin: lambda over: over.touch.take,
    Kind.TouchUpdate: lambda over: over.touch.take,
    Kind.TouchEnd: lambda over: over.touch.take,
    Kind.TouchCancel: lambda over: over.touch.take,
}
ON_SHEETS = {
    Kind.MouseButtonPress,
    Kind.MouseButtonDblClick,
    Kind.TouchBegin,
    Kind.TouchUpdate,
    Kind.TouchEnd,
    Kind.TouchCancel,
}
"""While a card of keys lies over the page, they only put that away."""


class Router(QObject):
    """Windows and pages that it watches get none of these by themselves: a clicker does not care
    which window has the focus. `methods` are of the console's commands, by id; what a command does
    to the show stands in the table of commands.

    Raises LookupError where a command has neither an event nor a method.
    """

    def __init__(
        self,
        running: RunningShow,
        keymap: Keymap,
        audience: AudienceWindow,
        methods: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__(running)
        self._running = running
        self._keymap = keymap
        self._audience = audience
        self._sheets: dict[QObject, KeySheetPanel] = {}
        self._pages: dict[QObject, _Gestures] = {}
        events = {
            command.id: partial(running.apply, command.event)
            for command in commands_of("show")
            if command.event is not None
        }
        own = {HELP: partial(_toggle, audience.key_sheet)}
        self.actions: dict[str, QAction] = bind(
            self, ("show", "console"), {**events, **own, **methods}, keymap
        )
        """No shortcuts: on a blanked screen every key only brings the page back."""
        self.watch(audience, audience.key_sheet)
        self.watch_page(audience, audience.pointer)

    def watch(self, window: QWidget, sheet: KeySheetPanel) -> None:
        """Take every key in `window`, over which `sheet` says what they do."""
        self._sheets[window] = sheet
        window.installEventFilter(self)

    def watch_page(self, page: QWidget, pointer: PagePointer) -> None:
        """Take mouse, wheel and fingers over `page`, which that pointer points in."""
        self._pages[page] = _Gestures(pointer, Touch(pointer))
        page.installEventFilter(self)

    def forget(self, *widgets: QWidget) -> None:
        """They are closed."""
        for widget in widgets:
            widget.removeEventFilter(self)
            self._sheets.pop(widget, None)
            self._pages.pop(widget, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return watched in self._sheets and self._key(watched, event)
        gesture, page = GESTURES.get(event.type()), self._pages.get(watched)
        if gesture is None or page is None:
            return False
        if event.type() not in ON_SHEETS or not self._hide_sheet(watched):
            gesture(page)(event)
        return True

    # keys

    def _key(self, window: QObject, event: QKeyEvent) -> bool:
        """Whether the key is the show's; Tab is the window's own."""
        if event.key() in FOCUS:
            return False
        if event.key() not in MODIFIERS:
            self._route(window, event)
        return True

    def _route(self, window: QObject, event: QKeyEvent) -> None:
        command = self._command(event)
        if self._hide_sheet(window):
            return
        if command is not None and command.id == HELP and window is not self._audience:
            _toggle(self._sheets[window])
        elif self._hide_sheet(self._audience):
            return
        elif command is not None and "console" in command.where:
            self.actions[command.id].trigger()
        elif self._running.show.blank:
            self._running.apply(Show.woken)
        elif not self._typing(event) and command is not None:
            self.actions[command.id].trigger()

    def _command(self, event: QKeyEvent) -> Command | None:
        pressed = event.keyCombination()
        own = command_for("console", pressed, self._keymap)
        return own or command_for("show", pressed, self._keymap)

    def _typing(self, event: QKeyEvent) -> bool:
        """A digit, or a key that means the digits typed before."""
        running = self._running
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.text() and event.text() in DIGITS:
            running.apply(lambda show: show.type_digit(event.text(), running.now))
        elif running.show.typed and event.key() in (Key.Key_Return, Key.Key_Enter):
            running.apply(Show.enter)
        elif running.show.typed and event.key() == Key.Key_Backspace:
            running.apply(lambda show: show.erase_digit(running.now))
        else:
            return False
        return True

    def _hide_sheet(self, window: QObject) -> bool:
        """Whether the card of keys lay over `window`: it goes."""
        sheet = self._sheets.get(window)
        if sheet is None or not sheet.isVisible():
            return False
        sheet.hide()
        return True


def _toggle(sheet: KeySheetPanel) -> None:
    sheet.setVisible(not sheet.isVisible())
    sheet.raise_()
