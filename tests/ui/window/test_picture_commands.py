"""The pictures of a slide, in a real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from briefing.model.scene import Picture
from briefing.ui.slides.description_dialog import DescriptionDialog
from briefing.ui.slides.focus_picker import FocusPicker
from tests.qt.encoded_pictures import encoded
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow

TALK = """## The road

- It is new
- It is wide

![](a.png)

::: notes
slowly
:::

## End

x
"""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    (tmp_path / "a.png").write_bytes(encoded("PNG", 300, 200))
    return new_window(qtbot, tmp_path, write(tmp_path, TALK))


def text(window: MainWindow) -> str:
    return window.session.history.state.text.text


def pointed(window: MainWindow) -> Picture:
    """Point at the picture as the right button does."""
    page = window.session.navigator.page
    assert page is not None
    picture = next(one for one in page.scene.items if isinstance(one, Picture) and one.line)
    window.views.slides.canvas.pointed = picture
    return picture


def test_a_picture_is_described_placed_and_focused(qtbot: QtBot, window: MainWindow) -> None:
    pointed(window)
    window.actions_by_id["describe_picture"].trigger()
    dialog = window.findChild(DescriptionDialog)
    assert dialog is not None
    dialog.text.setText("The new road")
    dialog.accept()
    assert TALK.replace("![]", "![The new road]") == text(window)
    menu = QMenu(window)
    pointed(window)
    window.views.slides.menu_opening.emit(menu)
    inner = next(one for one in menu.findChildren(QMenu) if one.title() == "Picture")
    next(one for one in inner.actions() if one.text() == "Left of the text").trigger()
    assert "![The new road](a.png){.left}\n" in text(window)
    shown = pointed(window)
    window.actions_by_id["focus_picture"].trigger()
    canvas = window.views.slides.canvas
    picker = canvas.viewport().findChild(FocusPicker)
    assert picker is not None
    whole, corner, scale = shown.whole, canvas.page_rect().topLeft(), canvas.scale
    x, y = corner.x() + (whole.x + whole.width / 4) * scale, corner.y() + whole.y * scale
    at = QPoint(round(x), round(y + whole.height / 2 * scale))
    QTest.mouseClick(picker, Qt.MouseButton.LeftButton, pos=at)
    assert '![The new road](a.png){.left focus="25%,50%"}\n' in text(window)
    while window.session.history.count:
        window.session.history.undo()
    assert TALK == text(window)


def test_a_file_is_put_in_and_put_in_place_of_another(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path.parent / f"{tmp_path.name} elsewhere"
    outside.mkdir()
    (outside / "b c.png").write_bytes(encoded("PNG", 30, 20))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(outside / "b c.png"), ""))
    pointed(window)
    window.actions_by_id["replace_picture"].trigger()
    kept = next((tmp_path / "talk.media").iterdir())
    assert f"![](talk.media/{kept.name})" in text(window)
    canvas = window.views.slides.canvas
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    window.session.navigator.go_to_id("end")
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    canvas.dropEvent(QDropEvent(QPointF(50, 50), actions, data, buttons, none))
    assert text(window).endswith("## End\n\nx\n\n![](a.png)\n")
