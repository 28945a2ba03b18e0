"""Text in columns: what stands upright, where columns begin, and that they break as lines do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.layout.grid import GridMeasurer
from briefing.layout.typeset import set_text, set_vertical
from briefing.model.geometry import Box
from briefing.model.scene import Paragraph, Style, StyledRun, Text, Vertical

BOX = Box(100, 50, 200, 300)


def paragraph(words: str, size: float = 20) -> Paragraph:
    return Paragraph((StyledRun(words, Style(size)),), 1.5 * size)


def columns(words: str, vertical: Vertical = "eaVert") -> Text:
    return set_vertical(BOX, [paragraph(words)], GridMeasurer(), vertical=vertical)


def uprights(text: Text) -> str:
    return "".join(s.text for line in text.lines for s in line.segments if s.upright)


def test_the_first_column_stands_at_the_right_edge() -> None:
    text = columns("国" * 20)
    assert Box(240, 50, 60, 300) == text.box
    first, second = (text.placed(Box(line.x, line.top, line.width, 30)) for line in text.lines)
    assert (270, 240) == (first.x, second.x)
    assert (50, 280) == (first.y, first.height)  # a full one is left free by a hair


def test_han_and_its_punctuation_stand_upright_and_latin_lies() -> None:
    text = columns("2026年，“微短剧+”")
    assert "年，“微短剧”" == uprights(text)
    assert "2026" == text.lines[0].segments[0].text
    assert "" == uprights(columns("two words"))
    assert "" == uprights(columns("国国", "vert"))


def test_uprights_follow_one_another_by_an_em() -> None:
    (line,) = columns("国家").lines
    assert [(0, 20), (20, 20)] == [(one.x, one.width) for one in line.segments]


@given(st.text("国家，。“”ab 1", min_size=1, max_size=60))
def test_columns_break_where_lines_as_long_do(words: str) -> None:
    flat = set_text(Box(0, 0, BOX.height, 0), [paragraph(words)], GridMeasurer())
    text = columns(words)
    assert [(one.start, one.end) for one in flat.lines] == [(o.start, o.end) for o in text.lines]
    assert ["".join(s.text for s in one.segments) for one in flat.lines] == [
        "".join(s.text for s in one.segments) for one in text.lines
    ]
    for line in text.lines:
        assert text.box.contains(text.placed(Box(line.x, line.top, line.width, 30)), 0.1)
