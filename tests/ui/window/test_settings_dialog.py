"""What is set is kept and done at once; what is kept of a person is forgotten when they say so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from briefing.qt.storage import kept as storage
from briefing.qt.storage.settings import Settings
from briefing.ui.commands.help import LICENCES, About
from briefing.ui.shared.style import DARK, LIGHT, look, set_appearance
from briefing.ui.window.settings_dialog import SettingsDialog
from tests.ui.files.test_saving import saved
from tests.ui.sessions import open_in, set_kind
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QComboBox
    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    palette, sheet, font = app.palette(), app.styleSheet(), app.font()
    yield
    app.setProperty("appearance", "")
    app.setPalette(palette)
    app.setStyleSheet(sheet)
    app.setFont(font)


def choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def opened(window: MainWindow) -> SettingsDialog:
    window.actions_by_id["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    return dialog


def test_language_looks_and_size_are_changed_at_once_and_come_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = new_window(qtbot, tmp_path)
    dialog = opened(window)
    size = QApplication.font().pointSizeF()
    choose(dialog.language, "zh_CN")
    qtbot.waitUntil(lambda: "设置" == dialog.windowTitle())
    choose(dialog.appearance, "dark")
    assert look() is DARK
    choose(dialog.appearance, "light")
    assert look() is LIGHT
    choose(dialog.text_size, 130)
    assert QApplication.font().pointSizeF() == pytest.approx(size * 1.3)
    choose(dialog.text_size, 100)
    dialog.timer.setChecked(True)
    dialog.motion.setChecked(True)
    dialog.notes.setValue(30)
    window.settings.save()
    again = Settings(tmp_path / "settings.ini")
    assert ("zh_CN", "light", 100) == (again.language, again.appearance, again.text_size)
    assert (True, True, 30) == (again.timer_at_once, again.reduce_motion, again.notes_size)
    assert window.actions_by_id["reduce_motion"].isChecked()
    window.preferences.speak("en")


def test_a_desktop_that_turns_dark_changes_nothing_that_was_chosen(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    set_appearance(app, "dark")
    app.styleHints().colorSchemeChanged.emit(app.styleHints().colorScheme())
    assert look() is DARK


def test_files_that_name_no_theme_wear_the_one_that_is_set(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path)
    choose(opened(window).theme, "ink")
    window.open_file(write(tmp_path))
    assert "ink" == open_in(window.session).layout.theme.name
    assert not window.isWindowModified()
    window.open_file(write(tmp_path, "---\ntheme: azure\n---\n\n## One\n\n- a\n", "other.md"))
    assert "azure" == open_in(window.session).layout.theme.name


def test_all_that_is_kept_is_shown_with_its_place_and_forgotten(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path))
    set_kind(window.session, "the-plan", "cards")
    window.actions_by_id["save"].trigger()
    saved(qtbot, window)
    qtbot.waitUntil(lambda: bool(window.settings.recent))
    (tmp_path / "times").mkdir()
    (tmp_path / "times" / "one.json").write_text("{}", "utf-8")
    (tmp_path / "cache" / "briefing").mkdir(parents=True)
    (tmp_path / "cache" / "briefing" / "widths.json").write_text("{}", "utf-8")
    (tmp_path / "briefing.log").write_text("error", "utf-8")
    page = opened(window).privacy
    assert {"recent", "versions", "times", "cache", "log"} == set(page.chosen)
    monkeypatch.setattr(QMessageBox, "exec", lambda _: QMessageBox.StandardButton.Cancel)
    page.forget.click()
    assert (tmp_path / "briefing.log").exists()
    monkeypatch.setattr(QMessageBox, "exec", lambda _: QMessageBox.StandardButton.Yes)
    page.forget.click()
    assert [] == page.chosen
    assert not page.forget.isEnabled()
    assert 0 == sum(one.size for one in storage.kept(window.settings))
    assert [] == window.settings.recent
    for name in ("versions", "times", "cache/briefing", "briefing.log"):
        assert not (tmp_path / name).exists()
    assert b"talk.md" not in (tmp_path / "settings.ini").read_bytes()
    assert b"talk.md" not in (tmp_path / "settings.bak").read_bytes()
    assert (tmp_path / "talk.md").exists()


def test_who_opens_it_for_the_first_time_is_asked_for_language_and_looks(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = new_window(qtbot, tmp_path)
    welcome = window.views.start_page().welcome
    assert welcome.isVisible()
    choose(welcome.language, "zh_CN")
    assert "zh_CN" == window.settings.language
    window.preferences.speak("en")
    choose(welcome.appearance, "dark")
    assert look() is DARK
    window.open_file(write(tmp_path))
    window.actions_by_id["close"].trigger()
    assert not window.views.start_page().welcome.isVisible()


def test_about_names_all_that_is_shipped(qtbot: QtBot, tmp_path: Path) -> None:
    about = About(new_window(qtbot, tmp_path))
    qtbot.addWidget(about)
    assert len(LICENCES) == about.licences.topLevelItemCount()
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    needed = text.partition("\ndependencies = [")[2].partition("\n]")[0]
    names = re.findall(r'^  "([A-Za-z0-9-]+)', needed, re.MULTILINE)
    assert len(names) > 8
    said = " ".join(name for name, _ in LICENCES).replace("PySide6", "PySide6-Essentials")
    assert [] == [name for name in names if name not in said]
