"""What tables look like is said by a table style, and by a cell only where it looks otherwise."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from briefing.compose import compose
from briefing.exporters.pptx import write_pptx
from briefing.exporters.pptx.lint import lint
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme, theme_names
from briefing.model.geometry import DEFAULT_RATIO
from briefing.readers.markdown import read_markdown
from briefing.templates.theme import read_template
from tests.layout.decks import Pictures
from tests.templates import generated

A = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
TALK = """\
# 数量 Numbers
| City | Number | Share |
|---|---:|---:|
| 郑州 | 12 | 30% |
| Beijing | 20 | **50%** |
| Wuhan |  | 20% |

# Again
| City | Number |
|---|---:|
| Xi'an | 3 |

# Without a header
|  |  |
|---|---|
| Name | Briefing |
| Kind | App |
"""


def exported(theme_name: str, path: Path, template: Path | None = None, talk: str = TALK) -> Path:
    theme = read_template(template) if template else load_theme(theme_name)
    deck = compose(read_markdown(talk, Path("talk.md")))
    layout = lay_out(deck, theme, GridMeasurer(), Pictures(), theme.size(DEFAULT_RATIO))
    for _ in write_pptx(deck, layout.pages(), path):
        pass
    assert lint(path) == []
    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0).validate(str(path))
    assert list(audit.errors) == []
    return path


def read(path: Path, part: str) -> Any:
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read(part))


def tables(path: Path) -> list[Any]:
    with zipfile.ZipFile(path) as package:
        slides = sorted(n for n in package.namelist() if n.startswith("ppt/slides/slide"))
    return [one for name in slides for one in read(path, name).iterfind(".//a:tbl", A)]


def styles(path: Path) -> dict[str, Any]:
    found = read(path, "ppt/tableStyles.xml").iterfind("a:tblStyle", A)
    return {one.get("styleId", ""): one for one in found}


def style_of(table: Any) -> str:
    return table.findtext("a:tblPr/a:tableStyleId", "", A)


@pytest.mark.parametrize("theme", theme_names())
def test_cells_leave_to_their_style_what_it_says(theme: str, tmp_path: Path) -> None:
    path = exported(theme, tmp_path / "out.pptx")
    first, *_ = tables(path)
    assert style_of(first) in styles(path)
    below = first.findall("a:tr", A)[1:]
    for row in below:
        for cell in row.findall("a:tc", A)[1:]:
            assert [] == list(cell.find("a:tcPr", A))
    plain = below[0].findall("a:tc", A)[1].find(".//a:rPr", A)
    assert plain is not None
    assert [] == list(plain)
    assert not {"b", "i"} & set(plain.attrib)


@pytest.mark.parametrize("theme", theme_names())
def test_a_style_has_the_colours_of_the_theme(theme: str, tmp_path: Path) -> None:
    for style in styles(exported(theme, tmp_path / "out.pptx")).values():
        assert style.find("a:wholeTbl/a:tcTxStyle/a:schemeClr", A) is not None
        assert style.find(".//a:srgbClr", A) is None


def test_a_table_says_which_parts_of_its_style_it_has(tmp_path: Path) -> None:
    path = exported("vermilion", tmp_path / "out.pptx")
    first, second, bare = (one.find("a:tblPr", A) for one in tables(path))
    assert first is not None
    assert second is not None
    assert bare is not None
    flags = {"firstRow": "1", "firstCol": "1", "bandRow": "1"}
    assert flags == dict(first.attrib) == dict(second.attrib)
    assert "firstRow" not in bare.attrib


def test_tables_that_look_alike_share_a_style_which_new_ones_get_too(tmp_path: Path) -> None:
    path = exported("vermilion", tmp_path / "out.pptx")
    first, second, _ = map(style_of, tables(path))
    assert first == second
    assert first == read(path, "ppt/tableStyles.xml").get("def")


def test_what_its_author_marked_in_a_cell_stays_marked(tmp_path: Path) -> None:
    first, *_ = tables(exported("vermilion", tmp_path / "out.pptx"))
    marked = next(run for run in first.iterfind(".//a:r", A) if run.findtext("a:t", "", A) == "50%")
    properties = marked.find("a:rPr", A)
    assert properties is not None
    assert "1" == properties.get("b")


def test_an_empty_cell_is_no_higher_than_its_row(tmp_path: Path) -> None:
    first, *_ = tables(exported("vermilion", tmp_path / "out.pptx"))
    sizes = {one.get("sz") for one in first.iter(f"{{{A['a']}}}rPr", f"{{{A['a']}}}endParaRPr")}
    assert None not in sizes


def test_a_templates_own_styles_stay_beside_the_decks(tmp_path: Path) -> None:
    brand = generated.write_template(tmp_path / "brand.potx")
    path = exported("", tmp_path / "out.pptx", brand)
    assert {style_of(one) for one in tables(path)} <= set(styles(path))


def test_a_deck_without_tables_has_no_style_of_its_own(tmp_path: Path) -> None:
    path = exported("vermilion", tmp_path / "out.pptx", talk="# Hello\n- One\n")
    assert {} == styles(path)
