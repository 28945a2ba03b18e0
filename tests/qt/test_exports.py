"""PDF and PNG files from scenes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from briefing.model.deck import Deck
from briefing.model.problem import BriefingError
from briefing.model.text import rich
from briefing.qt.pdf.writer import write_pdf
from briefing.qt.png import write_png
from briefing.qt.text.fonts import NARROW
from tests.qt.scenes import scene, text

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

DECK = Deck(rich("山海之间"), ())


def test_a_pdf_has_a_page_for_each_scene(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    steps = list(write_pdf(DECK, [scene(), scene(text("山"))], path))
    data = path.read_bytes()
    assert [(0, 2), (1, 2), (2, 2)] == [(step.done, step.total) for step in steps]
    assert 2 == len(re.findall(rb"/Type /Page\b", data))
    assert b"/MediaBox [0 0 960.000000 540.000000]" in data


def test_a_pdf_s_text_is_the_text_that_was_written(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    list(write_pdf(DECK, [scene(text("小心 山——海"))], path))
    maps = b"".join(re.findall(rb"beginbfrange.*?endbfrange", path.read_bytes(), re.DOTALL)[-2:])
    said = {
        bytes.fromhex(code.decode()).decode("utf-16-be") for code in re.findall(rb"<(\w+)>", maps)
    }
    assert {"小", "心", " ", "山", "——", "海"} <= said


@pytest.mark.skipif(NARROW is None, reason="features of fonts came with Qt 6.7")
def test_a_pdf_s_numbers_in_latin_text_can_be_found(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    list(write_pdf(DECK, [scene(text("on 12 April"))], path))
    maps = b"".join(re.findall(rb"beginbfrange.*?endbfrange", path.read_bytes(), re.DOTALL))
    assert {b"0031", b"0032"} <= set(re.findall(rb"<(\w+)>", maps))


def test_a_pdf_s_links_can_be_clicked(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    list(write_pdf(DECK, [scene(text("山海", link="https://a.org/b"))], path))
    assert b"/URI (https://a.org/b)" in path.read_bytes()


def test_a_deck_without_pages_makes_no_pdf(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="no slide"):
        list(write_pdf(DECK, [], tmp_path / "a.pdf"))


def test_one_page_is_one_png(tmp_path: Path) -> None:
    list(write_png(DECK, [scene()], tmp_path / "a.png"))
    assert (1920, 1080) == QImage(str(tmp_path / "a.png")).size().toTuple()


def test_more_pages_are_numbered(tmp_path: Path) -> None:
    list(write_png(DECK, [scene()] * 3, tmp_path / "a.png"))
    assert ["a-01.png", "a-02.png", "a-03.png"] == sorted(path.name for path in tmp_path.iterdir())


def test_a_folder_takes_the_pages(tmp_path: Path) -> None:
    list(write_png(DECK, [scene()], tmp_path))
    assert ["slide-01.png"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize("write", [write_pdf, write_png])
def test_stopping_half_way_leaves_what_was_there(tmp_path: Path, write: object) -> None:
    (tmp_path / "a-01.png").write_bytes(b"old")
    steps = write(DECK, [scene()] * 3, tmp_path / "a.png")  # type: ignore[operator]
    next(steps)
    next(steps)
    steps.close()
    assert ["a-01.png"] == [path.name for path in tmp_path.iterdir()]
    assert b"old" == (tmp_path / "a-01.png").read_bytes()
