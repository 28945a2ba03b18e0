"""One chart of a scene in; chart XML and workbook out, both from its data alone.

Imports python-pptx, so it is loaded only for decks that have a chart.
"""

# python-pptx says nothing of its types.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import XL_CHART_TYPE

from briefing.exporters.pptx import names
from briefing.exporters.pptx.charts.pieces import Pieces
from briefing.exporters.pptx.charts.tree import PREFIXES, drop, find, parse, put_after, put_before
from briefing.exporters.pptx.charts.workbook import SHEET, cells, workbook
from briefing.model.chart import ValueAxis
from briefing.model.geometry import emu
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.chart import CategoryAxis, ChartSeries
    from briefing.model.deck import ChartKind
    from briefing.model.scene import Chart
    from briefing.model.theme import Color

_TYPES: dict[ChartKind, XL_CHART_TYPE] = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "area": XL_CHART_TYPE.AREA,
    "pie": XL_CHART_TYPE.PIE,
    "scatter": XL_CHART_TYPE.XY_SCATTER,
}
_PLOTS: dict[ChartKind, str] = {
    "bar": "barChart",
    "column": "barChart",
    "line": "lineChart",
    "area": "areaChart",
    "pie": "pieChart",
    "scatter": "scatterChart",
}
WORKBOOK = "rId1"
"""The chart part's relationship to its workbook."""
_LEGEND_SIDES = {"top": "t", "right": "r"}
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
_PIE = 0.88
"""Of the pie in the scene: a native one has its labels around it."""
_BESIDE = 10.0
"""Room that programs want after a name in the legend, pt."""


def chart_parts(item: Chart, palette: Palette, gate: XmlText, lang: str) -> tuple[str, bytes]:
    """The chart's XML, mended and in the theme, and the workbook it is edited by."""
    root = _skeleton(item, gate)
    writer = _ChartWriter(root, item, palette, gate, lang)
    writer.mend()
    writer.write()
    for prefix, uri in PREFIXES.items():
        ElementTree.register_namespace(prefix, uri)
    xml = names.DECLARATION + ElementTree.tostring(root, encoding="unicode")
    return xml, workbook(item, gate)


def _skeleton(item: Chart, gate: XmlText) -> Element:
    """What python-pptx makes of the data."""
    code = gate.attribute(item.numbers.code)
    if item.kind == "scatter":
        data = XyChartData(number_format=code)
        for series in item.series:
            data.add_series(gate.clean(series.name))
    else:
        data = CategoryChartData(number_format=code)
        data.categories = [gate.clean(category) for category in item.categories]
        for series in item.series:
            data.add_series(gate.clean(series.name), _finite(series.values))
    stacked = item.kind == "area" and item.plot.stacked
    kind = XL_CHART_TYPE.AREA_STACKED if stacked else _TYPES[item.kind]
    return ElementTree.fromstring(ChartXmlWriter(kind, data).xml.encode())


def _finite(values: Sequence[float | None]) -> list[float | None]:
    return [value if value is None or isfinite(value) else None for value in values]


class _ChartWriter:
    """Works on the tree that python-pptx made. Where a child may stand, the schema says."""

    def __init__(
        self, root: Element, item: Chart, palette: Palette, gate: XmlText, lang: str
    ) -> None:
        self.root = root
        self.item = item
        self.palette = palette
        self.pieces = Pieces(item, palette, gate, lang)
        self.code = gate.clean(item.numbers.code)
        """The number format of the values."""
        self.chart = find(root, "c:chart")
        self.area = find(self.chart, "c:plotArea")
        self.values = find(self.area, f"c:{_PLOTS[item.kind]}")

    def mend(self) -> None:
        """Unsigned axis ids, a language, square corners, no title that nobody asked for, and where
        its numbers are.
        """
        for name in ("c:axId", "c:crossAx"):
            for element in self.root.iterfind(f".//{name}", PREFIXES):
                element.set("val", str(int(element.get("val", "0")) & 0x7FFFFFFF))
        drop(self.root, "c:date1904", "c:roundedCorners", "c:txPr")
        lang = f'<c:lang val="{self.pieces.language}"/>'
        start = f'<c:date1904 val="0"/>{lang}<c:roundedCorners val="0"/>'
        self.root[:0] = parse(start)
        drop(self.chart, "c:title", "c:autoTitleDeleted")
        put_before(self.chart, "c:plotArea", '<c:autoTitleDeleted val="1"/>')
        bare = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        book = f'<c:externalData r:id="{WORKBOOK}"><c:autoUpdate val="0"/></c:externalData>'
        put_after(self.root, "c:chart", bare + self.pieces.text("ink") + book)

    def write(self) -> None:
        """Colours, labels, axes and legend as the scene has them."""
        elements = self.values.findall("c:ser", PREFIXES)
        for number, (element, series) in enumerate(zip(elements, self.item.series, strict=True)):
            if self.item.kind == "scatter":
                self._write_dots(element, number, series)
            else:
                self._write_series(element, series)
        self._write_axes()
        self._write_bars()
        box = self.item.plot.box
        if self.item.kind == "pie":
            self.values.extend(parse('<c:firstSliceAng val="0"/>'))
            box = box.inset(*[(1 - _PIE) / 2 * box.width] * 2)
        drop(self.area, "c:layout")
        self.area[:0] = parse(self.pieces.layout(box, "inner"))
        self._write_legend()

    def _write_series(self, element: Element, series: ChartSeries) -> None:
        pie = self.item.kind == "pie"
        if not pie:
            drop(element, "c:spPr", "c:invertIfNegative", "c:marker")
            put_after(element, "c:tx", self._look(series.color))
        found = element.find("c:smooth", PREFIXES)
        if found is not None:
            found.set("val", "0")
        if series.point_colors:
            put_before(element, "c:cat", self._points(series.point_colors, parted=pie))
        if self.item.plot.labels is not None:
            put_before(element, "c:cat", self.pieces.labels(self.item.plot.labels))

    def _write_dots(self, element: Element, number: int, series: ChartSeries) -> None:
        """A series of a scatter chart, whose place in the workbook python-pptx has otherwise."""
        values, across = _finite(series.values), self.item.across
        drop(element, "c:spPr", "c:marker", "c:xVal", "c:yVal", "c:smooth")
        find(element, "c:tx/c:strRef/c:f").text = f"{SHEET}!${chr(ord('B') + number)}$1"
        element.extend(
            parse(
                f"{self._look(series.color)}"
                f"<c:xVal>{_numbers(cells(0, len(across)), across)}</c:xVal>"
                f"<c:yVal>{_numbers(cells(number + 1, len(values)), values, self.code)}</c:yVal>"
                '<c:smooth val="0"/>'
            )
        )

    def _look(self, color: Color) -> str:
        """Of a series of bars or areas, of a line with its markers, or of dots."""
        fill, style = self.palette.fill(color), self.item.plot.lines
        if self.item.kind == "area":
            return f"<c:spPr>{fill}</c:spPr>"
        if style is None:
            return f'<c:spPr>{fill}</c:spPr><c:invertIfNegative val="0"/>'
        line = f'<a:ln w="{emu(style.width)}" cap="rnd">{fill}<a:round/></a:ln>'
        if not style.width:
            line = _NO_LINE
        marker = '<c:symbol val="none"/>'
        if style.marker:
            marker = (
                f'<c:symbol val="circle"/><c:size val="{round(style.marker)}"/>'
                f"<c:spPr>{fill}<a:ln><a:noFill/></a:ln></c:spPr>"
            )
        return f"<c:spPr>{line}</c:spPr><c:marker>{marker}</c:marker>"

    def _points(self, colors: Sequence[Color], *, parted: bool) -> str:
        """Bars with a colour each, or a pie's slices, which are `parted` by the ground."""
        edge = f'<a:ln w="19050">{self.palette.fill("background")}</a:ln>' if parted else ""
        sign = "" if parted else '<c:invertIfNegative val="0"/>'
        return "".join(
            f'<c:dPt><c:idx val="{index}"/>{sign}<c:bubble3D val="0"/>'
            f"<c:spPr>{self.palette.fill(color)}{edge}</c:spPr></c:dPt>"
            for index, color in enumerate(colors)
        )

    def _write_axes(self) -> None:
        """Categories along a hairline, values as grid lines or not at all."""
        first, second = self.item.plot.category_axis, self.item.plot.value_axis
        if first is None or second is None:
            return
        scatter = isinstance(first, ValueAxis)
        values = self.area.findall("c:valAx", PREFIXES)[-1]
        names_ = find(self.area, "c:valAx" if scatter else "c:catAx")
        hair = f'<a:ln w="9525">{self.palette.fill("rule")}</a:ln>'
        for axis, said, line in ((names_, first, hair), (values, second, _NO_LINE)):
            drop(axis, "c:majorGridlines", "c:title", "c:numFmt", "c:txPr", "c:spPr")
            find(axis, "c:majorTickMark").set("val", "none")
            find(axis, "c:tickLblPos").set("val", "low")
            look = f"<c:spPr>{line}</c:spPr>{self.pieces.text('muted')}"
            put_before(axis, "c:crossAx", look)
            if isinstance(said, ValueAxis):
                self._write_scale(axis, said, "" if axis is names_ else hair)
            else:
                self._write_names(axis, values, said)

    def _write_names(self, axis: Element, values: Element, said: CategoryAxis) -> None:
        if said.reverse:
            find(axis, "c:scaling/c:orientation").set("val", "maxMin")
            find(values, "c:crosses").set("val", "max")
        if said.interval > 1:
            skip = f'<c:tickLblSkip val="{said.interval}"/>'
            put_before(axis, "c:noMultiLvlLbl", skip)
        put_before(axis, "c:majorTickMark", self.pieces.title(said.title))

    def _write_scale(self, axis: Element, said: ValueAxis, grid: str) -> None:
        """Ends and steps are found by whoever draws the axis, so that they fit new numbers; but
        lengths are compared from zero.
        """
        drop(find(axis, "c:scaling"), "c:max", "c:min")
        if said.held:
            end = {"low": "min", "high": "max"}[said.held]
            find(axis, "c:scaling").extend(parse(f'<c:{end} val="0"/>'))
        lines = f"<c:majorGridlines><c:spPr>{grid}</c:spPr></c:majorGridlines>" if grid else ""
        title = self.pieces.title(said.title)
        if not said.visible:
            # An axis that is deleted has no title either.
            find(axis, "c:delete").set("val", "0" if title else "1")
            find(axis, "c:tickLblPos").set("val", "none")
            lines = ""
        put_before(
            axis, "c:majorTickMark", f"{lines}{title}{self.pieces.number_format(said.numbers.code)}"
        )

    def _write_bars(self) -> None:
        bars = self.item.plot.bars
        if bars is None:
            return
        drop(self.values, "c:varyColors", "c:gapWidth", "c:overlap")
        put_after(self.values, "c:grouping", '<c:varyColors val="0"/>')
        spacing = f'<c:gapWidth val="{bars.gap}"/><c:overlap val="{bars.overlap}"/>'
        put_before(self.values, "c:axId", spacing)

    def _write_legend(self) -> None:
        drop(self.chart, "c:legend")
        legend = self.item.legend
        if legend is None:
            return
        box = replace(legend.box, width=legend.box.width + _BESIDE)
        content = (
            f'<c:legendPos val="{_LEGEND_SIDES[legend.side]}"/>{self.pieces.layout(box, "")}'
            f'<c:overlay val="0"/>{self.pieces.text("muted")}'
        )
        put_after(self.chart, "c:plotArea", f"<c:legend>{content}</c:legend>")


def _numbers(cells_: str, values: Sequence[float | None], code: str = "General") -> str:
    """Numbers of the workbook, and what they were last."""
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{value!r}</c:v></c:pt>'
        for index, value in enumerate(values)
        if value is not None
    )
    return (
        f"<c:numRef><c:f>{cells_}</c:f><c:numCache><c:formatCode>{escape(code)}</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef>'
    )
