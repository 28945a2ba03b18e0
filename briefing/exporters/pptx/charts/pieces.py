"""What stands in a chart in several places: text, number formats, titles, labels, places."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from briefing.exporters.pptx.languages import Languages
from briefing.exporters.pptx.text import hundredths

if TYPE_CHECKING:
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.chart import AxisTitle, DataLabels
    from briefing.model.geometry import Box
    from briefing.model.scene import Chart
    from briefing.model.theme import Color

_LABEL_POSITIONS = {"outside": "outEnd", "above": "t"}
_LABEL_CONTENT = {"value": "Val", "percent": "Percent"}
_SHARE = "0%"


class Pieces:
    """Of one chart, as XML."""

    def __init__(self, item: Chart, palette: Palette, gate: XmlText, lang: str) -> None:
        self.item = item
        self.palette = palette
        self.gate = gate
        self.language = Languages(lang).first

    def title(self, title: AxisTitle | None) -> str:
        """Level, at its place: beside a standing axis programs would turn it."""
        if title is None:
            return ""
        return (
            '<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
            f"{self.run('muted', 'defRPr')}</a:pPr><a:r>"
            f"{self.run('muted', 'rPr')}<a:t>{self.gate.text(title.text)}</a:t></a:r></a:p>"
            f"</c:rich></c:tx>{self.layout(title.box, '', sized=False)}"
            '<c:overlay val="0"/></c:title>'
        )

    def number_format(self, code: str) -> str:
        """Of an axis or of labels."""
        return f'<c:numFmt formatCode={quoteattr(self.gate.clean(code))} sourceLinked="0"/>'

    def labels(self, labels: DataLabels) -> str:
        """At the bars, points or slices of a series."""
        kinds = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
        shown = _LABEL_CONTENT[labels.content]
        flags = "".join(f'<c:show{kind} val="{int(kind == shown)}"/>' for kind in kinds)
        code = _SHARE if labels.content == "percent" else labels.numbers.code
        return (
            f"<c:dLbls>{self.number_format(code)}"
            "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
            f"{self.text('ink', bold=True, size=labels.size, wrapped=False)}"
            f'<c:dLblPos val="{_LABEL_POSITIONS[labels.position]}"/>{flags}</c:dLbls>'
        )

    def layout(self, box: Box, target: str, *, sized: bool = True) -> str:
        """`box`, or its corner alone, as shares of the chart's own."""
        whole = self.item.box
        shares = (
            ("x", (box.x - whole.x) / whole.width),
            ("y", (box.y - whole.y) / whole.height),
            ("w", box.width / whole.width),
            ("h", box.height / whole.height),
        )[: 4 if sized else 2]
        numbers = "".join(
            f'<c:{name} val="{min(max(share, 0), 1):.5f}"/>' for name, share in shares
        )
        inner = f'<c:layoutTarget val="{target}"/>' if target else ""
        return (
            f'<c:layout><c:manualLayout>{inner}<c:xMode val="edge"/><c:yMode val="edge"/>'
            f"{numbers}</c:manualLayout></c:layout>"
        )

    def text(
        self, color: Color, bold: bool = False, size: float = 0.0, *, wrapped: bool = True
    ) -> str:
        """What all text of a part looks like; `size` in pt, 0 for the chart's."""
        wrap = "" if wrapped else ' wrap="none"'
        return (
            f"<c:txPr><a:bodyPr{wrap}/><a:lstStyle/>"
            f"<a:p><a:pPr>{self.run(color, 'defRPr', bold, size)}"
            f'</a:pPr><a:endParaRPr lang="{self.language}"/></a:p></c:txPr>'
        )

    def run(self, color: Color, tag: str, bold: bool = False, size: float = 0.0) -> str:
        """The same of one run, or as what a paragraph begins with."""
        size = hundredths(size or self.item.style.size)
        lang = f' lang="{self.language}"' if tag == "rPr" else ""
        return (
            f'<a:{tag}{lang} sz="{size}" b="{int(bold)}">{self.palette.fill(color)}'
            '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
            f"</a:{tag}>"
        )
