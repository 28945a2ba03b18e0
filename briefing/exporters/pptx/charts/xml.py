"""One chart of a scene in; chart XML and workbook out.

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

from pptx.chart.data import CategoryChartData
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import XL_CHART_TYPE

from briefing.exporters.pptx import names
from briefing.exporters.pptx.charts.geometry import read_drawn
from briefing.exporters.pptx.languages import Languages
from briefing.exporters.pptx.text import hundredths
from briefing.model.geometry import emu

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.deck import ChartKind
    from briefing.model.geometry import Box
    from briefing.model.scene import Chart, Color

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
_LINE_WIDTH = 3.0
_PREFIXES = {"c": names.C, "a": names.A, "r": names.R}
_NAMESPACES = f'xmlns:c="{names.C}" xmlns:a="{names.A}" xmlns:r="{names.R}"'


def chart_parts(item: Chart, palette: Palette, gate: XmlText, lang: str) -> tuple[str, bytes]:
    """The chart's XML, mended and dressed in the theme, and the workbook it is edited by."""
    data = _data(item, gate)
    root = ElementTree.fromstring(ChartXmlWriter(_TYPES[item.kind], data).xml.encode())
    dresser = _Dresser(root, item, palette, lang)
    dresser.mend()
    dresser.dress()
    for prefix, uri in _PREFIXES.items():
        ElementTree.register_namespace(prefix, uri)
    xml = names.DECLARATION + ElementTree.tostring(root, encoding="unicode")
    return xml, _workbook(data)


def _data(item: Chart, gate: XmlText) -> CategoryChartData:
    data = CategoryChartData(number_format="General")
    data.categories = [gate.clean(category) for category in item.categories]
    for series in item.series:
        values = [value if value is None or isfinite(value) else None for value in series.values]
        data.add_series(gate.clean(series.name), values)
    return data


def _workbook(data: CategoryChartData) -> bytes:
    """Formulas are off: a category that begins with `=` stays text."""
    from datetime import datetime

    from xlsxwriter import Workbook

    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(file, options) as workbook:
        workbook.set_properties({"created": datetime(1980, 1, 1)})
        sheet = workbook.add_worksheet()
        sheet.write_column(1, 0, [str(category.label) for category in data.categories])
        for column, series in enumerate(data, 1):
            sheet.write_string(0, column, series.name)
            for row, value in enumerate(series.values, 1):
                if value is not None:
                    sheet.write_number(row, column, value)
    return file.getvalue()


class _Dresser:
    """Works on the tree that python-pptx made. Where a child may stand, the schema says."""

    def __init__(self, root: Element, item: Chart, palette: Palette, lang: str) -> None:
        self.root = root
        self.item = item
        self.palette = palette
        self.language = Languages(lang).first
        self.drawn = read_drawn(item)
        self.chart = _find(root, "c:chart")
        self.area = _find(self.chart, "c:plotArea")
        self.plot = _find(self.area, f"c:{_PLOTS[item.kind]}")

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

    def dress(self) -> None:
        """Colours, labels, axes and legend from the theme."""
        if self.item.kind == "pie":
            self._dress_pie()
        else:
            for index, series in enumerate(self.plot.findall("c:ser", _PREFIXES)):
                self._dress_series(series, index)
            self._dress_axes()
        if self.item.kind in ("bar", "column"):
            _drop(self.plot, "c:varyColors", "c:gapWidth", "c:overlap")
            _put_after(self.plot, "c:grouping", '<c:varyColors val="0"/>')
            spacing = f'<c:gapWidth val="{self.drawn.gap}"/><c:overlap val="{self.drawn.overlap}"/>'
            _put_before(self.plot, "c:axId", spacing)
        if self.drawn.plot is not None:
            _drop(self.area, "c:layout")
            self.area[:0] = _parse(self._layout(self.drawn.plot, "inner"))
        self._legend()

    def _dress_series(self, series: Element, index: int) -> None:
        fill = self.palette.fill(self._series_color(index))
        place = "outEnd"
        look = f'<c:spPr>{fill}</c:spPr><c:invertIfNegative val="0"/>'
        if self.item.kind == "line":
            place = "t"
            look = (
                f'<c:spPr><a:ln w="{emu(_LINE_WIDTH)}" cap="rnd">{fill}<a:round/></a:ln></c:spPr>'
                '<c:marker><c:symbol val="circle"/><c:size val="7"/>'
                f"<c:spPr>{fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>"
            )
        _drop(series, "c:spPr", "c:invertIfNegative", "c:marker")
        _put_after(series, "c:tx", look)
        if self.drawn.labelled:
            _put_before(series, "c:cat", self._labels(place, "Val"))

    def _dress_axes(self) -> None:
        """Categories along a hairline, values as grid lines; of lying bars neither grid nor
        values, since each says its own.
        """
        categories, values = _find(self.area, "c:catAx"), _find(self.area, "c:valAx")
        hair = f'<a:ln w="9525">{self.palette.fill("rule")}</a:ln>'
        if self.item.kind == "bar":
            _find(categories, "c:scaling/c:orientation").set("val", "maxMin")
            _find(values, "c:crosses").set("val", "max")
            _find(values, "c:delete").set("val", "1")
            _drop(values, "c:majorGridlines")
        else:
            _find(values, "c:majorGridlines").extend(_parse(f"<c:spPr>{hair}</c:spPr>"))
        self._scale(values)
        for axis, line in ((categories, hair), (values, "<a:ln><a:noFill/></a:ln>")):
            _find(axis, "c:majorTickMark").set("val", "none")
            _put_before(axis, "c:crossAx", f"<c:spPr>{line}</c:spPr>{self._text('muted')}")

    def _scale(self, values: Element) -> None:
        """The ends and steps of the value axis, where the layout drew one."""
        ticks = self.drawn.ticks
        if len(ticks) < 2 or ticks[0] == ticks[-1]:
            return
        ends = f'<c:max val="{ticks[-1]:.12g}"/><c:min val="{ticks[0]:.12g}"/>'
        _find(values, "c:scaling").extend(_parse(ends))
        if self.item.kind != "bar":
            step = (ticks[-1] - ticks[0]) / (len(ticks) - 1)
            _put_after(values, "c:crosses", f'<c:majorUnit val="{step:.12g}"/>')

    def _dress_pie(self) -> None:
        edge = f'<a:ln w="19050">{self.palette.fill("background")}</a:ln>'
        slices = "".join(
            f'<c:dPt><c:idx val="{index}"/><c:bubble3D val="0"/>'
            f"<c:spPr>{self.palette.fill(self._series_color(index))}{edge}</c:spPr></c:dPt>"
            for index in range(len(self.item.categories))
        )
        labels = self._labels("outEnd", "Percent")
        _put_before(_find(self.plot, "c:ser"), "c:cat", slices + labels)
        self.plot.extend(_parse('<c:firstSliceAng val="0"/>'))

    def _legend(self) -> None:
        _drop(self.chart, "c:legend")
        if self.item.kind != "pie" and len(self.item.series) < 2:
            return
        place = "r" if self.item.kind == "pie" else "t"
        layout = "" if self.drawn.legend is None else self._layout(self.drawn.legend, "")
        legend = f'<c:legendPos val="{place}"/>{layout}<c:overlay val="0"/>{self._text("muted")}'
        _put_after(self.chart, "c:plotArea", f"<c:legend>{legend}</c:legend>")

    def _labels(self, place: str, shown: str) -> str:
        kinds = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
        flags = "".join(f'<c:show{kind} val="{int(kind == shown)}"/>' for kind in kinds)
        return (
            f"<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
            f"{self._text('ink', bold=True)}"
            f'<c:dLblPos val="{place}"/>{flags}</c:dLbls>'
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

    def _text(self, color: Color, bold: bool = False) -> str:
        size = hundredths(self.item.style.size)
        return (
            "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
            f'<a:defRPr sz="{size}" b="{int(bold)}">{self.palette.fill(color)}'
            '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
            f'</a:defRPr></a:pPr><a:endParaRPr lang="{self.language}"/></a:p></c:txPr>'
        )

    def _series_color(self, index: int) -> Color:
        return f"series{index % self.palette.series}"


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
