"""What is painted → text for screen readers: Qt shows them widgets, so over every painted text lies
a label of its words that paints nothing. They are there only while something listens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible

from briefing.ui.shared.plain import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

SOON = 50
"""Milliseconds: what changes with every step of a scroll is said once."""


class SpokenText(NamedTuple):
    """Words, and where they are painted in their widget, px."""

    text: str
    box: QRect


class SpokenTexts(QObject):
    """Of one widget that paints them."""

    def __init__(self, widget: QWidget, texts: Callable[[], Iterable[SpokenText]]) -> None:
        """`texts` says what is painted now, in reading order."""
        super().__init__(widget)
        self._widget = widget
        self._texts = texts
        self._labels: list[_Spoken] = []
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.say)

    def follow(self) -> None:
        """Something else is painted: say that soon, if anything listens."""
        if QAccessible.isActive():
            self._soon.start()

    def say(self) -> None:
        """Say what is painted now."""
        number = -1
        for number, one in enumerate(self._texts()):
            if number == len(self._labels):
                self._labels.append(_Spoken(self._widget))
            label = self._labels[number]
            if label.text() != one.text:
                label.setText(one.text)
            label.setGeometry(one.box)
            label.show()
        for label in self._labels[number + 1 :]:
            label.hide()


class _Spoken(Label):
    """Words that are heard and not seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the words stand below."""
