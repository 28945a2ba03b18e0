"""Native charts take over what the layout drew."""

from __future__ import annotations

from math import inf, nan
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation

from briefing.exporters.pptx.charts.geometry import read_drawn
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.scene import Path as Outline
from briefing.model.scene import Shape, Style, Text
from tests.exporters.pptx.made import chart, paragraph, scene, text, title, write

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.scene import Chart

BOX = Box(100, 100, 400, 200)


def rule(y: float) -> Shape:
    return Shape(Box(140, y, 360, 0), "line", stroke="rule")


def label(words: str, x: float = 100, y: float = 100) -> Text:
    return text(paragraph(words, 14), box=Box(x, y, 30, 0))


def columns() -> Chart:
    """Two series over two categories, drawn between 0 and 20."""
    bars = tuple(
        Shape(Box(x, 150, 50, 100), fill=f"series{n % 2}")
        for n, x in enumerate((160.0, 215.0, 340.0, 395.0))
    )
    swatch = Shape(Box(100, 102, 11, 11), "ellipse", "series0")
    axis = (rule(250), label("0"), rule(200), label("10"), rule(150), label("1,020"))
    parts = (swatch, label("A", 119), *axis, *bars)
    return replace(chart("column", 2), box=BOX, categories=("a", "b"), parts=parts)


def test_the_plot_lies_between_the_grid_lines_and_ticks_are_the_numbers_at_them() -> None:
    drawn = read_drawn(columns())
    assert Box(140, 150, 360, 100) == drawn.plot
    assert (0.0, 10.0, 1020.0) == drawn.ticks


def test_bars_are_as_thick_and_as_far_apart_as_drawn() -> None:
    drawn = read_drawn(columns())
    assert -10 == drawn.overlap
    assert round((180 - 105) / 50 * 100) == drawn.gap


def test_the_legend_stands_where_its_swatches_do() -> None:
    legend = read_drawn(columns()).legend
    assert legend is not None
    assert (100, 100) == (legend.x, legend.y)


def test_lying_bars_reach_as_far_as_drawn() -> None:
    bars = (
        Shape(Box(160, 120, 200, 20), fill="series0"),
        Shape(Box(160, 180, 80, 20), fill="series0"),
    )
    axis = Shape(Box(160, 100, 0, 120), "line", stroke="rule")
    item = replace(chart("bar"), box=BOX, categories=("a", "b"), parts=(*bars, axis))
    assert Box(160, 100, 200, 120) == read_drawn(item).plot


def test_a_pie_is_a_little_smaller_than_drawn_so_that_its_labels_fit() -> None:
    circle = Outline(((200, 200), (100, 200), (300, 200), (200, 100), (200, 300)), fill="series0")
    drawn = read_drawn(replace(chart("pie"), parts=(circle,)))
    assert drawn.plot is not None
    assert 176 == pytest.approx(drawn.plot.width)
    assert 112 == pytest.approx(drawn.plot.x)


def test_values_are_written_at_the_bars_if_the_layout_wrote_them() -> None:
    bold = text(replace(paragraph("7"), runs=(paragraph("7").runs[0],)))
    loud = replace(bold.paragraphs[0].runs[0], style=Style(14, bold=True))
    written = replace(bold, paragraphs=(replace(bold.paragraphs[0], runs=(loud,)),))
    assert not read_drawn(columns()).labelled
    assert read_drawn(replace(columns(), parts=(*columns().parts, written))).labelled


def test_a_chart_that_was_not_drawn_is_written_all_the_same(tmp_path: Path) -> None:
    item = replace(chart("line", 2), parts=())
    slide = Presentation(str(write([scene(title(), item)], tmp_path / "d.pptx"))).slides[0]
    assert slide.shapes[1].has_chart


def test_numbers_that_are_none_leave_a_gap(tmp_path: Path) -> None:
    odd = replace(chart().series[0], values=(inf, nan, 3.0))
    item = replace(chart(), series=(odd,))
    slide = Presentation(str(write([scene(title(), item)], tmp_path / "d.pptx"))).slides[0]
    assert (None, None, 3.0) == tuple(slide.shapes[1].chart.plots[0].series[0].values)


def test_the_axis_ends_and_steps_as_drawn(tmp_path: Path) -> None:
    slide = Presentation(str(write([scene(title(), columns())], tmp_path / "d.pptx"))).slides[0]
    axis = slide.shapes[1].chart.value_axis
    assert (0.0, 1020.0, 510.0) == (axis.minimum_scale, axis.maximum_scale, axis.major_unit)
