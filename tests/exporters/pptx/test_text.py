"""Reference fragments of written paragraphs, kept readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.exporters.pptx.links import Links
from briefing.exporters.pptx.package import Relationships
from briefing.exporters.pptx.template.levels import Typefaces
from briefing.exporters.pptx.template.looks import leveled
from briefing.exporters.pptx.template.palette import Palette
from briefing.exporters.pptx.text import TextWriter
from briefing.exporters.pptx.xml_text import XmlText
from briefing.model.record import replace
from briefing.model.scene import Bullet, Line, Paragraph, Style, StyledRun
from tests.exporters.pptx.made import THEME, indented, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

GATE = XmlText()
PALETTE = Palette(THEME)


def written(*paragraphs: Paragraph, lines: tuple[Line, ...] = (), lang: str = "zh-CN") -> str:
    """As a table's cell has it, with all that it is."""
    texts, links = writer(lang), Links(Relationships(), GATE)
    return texts.paragraphs(paragraphs, lines, links, PALETTE)


def typed(*paragraphs: Paragraph, like: Sequence[Paragraph] = ()) -> str:
    """In a place whose levels look as those of `like`, or its own."""
    own, links = leveled(paragraphs), Links(Relationships(), GATE)
    levels = dict(leveled(like or paragraphs))
    return writer().typed(paragraphs, (), links, own, levels, PALETTE)


def writer(lang: str = "zh-CN") -> TextWriter:
    return TextWriter(PALETTE, GATE, lang, Typefaces(THEME.pptx_fonts, GATE, lang))


def line(start: int, end: int, forced: bool = False) -> Line:
    return Line(0, start, end, 0, 0, 0, 0, (), forced)


def test_a_bullet_with_a_bold_stretch() -> None:
    bold = Style(22, "strong", bold=True)
    dot = Bullet("•", Style(22, "accent"))
    item = Paragraph(
        (StyledRun("AI", bold), StyledRun("：应用", Style(22))), 31.9, "left", 0, 26, -20, 0, 6, dot
    )
    expected = """
      <a:p>
        <a:pPr algn="l" eaLnBrk="1" hangingPunct="0" indent="-254000" latinLnBrk="0" lvl="0"
               marL="330200">
          <a:lnSpc><a:spcPts val="3190"/></a:lnSpc>
          <a:spcBef><a:spcPts val="0"/></a:spcBef>
          <a:spcAft><a:spcPts val="600"/></a:spcAft>
          <a:buClr><a:schemeClr val="tx2"/></a:buClr>
          <a:buSzPct val="100000"/>
          <a:buFont typeface="+mn-lt"/>
          <a:buChar char="•"/>
        </a:pPr>
        <a:r>
          <a:rPr altLang="zh-CN" b="1" i="0" lang="en-US" sz="2200">
            <a:solidFill><a:schemeClr val="tx2"/></a:solidFill>
            <a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>
          </a:rPr>
          <a:t>AI</a:t>
        </a:r>
        <a:r>
          <a:rPr altLang="en-US" b="0" i="0" lang="zh-CN" sz="2200">
            <a:solidFill><a:schemeClr val="tx1"/></a:solidFill>
            <a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>
          </a:rPr>
          <a:t>：应用</a:t>
        </a:r>
      </a:p>"""
    first = written(item, paragraph("last")).split("</a:p>")[0] + "</a:p>"
    assert indented(expected) == indented(first)


def test_text_is_never_without_a_paragraph() -> None:
    assert "<a:p/>" == written()


def test_an_empty_paragraph_keeps_its_size() -> None:
    assert 'sz="1400"' in written(paragraph("", 14))


def test_space_above_the_first_and_below_the_last_paragraph_is_not_written() -> None:
    xml = written(*(replace(paragraph("x"), before=5.0, after=7.0) for _ in range(2)))
    assert ["0", "700", "500", "0"] == _values(xml, "spcBef", "spcAft")


def _values(xml: str, *names: str) -> list[str]:
    return [
        piece.split('val="')[1].split('"')[0]
        for piece in xml.split("<a:")
        for name in names
        if piece.startswith("spcPts") and f"<a:{name}><a:{piece}" in xml
    ]


@pytest.mark.parametrize(
    ("text", "lines", "expected"),
    [
        ("one\ntwo", (line(0, 3, True), line(4, 7)), ["one", "\n", "two"]),
        ("微短剧筑桥", (line(0, 3, True), line(3, 5)), ["微短剧", "\n", "筑桥"]),
        ("one two", (line(0, 3, True), line(4, 7)), ["one ", "\n", "two"]),
        ("one two", (line(0, 3), line(4, 7)), ["one two"]),
        ("a\n\nb", (line(0, 1, True), line(2, 2, True), line(3, 4)), ["a", "\n", "\n", "b"]),
    ],
)
def test_line_breaks_are_written_where_width_alone_would_not_break(
    text: str, lines: tuple[Line, ...], expected: list[str]
) -> None:
    xml = written(paragraph(text), lines=lines)
    pieces = xml.replace("<a:br>", "<a:t>\n</a:t><a:br>").split("<a:t>")[1:]
    assert expected == [piece.split("</a:t>")[0] for piece in pieces]


def test_numbers_of_one_list_share_their_start_so_that_powerpoint_counts_on() -> None:
    numbered = [
        paragraph(f"step {n}", bullet=Bullet(f"{n}.", Style(22), True, n)) for n in (3, 4, 7)
    ]
    inner = paragraph("inside", bullet=Bullet("•", Style(22)), level=1)
    xml = written(numbered[0], inner, *numbered[1:])
    assert ["3", "3", "7"] == [piece.split('"')[0] for piece in xml.split('startAt="')[1:]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("zh-CN", "中文 and English", "zh-CN"),
        ("zh-CN", "English", "en-US"),
        ("zh-CN", "“2026”", "zh-CN"),
        ("en-GB", "“2026”", "en-GB"),
        ("en-GB", "中文", "zh-CN"),
        ("not a tag", "中文", "zh-CN"),
        ("zh-CN", "こんにちは世界", "ja-JP"),
        ("zh-CN", "漢字・仮名", "zh-CN"),
        ("ja", "漢字", "ja"),
        ("ja", "かな", "ja"),
        ("zh-CN", "한국어", "ko-KR"),
        ("en-US", "مرحبا", "ar-SA"),
        ("fa-IR", "سلام", "fa-IR"),
        ("ar-EG", "Word", "en-US"),
        ("he-IL", "שלום", "he-IL"),
    ],
)
def test_a_run_has_the_language_of_its_script(lang: str, text: str, expected: str) -> None:
    assert f'lang="{expected}"' in written(paragraph(text), lang=lang)


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "", "//host/x"])
def test_a_link_that_may_not_leave_the_program_is_written_as_text(target: str) -> None:
    xml = written(Paragraph((StyledRun("words", Style(22), target),), 30))
    assert "hlinkClick" not in xml
    assert "<a:t>words</a:t>" in xml


def test_tracking_strike_underline_and_script_are_attributes_of_the_run() -> None:
    style = Style(20, underline=True, strike=True, script="sup", tracking=1.5)
    xml = written(Paragraph((StyledRun("2", style),), 30))
    for attribute in ('u="sng"', 'strike="sngStrike"', 'baseline="30000"', 'spc="150"'):
        assert attribute in xml


def test_a_paragraph_that_runs_from_right_to_left_says_so_and_stands_at_the_right() -> None:
    assert 'algn="r" rtl="1"' in written(paragraph("נקודה ראשונה"))
    assert "rtl" not in written(paragraph("港口 נקודה"))


def test_text_that_is_as_its_level_says_nothing_but_its_language_and_its_level() -> None:
    dot = Bullet("•", Style(22, "accent"))
    xml = typed(*(paragraph("点", bullet=dot, level=level) for level in (0, 0, 1)))
    run = '<a:r><a:rPr lang="zh-CN" altLang="en-US"/><a:t>点</a:t></a:r>'
    first, deeper = f"<a:p>{run}</a:p>", f'<a:p><a:pPr lvl="1"/>{run}</a:p>'
    assert first + first + deeper == xml


def test_a_run_says_only_in_what_it_differs_from_its_level() -> None:
    bold = StyledRun("AI", Style(22, bold=True))
    xml = typed(Paragraph((StyledRun("应用", Style(22)), bold), 33))
    assert '<a:rPr lang="en-US" altLang="zh-CN" b="1"/><a:t>AI' in xml
    larger = typed(paragraph("大", 28), like=[paragraph("小", 22)])
    assert '<a:rPr lang="zh-CN" altLang="en-US" sz="2800"/>' in larger


def test_text_over_a_list_is_a_level_above_it() -> None:
    dot = Bullet("•", Style(22, "accent"))
    levels = [level for level, _ in leveled((paragraph("先说"), paragraph("点", bullet=dot)))]
    assert [0, 1] == levels


def test_neighbours_that_look_alike_are_one_run() -> None:
    runs = tuple(StyledRun(piece, Style(22)) for piece in ("2026年", " · ", "武汉"))
    assert "<a:t>2026年 · 武汉</a:t>" in typed(Paragraph(runs, 33))


def test_code_is_not_proofread() -> None:
    assert 'noProof="1"' in written(Paragraph((StyledRun("x = 1", Style(16, font="mono")),), 23))


def test_a_break_before_another_style_is_one_break() -> None:
    runs = (StyledRun("故事，", Style(22)), StyledRun("“", Style(22, east_asian=True)))
    xml = written(Paragraph(runs, 30.0), lines=(line(0, 3, True), line(3, 4)))
    assert 1 == xml.count("<a:br>")
    assert xml.index("，") < xml.index("<a:br>") < xml.index("“")
