from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage

from briefing.qt.painter import render_part
from briefing.ui.show.console.live_page import LivePage
from briefing.ui.show.state.running import RunningShow
from tests.ui.show.opened import Opened
from tests.ui.talks import talk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def magnified(qtbot: QtBot) -> Opened:
    opened = Opened(qtbot, talk([1], [0]))
    opened.window.resize(960, 540)
    closer(opened)
    return opened


def closer(opened: Opened) -> None:
    """To the words at the top: elsewhere the page is empty, and as sharp in any case."""
    opened.running.apply(lambda show: show.zoomed(2.0, (80, 50)))


def page(opened: Opened) -> QImage:
    return opened.window.grab().toImage()


def sharp(opened: Opened) -> QImage:
    """What the magnified page should look like."""
    running = opened.running
    seen = running.show.seen.zoom.seen(running.page_size)
    assert running.scene is not None
    return render_part(running.scene, seen, QSize(960, 540))


def wait_until_sharp(opened: Opened) -> None:
    opened.qtbot.waitUntil(
        lambda: page(opened).convertToFormat(QImage.Format.Format_RGB32) == sharp(opened)
    )


def test_a_magnified_page_is_as_sharp_as_one_drawn_so_large(qtbot: QtBot) -> None:
    wait_until_sharp(magnified(qtbot))


def test_it_is_sharp_again_where_it_was_moved_to(qtbot: QtBot) -> None:
    opened = magnified(qtbot)
    wait_until_sharp(opened)
    opened.drag(QPoint(700, 300), QPoint(680, 290), QPoint(650, 280), QPoint(640, 270))
    wait_until_sharp(opened)


def test_a_step_is_revealed_on_a_magnified_page(qtbot: QtBot) -> None:
    opened = magnified(qtbot)
    wait_until_sharp(opened)
    before = page(opened)
    opened.press(Qt.Key.Key_Right)
    assert before != page(opened)
    wait_until_sharp(opened)


def test_the_whole_page_comes_back_and_keeps_no_picture_of_a_part(qtbot: QtBot) -> None:
    opened = Opened(qtbot, talk([1], [0]))
    opened.window.resize(960, 540)
    whole = page(opened)
    closer(opened)
    assert page(opened) != sharp(opened)
    wait_until_sharp(opened)
    assert opened.window.view.magnifier.bytes > 0
    opened.press("z")
    assert (whole, 0) == (page(opened), opened.window.view.magnifier.bytes)


def test_the_console_looks_as_closely(qtbot: QtBot) -> None:
    running = RunningShow(talk([0], [0]))
    card = LivePage(running, str)
    qtbot.addWidget(card)
    card.resize(480, 270 + card.caption_height())
    at = running.show.at
    card.show_page(running.program.page(at), "")
    running.apply(lambda show: show.zoomed(3.0, (100, 60)))
    card.show()
    seen = running.show.zoom.seen(running.page_size)
    wanted = render_part(running.program.page(at).scene, seen, QSize(480, 270)).copy(
        QRect(20, 20, 400, 200)
    )
    qtbot.waitUntil(
        lambda: (
            card.grab().toImage().convertToFormat(wanted.format()).copy(20, 20, 400, 200) == wanted
        )
    )
