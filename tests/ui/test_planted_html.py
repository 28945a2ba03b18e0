"""HTML in every text that a document can hold, a mouse that rests on everything there is: no file
is opened, no connection made, and Qt takes nothing for rich text.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint
from PySide6.QtGui import QHelpEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from briefing.model.time.records import Timings
from briefing.model.time.rehearsal import Record, Visit
from briefing.ui.commands.table import VIEWS
from tests.ui.desks import Desk
from tests.ui.opened_files import sockets, watched
from tests.ui.sessions import open_in
from tests.ui.show.opened import send_move
from tests.ui.show.two_screens import on_two_screens
from tests.ui.windows import new_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow
    from tests.ui.opened_files import Watched

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")

STEP = 40
"""Px between two places on a page that the mouse rests on."""
COLUMNS = 4
"""That a list may have."""

DECK = """\
---
title: `PLANT`
section: PLANT
transition: PLANT
PLANT: PLANT
bells: PLANT
---

# `PLANT`

## `PLANT` one

- `PLANT`
- [`PLANT`](https://example.org/PLANT)
- [there](PLANT)
- x[^1]

[^1]: `PLANT`

::: notes
`PLANT`
:::

## `PLANT` {.hidden}

![`PLANT`](PLANT)

## Table

| `PLANT` | b |
|---------|---|
| `PLANT` | 2 |

::: people
- `PLANT`: `PLANT`
:::

## Figures

::: chart PLANT
- `PLANT`: 3
:::

> `PLANT`
> — `PLANT`

::: PLANT
PLANT
:::
"""
ARTICLE = """\
PLANT

一、PLANT

市长PLANT说：“PLANT很好。”李明（PLANT主任）主持会议。王小红，PLANT局长，出席会议。

图1 PLANT

二、PLANT

第一，PLANT；第二，PLANT；第三，PLANT。（记者 PLANT）

责任编辑：PLANT
"""
PAGE = """\
<title>ESCAPED</title><h1>ESCAPED</h1><p>ESCAPED says more. <a href="PLANT">ESCAPED</a></p>
<figure><img alt="ESCAPED" src="PROBE"><figcaption>ESCAPED</figcaption></figure>
<h2>ESCAPED</h2><ul><li>ESCAPED</li></ul><table><tr><td>ESCAPED</td></tr></table>
"""
PLANTS = [
    '<img src="PROBE">',
    '<b>x</b><style>@import url("PROBE")</style><img src="PROBE">',
    '<a href="PROBE">PROBE</a>',
    "&lt;img src=PROBE>",
    '<table background="PROBE"><tr><td>x</td></tr></table>',
]


def planted(text: str, plant: str) -> str:
    escaped = plant.replace("&", "&amp;").replace("<", "&lt;")
    return text.replace("ESCAPED", escaped).replace("PLANT", plant)


def rest_on(widget: QWidget, at: QPoint) -> None:
    """The mouse comes to a place and stays until the tool tip is there."""
    send_move(widget, at, Qt.MouseButton.NoButton)
    event = QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)
    assert not Qt.mightBeRichText(QToolTip.text()), QToolTip.text()


def rest_on_everything() -> None:
    for widget in QApplication.allWidgets():
        if not isValid(widget) or not widget.isVisible():  # some are made anew under the mouse
            continue
        if isinstance(widget, QAbstractItemView):
            for index in cells(widget):
                widget.scrollTo(index)
                rest_on(widget.viewport(), widget.visualRect(index).center())
        elif widget.objectName() == "qt_scrollarea_viewport":
            for x in range(4, widget.width(), STEP):
                for y in range(4, widget.height(), STEP):
                    rest_on(widget, QPoint(x, y))
        else:
            rest_on(widget, widget.rect().center())
    QApplication.processEvents()
    nothing_is_rich()


def cells(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model = view.model()
    for row in range(model.rowCount(QModelIndex())):
        columns = (model.index(row, column) for column in range(COLUMNS))
        yield from (index for index in columns if index.isValid())


def nothing_is_rich() -> None:
    """Of all that is there, shown or not."""
    rich = Qt.mightBeRichText
    for widget in QApplication.allWidgets():
        texts = [widget.toolTip(), widget.statusTip(), widget.whatsThis()]
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
            texts.append(widget.text())
        texts += [text for one in widget.actions() for text in (one.toolTip(), one.whatsThis())]
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            texts += [str(index.data(Qt.ItemDataRole.ToolTipRole) or "") for index in cells(widget)]
        assert [] == [text for text in texts if rich(text)]


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Watched]:
    """A folder beside the document's, with a picture in it."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "probe.png").write_bytes(b"no picture")
    with watched(folder) as found:
        yield found


@pytest.fixture
def probe(tmp_path: Path, outside: Watched) -> str:
    return (tmp_path / "outside" / "probe.png").as_uri()


def window_on(qtbot: QtBot, folder: Path, suffix: str, text: str) -> MainWindow:
    inside = folder / "inside"
    inside.mkdir()
    path = inside / f"<b>x<img src=probe.png>{suffix}"
    path.write_text(text, "utf-8")
    window = new_window(qtbot, folder, path, Desk())
    qtbot.waitUntil(lambda: window.session.briefing is not None, timeout=60_000)
    return window


def test_the_watch_would_see_a_picture_opened(qtbot: QtBot, outside: Watched, probe: str) -> None:
    label = QLabel(f'<img src="{probe}">')
    qtbot.addWidget(label)
    label.show()
    label.grab()
    assert "probe.png" in outside.opened


@pytest.mark.parametrize(
    ("suffix", "text", "plant"),
    [(".md", DECK, plant) for plant in PLANTS]
    + [(".txt", ARTICLE, PLANTS[0]), (".html", PAGE, PLANTS[0]), (".html", PAGE, PLANTS[3])],
)
def test_no_text_of_a_document_opens_a_file_when_everything_is_visited(
    qtbot: QtBot, tmp_path: Path, outside: Watched, probe: str, suffix: str, text: str, plant: str
) -> None:
    before = sockets()
    plant = plant.replace("PROBE", probe)
    window = window_on(qtbot, tmp_path, suffix, planted(text, plant).replace("PROBE", probe))
    for index in range(len(open_in(window.session).deck.slides)):
        window.session.navigator.go_to_slide(index, 0)
        rest_on_everything()
    for view in VIEWS[1:]:
        window.services.view.show(view)
        rest_on_everything()
    window.search.setFocus()
    window.search.setText("img")
    rest_on_everything()
    assert ([], before) == (outside.opened, sockets())


def test_a_show_opens_no_file_either(
    qtbot: QtBot, tmp_path: Path, outside: Watched, probe: str
) -> None:
    before = sockets()
    text = planted(DECK, PLANTS[0].replace("PROBE", probe))
    window = window_on(qtbot, tmp_path, ".md", text)
    controller = on_two_screens(window)
    console = controller.console
    assert console is not None
    for key in ("/", "?", "m"):
        qtbot.keyClicks(console, key)
        rest_on_everything()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    for _ in range(4):
        qtbot.keyClick(console, Qt.Key.Key_Right)
        rest_on_everything()
    controller.running.close()
    slides = open_in(window.session).deck.slides
    record = Record("2026-01-01T09:00:00", tuple(Visit(slide.id, 60.0) for slide in slides))
    window.shows.times.keep(Timings((record,)))
    window.shows.show_times()
    rest_on_everything()
    assert ([], before) == (outside.opened, sockets())
