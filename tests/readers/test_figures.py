"""Cells of a workbook or a list of values, as a chart's heading names them."""

from __future__ import annotations

import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from briefing.compose import compose
from briefing.model.deck import Chart
from briefing.readers import read
from briefing.readers.figures import RefusedError, differences, read_figures

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Sheet1"
    for row in (("区", "2024", "2025"), ("江岸", 12345, 0.35), ("江汉", 7.5, 0.4), ("x", 1, 2)):
        sheet.append(row)
    for cell, code in (("B2", "#,##0"), ("B3", '0.00" kg"'), ("C2", "0%"), ("C3", "0.0%")):
        sheet[cell].number_format = code
    other = book.create_sheet("二 表")
    for row in (("日", "数"), (date(2026, 3, 1), 1)):
        other.append(row)
    book.save(tmp_path / "figures.xlsx")
    (tmp_path / "a.csv").write_text("年;数\n2019;4,5\n2020;6\n\n", "utf-8-sig")
    (tmp_path / "gb.csv").write_bytes("年,数\n一月,3\n".encode("gb18030"))
    return tmp_path


@pytest.mark.parametrize(
    ("written", "rows"),
    [
        (
            "figures.xlsx#Sheet1!A1:C3",
            (("区", "2024", "2025"), ("江岸", "12345", "35%"), ("江汉", "7.50 kg", "40.0%")),
        ),
        ("figures.xlsx#Sheet1!$B$4:$A$3", (("江汉", "7.50 kg"), ("x", "1"))),
        ("figures.xlsx#'二 表'", (("日", "数"), ("2026-03-01", "1"))),
        ("a.csv", (("年", "数"), ("2019", "4,5"), ("2020", "6"))),
        ("a.csv#A2:B3", (("2019", "4,5"), ("2020", "6"))),
        ("gb.csv", (("年", "数"), ("一月", "3"))),
    ],
)
def test_cells_are_read_as_their_sheet_shows_them(
    written: str, rows: tuple[tuple[str, ...], ...], folder: Path
) -> None:
    assert rows == read_figures(folder, written)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("../a.csv", "outside the document's folder"),
        ("/etc/passwd", "no path inside"),
        ("https://example.org/a.csv", "none from elsewhere"),
        ("gone.xlsx", "no such file"),
        ("figures.xlsx#Nope!A1:B2", "There is no sheet “Nope”, only Sheet1, 二 表."),
        ("figures.xlsx#Sheet1!A1:A4", "fewer than two"),
        ("talk.md", "from .xlsx and .csv files only"),
        ("torn.xlsx", "no workbook"),
        ("dtd.xlsx", "it holds a DTD"),
        ("a.csv#Sheet1!A", "should read like"),
    ],
)
def test_what_may_not_or_cannot_be_read_is_refused_in_a_sentence(
    written: str, why: str, folder: Path
) -> None:
    (folder.parent / "a.csv").write_text("a,b\n1,2\n")
    (folder / "talk.md").write_text("# T\n")
    (folder / "torn.xlsx").write_bytes((folder / "figures.xlsx").read_bytes()[:500])
    with zipfile.ZipFile(folder / "dtd.xlsx", "w") as package:
        package.writestr("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a/>')
    with pytest.raises(RefusedError) as refused:
        read_figures(folder, written)
    assert why in refused.value.reason


def test_a_heading_takes_its_chart_from_a_file_or_says_why_not(folder: Path) -> None:
    talk = folder / "talk.md"
    talk.write_text(
        "# T\n\n## A {.bar data=figures.xlsx#Sheet1!A1:B3}\n\n## B {.bar data=gone.csv}\n", "utf-8"
    )
    deck = compose(read(talk))
    (one,) = (b for slide in deck.slides for b in slide.blocks if isinstance(b, Chart))
    assert (("江岸", "江汉"), (12345.0, 7.5)) == (one.categories, one.series[0].values)
    problems = [problem for slide in deck.slides for problem in slide.problems]
    assert any("gone.csv" in problem.message and problem.line == 5 for problem in problems)


def test_what_became_of_cells_is_said_by_row_and_column() -> None:
    old = (("区", "2024"), ("江岸", "1"), ("江汉", "2"))
    new = (("区", "2024"), ("江岸", "3"), ("江汉", "2"), ("武昌", "4"))
    assert [("江岸 2024", "1", "3"), ("区", "", "武昌"), ("武昌 2024", "", "4")] == differences(
        old, new
    )
    assert [] == differences(old, old)
