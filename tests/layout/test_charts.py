from __future__ import annotations

import math
from itertools import combinations
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.layout.charts.numbers import number_format
from briefing.layout.charts.scale import HALF, MOST, ROOM, scale_of
from briefing.model import deck, scene
from briefing.model.chart import CategoryAxis, ValueAxis
from briefing.model.deck import Slide
from briefing.model.geometry import Box, around
from briefing.model.record import replace
from briefing.model.shapes.outline import flattened
from briefing.model.text import rich
from tests.layout.gallery import chart, table
from tests.layout.laid import laid, only


def drawn(given: deck.Chart) -> scene.Chart | scene.Table:
    (page, *_) = laid(Slide("a", "chart", rich("图"), blocks=(given,)))
    return next(item for item in page.items if isinstance(item, (scene.Chart, scene.Table)))


def shapes(found: scene.Chart | scene.Table, fill: str) -> list[scene.Shape]:
    assert isinstance(found, scene.Chart)
    return [p for p in found.parts if isinstance(p, scene.Shape) and p.fill == fill]


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([32, 215.5], (0, 50, 100, 150, 200, 250)),
        ([0.3, 0.9], (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)),
        ([95, 100], (0, 20, 40, 60, 80, 100, 120)),
        ([-4, 5], (-6, -4, -2, 0, 2, 4, 6)),
        ([-95, -100], (-120, -100, -80, -60, -40, -20, 0)),
        ([], (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)),
    ],
)
def test_the_scale_is_the_one_that_powerpoint_finds(
    values: list[float], ticks: tuple[float, ...]
) -> None:
    """Zero is on it, and a twentieth stays free beyond the values."""
    assert pytest.approx(ticks) == scale_of(values).ticks


@pytest.mark.parametrize(
    ("values", "before", "ends"),
    [
        ([95, 97, 100], HALF, (92, 101)),
        ([17, 18, 18.5], HALF, (16, 19)),
        ([50, 100], HALF, (0, 120)),
        ([2010, 2014, 2020], ROOM, (2008, 2022)),
        ([-100, -98, -97], ROOM, (-100.5, -96.5)),
    ],
)
def test_a_scale_of_places_begins_close_to_values_that_are_close(
    values: list[float], before: float, ends: tuple[float, float]
) -> None:
    """As LibreOffice was seen to begin it, on the axis beside and on the one below."""
    scale = scale_of(values, before=before)
    assert (*ends, "") == (scale.low, scale.high, scale.held)


@given(st.lists(st.floats(-1e14, 1e14), max_size=5))
def test_a_scale_holds_all_values_with_few_ticks(values: list[float]) -> None:
    scale = scale_of(values)
    step = scale.ticks[1] - scale.ticks[0]
    assert scale.low <= min([0.0, *values]) + step / 1e6
    assert scale.high >= max([0.0, *values]) - step / 1e6
    assert len(scale.ticks) <= MOST + 1


@pytest.mark.parametrize(
    ("values", "unit", "texts", "code"),
    [
        ("38 2026", "", ["38", "2026"], "0"),
        ("215.5 3", "", ["215.5", "3.0"], "0.0"),
        ("12345 -8", "", ["12,345", "-8"], "#,##0"),
        ("35 8", "%", ["35%", "8%"], '0"%"'),
        ("4.5 12", "kg", ["4.5 kg", "12.0 kg"], '0.0" kg"'),
        ("80 9", "毫米", ["80毫米", "9毫米"], '0"毫米"'),
        ("-1234567.5", "¥", ["-¥1,234,567.5"], '"¥"#,##0.0'),
        ("0.30000000000000004", "", ["0.3"], "0.0"),
    ],
)
def test_numbers_and_their_format_say_the_same(
    values: str, unit: str, texts: list[str], code: str
) -> None:
    given = chart("line", unit, " ".join("甲乙"[: len(values.split())]), 数=values)
    numbers = number_format(given)
    assert texts == [numbers.written(value) for value in map(float, values.split())]
    assert code == numbers.code


def test_columns_are_as_high_as_their_values() -> None:
    found = drawn(chart("column", "", "甲 乙", 数="10 20"))
    bars = [*shapes(found, "quiet"), *shapes(found, "accent")]
    assert pytest.approx(2) == bars[1].box.height / bars[0].box.height
    assert bars[0].box.bottom == pytest.approx(bars[1].box.bottom)


def test_the_highest_of_one_row_of_columns_has_the_accent_and_stands_on_the_line_alone() -> None:
    found = drawn(chart("column", "", "甲 乙 丙", 数="10 30 20"))
    assert isinstance(found, scene.Chart)
    assert ("quiet", "accent", "quiet") == found.series[0].point_colors
    assert found.plot.value_axis is not None
    assert not found.plot.value_axis.visible
    assert (35.0, "low") == (found.plot.value_axis.maximum, found.plot.value_axis.held)


@pytest.mark.parametrize("values", ["10 30 30", "10 -5 20", "10"])
def test_no_column_stands_out_where_none_is_alone_the_highest_of_several(values: str) -> None:
    names = " ".join("甲乙丙"[: len(values.split())])
    found = drawn(chart("column", "", names, 数=values))
    assert isinstance(found, scene.Chart)
    assert () == found.series[0].point_colors


def test_a_negative_column_hangs_from_the_same_line() -> None:
    bars = shapes(drawn(chart("column", "", "甲 乙", 数="10 -10")), "series0")
    assert pytest.approx(bars[0].box.bottom) == bars[1].box.y


@pytest.mark.parametrize(
    "given",
    [chart("line", "", "甲 乙 丙", 数="0 5 10"), chart("column", "", "甲 乙 丙", 数="10 -5 -10")],
)
def test_values_are_written_inside_the_chart_and_apart_from_its_names(given: deck.Chart) -> None:
    found = drawn(given)
    assert isinstance(found, scene.Chart)
    labels = [part.box for part in found.parts if isinstance(part, scene.Text)]
    assert all(found.box.contains(label, 0.1) for label in labels)
    assert [] == [
        (one, other)
        for one, other in combinations(labels, 2)
        if one.x < other.right and other.x < one.right
        if one.y < other.bottom and other.y < one.bottom
    ]


def test_an_empty_cell_is_a_gap_in_a_line() -> None:
    values = (1.0, 2.0, None, 3.0, 4.0)
    series = (deck.Series("数", values),)
    found = drawn(deck.Chart("line", ("a", "b", "c", "d", "e"), series, table("a", "b")))
    assert isinstance(found, scene.Chart)
    assert [2, 2] == [len(part.outline) for part in found.parts if isinstance(part, scene.Path)]


def test_a_pie_is_cut_in_proportion() -> None:
    found = drawn(chart("pie", "", "甲 乙", 数="75 25"))
    assert isinstance(found, scene.Chart)
    areas = [
        _area(flattened(part.outline)[0]) for part in found.parts if isinstance(part, scene.Path)
    ]
    assert pytest.approx(3, rel=0.01) == areas[0] / areas[1]


def _area(points: tuple[tuple[float, float], ...]) -> float:
    pairs = zip(points, (*points[1:], points[0]), strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


@pytest.mark.parametrize(
    "impossible",
    [
        chart("pie", "", "甲 乙", 数="75 -25"),
        chart(
            "column", "", " ".join(f"第{n}个很长很长的类别名称" for n in range(30)), 数="1 " * 30
        ),
        chart("bar", "", "甲", 数="nan"),
        chart("line", "", "甲 乙", **{f"系列{n}": "1 2" for n in range(9)}),
        deck.Chart("bar", ("甲",), (deck.Series("数", (None,)),), table("a", "b")),
        deck.Chart("bar", ("甲",), (deck.Series("数", (math.inf,)),), table("a", "b")),
    ],
)
def test_what_cannot_be_a_chart_is_shown_as_its_table(impossible: deck.Chart) -> None:
    assert isinstance(drawn(impossible), scene.Table)


def test_a_chart_says_in_words_what_it_shows() -> None:
    found = drawn(chart("bar", "万吨", "江岸 江汉", 蓄水="9.5 7"))
    assert isinstance(found, scene.Chart)
    assert "蓄水; 江岸 9.5; 江汉 7.0; 万吨" == found.alt


def test_the_native_chart_has_all_its_data() -> None:
    given = chart("column", "毫米", "四月 五月", 雨量="80 132")
    found = drawn(given)
    assert isinstance(found, scene.Chart)
    series = [(each.name, each.values) for each in given.series]
    assert series == [(each.name, each.values) for each in found.series]
    assert (given.categories, "毫米") == (found.categories, found.numbers.after)
    (page,) = laid(Slide("a", "chart", rich("图"), blocks=(given,)))
    assert only(page, scene.Chart).box.bottom <= 480


# what it says is what it shows


def charted(kind: deck.ChartKind, unit: str, names: str, **series: str) -> scene.Chart:
    found = drawn(chart(kind, unit, names, **series))
    assert isinstance(found, scene.Chart)
    return found


def grid(found: scene.Chart) -> list[Box]:
    """The horizontal lines, lowest first."""
    lines = [p.box for p in found.parts if isinstance(p, scene.Shape) and p.kind == "line"]
    return sorted(lines, key=lambda box: -box.y)


def labels(found: scene.Chart) -> list[str]:
    return [p.paragraphs[0].text for p in found.parts if isinstance(p, scene.Text)]


@pytest.mark.parametrize("kind", ["column", "line"])
def test_the_value_axis_has_the_ticks_that_are_written_at_its_lines(kind: deck.ChartKind) -> None:
    found = charted(kind, "", "甲 乙", 数="12345 -3")
    axis, lines = found.plot.value_axis, grid(found)
    assert axis is not None
    assert axis.visible
    assert len(lines) == len(axis.ticks)
    assert {axis.numbers.written(tick) for tick in axis.ticks} <= set(labels(found))
    assert (lines[0].y, lines[-1].y) == pytest.approx((found.plot.box.bottom, found.plot.box.y))
    assert {(found.plot.box.x, found.plot.box.right)} == {(one.x, one.right) for one in lines}


def test_lying_bars_reach_as_far_as_the_hidden_scale_says() -> None:
    found = charted("bar", "", "甲 乙", 数="9.5 -7")
    axis, bars = found.plot.value_axis, shapes(found, "series0")
    assert axis is not None
    assert (-8, 12, False, "") == (axis.minimum, axis.maximum, axis.visible, axis.held)
    whole, plot = around(bar.box for bar in bars), found.plot.box
    shares = [(x - plot.x) / plot.width for x in (whole.x, whole.right)]
    assert [1 / 20, 17.5 / 20] == pytest.approx(shares)
    assert isinstance(found.plot.category_axis, CategoryAxis)
    assert found.plot.category_axis.reverse


def test_bars_that_are_all_nothing_still_have_a_scale() -> None:
    found = charted("bar", "", "甲 乙", 数="0 0")
    assert found.plot.value_axis is not None
    assert found.plot.value_axis.minimum < found.plot.value_axis.maximum
    assert found.plot.box.width > 0


@pytest.mark.parametrize("kind", ["bar", "column"])
@pytest.mark.parametrize("values", [{"a": "1 2 3"}, {"a": "1 2 3", "b": "3 2 1", "c": "2 2 2"}])
def test_gap_and_overlap_give_bars_the_thickness_they_have(
    kind: deck.ChartKind, values: dict[str, str]
) -> None:
    found = charted(kind, "", "甲 乙 丙", **values)
    assert found.plot.bars is not None
    gap, overlap = found.plot.bars.gap / 100, found.plot.bars.overlap / 100
    whole = found.plot.box.height if kind == "bar" else found.plot.box.width
    thick = whole / 3 / (len(values) - (len(values) - 1) * overlap + gap)
    first = "series0" if len(values) > 1 else "quiet"
    box = next(bar.box for bar in shapes(found, first) if bar.kind == "rect")
    assert pytest.approx(thick, rel=0.01) == (box.height if kind == "bar" else box.width)


def test_a_gap_in_the_first_category_changes_no_spacing() -> None:
    whole = deck.Chart("column", ("a", "b"), _pair(1.0), table("a", "b"))
    gap = deck.Chart("column", ("a", "b"), _pair(None), table("a", "b"))
    one, other = drawn(whole), drawn(gap)
    assert isinstance(one, scene.Chart)
    assert isinstance(other, scene.Chart)
    assert one.plot.bars == other.plot.bars


def _pair(first: float | None) -> tuple[deck.Series, ...]:
    return deck.Series("x", (2.0, 3.0)), deck.Series("y", (first, 4.0))


@pytest.mark.parametrize(("kind", "side"), [("column", "top"), ("line", "top")])
def test_the_legend_lies_around_swatches_and_names(kind: deck.ChartKind, side: str) -> None:
    found = charted(kind, "", "甲 乙", 雨量="1 2", 径流="2 1")
    assert found.legend is not None
    assert side == found.legend.side
    assert found.box.contains(found.legend.box)
    assert found.legend.box.bottom <= found.plot.box.y
    assert charted(kind, "", "甲 乙", 雨量="1 2").legend is None


def test_a_pie_has_slices_of_their_own_colours_beside_a_legend() -> None:
    found = charted("pie", "", "甲 乙 丙", 数="5 3 2")
    assert found.legend is not None
    assert "right" == found.legend.side
    assert found.plot.box.right < found.legend.box.x
    assert [("series0", "series1", "series2")] == [one.point_colors for one in found.series]
    outlines = [part for part in found.parts if isinstance(part, scene.Path)]
    assert all(found.plot.box.contains(path.box) for path in outlines)


def test_names_that_are_left_out_are_counted() -> None:
    years = [str(year) for year in range(1900, 2000)]
    found = charted("line", "", " ".join(years), 数="1 " * 100)
    assert isinstance(found.plot.category_axis, CategoryAxis)
    every = found.plot.category_axis.interval
    assert every > 1
    assert years[::every] == [text for text in labels(found) if text in years]


@pytest.mark.parametrize(("count", "dotted"), [(40, True), (41, False)])
def test_lines_of_many_values_have_no_dots(count: int, dotted: bool) -> None:
    found = charted("line", "", "一 " * count, 数="1 " * count)
    assert found.plot.lines is not None
    dots = [p.box.width for p in found.parts if isinstance(p, scene.Shape) and p.kind == "ellipse"]
    assert [found.plot.lines.marker] * count * dotted == dots
    assert dotted == (found.plot.lines.marker > 0)


@pytest.mark.parametrize(
    ("kind", "names", "labelled"),
    [
        ("column", 2, True),
        ("column", 25, False),
        ("line", 12, True),
        ("line", 13, False),
        ("bar", 2, True),
    ],
)
def test_values_are_said_to_be_labelled_where_they_are(
    kind: deck.ChartKind, names: int, labelled: bool
) -> None:
    found = charted(kind, "", " ".join(f"甲{n}" for n in range(names)), 数="7.25 " * names)
    assert labelled == ("7.25" in labels(found)) == (found.plot.labels is not None)


@pytest.mark.parametrize(
    ("unit", "count", "said", "title"),
    [
        ("%", 12, "7.25%", None),
        ("毫米", 3, "7.25毫米", None),
        ("毫米", 12, "7.25", "单位：毫米"),
        ("", 3, "7.25", None),
    ],
)
def test_what_values_count_is_said_at_each_or_over_all(
    unit: str, count: int, said: str, title: str | None
) -> None:
    found = charted("column", unit, " ".join(f"甲{n}" for n in range(count)), 数="7.25 " * count)
    axis = found.plot.value_axis
    assert axis is not None
    assert title == (axis.title and axis.title.text)
    assert said in labels(found)
    assert found.plot.labels is not None
    assert said == found.plot.labels.numbers.written(7.25)


def test_axes_have_the_titles_that_their_author_gives_them() -> None:
    for kind in get_args(deck.ChartKind):
        if kind == "pie":
            continue
        given = replace(chart(kind, "", "3 5 8", 数="7 8 9"), titles=("年", "雨"))
        found = drawn(replace(given, across=(3, 5, 8) if kind == "scatter" else ()))
        assert isinstance(found, scene.Chart)
        titles = (found.plot.category_axis, found.plot.value_axis)
        assert ["年", "雨"] == [axis.title.text for axis in titles if axis and axis.title]
        assert {"年", "雨"} <= set(labels(found))


def test_areas_stand_on_one_another() -> None:
    found = charted("area", "", "甲 乙 丙", 风="1 2 3", 光="3 2 1")
    tops = [part.box.y for part in found.parts if isinstance(part, scene.Path)]
    assert found.plot.stacked
    assert found.plot.value_axis is not None
    heights = [(found.plot.box.bottom - top) / found.plot.box.height for top in tops]
    most = found.plot.value_axis.maximum
    assert [3 / most, 4 / most] == pytest.approx(heights, abs=0.001)


def test_dots_stand_at_their_places_on_both_axes() -> None:
    found = drawn(replace(chart("scatter", "", "1 5 9", 数="10 40 20"), across=(1.0, 5.0, 9.0)))
    assert isinstance(found, scene.Chart)
    plot, dots = found.plot, [one.box for one in shapes(found, "series0")]
    across, up = plot.category_axis, plot.value_axis
    assert isinstance(across, ValueAxis)
    assert up is not None
    assert ("", "") == (across.held, up.held)
    for place, value, dot in zip((1, 5, 9), (10, 40, 20), dots, strict=True):
        x = plot.box.x + place / across.maximum * plot.box.width
        y = plot.box.bottom - value / up.maximum * plot.box.height
        assert (x, y) == pytest.approx((dot.x + dot.width / 2, dot.y + dot.height / 2), abs=0.01)
