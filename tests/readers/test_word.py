from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx.shared import Inches
from hypothesis import given
from hypothesis import strategies as st

from briefing.compose import compose
from briefing.model.deck import Cards, Picture, Points, Table
from briefing.model.document import Hint
from briefing.model.problem import BriefingError
from briefing.readers import read
from briefing.readers.word import read_word
from briefing.readers.word.numbering import spelled
from tests.readers.promises import broken_promises
from tests.readers.word_files import changed, of_xml, png, word_file

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as WordDocument

    from briefing.model.deck import Slide
    from briefing.model.document import Document

TEXT = "河边的步道今年修了三公里，沿路种了两百棵柳树，居民晚饭后都来走一走。"


def report(document: WordDocument) -> None:
    """A report such as an office writes."""
    document.add_paragraph("河岸步道建设报告", "Title")
    document.add_paragraph("春季进展", "Subtitle")
    document.add_heading("一、建设情况", 1)
    document.add_paragraph(TEXT)
    document.add_heading("（一）分段进度", 2)
    document.add_paragraph("表1 各段进度", "Caption")
    table = document.add_table(3, 3)
    for row, texts in enumerate(
        [("路段", "长度", "状态"), ("东段", "1.2", "完工"), ("西段", "1.8", "")]
    ):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document.add_heading("（二）现场", 2)
    document.add_picture(io.BytesIO(png()), width=Inches(4))
    document.add_paragraph("图1 东段步道", "Caption")
    document.add_heading("二、下一步", 1)
    document.add_paragraph("接下来要做几件事：")
    for text in ("补种柳树", "安装路灯", "修好两处台阶", "设置座椅", "清理河面"):
        document.add_paragraph(text, "List Bullet")
    document.add_paragraph("座椅朝向河面", "List Bullet 2")


def lines_of(document: Document) -> list[str]:
    return [line for line in document.lines if line.strip()]


def slide_titled(document: Document, title: str) -> Slide:
    return next(slide for slide in compose(document).slides if slide.title.plain == title)


def hint_of(document: Document, text: str) -> Hint:
    return document.hints.get(document.lines.index(text) + 1, Hint())


def test_styles_say_what_is_title_heading_item_and_caption() -> None:
    document = read_word(word_file(report))
    assert "prose" == document.form
    roles = {
        "河岸步道建设报告": ("title", 1),
        "春季进展": ("subtitle", 1),
        "一、建设情况": ("heading", 1),
        "（一）分段进度": ("heading", 2),
        "表1 各段进度": ("caption", 1),
        "补种柳树": ("item", 1),
        "座椅朝向河面": ("item", 2),
    }
    found = {text: hint_of(document, text) for text in roles}
    assert roles == {text: (hint.role, hint.level) for text, hint in found.items()}
    assert [] == broken_promises(document)


def test_a_table_stays_a_table_with_its_empty_cells_and_its_caption() -> None:
    slide = slide_titled(read_word(word_file(report)), "（一）分段进度")
    (table,) = (block for block in slide.blocks if isinstance(block, Table))
    assert ["路段", "长度", "状态"] == [cell.plain for cell in table.header]
    assert [["东段", "1.2", "完工"], ["西段", "1.8", ""]] == [
        [cell.plain for cell in row] for row in table.rows
    ]
    assert "表1 各段进度" == (table.caption or table.header[0]).plain


def test_a_numbered_line_below_a_table_is_its_caption_and_the_heading_still_its_title() -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("河岸步道建设报告", "Title")
        for heading in ("一、投入", "二、养护"):
            document.add_heading(heading, 1)
            document.add_heading("（一）三年的账", 2)
            document.add_paragraph(TEXT)
            for number in "12":
                table = document.add_table(2, 2)
                for cell, text in zip(table._cells, ("年份", "万元", "2025", "120"), strict=True):
                    cell.text = text
                document.add_paragraph(f"表{number} 各年投入", "Normal")
            document.add_paragraph(TEXT)

    deck = compose(read_word(word_file(fill)))
    tables = [(s.title.plain, b) for s in deck.slides for b in s.blocks if isinstance(b, Table)]
    assert ["（一）三年的账"] * 4 == [title for title, _ in tables]
    assert ["表1 各年投入", "表2 各年投入"] * 2 == [str(table.caption) for _, table in tables]


def test_a_picture_comes_along_with_its_caption() -> None:
    slide = slide_titled(read_word(word_file(report)), "（二）现场")
    (picture,) = (block for block in slide.blocks if isinstance(block, Picture))
    assert picture.target.startswith("data:image/png;base64,iVBOR")
    assert "图1 东段步道" == str(picture.caption)
    assert "图1 东段步道" == picture.alt


def test_the_picture_passes_the_gate_for_pictures() -> None:
    from briefing.layout.ports import LoadedPicture
    from briefing.qt.pictures.gate import FolderPictures

    document = read_word(word_file(report))
    assert isinstance(FolderPictures(None).load(document.pictures[0].target), LoadedPicture)


def test_a_bulleted_list_stays_one() -> None:
    slide = slide_titled(read_word(word_file(report)), "二、下一步")
    (points,) = (block for block in slide.blocks if isinstance(block, Points))
    assert ["补种柳树", "安装路灯", "修好两处台阶", "设置座椅", "清理河面", "座椅朝向河面"] == [
        point.text.plain for point in points.items
    ]
    assert [1, 1, 1, 1, 1, 2] == [point.level for point in points.items]
    assert {"bullet"} == {point.marker for point in points.items}


def test_bold_lead_ins_become_the_heads_of_cards() -> None:
    def fill(document: WordDocument) -> None:
        document.add_heading("做法", 1)
        for head, body in (("步道连成环。", TEXT), ("灯光照到边。", TEXT)):
            paragraph = document.add_paragraph()
            paragraph.add_run(head).bold = True
            paragraph.add_run(body)

    deck = compose(read_word(word_file(fill)))
    (cards,) = (block for s in deck.slides for block in s.blocks if isinstance(block, Cards))
    assert ["步道连成环", "灯光照到边"] == [card.head.plain for card in cards.cards]


def test_a_form_gives_the_facts_of_the_meeting() -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("河岸步道建设会议纪要", "Title")
        rows = [
            ("时 间", "2025年6月3日"),
            ("地点", "镇政府三楼"),
            ("主持人", "顾岩"),
            ("议题", "路灯"),
        ]
        table = document.add_table(len(rows), 2)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text
        document.add_paragraph(TEXT)

    document = read_word(word_file(fill))
    meta = compose(document).meta
    assert ("2025年6月3日", "镇政府三楼") == (meta.date.plain, meta.place.plain)
    assert [] == broken_promises(document)


def numbered(level: int, number: int, text: str) -> str:
    at = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
    return f"<w:p><w:pPr><w:numPr>{at}</w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    for level, (form, pattern) in enumerate(
        [("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."),
         ("lowerLetter", "%4)"), ("bullet", "•")]
    )
)  # fmt: skip
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="77">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
    '<w:num w:numId="78"><w:abstractNumId w:val="77"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def with_numbering(data: bytes) -> bytes:
    def change(name: str, part: bytes) -> bytes:
        if name != "word/numbering.xml":
            return part
        return part.replace(b"</w:numbering>", f"{NUMBERING}</w:numbering>".encode())

    return changed(data, change)


def test_numbers_are_restored_as_one_would_type_them() -> None:
    document = read_word(
        with_numbering(
            of_xml(
                numbered(0, 77, "甲"),
                numbered(1, 77, "乙"),
                numbered(2, 77, "丙"),
                numbered(2, 77, "丁"),
                numbered(3, 77, "戊"),
                numbered(1, 77, "己"),
                numbered(2, 77, "庚"),
                numbered(4, 77, "辛"),
                numbered(0, 77, "壬"),
                numbered(0, 78, "癸"),
            )
        )
    )
    assert [
        *("一、甲", "（一）乙", "1. 丙", "2. 丁", "a) 戊", "（二）己", "1. 庚", "辛"),
        *("二、壬", "一、癸"),
    ] == lines_of(document)


@pytest.mark.parametrize(
    ("count", "form", "text"),
    [
        (12, "chineseCounting", "十二"),
        (30, "chineseCountingThousand", "三十"),
        (105, "taiwaneseCountingThousand", "一百零五"),
        (4, "upperRoman", "IV"),
        (27, "lowerLetter", "aa"),
        (3, "decimalEnclosedCircle", "③"),
        (3, "ideographTraditional", "丙"),
        (7, "decimalZero", "07"),
        (7, "hex", "7"),
    ],
)
def test_numbers_are_spelled_in_words_formats(count: int, form: str, text: str) -> None:
    assert text == spelled(count, form)


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        ("<w:r><w:t>去</w:t><w:tab/><w:t>年</w:t></w:r>", ["去\t年"]),
        ("<w:r><w:t>一行</w:t><w:br/><w:t>两行</w:t></w:r>", ["一行", "两行"]),
        ("<w:r><w:t>co\u00adop</w:t></w:r><w:r><w:noBreakHyphen/><w:t>x</w:t></w:r>", ["coop-x"]),
        ("<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins>",
         ["增"]),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>露</w:t></w:r>", ["露"]),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>页</w:t></w:r>", ["页"]),
        ("<w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>接</w:t></w:r>"
         "</w:smartTag>", ["链接"]),
        ("<w:r><w:ruby><w:rt><w:r><w:t>hé</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>河</w:t></w:r>"
         "</w:rubyBase></w:ruby></w:r>", ["河"]),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", ["a+b"]),
        ("<w:r><w:t>外</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框里"
         "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>", ["外", "框里"]),
        ("<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>一次</w:t></w:r>"
         "</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r>"
         "<w:t>一次</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
         ["一次"]),
    ],
    ids=["tab", "break", "hyphens", "tracked", "hidden", "field", "link", "ruby", "formula", "box",
         "newer box"],
)  # fmt: skip
def test_what_is_seen_in_a_paragraph_is_its_text(inside: str, seen: list[str]) -> None:
    assert seen == lines_of(read_word(of_xml(f"<w:p>{inside}</w:p>")))


def test_paragraphs_in_content_controls_are_read_and_the_contents_are_named() -> None:
    toc = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"
        "</w:sdtPr><w:sdtContent><w:p><w:r><w:t>一、建设 3</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    other = "<w:sdt><w:sdtContent><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document = read_word(of_xml(toc, other))
    assert ["一、建设 3", "正文"] == lines_of(document)
    assert [(1, "the table of contents")] == [(d.line, d.why) for d in compose(document).dropped]


def test_tables_that_only_place_text_are_read_as_text() -> None:
    def fill(document: WordDocument) -> None:
        table = document.add_table(1, 2)
        table.cell(0, 0).text = "左边的话。"
        table.cell(0, 1).text = "右边的话。"
        document.add_table(2, 2).cell(0, 0).text = TEXT * 12

    assert ["左边的话。", "右边的话。", TEXT * 12] == lines_of(read_word(word_file(fill)))


def test_merged_cells_are_said_once() -> None:
    def fill(document: WordDocument) -> None:
        table = document.add_table(3, 3)
        for row in range(3):
            for column in range(3):
                table.cell(row, column).text = f"{row}{column}"
        table.cell(0, 1).merge(table.cell(0, 2)).text = "并列"
        table.cell(1, 0).merge(table.cell(2, 0)).text = "并行"

    document = read_word(word_file(fill))
    assert 1 == "".join(document.lines).count("并列")
    assert 1 == "".join(document.lines).count("并行")
    assert {3} == {len(hint.cells) for hint in document.hints.values()}


def test_headers_footers_and_notes_are_named_as_no_part_of_the_text() -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph(TEXT)
        document.sections[0].header.paragraphs[0].text = "内部资料"
        document.sections[0].footer.paragraphs[0].text = "第 1 页"

    document = read_word(word_file(fill))
    assert [TEXT, "内部资料", "第 1 页"] == lines_of(document)
    assert ["the page's header", "the page's footer"] == [d.why for d in compose(document).dropped]


def test_tracked_changes_and_outside_pictures_are_said() -> None:
    data = of_xml(
        "<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>去</w:delText></w:r></w:del></w:p>"
    )
    assert ["changes are tracked in this file: deleted text is not shown"] == [
        problem.message for problem in read_word(data).problems
    ]


def test_comments_in_the_margin_are_a_remark_on_the_first_line_that_has_one() -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph(TEXT)
        table = document.add_table(2, 2)
        for at, text in enumerate(("项目", "数量", "树", "3")):
            table.cell(at // 2, at % 2).text = text
        document.add_comment(table.cell(1, 1).paragraphs[0].runs, "再核对一下。")
        document.add_comment(document.add_paragraph(TEXT).runs, "好。")
        document.add_paragraph(TEXT)

    document = read_word(word_file(fill))
    (remark,) = document.problems
    assert ("comments in the margin are left out", True) == (remark.message, remark.remark)
    assert "树\t3" == document.lines[remark.line - 1]


def test_headings_and_nothing_else_give_points_not_a_row_of_empty_slides() -> None:
    def fill(document: WordDocument) -> None:
        for section in ("春天", "夏天"):
            document.add_heading(section, 1)
            for text in ("种树", "浇水", "修路"):
                document.add_heading(f"{section}{text}", 2)

    deck = compose(read_word(word_file(fill)))
    assert ["春天", "夏天"] == [section.title.plain for section in deck.sections]
    assert len(deck.slides) <= 5


def test_an_old_or_protected_file_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(BriefingError, match=r"this is an old Word file; save it as \.docx"):
        read(path)
    path.write_bytes(b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(BriefingError, match="a password protects this Word file"):
        read(path)


def test_a_damaged_file_is_refused_in_one_line() -> None:
    sound = word_file(report)
    for data in (
        b"",
        b"words",
        sound[: len(sound) // 2],
        changed(sound, lambda name, part: None if name == "word/document.xml" else part),
        changed(sound, lambda name, part: b"<a/>" if name == "word/document.xml" else part),
        changed(sound, lambda name, part: part[:-9] if name == "word/document.xml" else part),
        changed(sound, lambda name, part: b"\xff" if name.endswith(".rels") else part),
    ):
        with pytest.raises(BriefingError) as caught:
            read_word(data)
        assert "\n" not in str(caught.value)


def test_an_empty_document_is_refused() -> None:
    with pytest.raises(BriefingError, match="the file is empty"):
        read_word(word_file(lambda _: None))


def test_a_bomb_and_a_dtd_are_refused() -> None:
    sound = word_file(report)
    large = changed(sound, lambda n, part: part + b" " * 2**21 if n == "word/styles.xml" else part)
    with pytest.raises(BriefingError, match="packed more than 100 to 1"):
        read_word(large)
    entity = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    with pytest.raises(BriefingError, match="it holds a DTD"):
        read_word(changed(sound, lambda n, part: entity if n == "word/document.xml" else part))


@pytest.mark.parametrize("encoding", ["utf-7", "idna", "punycode", "no-such-thing"])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_an_encoding_that_word_does_not_write_is_named(encoding: str, part: str) -> None:
    def declare(name: str, data: bytes) -> bytes:
        head = f'<?xml version="1.0" encoding="{encoding}"?>'.encode()
        return head + data.partition(b"?>")[2] if name == part else data

    with pytest.raises(BriefingError, match=f"encoding “{encoding}”"):
        read_word(changed(word_file(report), declare))


@pytest.mark.parametrize("level", ["²", "9" * 4301, "-1", "x"])
def test_a_number_that_is_none_counts_for_nothing(level: str) -> None:
    data = of_xml(
        f'<w:p><w:pPr><w:outlineLvl w:val="{level}"/></w:pPr><w:r><w:t>河岸步道</w:t></w:r></w:p>'
    )
    assert ("河岸步道",) == read_word(data).lines


def test_text_nested_too_deep_is_refused() -> None:
    deep = b"<w:smartTag>" * 5000 + b"</w:smartTag>" * 5000
    data = changed(
        word_file(report),
        lambda n, part: part.replace(b"<w:r>", deep + b"<w:r>", 1) if n.endswith("t.xml") else part,
    )
    with pytest.raises(BriefingError, match=r"nested too deep|packed more than"):
        read_word(data)


def test_damaged_parts_beside_the_text_do_not_matter() -> None:
    without = changed(
        word_file(report),
        lambda name, part: None if name.startswith(("word/media", "word/numb", "docP")) else part,
    )
    document = read_word(without)
    assert "一、建设情况" in document.lines
    assert [] == broken_promises(document)


WORDS = st.text(st.sampled_from("河岸步道。，：一二（）1.、 \t\nab\u00ad\u200b"), max_size=40)
STYLES = ("Normal", "Title", "Subtitle", "Heading 1", "Heading 3", "List Bullet", "List Number",
          "List Bullet 2", "Caption", "Quote", "TOC Heading")  # fmt: skip
PARAGRAPH = st.tuples(st.sampled_from(STYLES), WORDS, st.booleans(), WORDS)
TABLE = st.lists(st.lists(WORDS, min_size=2, max_size=2), min_size=1, max_size=3)


@given(st.lists(st.one_of(PARAGRAPH, TABLE, st.just("picture")), max_size=8))
def test_any_word_file_is_shown_word_for_word_and_whole(blocks: list[object]) -> None:
    texts: list[str] = []

    def fill(document: WordDocument) -> None:
        for block in blocks:
            if block == "picture":
                document.add_picture(io.BytesIO(png(2, 2)), width=Inches(1))
            elif isinstance(block, tuple):
                style, first, bold, rest = block
                paragraph = document.add_paragraph(style=style)
                paragraph.add_run(first).bold = bold
                paragraph.add_run(rest)
                texts.append(first + rest)
            elif isinstance(block, list):
                table = document.add_table(len(block), 2)
                for row, cells in enumerate(block):
                    for column, cell in enumerate(cells):
                        table.cell(row, column).text = cell
                        texts.append(cell)

    try:
        document = read_word(word_file(fill))
    except BriefingError:
        assert not any(_ink("".join(texts)))
        return
    assert [] == broken_promises(document)
    there = _ink("".join(document.lines))
    for text in texts:
        assert _ink(text) in there


def _ink(text: str) -> str:
    return "".join(text.translate({0xAD: "", 0x200B: ""}).split())
