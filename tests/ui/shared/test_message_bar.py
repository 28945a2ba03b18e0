from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.message import Message
from briefing.model.problem import Problem
from tests.ui.windows import new_window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_a_message_that_is_open_follows_the_language(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path)
    window.session.failed.emit(Problem(Message("there is no such file"), "talk.md"))
    assert "talk.md: there is no such file" == window.message.text
    window.translation.speak("zh_CN")
    qtbot.waitUntil(lambda: "talk.md: 找不到这个文件" == window.message.text)
    window.translation.speak("en")
    qtbot.waitUntil(lambda: "talk.md: there is no such file" == window.message.text)
