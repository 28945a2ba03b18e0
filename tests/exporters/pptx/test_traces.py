"""What a file tells of its makers."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from briefing import plugins
from briefing.exporters.pptx.traces import traces
from briefing.model.problem import BriefingError

if TYPE_CHECKING:
    from pathlib import Path

CORE = (
    '<cp:coreProperties xmlns:cp="urn:c" xmlns:dc="urn:d"><dc:creator>Mia &lt;b&gt;</dc:creator>'
    "<dc:title>The walk</dc:title></cp:coreProperties>"
)
APP = '<Properties xmlns="urn:e"><Company>Quay</Company><Slides>1</Slides></Properties>'
CUSTOM = '<Properties><property name="Client"><lpwstr>Ada\n  Ltd</lpwstr></property></Properties>'
RELS = (
    '<Relationships><Relationship Id="r1" Type="x/hyperlink" TargetMode="External"'
    ' Target="file:///home/mia/x"/></Relationships>'
)


def told(path: Path, parts: dict[str, str | bytes]) -> list[str]:
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return [str(one.message) for one in traces(path)]


def test_every_place_that_names_somebody_is_told(tmp_path: Path) -> None:
    assert [
        "its author: Mia <b>",
        "a company: Quay",
        "a property: Client = Ada Ltd",
        "notes on 2 slides",
        "macros (1 part)",
        "1 hidden slides",
        "what a camera wrote into a picture: Exif",
        "what a camera wrote into a picture: text",
        "somebody who commented: Ole",
        "an address: file:///home/mia/x",
    ] == told(
        tmp_path / "x.pptx",
        {
            "docProps/core.xml": CORE,
            "docProps/app.xml": APP,
            "docProps/custom.xml": CUSTOM,
            "ppt/notesSlides/notesSlide1.xml": "<a/>",
            "ppt/notesSlides/notesSlide2.xml": "<a/>",
            "ppt/vbaProject.bin": b"\0",
            "ppt/slides/slide1.xml": '<p:sld xmlns:p="urn:p" show="0"/>',
            "ppt/slides/slide2.xml": '<p:sld xmlns:p="urn:p" show="1"/>',
            "ppt/media/image1.jpeg": b"\xff\xd8\xff\xe1\0\x10Exif\0\0MM",
            "ppt/media/image2.png": b"\x89PNG\r\n\x1a\n\0\0\0\x0atEXtAuthor\0Mia",
            "ppt/media/image3.png": b"\x89PNG\r\n\x1a\n\0\0\0\x0aIDAT",
            "ppt/commentAuthors.xml": '<l><a name="Ole"/></l>',
            "ppt/slides/_rels/slide1.xml.rels": RELS,
        },
    )


def test_a_file_that_is_none_is_refused_and_a_damaged_one_tells_why(tmp_path: Path) -> None:
    (tmp_path / "x.pptx").write_text("no zip", "utf-8")
    with pytest.raises(BriefingError, match="no PowerPoint file"):
        traces(tmp_path / "x.pptx")
    assert ["it holds a DTD"] == told(
        tmp_path / "y.pptx", {"docProps/core.xml": "<!DOCTYPE a><a/>"}
    )


def test_formats_that_nobody_can_look_through_tell_nothing(tmp_path: Path) -> None:
    assert [] == plugins.traces(plugins.EXPORTS["png"], tmp_path / "x.png")
