from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication

from briefing import resources
from briefing.model.document import Document, Meta
from briefing.qt.storage.settings import Settings
from briefing.ui.reading.page import ReadingPage
from briefing.ui.reading.pointer import TextPosition
from briefing.ui.reading.text import ReadingText
from briefing.ui.reading.typography import LARGEST, SCHEMES, SMALLEST
from briefing.ui.reading.view import ReadingView
from briefing.ui.session import deck_builder
from briefing.ui.session.session import Session
from briefing.ui.shared.style import DARK, LIGHT, wear
from tests.ui.sessions import open_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier

TALK = "\n\n".join(
    ["---\ntitle: A talk\n---", "# One"]
    + [
        f"## Slide {number}\n\n"
        + "\n\n".join(f"Paragraph {line} of slide {number}, about rivers." for line in range(6))
        for number in range(1, 31)
    ]
    + ["# Two", "## Last\n\nThe end. See [the site](https://example.org/a) or [it](#slide-3)."]
)


class Opened:
    """A reading view in a window, and what a test wants to know of it."""

    def __init__(self, qtbot: QtBot, folder: Path, text: str = TALK, name: str = "talk.md") -> None:
        resources.register()
        self.qtbot = qtbot
        self.path = folder / name
        self.path.write_text(text, encoding="utf-8")
        self.settings = Settings(folder / "settings.ini")
        self.links: list[str] = []
        self.session = Session()
        self.view = self.new_view()
        assert self.session.open(self.path)
        qtbot.waitUntil(
            lambda: open_in(self.session).path == self.path, timeout=30_000
        )  # it may be large
        self.show()

    def new_view(self) -> ReadingView:
        view = ReadingView(self.session, self.settings, self.links.append)
        view.resize(1300, 700)
        self.qtbot.addWidget(view)
        return view

    def show(self) -> None:
        self.view.show()
        self.qtbot.waitExposed(self.view)
        self.settle()

    def settle(self) -> None:
        """As if the person had stopped scrolling."""
        self.view.settled()

    def press(self, key: Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self.qtbot.keyClick(self.view.page, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    @property
    def reading(self) -> str:
        page = self.view.page
        reading = page.reading()
        return page.column.text.passage(reading).text if page.column and reading else ""

    @property
    def slide(self) -> str:
        return self.session.navigator.slide.title.plain

    def find(self, words: str) -> None:
        self.view.find_controller.open()
        self.view.find_controller.bar.field.setText(words)
        self.qtbot.waitUntil(lambda: self.view.find_controller.search.ended)

    def point_of(self, words: str) -> QPoint:
        """Where `words` stand in the page's viewport."""
        page = self.view.page
        for placed in page.column.placed():
            offset = placed.block.passage.text.find(words)
            if offset >= 0:
                frame = placed.block.frames[0]
                line = frame.layout.lineForTextPosition(offset)
                x = page.column_left + frame.x + line.cursorToX(offset)[0]
                y = placed.y + frame.y + line.y() + line.height() / 2
                return QPointF(x + 3, y).toPoint()
        raise AssertionError(words)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Opened:
    return Opened(qtbot, tmp_path)


def test_the_text_begins_with_the_title(opened: Opened) -> None:
    assert ("A talk", 0.0) == (opened.reading, opened.view.page.progress)


@pytest.mark.parametrize(
    ("forth", "back"),
    [
        (Key.Key_Space, Key.Key_PageUp),
        (Key.Key_PageDown, Key.Key_PageUp),
        (Key.Key_Down, Key.Key_Up),
        (Key.Key_End, Key.Key_Home),
    ],
)
def test_keys_scroll_the_text_and_back(opened: Opened, forth: Key, back: Key) -> None:
    column = opened.view.page.column
    start = (column.top, column.over)
    opened.press(forth)
    assert start < (column.top, column.over)
    opened.press(back)
    assert start == (column.top, column.over)


def test_end_shows_the_last_passage_and_everything_is_read(opened: Opened) -> None:
    opened.press(Key.Key_End)
    assert (1.0, "Last") == (opened.view.page.progress, opened.slide)
    assert "The end." == opened.reading[:8]


def test_scrolling_makes_the_corresponding_slide_current(opened: Opened) -> None:
    for _ in range(4):
        opened.press(Key.Key_Space)
    assert opened.slide in opened.reading or f"of {opened.slide.lower()}," in opened.reading
    assert opened.session.navigator.slide_index > 1


def test_a_slide_made_current_elsewhere_is_scrolled_to(opened: Opened) -> None:
    found = open_in(opened.session).find("slide-20")
    opened.session.navigator.go_to_slide(found)
    assert "Slide 20" == opened.reading
    opened.settle()
    assert "Slide 20" == opened.slide


def test_changing_the_view_keeps_the_place_both_ways(opened: Opened) -> None:
    for _ in range(7):
        opened.press(Key.Key_Down)
    before = opened.view.place()
    opened.view.hide()
    opened.show()
    assert before == opened.view.place()
    opened.view.hide()
    opened.session.navigator.go_to_slide(open_in(opened.session).find("slide-12"))
    opened.show()
    assert "Slide 12" == opened.reading


def test_opening_the_file_again_returns_to_the_place(opened: Opened) -> None:
    for _ in range(5):
        opened.press(Key.Key_Space)
    before, slide = opened.view.place(), opened.session.navigator.slide_index
    opened.view.hide()
    opened.session = Session()
    opened.view = opened.new_view()
    opened.session.open(opened.path)
    opened.session.navigator.go_to_slide(slide)
    opened.show()
    assert before["line"] == opened.view.place()["line"]
    assert before["share"] == pytest.approx(opened.view.place()["share"], abs=0.02)


def test_a_damaged_memory_of_the_place_is_ignored(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    Settings(tmp_path / "settings.ini").remember(path, reading={"line": "x", "nth": [], "share": 7})
    assert "A talk" == Opened(qtbot, tmp_path).reading


def test_a_file_that_changed_on_disk_is_read_at_the_same_place(opened: Opened) -> None:
    opened.session.navigator.go_to_slide(open_in(opened.session).find("slide-12"))
    opened.path.write_text(TALK + "\n\nOne more line.\n", encoding="utf-8")
    opened.session.reload()
    opened.settle()
    assert "Slide 12" == opened.slide
    opened.press(Key.Key_End)
    assert "One more line." == opened.reading


def test_a_shorter_text_in_place_of_a_long_one_is_painted_at_once(opened: Opened) -> None:
    """Before the view has come to the new text, its slide is still one of the old text's."""
    opened.press(Key.Key_End)
    assert opened.session.navigator.slide_index > 1
    short = opened.path.with_name("short.md")
    short.write_text("# Short\n\n## One\n\nOnly this.\n", "utf-8")
    assert opened.session.open(short)
    opened.view.frame.beside.repaint()
    opened.view.frame.beside.retranslate()
    opened.qtbot.waitUntil(lambda: opened.reading == "Short")


def test_the_contents_follow_and_lead(opened: Opened) -> None:
    contents = opened.view.contents
    entries = [entry.text for entry in contents.entries.entries]
    assert ["One", "Slide 1", "Slide 2"] == entries[:3]
    row = entries.index("Slide 9")
    index = contents.entries.index(row)
    contents.scrollTo(index)
    point = contents.visualRect(index).center()
    opened.qtbot.mouseClick(contents.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert ("Slide 9", row) == (opened.reading, contents.reading)
    contents.setCurrentIndex(contents.entries.index(entries.index("Two")))
    opened.qtbot.keyClick(contents, Key.Key_Return)
    assert "Two" == entries[contents.reading]


def test_every_hit_is_counted_and_the_next_one_is_gone_to(opened: Opened) -> None:
    opened.find("of slide 7,")
    assert "1 / 6" == opened.view.find_controller.bar.count.text()
    first = opened.view.page.hit
    opened.qtbot.keyClick(opened.view.find_controller.bar.field, Key.Key_Return)
    assert "2 / 6" == opened.view.find_controller.bar.count.text()
    assert first < opened.view.page.hit
    opened.view.find_controller.previous()
    opened.view.find_controller.previous()
    assert "6 / 6" == opened.view.find_controller.bar.count.text()


def test_hits_are_painted_on_another_ground(opened: Opened) -> None:
    opened.find("A talk")
    image = opened.view.page.viewport().grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in (70, 80)}
    assert SCHEMES["light"].current in colors


def test_finding_begins_at_what_is_read(opened: Opened) -> None:
    opened.session.navigator.go_to_slide(open_in(opened.session).find("slide-15"))
    opened.find("PARAGRAPH 0")
    assert "15 / 30" == opened.view.find_controller.bar.count.text()


def test_nothing_found_is_said_and_escape_closes(opened: Opened) -> None:
    opened.find("volcano")
    assert "Not found" == opened.view.find_controller.bar.count.text()
    opened.qtbot.keyClick(opened.view.find_controller.bar.field, Key.Key_Escape)
    assert opened.view.find_controller.bar.isHidden()
    assert "" == opened.view.page.needle


def test_the_type_size_is_kept_within_bounds_and_remembered(opened: Opened) -> None:
    before = opened.view.page.size_px
    opened.view.preferences.larger()
    assert before < opened.view.page.size_px == opened.settings.reading_size
    for _ in range(30):
        opened.view.preferences.larger()
    assert LARGEST == opened.view.page.size_px
    for _ in range(30):
        opened.view.preferences.smaller()
    assert SMALLEST == opened.view.page.size_px
    assert SMALLEST == opened.new_view().page.size_px


def test_another_type_size_keeps_what_is_read(opened: Opened) -> None:
    for _ in range(4):
        opened.press(Key.Key_Space)
    line = opened.view.place()["line"]
    opened.view.preferences.set_size(30)
    assert line == opened.view.place()["line"]


@pytest.mark.parametrize("name", list(SCHEMES))
def test_the_paper_is_worn_and_remembered(opened: Opened, name: str) -> None:
    opened.view.preferences.set_scheme(name)
    image = opened.view.page.viewport().grab().toImage()
    assert SCHEMES[name].ground == image.pixelColor(3, 300).name()
    assert name == opened.settings.reading_paper
    assert [name] == [button.name for button in opened.view.frame.schemes if button.isChecked()]


def wheel(opened: Opened, delta: int, modifier: Qt.KeyboardModifier) -> None:
    viewport = opened.view.page.viewport()
    here = QPointF(200, 200)
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(here, here, QPoint(), QPoint(0, delta), buttons, modifier, phase, False)
    QApplication.sendEvent(viewport, event)


def test_the_wheel_scrolls_and_with_ctrl_sizes_the_text(opened: Opened) -> None:
    wheel(opened, -240, Qt.KeyboardModifier.NoModifier)
    assert opened.view.page.progress > 0
    before = opened.view.page.size_px
    wheel(opened, 120, Ctrl)
    assert opened.view.page.size_px > before


def test_dragging_the_scroll_bar_to_its_ends_shows_the_ends(opened: Opened) -> None:
    bar = opened.view.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert "The end." == opened.reading[:8]
    bar.setValue(0)
    assert "A talk" == opened.reading


def test_text_is_selected_by_mouse_and_copied_as_its_source_has_it(opened: Opened) -> None:
    page = opened.view.page
    start, end = opened.point_of("Paragraph 0 of slide 1"), opened.point_of("slide 1, about")
    opened.qtbot.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=start)
    opened.qtbot.mouseMove(page.viewport(), end)
    opened.qtbot.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert page.selected_text()
    opened.press(Key.Key_C, Ctrl)
    assert page.selected_text() == QGuiApplication.clipboard().text()


def test_a_double_click_selects_a_word(opened: Opened) -> None:
    point = opened.point_of("Paragraph 0")
    opened.qtbot.mouseDClick(
        opened.view.page.viewport(), Qt.MouseButton.LeftButton, pos=point + QPoint(6, 0)
    )
    assert "Paragraph" == opened.view.page.selected_text()


def test_everything_is_selected_over_all_passages(opened: Opened) -> None:
    opened.press(Key.Key_A, Ctrl)
    text = opened.view.page.selected_text()
    assert ("A talk\n\nOne\n\n", True) == (text[:13], text.endswith("or it."))


def test_offsets_hold_behind_characters_that_qt_counts_twice(qtbot: QtBot, tmp_path: Path) -> None:
    opened = Opened(qtbot, tmp_path, "# 😀😀 rivers\n\nand 𠮷𠮷 sources\n")
    opened.find("rivers")
    spot, offset = opened.view.page.hit[0]
    assert TextPosition(spot, 3) == TextPosition(spot, offset)
    point = opened.point_of("and") + QPoint(4, 0)
    at = opened.view.page.column.find(opened.view.page.column.spot_at(point.y()))
    frame = at.block.frames[0]
    end = frame.layout.lineAt(0).naturalTextRect().right()
    assert len("and 𠮷𠮷 sources") == at.block.offset_at(frame.x + end + 5, frame.y + 5)


def test_links_pass_the_gate_or_lead_to_their_slide(opened: Opened) -> None:
    opened.press(Key.Key_End)
    page = opened.view.page
    opened.qtbot.mouseClick(
        page.viewport(), Qt.MouseButton.LeftButton, pos=opened.point_of("the site")
    )
    assert ["https://example.org/a"] == opened.links
    opened.qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=opened.point_of("it."))
    opened.settle()
    assert (1, "Slide 3") == (len(opened.links), opened.slide)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "javascript:alert(1)", "talk.md"])
def test_other_targets_are_never_opened(qtbot: QtBot, tmp_path: Path, target: str) -> None:
    opened = Opened(qtbot, tmp_path, f"# T\n\n[press me]({target}) please\n")
    point = opened.point_of("press me")
    opened.qtbot.mouseClick(opened.view.page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert [] == opened.links


def test_the_slide_beside_the_text_is_the_one_read_and_asks_to_be_shown(opened: Opened) -> None:
    opened.session.navigator.go_to_slide(open_in(opened.session).find("slide-5"))
    opened.settle()
    beside = opened.view.frame.beside
    with opened.qtbot.waitSignal(opened.view.slide_wanted):
        opened.qtbot.mouseClick(beside, Qt.MouseButton.LeftButton)
    assert "Slide 5" == opened.slide


def test_a_narrow_window_keeps_the_text(opened: Opened) -> None:
    opened.view.resize(500, 600)
    assert opened.view.contents.isHidden()
    assert opened.view.frame.beside.isHidden()
    opened.qtbot.waitUntil(lambda: opened.view.page.column_width > 400)


@pytest.mark.parametrize("lines", [(), ("",), ("x",)])
def test_documents_with_next_to_nothing_in_them_are_shown(
    qtbot: QtBot, lines: tuple[str, ...]
) -> None:
    page = ReadingPage(print)
    qtbot.addWidget(page)
    page.set_text(ReadingText(Document(None, lines, Meta(), (), form="prose")), None)
    page.show()
    for key in (Key.Key_Space, Key.Key_End, Key.Key_Up, Key.Key_Home):
        qtbot.keyClick(page, key)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton)
    page.select_all()
    page.grab()
    assert "".join(lines) == page.selected_text()


def test_an_article_of_one_enormous_line_is_shown_in_pieces(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deck_builder, "PATIENCE", 10**6)  # a busy machine is no reason to fail
    opened = Opened(qtbot, tmp_path, "题目\n" + "会议强调了共益生态。" * 40_000, "talk.txt")
    opened.press(Key.Key_End)
    assert opened.reading.endswith("共益生态。")
    assert len(opened.reading) <= 5000


def test_controls_have_names_for_those_who_hear_them(opened: Opened) -> None:
    frame, bar = opened.view.frame, opened.view.find_controller.bar
    controls = [
        opened.view.page,
        opened.view.contents,
        frame.smaller,
        frame.larger,
        frame.find,
        *frame.schemes,
        frame.beside,
        bar.field,
        bar.previous,
        bar.next,
        bar.close_button,
    ]
    assert [] == [control for control in controls if not control.accessibleName()]
    assert opened.reading == opened.view.page.accessibleDescription()


def test_tools_lie_over_no_text_in_a_narrow_view(qtbot: QtBot, opened: Opened) -> None:
    view = opened.view
    for width in (1200, 700):
        view.resize(width, 600)
        qtbot.waitUntil(lambda width=width: view.width() == width)
        tools, text = view.frame.tools.geometry(), view.page.viewport().geometry()
        assert not tools.intersects(text)


def test_the_paper_goes_with_the_desktop_until_one_is_chosen(
    qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    wear(qapp, DARK)
    opened = Opened(qtbot, tmp_path)
    assert opened.view.preferences.is_dark
    assert opened.view.page.scheme is SCHEMES["dark"]
    opened.view.preferences.set_dark(False)
    assert not opened.new_view().preferences.is_dark
    wear(qapp, LIGHT)
    qapp.setStyleSheet("")


def cut_lines(opened: Opened) -> list[tuple[float, float]]:
    """The lines that the window's upper edge goes through."""
    column = opened.view.page.column
    assert column is not None
    placed = next(column.placed())
    spans = [(placed.y + top, placed.y + bottom) for top, bottom in placed.block.lines()]
    return [(top, bottom) for top, bottom in spans if top < -0.5 and bottom > 0.5]


LONG = "\n\n".join(
    ["# A talk", "## First"]
    + [f"{number}. " + "many words that go on and on, " * 12 for number in range(1, 40)]
    + ["## A table", "| a | b |\n|---|---|\n" + "| one | two, and what follows |\n" * 60]
)


@pytest.mark.parametrize("size", [(420, 300), (700, 333), (1300, 701)])
def test_no_line_is_cut_at_the_top_where_the_text_comes_to_rest(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    opened = Opened(qtbot, tmp_path, LONG)
    opened.view.resize(*size)
    keys = [Key.Key_Down, Key.Key_PageDown, Key.Key_Space, Key.Key_Down, Key.Key_Up, Key.Key_PageUp]
    for key in [*keys * 4, Key.Key_End, *[Key.Key_PageUp, Key.Key_Up] * 6, Key.Key_Home]:
        opened.press(key)
        assert [] == cut_lines(opened), key
    for line in range(1, len(LONG.splitlines()), 3):
        opened.view.show_place(line=line)
        assert [] == cut_lines(opened), line
    for width in range(size[0], size[0] - 90, -17):
        opened.view.resize(width, size[1])
        assert [] == cut_lines(opened), width


def test_every_key_moves_the_text_on_until_its_end(qtbot: QtBot, tmp_path: Path) -> None:
    opened = Opened(qtbot, tmp_path, LONG)
    opened.view.resize(420, 300)
    page = opened.view.page
    column = page.column
    assert column is not None
    for key in (Key.Key_Down, Key.Key_PageDown):
        opened.press(Key.Key_Home)
        for _ in range(2000):
            before = (column.top, column.over)
            opened.press(key)
            if page.progress == 1.0:
                break
            assert before < (column.top, column.over)
        assert page.progress == 1.0
