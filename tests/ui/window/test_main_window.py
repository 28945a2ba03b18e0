from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from briefing.ui.commands.table import BY_ID
from briefing.ui.session.piecewise_layout import HEAD_START
from briefing.ui.slides.slide_list import Role
from tests.ui.sessions import open_in
from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return new_window(qtbot, tmp_path, write(tmp_path))


def title(window: MainWindow) -> str:
    assert window.session.navigator.slide is not None
    return window.session.navigator.slide.title.plain


def press(qtbot: QtBot, window: MainWindow, key: Key, modifier: object = None) -> None:
    target = window.focusWidget() or window
    if modifier is None:
        qtbot.keyClick(target, key)
    else:
        qtbot.keyClick(target, key, modifier)


def test_keys_move_through_the_pages(qtbot: QtBot, window: MainWindow) -> None:
    seen: list[str] = []
    for key in (Key.Key_PageDown, Key.Key_Down, Key.Key_Right, Key.Key_PageUp, Key.Key_End):
        press(qtbot, window, key)
        seen.append(title(window))
    press(qtbot, window, Key.Key_Home)
    assert seen == [
        "Why it matters",
        "Three reasons",
        "A number",
        "Three reasons",
        "Kept for questions",
    ]
    assert title(window) == "Open data for the city"


def test_a_click_in_the_rail_shows_the_slide(qtbot: QtBot, window: MainWindow) -> None:
    rail = window.views.slides.rail
    index = window.slide_list.index_of(3, 0)
    rail.scrollTo(index)
    where = rail.visualRect(index).center()
    qtbot.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert title(window) == "A number"


def test_a_click_on_a_sections_title_folds_it(qtbot: QtBot, window: MainWindow) -> None:
    rail = window.views.slides.rail
    rows = range(window.slide_list.rowCount())
    section = next(i for i in rows if window.slide_list.index(i).data(Role.ROW).is_section)
    rail.scrollTo(window.slide_list.index(section))
    where = rail.visualRect(window.slide_list.index(section)).center()
    qtbot.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert window.slide_list.is_folded(0)


def test_going_to_a_slide_unfolds_its_section(qtbot: QtBot, window: MainWindow) -> None:
    window.slide_list.fold(0, True)
    press(qtbot, window, Key.Key_PageDown)
    assert not window.slide_list.is_folded(0)
    assert window.views.slides.rail.currentIndex().data() == "Why it matters"


def test_thumbnails_come_after_the_window_stands(qtbot: QtBot, window: MainWindow) -> None:
    thumbnails = window.views.slides.rail.thumbnails
    width = window.views.slides.rail.cards.width
    with qtbot.waitSignal(thumbnails.ready):
        pass
    qtbot.waitUntil(lambda: thumbnails.picture((0, 0), width, 1.0) is not None)


def test_a_click_on_a_line_marks_the_words_it_came_from(qtbot: QtBot, window: MainWindow) -> None:
    window.session.navigator.go_to(2)
    canvas, source = window.views.slides.canvas, window.views.slides.inspector.source
    page = window.session.navigator.page
    assert page is not None
    text = next(item for item in page.scene.items if item.name == "Point 1")
    line = text.lines[0]  # type: ignore[union-attr]
    corner = canvas.page_rect().topLeft()
    at = corner + QPointF(line.x + 10, line.top + 10) * canvas.scale
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert "People find what they need" in source.marked


def test_a_click_beside_every_line_marks_nothing(qtbot: QtBot, window: MainWindow) -> None:
    canvas = window.views.slides.canvas
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert canvas.marked is None
    assert window.views.slides.inspector.source.marked == ""


def test_another_kind_is_chosen_in_the_inspector(qtbot: QtBot, window: MainWindow) -> None:
    window.session.navigator.go_to(2)
    kinds = window.views.slides.inspector.properties.findChild(QComboBox)
    assert kinds is not None
    kinds.setFocus()
    kinds.setCurrentText("Cards")
    kinds.activated.emit(kinds.currentIndex())
    assert window.session.navigator.slide is not None
    assert window.session.navigator.slide.kind == "cards"
    assert title(window) == "Three reasons"


def test_arrow_keys_in_a_field_stay_in_the_field(qtbot: QtBot, window: MainWindow) -> None:
    kinds = window.views.slides.inspector.properties.findChild(QComboBox)
    assert kinds is not None
    kinds.setFocus()
    qtbot.keyClick(kinds, Key.Key_Down)
    assert window.session.navigator.index == 0


def test_the_three_views_show_the_same_slide(qtbot: QtBot, window: MainWindow) -> None:
    window.session.navigator.go_to(3)
    for key, view in ((Key.Key_2, "overview"), (Key.Key_3, "reading"), (Key.Key_1, "slides")):
        press(qtbot, window, key, Control)
        assert view == window.services.view.name
        assert title(window) == "A number"


def test_enter_in_the_overview_opens_the_slide(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_2, Control)
    window.views.overview.setFocus()
    qtbot.keyClick(window.views.overview, Key.Key_Down)
    qtbot.keyClick(window.views.overview, Key.Key_Return)
    assert window.services.view.name == "slides"
    assert window.session.navigator.index > 0


def test_the_overviews_slides_grow_and_shrink(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_2, Control)
    before = window.views.overview.tile
    press(qtbot, window, Key.Key_Plus, Control)
    assert window.views.overview.tile > before
    press(qtbot, window, Key.Key_Minus, Control)
    assert window.views.overview.tile == pytest.approx(before, abs=2)


def test_search_finds_titles_first_and_goes_there(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F, Control)
    field = window.top_bar.search
    qtbot.keyClicks(field, "plan")
    window.search_panel.search()
    assert window.search_panel.isVisible()
    qtbot.keyClick(field, Key.Key_Return)
    assert title(window) == "The plan"
    assert not window.search_panel.isVisible()


def test_escape_leaves_the_search(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F, Control)
    qtbot.keyClicks(window.top_bar.search, "plan")
    qtbot.keyClick(window.top_bar.search, Key.Key_Escape)
    assert window.top_bar.search.text() == ""
    assert window.session.navigator.index == 0


def test_go_to_takes_a_number_or_a_title(qtbot: QtBot, window: MainWindow) -> None:
    from briefing.ui.search.go_to import GoTo

    dialog = GoTo(window.session, window.services.pinyin, window)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.field, "4")
    assert dialog.place == (3, 0)
    dialog.field.clear()
    qtbot.keyClicks(dialog.field, "PLAN")
    assert dialog.place == (5, 0)
    dialog.field.clear()
    qtbot.keyClicks(dialog.field, "nowhere")
    assert dialog.place is None


def test_a_file_dropped_on_the_window_is_opened(window: MainWindow, tmp_path: Path) -> None:
    other = write(tmp_path, "# Other\n\n## Slide\n\n- text\n", "other.md")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    nothing = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, left, nothing)
    window.dropEvent(event)
    assert open_in(window.session).path == other
    assert window.windowTitle().startswith("other.md")


def test_a_file_that_cannot_be_read_is_said_calmly(window: MainWindow, tmp_path: Path) -> None:
    assert not window.open_file(tmp_path / "gone.md")
    assert window.message.isVisible()
    assert "gone.md" in window.message.text
    assert title(window) == "Open data for the city"
    assert open_in(window.session).path == tmp_path / "talk.md"


def test_the_inspector_says_whether_a_slide_is_hidden_or_a_backup(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = write(tmp_path, "## Shown\n\n- a\n\n## B {.backup}\n\n- b\n\n## C {.hidden}\n\n- c\n")
    window = new_window(qtbot, tmp_path, path)
    titles = [slide.title.plain for slide in open_in(window.session).deck.slides]
    properties = window.views.slides.inspector.properties
    for title, use in (("Shown", "Presented"), ("B", "Backup: "), ("C", "Hidden: ")):
        window.session.navigator.go_to_slide(titles.index(title))
        words = properties.findChildren(QLabel)
        (said,) = (word for word in words if word.text().startswith(use))
        qtbot.waitUntil(lambda said=said: said.height() >= said.heightForWidth(said.width()))


def test_a_saved_file_is_shown_anew_at_the_same_slide(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.session.navigator.go_to(3)
    with qtbot.waitSignal(window.session.deck_changed):
        write(tmp_path, TALK.replace("# Why it matters", "# Zero\n\n## New\n\n- x\n\n# Why it"))
    assert title(window) == "A number"


def test_an_editor_that_saves_by_renaming_is_followed_twice(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    for number in range(2):
        draft = write(tmp_path, TALK.replace("A number", f"Number {number}"), "draft")
        with qtbot.waitSignal(window.session.deck_changed):
            draft.replace(tmp_path / "talk.md")
        titles = [slide.title.plain for slide in open_in(window.session).deck.slides]
        assert f"Number {number}" in titles


def test_a_file_opens_where_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path)
    first = new_window(qtbot, tmp_path, path)
    first.session.navigator.go_to(3)
    first.services.view.show("overview")
    first.close()
    second = new_window(qtbot, tmp_path, path)
    assert title(second) == "A number"
    assert "overview" == second.services.view.name


def test_the_start_page_offers_recent_files(qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path)
    first = new_window(qtbot, tmp_path, path)
    qtbot.waitUntil(lambda: first.settings.recent == [path])
    first.close()
    second = new_window(qtbot, tmp_path)
    names = [
        button.accessibleName()
        for button in second.views.start_page().findChildren(QAbstractButton)
    ]
    entry = next(name for name in names if name.startswith("talk.md"))
    button = next(
        one
        for one in second.views.start_page().findChildren(QAbstractButton)
        if one.accessibleName() == entry
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert open_in(second.session).path == path


def test_closing_the_file_brings_the_start_page(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_W, Control)
    assert window.session.briefing is None
    assert window.views.start_page().isVisible()


def test_what_was_said_of_a_file_goes_with_it(qtbot: QtBot, window: MainWindow) -> None:
    window.message.note("talk.md is no longer in its folder.")
    window.actions_by_id["close"].trigger()
    assert not window.message.isVisibleTo(window)


def test_without_a_briefing_only_what_makes_sense_is_offered(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path)
    offered = {id for id, action in window.actions_by_id.items() if action.isEnabled()}
    assert offered == {
        "open",
        "paste",
        "quit",
        "full_screen",
        "reduce_motion",
        "help",
        "keys",
        "about",
        "settings",
    }


def test_the_show_starts_and_gives_the_window_back(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F5)
    assert window.shows.controller is not None
    show = window.shows.controller.audience
    qtbot.waitUntil(show.isActiveWindow)
    qtbot.keyClick(show, Key.Key_Right)
    assert show.running.show.at.slide == 1
    qtbot.keyClick(show, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.shows.controller is None)
    assert title(window) == "Why it matters"


def test_f5_during_a_show_starts_no_second_one(qtbot: QtBot, window: MainWindow) -> None:
    window.shows.present()
    first = window.shows.controller
    window.shows.present()
    assert window.shows.controller is first
    assert first is not None
    first.audience.close()


def test_the_language_changes_at_once_and_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    window.preferences.speak("zh_CN")
    qtbot.waitUntil(lambda: window.actions_by_id["view_slides"].text() == "幻灯片")
    texts = {one.text() for one in window.findChildren(QLabel) if one.isVisible()}
    assert {"出处", "本页", "演讲备注"} <= texts
    window.preferences.speak("en")
    qtbot.waitUntil(lambda: window.actions_by_id["view_slides"].text() == "Slides")


def test_every_control_has_a_name_for_those_who_cannot_see_it(window: MainWindow) -> None:
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and isinstance(widget, (QAbstractButton, QLineEdit, QComboBox))
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_tab_reaches_the_bar_the_rail_the_slide_and_the_inspector(
    qtbot: QtBot, window: MainWindow
) -> None:
    reached: set[str] = set()
    for _ in range(60):
        press(qtbot, window, Key.Key_Tab)
        widget = window.focusWidget()
        while widget is not None:
            reached.add(type(widget).__name__)
            widget = widget.parentWidget()
    assert {"TopBar", "Rail", "Canvas", "NotesPane", "SourcePane", "PropertiesPane"} <= reached


def test_a_name_with_markup_is_shown_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path, name="<b>x&y.md")
    window = new_window(qtbot, tmp_path, path)
    rich = [
        one.text()
        for one in window.findChildren(QLabel)
        if one.textFormat() is not Qt.TextFormat.PlainText and one.text()
    ]
    assert rich == []
    assert path.name in window.windowTitle()


def test_menus_hold_every_command_of_the_window(window: MainWindow) -> None:
    held = {
        action.objectName()
        for menu in window.menus.groups.values()
        for action in menu.actions()
        if isinstance(action, QAction) and action.objectName()
    }
    assert held == {id for id, one in BY_ID.items() if not {"show", "console"} & set(one.where)}


def test_help_shows_every_key(qtbot: QtBot, window: MainWindow) -> None:
    from briefing.ui.commands.help import KeySheet, ways

    sheet = KeySheet(window, window.services.keymap)
    qtbot.addWidget(sheet)
    shown = {one.text() for one in sheet.findChildren(QLabel)}
    told = {one.id: ways(one, window.services.keymap) for one in BY_ID.values()}
    assert [id for id, text in told.items() if text and text not in shown] == []


def test_zoom_goes_in_and_back_to_fitting(qtbot: QtBot, window: MainWindow) -> None:
    canvas = window.views.slides.canvas
    fitting = canvas.percent
    press(qtbot, window, Key.Key_Plus, Control)
    assert canvas.percent > fitting
    press(qtbot, window, Key.Key_0, Control)
    assert canvas.percent == fitting


def test_closing_the_window_waits_for_nothing_that_runs(window: MainWindow) -> None:
    window.close()
    assert not window.jobs.busy
    assert QApplication.instance() is not None


def test_tab_reaches_contents_text_tools_and_slide_of_the_reading_view(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, window, Key.Key_3, Control)
    assert window.focusWidget() is window.views.reading().page
    reached: set[str] = set()
    for _ in range(40):
        press(qtbot, window, Key.Key_Tab)
        widget = window.focusWidget()
        assert widget is not None
        reached.add(type(widget).__name__)
        if isinstance(widget, QAbstractButton):
            reached.add(widget.accessibleName())
    assert {"Contents", "ReadingPage", "SlideBeside", "SchemeButton", "Larger text"} <= reached


def test_the_page_that_is_shown_is_checked(qtbot: QtBot, tmp_path: Path) -> None:
    text = "# T\n\n## One\n\n- a\n\n## Two\n\n![](dot.svg)\n"
    (tmp_path / "dot.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">'
        '<rect width="90" height="90"/></svg>',
        "utf-8",
    )
    window = new_window(qtbot, tmp_path, write(tmp_path, text))
    checks = window.views.slides.inspector.checks

    def said() -> set[str]:
        return {one.text() for one in checks.findChildren(QLabel) if one.text()}

    window.session.navigator.go_to(1)
    qtbot.waitUntil(lambda: "Pictures are described" in said())
    window.session.navigator.go_to(2)
    qtbot.waitUntil(lambda: "The picture has no description" in said())
    assert "All text fits" in said()


def test_a_file_deleted_while_it_is_open_stays_on_the_screen_until_it_returns(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = write(tmp_path)
    window = new_window(qtbot, tmp_path, path)
    window.session.navigator.go_to(2)
    title = window.session.navigator.slide
    with qtbot.waitSignal(window.opening.watcher.gone):
        path.unlink()
    assert "talk.md is no longer in its folder" in window.message.text
    assert window.session.navigator.slide is title
    assert window.views.slides.isVisible()
    with qtbot.waitSignal(window.session.deck_changed):
        write(tmp_path, TALK.replace("Three reasons", "Four reasons"))
    assert window.message.isHidden()
    assert "Four reasons" in [slide.title.plain for slide in open_in(window.session).deck.slides]


def test_a_closed_window_lays_out_no_more(qtbot: QtBot, tmp_path: Path) -> None:
    slides = "\n\n".join(f"## Slide {number}\n\n- point" for number in range(300))
    window = new_window(qtbot, tmp_path)
    assert window.open_file(write(tmp_path, f"# Talk\n\n{slides}\n"))
    window.close()
    pages = open_in(window.session).pages
    assert pages is not None
    qtbot.wait(3 * HEAD_START)
    assert not pages.is_laid_out(299)
