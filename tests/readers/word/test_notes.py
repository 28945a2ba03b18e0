"""Footnotes of Word files: in the notes of the slide that refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.compose import compose
from briefing.readers.word import read_word
from tests.readers.promises import broken_promises
from tests.readers.word_files import note, refer, word_file

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from briefing.model.document import Document

FIRST = "河边的步道今年修了三公里，沿路种了两百棵柳树，居民晚饭后都来走一走，河面也干净了许多。"
SECOND = "下一步要补齐路灯，修好两处台阶，把座椅装到看得见河面的地方，年底以前全部完成，欢迎监督。"


def notes_beside(document: Document, words: str) -> str:
    """The notes of the slide whose notes hold `words`."""
    notes = ("\n".join(note.plain for note in slide.notes) for slide in compose(document).slides)
    return next(text for text in notes if words in text)


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_footnote_stands_in_the_notes_where_the_text_refers_to_it(kind: str) -> None:
    def fill(document: WordDocument) -> None:
        document.add_heading("步道建设", 1)
        refer(document.add_paragraph(FIRST), kind, 2)
        document.add_heading("下一步打算", 1)
        refer(document.add_paragraph(SECOND), kind, 1)
        note(document, kind, {1: "见镇里的年度计划。", 2: "柳树两百零三棵。", 3: "没有人提到。"})

    document = read_word(word_file(fill))
    assert "柳树两百零三棵。" in notes_beside(document, FIRST)
    assert "见镇里的年度计划。" in notes_beside(document, SECOND)
    assert "没有人提到。" in notes_beside(document, SECOND)
    assert () == compose(document).dropped
    assert [] == broken_promises(document)


def test_the_footnotes_of_a_list_wait_until_it_is_over() -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("要做几件事：")
        for number, text in enumerate(("补种柳树", "安装路灯", "修好两处台阶"), 1):
            refer(document.add_paragraph(text, "List Bullet"), "footnote", number)
        document.add_paragraph(SECOND)
        note(document, "footnote", {1: "春天。", 2: "夏天。", 3: "秋天。"})

    document = read_word(word_file(fill))
    lines = ["要做几件事：", "补种柳树", "安装路灯", "修好两处台阶", "春天。", "夏天。", "秋天。"]
    assert [*lines, SECOND] == [line for line in document.lines if line]


def test_a_footnote_in_a_table_stands_behind_the_table() -> None:
    def fill(document: WordDocument) -> None:
        table = document.add_table(2, 2)
        for cell, text in zip(table._cells, ("路段", "长度", "东段", "1.2"), strict=True):
            cell.text = text
        refer(table.cell(1, 1).paragraphs[0], "footnote", 1)
        document.add_paragraph(SECOND)
        note(document, "footnote", {1: "公里。"})

    lines = [line for line in read_word(word_file(fill)).lines if line]
    assert ["路段\t长度", "东段\t1.2", "公里。", SECOND] == lines


def test_nothing_in_a_word_file_is_the_furniture_of_a_page() -> None:
    lines = ("步道建设", FIRST, "责任编辑：小满", "相关阅读", "返回顶部", "2024-03-04", "图为河岸")

    def fill(document: WordDocument) -> None:
        for line in lines:
            document.add_paragraph(line)

    deck = compose(read_word(word_file(fill)))
    told = [note.plain for slide in deck.slides for note in slide.notes]
    assert sorted(lines) == sorted(told)


def test_what_cells_above_reach_into_is_said_once() -> None:
    def fill(document: WordDocument) -> None:
        table = document.add_table(3, 2)
        for cell, text in zip(table._cells, ("路段", "长度", "东段", "1", "", "2"), strict=True):
            cell.text = text
        table.cell(1, 0).merge(table.cell(2, 0))

    document = read_word(word_file(fill))
    assert ["路段\t长度", "东段\t1", "\t2"] == [line for line in document.lines if line]
