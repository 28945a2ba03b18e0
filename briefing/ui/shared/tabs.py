"""Tool buttons that are tabs: screen readers are told so, and which of them is chosen."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QToolButton, QWidget

from briefing.ui.shared.widgets import button

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAction

TAB, TABS = "tab", "tabs"
"""Values of the property `accessible_role`."""
_ROLE = "accessible_role"
_made: list[QAccessibleInterface] = []
"""Qt holds them without Python's knowing."""


class _Tab(QAccessibleWidget):
    def __init__(self, tab: QToolButton) -> None:
        super().__init__(tab, QAccessible.Role.PageTab, tab.accessibleName())
        self._button = tab

    def text(self, kind: QAccessible.Text) -> str:
        return self._button.text() if kind == QAccessible.Text.Name else super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.selectable = True  # type: ignore[assignment]
        state.selected = self._button.isChecked()  # type: ignore[assignment]
        return state


def tabs(around: QWidget, actions: Iterable[QAction]) -> list[QToolButton]:
    """A tab for each of the actions, of which one is checked; to be put into `around`. Who they are
    is said before anybody may ask: Qt remembers what it told.
    """
    _install()
    around.setProperty(_ROLE, TABS)
    made: list[QToolButton] = []
    for action in actions:
        one = QToolButton()
        one.setProperty(_ROLE, TAB)
        made.append(button(action, one))
    return made


@cache
def _install() -> None:
    QAccessible.installFactory(_interface)


def _interface(_class: str, widget: QObject | None) -> QAccessibleInterface | None:
    """None leaves it to Qt."""
    role = widget.property(_ROLE) if isinstance(widget, QWidget) else None
    if role == TAB and isinstance(widget, QToolButton):
        made: QAccessibleInterface = _Tab(widget)
    elif role == TABS and isinstance(widget, QWidget):
        made = QAccessibleWidget(widget, QAccessible.Role.PageTabList, widget.accessibleName())
    else:
        return None
    _made.append(made)
    return made
