"""Charts of a scene as native charts: python-pptx writes chart and workbook, then what it writes
wrong is mended and the theme's colours and fonts are put on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.package import Relationships
from briefing.exporters.pptx.shapes import transform

if TYPE_CHECKING:
    from briefing.exporters.pptx.package import Package
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.scene import Chart


class Charts:
    """The package's charts, each a part of its own with its workbook."""

    def __init__(self, package: Package, palette: Palette, gate: XmlText, lang: str) -> None:
        self._package = package
        self._palette = palette
        self._gate = gate
        self._lang = lang
        self._count = 0

    def add(self, item: Chart) -> str:
        """Write the chart; its part."""
        # Loads python-pptx, lxml and XlsxWriter: 0.1 s that decks without charts need not spend.
        from briefing.exporters.pptx.charts.xml import chart_parts

        self._count += 1
        xml, workbook = chart_parts(item, self._palette, self._gate, self._lang)
        part = f"ppt/charts/chart{self._count}.xml"
        book = f"ppt/embeddings/Microsoft_Excel_Sheet{self._count}.xlsx"
        relationships = Relationships()
        relationships.add(names.REL_WORKBOOK, book)
        self._package.add_binary(book, workbook, names.TYPE_WORKBOOK)
        self._package.add(part, xml, names.TYPE_CHART, relationships)
        return part

    def frame(self, id_: int, name: str, alt: str, item: Chart, part: str, slot: str) -> str:
        """The `p:graphicFrame` that shows the chart of relationship `part`."""
        described = f' descr="{alt}"' if alt else ""
        return (
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id_}" name="{name}"{described}/>'
            '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
            f"<p:nvPr>{slot}</p:nvPr></p:nvGraphicFramePr>{transform(item.box, 'p')}"
            f'<a:graphic><a:graphicData uri="{names.C}"><c:chart xmlns:c="{names.C}"'
            f' r:id="{part}"/></a:graphicData></a:graphic></p:graphicFrame>'
        )
