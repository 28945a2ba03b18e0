from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from briefing.model.message import Message
from briefing.model.problem import Problem
from briefing.ui.inspector.checks_pane import ProblemsPane
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow

TALK = "# Talk\n\n## One\n\n![a](nope.png)\n\n## Two\n\n- words\n"
REASON = "The picture nope.png is not shown. There is no such file in the document's folder."


def texts(pane: QWidget) -> list[str]:
    return [one.text() for one in pane.findChildren(QLabel) if one.text()]


def wait_for(qtbot: QtBot, window: MainWindow, text: str) -> None:
    checks = window.views.slides.inspector.checks
    qtbot.waitUntil(lambda: text in texts(checks))


def test_a_page_with_a_refused_picture_does_not_claim_that_it_is_described(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, TALK))
    window.session.navigator.go_to_slide(1)
    wait_for(qtbot, window, REASON)
    assert "Pictures are described" not in texts(window.views.slides.inspector.checks)
    window.session.navigator.go_to_slide(2)
    wait_for(qtbot, window, "Pictures are described")
    assert REASON not in texts(window.views.slides.inspector.checks)


def test_the_problems_of_the_file_list_its_refused_pictures(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, TALK))
    window.translation.speak("zh_CN")
    problems = window.views.slides.inspector.problems
    expected = "图片 nope.png 没有显示。文稿所在的文件夹里没有这个文件。"
    qtbot.waitUntil(lambda: expected in texts(problems))
    window.translation.speak("en")


def test_a_remark_on_the_file_is_not_called_a_problem(qtbot: QtBot) -> None:
    pane = ProblemsPane()
    qtbot.addWidget(pane)
    remark = Problem(Message("comments in the margin are left out"), "talk.docx", 3, remark=True)
    pane.show_problems([remark])
    assert "1 remark on the file" in texts(pane)
    pane.show_problems([remark, Problem(Message("this is no Word document"), "talk.docx")])
    assert "2 problems in the file" in texts(pane)
