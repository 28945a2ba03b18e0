from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.ink.strokes import Ink, PageKey, Stroke
from briefing.model.problem import BriefingError
from briefing.qt.storage.ink import keep_beside, keep_inside
from briefing.readers import read

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "# Tram\n\nA talk\n\n## Costs\n\n- one\n- two\n"
INK = Ink().draw(PageKey("costs"), Stroke(((10.0, 20.0), (30.0, 25.5))))


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "tram.md"
    path.write_bytes(TEXT.encode())
    return path


def test_ink_beside_a_talk_is_read_with_it(talk: Path) -> None:
    keep_beside(talk, INK)
    assert INK == read(talk).ink
    assert TEXT.encode() == talk.read_bytes()


def test_nothing_to_keep_leaves_no_file(talk: Path) -> None:
    place = keep_beside(talk, INK)
    keep_beside(talk, Ink())
    keep_beside(talk, Ink())
    assert (False, Ink()) == (place.exists(), read(talk).ink)


def test_ink_in_a_talk_changes_nothing_else_in_it(talk: Path) -> None:
    keep_inside(talk, INK)
    assert INK == read(talk).ink
    assert talk.read_text("utf-8").startswith(TEXT)
    assert 2 == len(read(talk).parts)
    assert () == read(talk).parts[1].notes


def test_ink_in_a_talk_is_replaced_and_taken_away_again(talk: Path) -> None:
    other = INK.clear(PageKey("costs")).draw(PageKey("x-->y"), Stroke(((1.0, 1.0),)))
    keep_inside(talk, INK)
    keep_inside(talk, other)
    assert other == read(talk).ink
    keep_inside(talk, Ink())
    assert TEXT == talk.read_text("utf-8")


def test_line_ends_of_the_talk_stay_as_they_are(talk: Path) -> None:
    talk.write_bytes(TEXT.replace("\n", "\r\n").encode())
    keep_inside(talk, INK)
    assert talk.read_bytes().count(b"\n") == talk.read_bytes().count(b"\r\n")
    assert INK == read(talk).ink


def test_what_was_written_below_the_ink_stays(talk: Path) -> None:
    keep_inside(talk, INK)
    with talk.open("a", encoding="utf-8") as file:
        file.write("\n## Later\n\n- three\n")
    keep_inside(talk, Ink())
    assert "## Later" in talk.read_text("utf-8")
    assert "briefing:ink" not in talk.read_text("utf-8")


def test_ink_is_not_put_into_a_file_in_another_encoding(talk: Path) -> None:
    talk.write_bytes("# 电车\n".encode("gb18030"))
    with pytest.raises(BriefingError, match="UTF-8"):
        keep_inside(talk, INK)
    assert "# 电车\n".encode("gb18030") == talk.read_bytes()


def test_a_file_beside_a_talk_that_holds_no_ink_is_left_alone(talk: Path) -> None:
    talk.with_name("tram.md.ink").write_text("blue-black, 30 ml")
    assert Ink() == read(talk).ink


@pytest.mark.parametrize("other", [b"a bottle", b"\xff", b'{"version": 9, "strokes": []}'])
def test_a_file_of_that_name_that_is_no_ink_of_ours_is_never_lost(talk: Path, other: bytes) -> None:
    place = talk.with_name("tram.md.ink")
    place.write_bytes(other)
    keep_beside(talk, Ink())
    assert other == place.read_bytes()
    keep_beside(talk, INK)
    assert other == talk.with_name("tram.md.ink.unread").read_bytes()
    assert INK == read(talk).ink


def test_ink_of_a_slide_whose_name_no_file_can_hold_is_kept_all_the_same(talk: Path) -> None:
    odd = Ink().draw(PageKey("\ud800"), Stroke(((1.0, 1.0),)))
    keep_inside(talk, odd)
    assert 1 == len(read(talk).ink.pages)
