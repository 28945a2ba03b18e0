from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel

from briefing.ui.shared import translated
from briefing.ui.shared.translated import Restyled, Translated

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


class Greeting(Translated, QLabel):
    times = 0

    def retranslate(self) -> None:
        self.times += 1


class Sign(Restyled, QFrame):
    times = 0

    def retranslate(self) -> None:
        self.drawn_in = translated.look()
        self.times += 1


def test_a_widget_says_its_texts_anew_in_another_language(qtbot: QtBot) -> None:
    greeting = Greeting("hello")
    qtbot.addWidget(greeting)
    QApplication.sendEvent(greeting, QEvent(QEvent.Type.LanguageChange))
    assert (greeting.text(), greeting.times) == ("hello", 1)


def test_other_changes_leave_its_texts_alone(qtbot: QtBot) -> None:
    greeting = Greeting("hello")
    qtbot.addWidget(greeting)
    QApplication.sendEvent(greeting, QEvent(QEvent.Type.StyleChange))
    assert greeting.times == 0


def test_icons_are_drawn_anew_where_the_look_is_another_one(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign = Sign()
    qtbot.addWidget(sign)
    QApplication.sendEvent(sign, QEvent(QEvent.Type.PaletteChange))
    assert sign.times == 0  # still being made
    sign.retranslate()
    QApplication.sendEvent(sign, QEvent(QEvent.Type.PaletteChange))
    assert sign.times == 1
    other = object()
    monkeypatch.setattr(translated, "look", lambda: other)
    QApplication.sendEvent(sign, QEvent(QEvent.Type.PaletteChange))
    assert sign.times == 2
