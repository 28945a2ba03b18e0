"""The comparison itself, on words made by hand: what it must notice, it notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.geometry import Box
from briefing.model.scene import Line, Paragraph, Style, StyledRun, Text
from tests.exporters.pptx.made import scene
from tests.pictures import compare
from tests.pictures.libreoffice import Word

if TYPE_CHECKING:
    from pathlib import Path

FIRST, SECOND = "微短剧筑桥", "传中国故事"


def words(*texts: tuple[str, float, float]) -> list[Word]:
    return [Word(text, Box(x, y, 22.0 * len(text), 28)) for text, x, y in texts]


def compared(
    monkeypatch: pytest.MonkeyPatch, found: list[Word], tmp_path: Path
) -> compare.Comparison:
    own = Paragraph((StyledRun(FIRST + SECOND, Style(22)),), 32)
    lines = (
        Line(0, 0, 5, 56, 100, 125, 110, ()),
        Line(0, 5, 10, 56, 132, 157, 110, ()),
    )
    item = Text(Box(56, 100, 120, 64), (own,), lines, name="Body")
    monkeypatch.setattr(compare, "pages", lambda _: [found])
    return compare.compare([scene(item)], tmp_path)


def test_the_same_breaks_are_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    result = compared(monkeypatch, words((FIRST, 56, 100), (SECOND, 56, 132)), tmp_path)
    assert (2, 2, (), (), ()) == (
        result.lines,
        result.same,
        result.differences,
        result.outside,
        result.lost,
    )


def test_a_break_elsewhere_is_a_difference_but_no_loss(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = words((FIRST[:4], 56, 100), (FIRST[4:] + SECOND[:3], 56, 132), (SECOND[3:], 56, 164))
    result = compared(monkeypatch, found, tmp_path)
    assert (0, ()) == (result.same, result.lost)
    assert "3 lines in room for 2" in result.outside[0]


def test_text_over_the_edge_is_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = words((FIRST, 76, 100), (SECOND, 56, 132))
    assert "over the edge" in compared(monkeypatch, found, tmp_path).outside[0]


def test_text_off_the_slide_is_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = words((FIRST, 56, 100), (SECOND, 56, 132), ("外", 950, 10))
    assert "off the slide" in compared(monkeypatch, found, tmp_path).outside[0]


def test_missing_text_is_lost(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert compared(monkeypatch, words((FIRST, 56, 100)), tmp_path).lost


@pytest.mark.parametrize(
    ("expected", "found", "agreed"),
    [("ab", "ab", 2), ("ab", "ba", 1), ("abc", "axc", 2), ("", "a", 0), ("a", "", 0)],
)
def test_lines_agree_in_order(expected: str, found: str, agreed: int) -> None:
    assert agreed == compare._agreed(expected, found)
