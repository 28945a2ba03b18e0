"""Decks in a company's template: what PowerPoint gets."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pptx
import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from briefing.compose import compose
from briefing.exporters.pptx import write_pptx
from briefing.exporters.pptx.lint import lint
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.model.geometry import DEFAULT_RATIO
from briefing.readers.markdown import read_markdown
from briefing.templates.theme import read_template
from tests.layout.decks import Pictures
from tests.templates import generated
from tests.templates.generated import row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pptx.presentation import Presentation

TALK = """\
---
title: Water in the city 城市蓄水
subtitle: A year of work
footer: Internal
---

# What was done {.section}

# Three things
- Measure **first**
  - with care
- 内容为王

Note: say hello

# Two sides {.columns}

::: columns
::: column
- One
:::
::: column
- Two
:::
:::

# Numbers {.bar}
| District | 2024 |
|---|---|
| Wuchang | 12 |

# Thank you {.closing}
"""


def exported(template: Path, talk: str = TALK) -> Path:
    """What is written, beside the template; sound to our lint and to the schema."""
    theme = read_template(template)
    deck = compose(read_markdown(talk, Path("talk.md")))
    layout = lay_out(deck, theme, GridMeasurer(), Pictures(), theme.size(DEFAULT_RATIO))
    path = template.with_name("out.pptx")
    for _ in write_pptx(deck, layout.pages(), path):
        pass
    assert lint(path) == []
    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0).validate(str(path))
    assert list(audit.errors) == []
    return path


def shown(path: Path) -> list[Mapping[str, str]]:
    """By slide, what stands in which kind of placeholder, and its layout."""
    return [
        {
            "layout": slide.slide_layout.name,
            **{str(one.placeholder_format.type): one.name for one in slide.placeholders},
        }
        for slide in reopened(path).slides
    ]


def reopened(path: Path) -> Presentation:
    return pptx.Presentation(str(path))


@pytest.fixture
def brand(tmp_path: Path) -> Path:
    return generated.write_template(tmp_path / "brand.potx")


def test_slides_stand_on_the_templates_layouts_and_fill_their_places(brand: Path) -> None:
    deck = reopened(exported(brand))
    assert [slide.slide_layout.name for slide in deck.slides] == [
        "Title Slide", "Section Header", "Title and Content", "Two Content", "Title and Content",
        "Title Slide",
    ]  # fmt: skip
    points, two, chart = deck.slides[2], deck.slides[3], deck.slides[4]
    body = next(one for one in points.placeholders if one.placeholder_format.idx == 1)
    assert body.text_frame.text.splitlines() == ["Measure first", "with care", "内容为王"]
    assert [one.placeholder_format.idx for one in two.placeholders][:3] == [0, 1, 2]
    assert any(one.has_chart and one.is_placeholder for one in chart.shapes)
    assert points.has_notes_slide


def test_text_says_nothing_that_its_level_says_already(brand: Path) -> None:
    with zipfile.ZipFile(exported(brand)) as file:
        xml = file.read("ppt/slides/slide3.xml").decode()
    for said in (" sz=", "<a:latin", "<a:buChar", "marL=", "<a:lnSpc"):
        assert said not in xml
    assert xml.count(' b="1"') == 1
    assert xml.count("<a:off ") == 1  # the tree's own


def test_masters_and_themes_are_the_templates_own(brand: Path) -> None:
    with zipfile.ZipFile(brand) as one, zipfile.ZipFile(exported(brand)) as other:
        assert other.read("ppt/theme/theme1.xml").count(b"0055A4") == 2
        assert b"Brand 1" in other.read("ppt/theme/theme1.xml")
        layouts = [name for name in one.namelist() if name.startswith("ppt/slideLayouts/s")]
        assert set(layouts) <= set(other.namelist())


def test_what_is_dangerous_and_its_own_slides_stay_behind_and_are_named(tmp_path: Path) -> None:
    layouts = (
        *generated.USUAL[:4],
        generated.Layout(
            "titleOnly",
            "Title Only",
            generated.place("title")
            + generated.shape(
                (10, 10, 50, 50),
                words='<a:r><a:rPr><a:hlinkClick r:id="rIdX"/></a:rPr><a:t>x</a:t></a:r>',
            )
            + '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="O"/><p:cNvGraphicFramePr/>'
            f"<p:nvPr/></p:nvGraphicFramePr><p:xfrm>{generated.xfrm((0, 0, 9, 9))[8:-9]}</p:xfrm>"
            f'<a:graphic><a:graphicData uri="{generated.P.replace("/main", "/ole")}"><p:oleObj'
            ' r:id="rIdO" progId="Package"><p:embed/></p:oleObj></a:graphicData></a:graphic>'
            "</p:graphicFrame>",
            relationships=(("rIdO", "oleObject", "../embeddings/oleObject1.bin"),),
        ),
    )
    template = generated.write_template(
        tmp_path / "brand.potm",
        layouts,
        more={
            "ppt/vbaProject.bin": ("application/vnd.ms-office.vbaProject", b"macro"),
            "ppt/embeddings/oleObject1.bin": ("application/octet-stream", b"object"),
            "ppt/slides/slide1.xml": (generated.TYPES["slide"], b"<x/>"),
            "docProps/custom.xml": (
                "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
                b'custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/'
                b'2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"'
                b' pid="2" name="MSIP_Label_1_Name"><vt:lpwstr>Secret</vt:lpwstr></property>'
                b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="Path">'
                b"<vt:lpwstr>C:\\Users\\li</vt:lpwstr></property></Properties>",
            ),
        },
        package=row("rId2", "custom-properties", "docProps/custom.xml"),
        deck=row("rId8", "slide", "slides/slide1.xml")
        + row("rId9", "vbaProject", "vbaProject.bin"),
    )
    theme = read_template(template)
    assert theme.template is not None
    gone = {str(one) for one in theme.template.left_out}
    assert {"macros (1)", "embedded objects (1)", "its own slides (1)"} <= gone
    with zipfile.ZipFile(exported(template)) as file:
        written = b"".join(file.read(name) for name in file.namelist())
        labels = file.read("docProps/custom.xml")
    assert b"Secret" in labels
    for danger in (b"macro", b"oleObj", b"rIdX", b"C:\\Users"):
        assert danger not in written
