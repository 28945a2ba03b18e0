from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from tests.compose.prose.test_deck import ARTICLES
from tests.ui.sessions import open_in
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QTextBlock
    from pytestqt.qtbot import QtBot

NOTES = """# Talk

## One

- point

::: notes
First thought.

Second thought,\\
in a new line.
:::
"""


def test_notes_keep_their_paragraphs_apart(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, NOTES))
    window.session.navigator.go_to(1)
    document = window.views.slides.notes.text.document()
    blocks: list[QTextBlock] = []
    block = document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    assert ["First thought.", "Second thought,\u2028in a new line."] == [
        one.text() for one in blocks
    ]
    assert [False, True] == [one.blockFormat().topMargin() > 0 for one in blocks]


def test_a_narrow_inspector_cuts_nothing_off(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, NOTES))
    inspector = window.views.slides.inspector
    body = inspector.findChild(QWidget, "inspectorBody")
    assert body is not None
    assert body.minimumSizeHint().width() <= inspector.minimumWidth()


def test_a_small_window_takes_room_from_every_pane_and_not_from_the_slide_alone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, NOTES))
    window.resize(1600, 900)
    qtbot.waitUntil(lambda: window.views.slides.width() > 1500)
    window.resize(800, 600)
    qtbot.waitUntil(lambda: window.views.slides.width() <= 800)
    canvas, inspector = window.views.slides.canvas, window.views.slides.inspector
    assert canvas.width() > inspector.width()
    assert canvas.width() >= 0.45 * window.width()


def test_the_source_is_as_high_as_its_text_from_the_start(qtbot: QtBot, tmp_path: Path) -> None:
    text = (
        "# " + "A title so long that it takes several lines of the pane " * 3 + "\n\n## S\n\n- x\n"
    )
    window = new_window(qtbot, tmp_path, write(tmp_path, text))
    source = window.views.slides.inspector.source
    assert source.text.verticalScrollBar().maximum() == 0
    window.resize(900, 800)
    qtbot.waitUntil(lambda: window.views.slides.width() <= 900)
    assert source.text.verticalScrollBar().maximum() == 0


def test_a_line_leads_to_the_slide_that_is_most_about_it(qtbot: QtBot, tmp_path: Path) -> None:
    article = write(tmp_path, (ARTICLES / "minutes.txt").read_text("utf-8"), "minutes.txt")
    window = new_window(qtbot, tmp_path, article)
    deck = open_in(window.session).deck
    assert deck is not None
    around = [slide for slide in deck.slides if slide.first <= 12 <= slide.last]
    assert ["people", "cards"] == [slide.kind for slide in around]
    window.views.slides.show_line(12)
    assert around[1] == window.session.navigator.slide


def test_words_that_wrap_in_the_inspector_are_whole(qtbot: QtBot, tmp_path: Path) -> None:
    many = "# Talk\n\n## One\n\n" + "\n".join(f"- {'point ' * 30}{n}" for n in range(30))
    window = new_window(qtbot, tmp_path, write(tmp_path, many))
    for width in (1200, 780, 1000):
        window.resize(width, 560)
        window.session.navigator.go_to(2)
        window.session.navigator.go_to(1)
        pane = window.views.slides.inspector.properties
        label = next(one for one in pane.findChildren(QLabel) if "page 1 of" in one.text())
        qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))
