"""Native charts are written from what the scene's chart says, and from nothing that is painted."""

from __future__ import annotations

import zipfile
from io import BytesIO
from math import inf, nan
from typing import TYPE_CHECKING, Literal
from xml.etree import ElementTree

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION

from briefing.exporters.pptx import names
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.chart import (
    AxisTitle,
    BarSpacing,
    CategoryAxis,
    DataLabels,
    LineStyle,
    ValueAxis,
)
from briefing.model.chart.number_format import NumberFormat
from briefing.model.deck import Deck, Slide
from briefing.model.geometry import RATIOS, Box
from briefing.model.record import replace
from briefing.model.scene import Chart, Shape, Text
from briefing.model.text import rich
from tests.exporters.pptx.made import THEME, chart, scene, title, write
from tests.layout import gallery
from tests.layout.decks import Pictures

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from pptx.chart.chart import Chart as NativeChart

    from briefing.model.chart import PlotArea
    from briefing.model.deck import Chart as Given

PREFIXES = {"c": names.C, "a": names.A}


def written(item: Chart, path: Path) -> NativeChart:
    file = write([scene(title(), item)], path / "deck.pptx")
    return Presentation(str(file)).slides[0].shapes[1].chart


def xml_of(item: Chart, path: Path) -> Element:
    written(item, path)
    with zipfile.ZipFile(path / "deck.pptx") as package:
        return ElementTree.fromstring(package.read("ppt/charts/chart1.xml"))


def value_of(root: Element, name: str) -> str | None:
    found = root.find(f".//c:{name}", PREFIXES)
    return None if found is None else found.get("val")


def with_plot(item: Chart, **changes: object) -> Chart:
    plot: PlotArea = replace(item.plot, **changes)
    return replace(item, plot=plot)


def laid_out(given: Given) -> Chart:
    deck = Deck(rich("河流"), (Slide("a", "chart", rich("图"), blocks=(given,)),))
    layout = lay_out(deck, load_theme("azure"), GridMeasurer(), Pictures(), RATIOS["16:9"])
    return next(item for item in layout.scenes(0)[0].items if isinstance(item, Chart))


CHARTS = (
    gallery.chart("column", "毫米", "四月 五月", 雨量="80 12345", 径流="-20 30"),
    gallery.chart("bar", "万吨", "江岸 江汉", 蓄水="9.5 -7"),
    gallery.chart("line", "%", "一 二 三", 湿度="0.25 0.5 0.75"),
    gallery.chart("pie", "%", "甲 乙", 数="75 25"),
    gallery.chart("area", "GWh", "一 二 三", 风="1 2 3", 光="2 3 1"),
)


@pytest.mark.parametrize("given", CHARTS)
def test_no_word_and_no_shape_of_the_picture_enters_the_file(given: Given, tmp_path: Path) -> None:
    """An axis labelled `8 千` or painted elsewhere is the same axis."""

    def rewritten(part: Text) -> Text:
        paragraphs = tuple(
            replace(one, runs=tuple(replace(each, text="8 千") for each in one.runs))
            for one in part.paragraphs
        )
        return replace(part, paragraphs=paragraphs, box=replace(part.box, x=0.0), lines=())

    item = laid_out(given)
    parts = tuple(
        rewritten(part)
        if isinstance(part, Text)
        else replace(part, box=Box(1, 2, 3, 4), kind="rect")
        if isinstance(part, Shape)
        else part
        for part in item.parts
    )
    for number, other in enumerate((replace(item, parts=parts), replace(item, parts=()))):
        (tmp_path / str(number)).mkdir()
        expected, actual = xml_of(item, tmp_path), xml_of(other, tmp_path / str(number))
        assert ElementTree.tostring(expected) == ElementTree.tostring(actual)


@pytest.mark.parametrize(
    ("held", "ends"), [("low", (0, None)), ("high", (None, 0)), ("", (None, None))]
)
def test_only_an_end_at_zero_is_fixed(
    held: Literal["", "low", "high"], ends: tuple[float | None, ...], tmp_path: Path
) -> None:
    """Whoever types other numbers has an axis for these."""
    given = ValueAxis((0, 510, 1020), held=held)
    axis = written(with_plot(chart(), value_axis=given), tmp_path).value_axis
    assert (*ends, None) == (axis.minimum_scale, axis.maximum_scale, axis.major_unit)
    assert axis.visible
    assert axis.has_major_gridlines
    assert XL_TICK_LABEL_POSITION.LOW == axis.tick_label_position


def test_an_axis_that_nobody_sees_has_no_grid(tmp_path: Path) -> None:
    hidden = ValueAxis((-7.0, 9.5), visible=False)
    axis = written(with_plot(chart("bar"), value_axis=hidden), tmp_path).value_axis
    assert not axis.visible
    assert not axis.has_major_gridlines


def test_an_axis_that_nobody_sees_still_has_its_title(tmp_path: Path) -> None:
    """PowerPoint shows none on an axis that is deleted."""
    title = AxisTitle("单位：<万>", Box(700, 124, 80, 20))
    hidden = ValueAxis((0, 9.5), visible=False, title=title)
    axis = written(with_plot(chart(), value_axis=hidden), tmp_path).value_axis
    assert axis.visible
    assert XL_TICK_LABEL_POSITION.NONE == axis.tick_label_position
    assert "单位：<万>" == axis.axis_title.text_frame.text


def test_a_reversed_axis_has_its_first_category_on_top(tmp_path: Path) -> None:
    assert [False, True] == [
        written(chart(kind), tmp_path).category_axis.reverse_order for kind in ("column", "bar")
    ]


def test_names_that_the_layout_left_out_stay_out(tmp_path: Path) -> None:
    item = chart("line")
    assert value_of(xml_of(item, tmp_path), "tickLblSkip") is None
    axis = CategoryAxis(3)
    assert "3" == value_of(xml_of(with_plot(item, category_axis=axis), tmp_path), "tickLblSkip")


def test_bars_have_the_gaps_of_the_scene(tmp_path: Path) -> None:
    plot = written(with_plot(chart(series=2), bars=BarSpacing(75, -9)), tmp_path).plots[0]
    assert (75, -9) == (plot.gap_width, plot.overlap)


def test_the_plot_and_the_legend_stand_where_the_scene_has_them(tmp_path: Path) -> None:
    root = xml_of(chart("column", 2), tmp_path)
    shares = [
        [round(float(element.get("val", "")), 3) for element in layout if element.tag[-1] in "xywh"]
        for layout in root.iterfind(".//c:manualLayout", PREFIXES)
    ]
    assert [[0.047, 0.112, 0.943, 0.787], [0.0, 0.0, 0.153, 0.051]] == shares


def test_a_pie_is_a_little_smaller_than_painted_so_that_its_labels_fit(tmp_path: Path) -> None:
    root = xml_of(with_plot(chart("pie"), box=Box(100, 200, 200, 200)), tmp_path)
    assert 0.88 * 200 == pytest.approx(float(value_of(root, "w") or 0) * 848, abs=0.01)


@pytest.mark.parametrize(("side", "place"), [("top", "TOP"), ("right", "RIGHT")])
def test_the_legend_stands_on_its_side(side: str, place: str, tmp_path: Path) -> None:
    item = chart(series=2)
    assert item.legend is not None
    found = written(replace(item, legend=replace(item.legend, side=side)), tmp_path)
    assert XL_LEGEND_POSITION[place] == found.legend.position


def test_without_a_legend_there_is_none(tmp_path: Path) -> None:
    assert not written(replace(chart(series=2), legend=None), tmp_path).has_legend


@pytest.mark.parametrize(
    ("labels", "place"),
    [
        (DataLabels(), XL_LABEL_POSITION.OUTSIDE_END),
        (DataLabels(position="above"), XL_LABEL_POSITION.ABOVE),
    ],
)
def test_labels_stand_where_the_scene_has_them(
    labels: DataLabels, place: XL_LABEL_POSITION, tmp_path: Path
) -> None:
    found = written(with_plot(chart(), labels=labels), tmp_path).plots[0].series[0].data_labels
    assert (place, True) == (found.position, found.show_value)


def test_without_labels_there_are_none(tmp_path: Path) -> None:
    root = xml_of(with_plot(chart(), labels=None), tmp_path)
    assert root.find(".//c:dLbls", PREFIXES) is None


def test_lines_have_their_width_and_only_the_markers_that_are_painted(tmp_path: Path) -> None:
    root = xml_of(with_plot(chart("line"), lines=LineStyle(2, 5)), tmp_path)
    assert ("circle", "5") == (value_of(root, "symbol"), value_of(root, "size"))
    line = root.find(".//c:ser/c:spPr/a:ln", PREFIXES)
    assert line is not None
    assert "25400" == line.get("w")
    assert "none" == value_of(
        xml_of(with_plot(chart("line"), lines=LineStyle(2, 0)), tmp_path), "symbol"
    )


def test_series_and_points_have_their_own_colours_which_come_round_again(tmp_path: Path) -> None:
    first, second = chart("column", 2).series
    swapped = (replace(first, color="series1"), replace(second, color="series0"))
    expected = _fills(xml_of(chart("column", 2), tmp_path))
    assert expected[::-1] == _fills(xml_of(replace(chart(), series=swapped), tmp_path))
    (pie,) = chart("pie").series
    around = ("series0", f"series{len(THEME.series)}", "series1")
    slices = (replace(pie, point_colors=around),)
    colors = _fills(xml_of(replace(chart("pie"), series=slices), tmp_path))
    assert (colors[0], colors[0]) == (colors[1], expected[0])


def _fills(root: Element) -> list[bytes]:
    paths = (".//c:ser/c:spPr/a:solidFill", ".//c:dPt/c:spPr/a:solidFill")
    return [ElementTree.tostring(fill) for path in paths for fill in root.iterfind(path, PREFIXES)]


def test_numbers_have_the_same_format_in_chart_and_workbook(tmp_path: Path) -> None:
    numbers = NumberFormat(1, grouped=True, after=" km")
    bare = DataLabels(numbers=numbers.bare)
    root = xml_of(with_plot(replace(chart(), numbers=numbers), labels=bare), tmp_path)
    labels = root.find(".//c:dLbls/c:numFmt", PREFIXES)
    cache = root.find(".//c:val//c:formatCode", PREFIXES)
    assert labels is not None
    assert cache is not None
    assert ["#,##0.0", '#,##0.0" km"'] == [labels.get("formatCode"), cache.text]
    with zipfile.ZipFile(tmp_path / "deck.pptx") as package:
        book = package.read("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx")
    with zipfile.ZipFile(BytesIO(book)) as workbook:
        assert b"#,##0.0&quot; km&quot;" in workbook.read("xl/styles.xml")


def test_numbers_that_are_none_leave_a_gap(tmp_path: Path) -> None:
    odd = replace(chart().series[0], values=(inf, nan, 3.0))
    found = written(replace(chart(), series=(odd,)), tmp_path)
    assert (None, None, 3.0) == tuple(found.plots[0].series[0].values)
