"""Talks and rehearsals of a file, as a list, a chart and a report."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from briefing.model.record import replace
from briefing.model.text import rich
from briefing.model.time.records import Timings
from briefing.model.time.rehearsal import Record, Visit
from briefing.ui.shared.style import LIGHT, wear
from briefing.ui.show.times.chart import HEAD, ROW
from briefing.ui.show.times.report import as_csv, as_markdown, report_of, when
from briefing.ui.show.times.window import TimesWindow
from tests.ui.sessions import open_in, put_open
from tests.ui.show.timed import Timed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

FIRST = Record(
    "2026-03-04T10:00:00",
    (Visit("a", 100.0), Visit("b", 130.0), Visit("d", 60.0), Visit("", 5.0), Visit("gone", 7.0)),
    "talk",
    400.0,
    ("c",),
    3,
    20.0,
)
SECOND = Record("2026-03-05T10:00:00", (Visit("a", 50.0), Visit("b", 50.0)), "rehearsal", 400.0)


class Opened(Timed):
    def __init__(self, qtbot: QtBot, folder: Path, *records: Record) -> None:
        super().__init__(folder)
        self.kept.keep(Timings(records))
        self.window = TimesWindow(self.session, self.kept)
        qtbot.addWidget(self.window)
        self.window.show()


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Opened:
    return Opened(qtbot, tmp_path, SECOND, FIRST)


def test_the_newest_comes_first_and_is_chosen(opened: Opened) -> None:
    window = opened.window
    assert (2, SECOND) == (window.records.count(), window.record)
    assert window.records.item(0).text().startswith("Rehearsal  1:40")


def test_the_chart_has_a_bar_for_every_slide_or_section(opened: Opened) -> None:
    window = opened.window
    window.records.setCurrentRow(1)
    said = [(row.title, row.bar.taken, row.skipped) for row in window.chart.rows]
    assert [
        ("Slide 1", 100, False),
        ("Slide 2", 130, False),
        ("Slide 3", 0, True),
        ("Slide 4", 60, False),
    ] == said
    window.by_section.click()
    assert [("Outside sections", 230), ("The second half", 60)] == [
        (row.title, row.bar.taken) for row in window.chart.rows
    ]


def test_no_button_is_coloured_as_the_one_for_enter_but_the_first_thing_to_do(
    opened: Opened,
) -> None:
    buttons = opened.window.findChildren(QPushButton)
    assert 7 == len(buttons)
    assert not [one.text() for one in buttons if one.autoDefault() or one.isDefault()]


def test_what_the_chart_shows_is_seen_on_its_button(opened: Opened, qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    window = opened.window

    def grounds() -> list[str]:
        buttons = (window.by_slide, window.by_section)
        return [button.grab().toImage().pixelColor(8, 8).name() for button in buttons]

    before = grounds()
    window.by_section.click()
    window.save.setFocus()
    assert [LIGHT.rule, LIGHT.paper] == before
    assert [LIGHT.paper, LIGHT.rule] == grounds()
    qapp.setStyleSheet("")


def test_bars_over_the_plan_have_another_colour(opened: Opened) -> None:
    opened.window.records.setCurrentRow(1)
    picture = opened.window.chart.grab().toImage()
    middle = [HEAD + row * ROW + ROW // 2 for row in range(4)]
    x = round(opened.window.chart.width() * 0.34) + 20
    under, over, none, _ = (picture.pixelColor(x, y).name() for y in middle)
    assert 3 == len({under, over, none})


def test_a_rehearsal_becomes_the_plan_and_can_be_dropped(opened: Opened) -> None:
    window = opened.window
    assert not window.forget.isVisible()
    window.use.click()
    assert {"a": 50, "b": 50} == opened.kept.timings.plan
    assert (False, "This is the plan") == (window.use.isEnabled(), window.use.text())
    window.forget.click()
    assert ({}, True) == (opened.kept.timings.plan, window.use.isEnabled())


def test_one_is_deleted_and_the_last_leaves_a_word(opened: Opened) -> None:
    window = opened.window
    window.delete.click()
    assert (FIRST,) == opened.kept.timings.records
    assert window.record == FIRST
    window.delete.click()
    assert window.none.isVisible()
    assert not window.save.isVisible()
    assert not window.records.isVisible()


def test_the_report_is_saved_as_markdown_or_as_a_table_and_copied(
    opened: Opened, tmp_path: Path
) -> None:
    window = opened.window
    window.write(tmp_path / "times.md")
    window.write(tmp_path / "times.csv")
    assert (tmp_path / "times.md").read_text("utf-8").startswith("# Talk")
    assert (tmp_path / "times.csv").read_bytes().startswith(b"\xef\xbb\xbfNumber")
    window.copy.click()
    assert (tmp_path / "times.md").read_text("utf-8") == QGuiApplication.clipboard().text()


def test_a_report_that_cannot_be_saved_is_said(opened: Opened, tmp_path: Path) -> None:
    opened.window.write(tmp_path / "nowhere" / "times.md")
    assert "folder" in opened.window.note.text()


def test_a_changed_file_is_measured_anew(opened: Opened) -> None:
    deck = open_in(opened.session).deck
    assert deck is not None
    put_open(opened.session, deck=replace(deck, slides=deck.slides[:1], sections=()))
    opened.session.deck_changed.emit()
    assert ["Slide 1"] == [row.title for row in opened.window.chart.rows]
    assert not opened.window.by_section.isVisible()


# the report


def test_the_report_says_length_plan_pauses_skipped_slides_and_ink(opened: Opened) -> None:
    text = as_markdown(report_of(FIRST, open_in(opened.session).deck, Timings()))
    for said in (
        "- Took: 5:02",
        "- Planned: 6:40 (1:38 in hand)",
        "- Paused: 0:20",
        "- Slides skipped: 1",
        "- Pen strokes: 3",
        "- On other pages: 0:12",
        "| 2 Slide 2 | 2:10 | 1:40 | +0:30 |",
        "| 3 Slide 3 | 0:00 | 1:40 | skipped |",
        "| The second half | 1:00 | 3:20 | −2:20 |",
    ):
        assert said in text


def test_titles_break_neither_tables_nor_spreadsheets(opened: Opened) -> None:
    deck = open_in(opened.session).deck
    assert deck is not None
    slides = (replace(deck.slides[0], title=rich("=1+1 | a\nb")), *deck.slides[1:])
    report = report_of(FIRST, replace(deck, slides=slides), Timings())
    assert "| 1 =1+1 \\| a b |" in as_markdown(report)
    rows = list(csv.reader(io.StringIO(as_csv(report))))
    assert ["1", "'=1+1 | a b", "100.0", "100.0", ""] == rows[1]
    assert ["3", "Slide 3", "0.0", "100.0", "x"] == rows[3]


@pytest.mark.parametrize("started", ["", "soon", "0001-01-01"])
def test_a_record_of_a_day_that_never_was_has_none(started: str) -> None:
    assert "" == when(Record(started, (Visit("a", 5.0),)))
