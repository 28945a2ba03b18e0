"""One chart of a scene in; chart XML and workbook out, both from its data alone.

Imports python-pptx, so it is loaded only for decks that have a chart.
"""

# python-pptx and XlsxWriter say nothing of their types.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false

from __future__ import annotations

from io import BytesIO
from math import isfinite
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from pptx.chart.data import CategoryChartData
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import XL_CHART_TYPE

from briefing.exporters.pptx import names
from briefing.exporters.pptx.languages import Languages
from briefing.exporters.pptx.text import hundredths
from briefing.model.chart import GENERAL
from briefing.model.geometry import emu
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.chart import ChartSeries, DataLabels, ValueAxis
    from briefing.model.deck import ChartKind
    from briefing.model.geometry import Box
    from briefing.model.scene import Chart
    from briefing.model.theme import Color

_TYPES: dict[ChartKind, XL_CHART_TYPE] = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "pie": XL_CHART_TYPE.PIE,
}
_PLOTS: dict[ChartKind, str] = {
    "bar": "barChart",
    "column": "barChart",
    "line": "lineChart",
    "pie": "pieChart",
}
WORKBOOK = "rId1"
"""The chart part's relationship to its workbook."""
_LABEL_POSITIONS = {"outside": "outEnd", "above": "t"}
_LABEL_CONTENT = {"value": "Val", "percent": "Percent"}
_LEGEND_SIDES = {"top": "t", "right": "r"}
_PIE = 0.88
"""Of the pie in the scene: a native one has its labels around it."""
_BESIDE = 10.0
"""Room that programs want after a name in the legend, pt."""
_PREFIXES = {"c": names.C, "a": names.A, "r": names.R}
_NAMESPACES = f'xmlns:c="{names.C}" xmlns:a="{names.A}" xmlns:r="{names.R}"'


def chart_parts(item: Chart, palette: Palette, gate: XmlText, lang: str) -> tuple[str, bytes]:
    """The chart's XML, mended and in the theme, and the workbook it is edited by."""
    data = _data(item, gate)
    root = ElementTree.fromstring(ChartXmlWriter(_TYPES[item.kind], data).xml.encode())
    writer = _ChartWriter(root, item, palette, lang)
    writer.mend()
    writer.write()
    for prefix, uri in _PREFIXES.items():
        ElementTree.register_namespace(prefix, uri)
    xml = names.DECLARATION + ElementTree.tostring(root, encoding="unicode")
    return xml, _workbook(data, item.number_format)


def _data(item: Chart, gate: XmlText) -> CategoryChartData:
    data = CategoryChartData(number_format=gate.attribute(item.number_format))
    data.categories = [gate.clean(category) for category in item.categories]
    for series in item.series:
        values = [value if value is None or isfinite(value) else None for value in series.values]
        data.add_series(gate.clean(series.name), values)
    return data


def _workbook(data: CategoryChartData, number_format: str) -> bytes:
    """Formulas are off: a category that begins with `=` stays text."""
    from datetime import datetime

    from xlsxwriter import Workbook

    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(file, options) as workbook:
        workbook.set_properties({"created": datetime(1980, 1, 1)})
        sheet = workbook.add_worksheet()
        general = number_format == GENERAL
        style = None if general else workbook.add_format({"num_format": number_format})
        sheet.write_column(1, 0, [str(category.label) for category in data.categories])
        for column, series in enumerate(data, 1):
            sheet.write_string(0, column, series.name)
            for row, value in enumerate(series.values, 1):
                if value is not None:
                    sheet.write_number(row, column, value, style)
    return file.getvalue()


class _ChartWriter:
    """Works on the tree that python-pptx made. Where a child may stand, the schema says."""

    def __init__(self, root: Element, item: Chart, palette: Palette, lang: str) -> None:
        self.root = root
        self.item = item
        self.palette = palette
        self.language = Languages(lang).first
        self.chart = _find(root, "c:chart")
        self.area = _find(self.chart, "c:plotArea")
        self.values = _find(self.area, f"c:{_PLOTS[item.kind]}")

    def mend(self) -> None:
        """Unsigned axis ids, a language, square corners, no title that nobody asked for, and where
        its numbers are.
        """
        for name in ("c:axId", "c:crossAx"):
            for element in self.root.iterfind(f".//{name}", _PREFIXES):
                element.set("val", str(int(element.get("val", "0")) & 0x7FFFFFFF))
        _drop(self.root, "c:date1904", "c:roundedCorners", "c:txPr")
        start = f'<c:date1904 val="0"/><c:lang val="{self.language}"/><c:roundedCorners val="0"/>'
        self.root[:0] = _parse(start)
        _find(self.chart, "c:autoTitleDeleted").set("val", "1")
        bare = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        book = f'<c:externalData r:id="{WORKBOOK}"><c:autoUpdate val="0"/></c:externalData>'
        _put_after(self.root, "c:chart", bare + self._text("ink") + book)

    def write(self) -> None:
        """Colours, labels, axes and legend as the scene has them."""
        elements = self.values.findall("c:ser", _PREFIXES)
        for element, series in zip(elements, self.item.series, strict=True):
            self._write_series(element, series)
        self._write_axes()
        self._write_bars()
        box = self.item.plot.box
        if self.item.kind == "pie":
            self.values.extend(_parse('<c:firstSliceAng val="0"/>'))
            box = box.inset(*[(1 - _PIE) / 2 * box.width] * 2)
        _drop(self.area, "c:layout")
        self.area[:0] = _parse(self._layout(box, "inner"))
        self._write_legend()

    def _write_series(self, element: Element, series: ChartSeries) -> None:
        pie = self.item.kind == "pie"
        if not pie:
            _drop(element, "c:spPr", "c:invertIfNegative", "c:marker")
            _put_after(element, "c:tx", self._look(series.color))
        if series.point_colors:
            _put_before(element, "c:cat", self._points(series.point_colors, parted=pie))
        if self.item.plot.labels is not None:
            _put_before(element, "c:cat", self._labels(self.item.plot.labels))

    def _look(self, color: Color) -> str:
        """Of a series of bars, or of a line with its markers."""
        fill, style = self.palette.fill(color), self.item.plot.lines
        if style is None:
            return f'<c:spPr>{fill}</c:spPr><c:invertIfNegative val="0"/>'
        line = f'<a:ln w="{emu(style.width)}" cap="rnd">{fill}<a:round/></a:ln>'
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
        category_axis, value_axis = self.item.plot.category_axis, self.item.plot.value_axis
        if category_axis is None or value_axis is None:
            return
        categories, values = _find(self.area, "c:catAx"), _find(self.area, "c:valAx")
        hair = f'<a:ln w="9525">{self.palette.fill("rule")}</a:ln>'
        if category_axis.reverse:
            _find(categories, "c:scaling/c:orientation").set("val", "maxMin")
            _find(values, "c:crosses").set("val", "max")
        if category_axis.interval > 1:
            skip = f'<c:tickLblSkip val="{category_axis.interval}"/>'
            _put_before(categories, "c:noMultiLvlLbl", skip)
        if value_axis.visible:
            _find(values, "c:majorGridlines").extend(_parse(f"<c:spPr>{hair}</c:spPr>"))
        else:
            _find(values, "c:delete").set("val", "1")
            _drop(values, "c:majorGridlines")
        self._write_scale(values, value_axis)
        if self.item.number_format != GENERAL:
            _drop(values, "c:numFmt")
            _put_before(values, "c:majorTickMark", self._number_format())
        for axis, line in ((categories, hair), (values, "<a:ln><a:noFill/></a:ln>")):
            _find(axis, "c:majorTickMark").set("val", "none")
            _put_before(axis, "c:crossAx", f"<c:spPr>{line}</c:spPr>{self._text('muted')}")

    def _write_scale(self, values: Element, axis: ValueAxis) -> None:
        """The ends and steps of the value axis."""
        ends = f'<c:max val="{axis.maximum:.12g}"/><c:min val="{axis.minimum:.12g}"/>'
        _find(values, "c:scaling").extend(_parse(ends))
        if axis.visible:
            _put_after(values, "c:crosses", f'<c:majorUnit val="{axis.step:.12g}"/>')

    def _number_format(self) -> str:
        return f'<c:numFmt formatCode={quoteattr(self.item.number_format)} sourceLinked="0"/>'

    def _write_bars(self) -> None:
        bars = self.item.plot.bars
        if bars is None:
            return
        _drop(self.values, "c:varyColors", "c:gapWidth", "c:overlap")
        _put_after(self.values, "c:grouping", '<c:varyColors val="0"/>')
        spacing = f'<c:gapWidth val="{bars.gap}"/><c:overlap val="{bars.overlap}"/>'
        _put_before(self.values, "c:axId", spacing)

    def _write_legend(self) -> None:
        _drop(self.chart, "c:legend")
        legend = self.item.legend
        if legend is None:
            return
        box = replace(legend.box, width=legend.box.width + _BESIDE)
        content = (
            f'<c:legendPos val="{_LEGEND_SIDES[legend.side]}"/>{self._layout(box, "")}'
            f'<c:overlay val="0"/>{self._text("muted")}'
        )
        _put_after(self.chart, "c:plotArea", f"<c:legend>{content}</c:legend>")

    def _labels(self, labels: DataLabels) -> str:
        kinds = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
        shown = _LABEL_CONTENT[labels.content]
        flags = "".join(f'<c:show{kind} val="{int(kind == shown)}"/>' for kind in kinds)
        return (
            f"<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
            f"{self._text('ink', bold=True, size=labels.size)}"
            f'<c:dLblPos val="{_LABEL_POSITIONS[labels.position]}"/>{flags}</c:dLbls>'
        )

    def _layout(self, box: Box, target: str) -> str:
        """`box` as shares of the chart's own."""
        whole = self.item.box
        shares = (
            ("x", (box.x - whole.x) / whole.width),
            ("y", (box.y - whole.y) / whole.height),
            ("w", box.width / whole.width),
            ("h", box.height / whole.height),
        )
        numbers = "".join(
            f'<c:{name} val="{min(max(share, 0), 1):.5f}"/>' for name, share in shares
        )
        inner = f'<c:layoutTarget val="{target}"/>' if target else ""
        return (
            f'<c:layout><c:manualLayout>{inner}<c:xMode val="edge"/><c:yMode val="edge"/>'
            f"{numbers}</c:manualLayout></c:layout>"
        )

    def _text(self, color: Color, bold: bool = False, size: float = 0.0) -> str:
        size = hundredths(size or self.item.style.size)
        return (
            "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
            f'<a:defRPr sz="{size}" b="{int(bold)}">{self.palette.fill(color)}'
            '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
            f'</a:defRPr></a:pPr><a:endParaRPr lang="{self.language}"/></a:p></c:txPr>'
        )


def _parse(xml: str) -> list[Element]:
    return list(ElementTree.fromstring(f"<r {_NAMESPACES}>{xml}</r>"))


def _find(parent: Element, path: str) -> Element:
    found = parent.find(path, _PREFIXES)
    if found is None:
        raise LookupError(f"{parent.tag} has no {path}")
    return found


def _drop(parent: Element, *names_: str) -> None:
    for name in names_:
        for child in parent.findall(name, _PREFIXES):
            parent.remove(child)


def _put_before(parent: Element, name: str, xml: str) -> None:
    """Before the first child `name`."""
    at = list(parent).index(_find(parent, name))
    parent[at:at] = _parse(xml)


def _put_after(parent: Element, name: str, xml: str) -> None:
    at = list(parent).index(_find(parent, name)) + 1
    parent[at:at] = _parse(xml)
