"""What somebody printed comes back as the paragraphs that were written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter, QPdfWriter

from briefing import readers
from briefing.model.problem import BriefingError
from briefing.readers import pdf
from briefing.readers.pdf import read_pdf
from tests.readers.pdf.papers import Printed, printed

if TYPE_CHECKING:
    from briefing.model.document import Document

pytestmark = pytest.mark.usefixtures("qapp")

LONG = (
    "The reading room by the canal opened again in March, after a winter in which its roof was "
    "mended and its shelves were carried out one by one, dried, and carried in again by pupils of "
    "the school across the bridge, who had asked for the work themselves."
)
CHINESE = (
    "运河边的阅览室三月重新开放。去年冬天，屋顶漏雨，书架被一排排搬出去晾干，又由桥对面学校的学生一排排搬回来；"
    "这件事是他们自己要求做的，没有谁布置过，也没有谁记在哪一本簿子上，只有看门的老人还记得。"
)
FAMILY = "DejaVu Sans"


def texts(document: Document, role: str = "") -> list[str]:
    """The lines with that hint; without a role, those with none."""
    hints = document.hints
    return [
        line
        for number, line in enumerate(document.lines, 1)
        if line and (hints[number].role if number in hints else "") == role
    ]


@pytest.mark.parametrize("text", [LONG, CHINESE])
def test_a_paragraph_of_many_lines_is_one_line(text: str) -> None:
    assert [text, text] == texts(read_pdf(printed([text, text])))


def test_a_paragraph_that_runs_over_a_page_is_one_line() -> None:
    written = [f"{number}: {LONG}" for number in range(30)]
    document = read_pdf(printed(written, head="Annual report", numbered=True, family=FAMILY))
    assert written == texts(document)


def test_paragraphs_that_are_only_set_in_are_told_apart() -> None:
    written = [Printed(LONG, indent=22, after=0), Printed(LONG, indent=22, after=0)]
    assert [LONG, LONG] == texts(read_pdf(printed(written)))


def test_what_stands_on_every_page_is_no_part_of_the_text() -> None:
    written = [f"{number}: {LONG}" for number in range(40)]
    document = read_pdf(printed(written, head="Annual report", numbered=True, family=FAMILY))
    assert written == texts(document)
    assert ["Annual report", "— 1 —"] == texts(document, "aside")


def test_a_word_that_was_broken_is_whole_again() -> None:
    lines = [
        Printed("We thank all who carried the cata-", after=0),
        Printed("logue home.", after=0),
    ]
    assert ["We thank all who carried the catalogue home."] == texts(
        read_pdf(printed(lines, family=FAMILY))
    )


def test_larger_lines_are_title_and_headings() -> None:
    document = read_pdf(
        printed(
            [
                Printed("The reading room opens", 22, bold=True),
                Printed("What was mended", 15),
                LONG,
                Printed("What comes next", 15),
                LONG,
            ]
        )
    )
    assert ["The reading room opens"] == texts(document, "title")
    assert ["What was mended", "What comes next"] == texts(document, "heading")
    assert [LONG, LONG] == texts(document)


def test_items_stand_alone() -> None:
    items = [Printed(f"{number}. Mend the roof, then the shelves", after=0) for number in (1, 2, 3)]
    assert [item.text for item in items] == texts(read_pdf(printed(items, family=FAMILY)))


def test_characters_that_a_font_took_for_radicals_are_characters() -> None:
    document = read_pdf(printed(["长门马龙鱼齐齿一乙二人入八力十又大女子小山川工己干"]))
    assert ["长门马龙鱼齐齿一乙二人入八力十又大女子小山川工己干"] == texts(document)


def test_a_scan_is_refused_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(0xFF8844)
    painter.drawImage(100, 100, image)
    painter.end()
    with pytest.raises(BriefingError, match=r"scan\.pdf: this PDF is a scan"):
        readers.read(path)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\x00" * 2000])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(BriefingError, match=r"a\.pdf: this is no PDF"):
        read_pdf(data, Path("a.pdf"))


def test_without_the_reader_of_pdf_it_is_said_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nothing(_name: str) -> None:
        return None

    monkeypatch.setattr(pdf, "find_spec", nothing)
    with pytest.raises(BriefingError, match=r"install briefing\[pdf\]"):
        read_pdf(b"%PDF")
