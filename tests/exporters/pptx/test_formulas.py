from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from briefing.model.geometry import Box
from briefing.model.scene import Formula
from tests.exporters.pptx.made import scene, title, write

if TYPE_CHECKING:
    from pathlib import Path

NAMES = {
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "a14": "http://schemas.microsoft.com/office/drawing/2010/main",
}


def test_a_formula_is_powerpoints_own_with_its_picture_for_other_programs(tmp_path: Path) -> None:
    box = Box(100, 200, 300, 80)
    square = (("M", (100, 200)), ("L", (400, 200)), ("L", (400, 280)), ("Z", ()))
    item = Formula(box, (square, square), r"x = \frac{a}{b}", 40.0, alt="x = a/b", name="Formula")
    path = write([scene(title(), item)], tmp_path / "a.pptx")
    with zipfile.ZipFile(path) as package:
        slide = etree.fromstring(package.read("ppt/slides/slide1.xml"))

    def found(query: str) -> list[etree._Element]:
        return slide.xpath(query, namespaces=NAMES)  # type: ignore[return-value]

    own = "//mc:AlternateContent/mc:Choice/p:sp"
    assert 1 == len(found(f"{own}/p:txBody/a:p/a14:m/m:oMathPara/m:oMath/m:f"))
    (choice,) = found("//mc:Choice")
    assert NAMES["a14"] == choice.nsmap[choice.get("Requires")]
    assert 2 == len(found("//mc:Fallback/p:sp/p:spPr/a:custGeom/a:pathLst/a:path"))
    described = [one.get("descr") for one in found("//mc:AlternateContent//p:cNvPr")]
    assert ["x = a/b", "x = a/b"] == described
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0)
    assert [] == validator.validate(str(path)).errors
