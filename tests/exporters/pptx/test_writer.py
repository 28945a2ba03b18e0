"""Decks written, then opened again with python-pptx or as a zip."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import FileFormat, OpenXmlValidator
from pptx import Presentation
from pptx.oxml.ns import qn

from briefing.exporters.pptx import names, write_pptx
from briefing.exporters.pptx.lint import lint
from briefing.exporters.pptx.template.wording import wording
from briefing.exporters.pptx.xml_text import XmlText
from briefing.layout.themes import theme_names
from briefing.model.deck import KINDS, Section
from briefing.model.geometry import RATIOS, Box
from briefing.model.problem import BriefingError
from briefing.model.record import replace
from briefing.model.scene import Paragraph, Scene, Shape, Style, StyledRun
from briefing.model.shapes.paint import Tone
from briefing.model.text import RichText, Run, rich
from tests.exporters.pptx.made import (
    bullets,
    chart,
    deck_of,
    every_kind,
    footer,
    paragraph,
    picture,
    scene,
    table,
    text,
    title,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pptx.presentation import Presentation as Opened

    from briefing.model.time.plan import Need

ANY = st.text(alphabet=st.characters(exclude_categories=()))


def opened(path: Path) -> Opened:
    return Presentation(str(path))


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read(name).decode()


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("theme", theme_names())
def test_every_kind_in_every_theme_passes_the_validator_and_our_lint(
    theme: str, ratio: str, tmp_path: Path
) -> None:
    deck, scenes = every_kind(theme, ratio)
    path = write(scenes, tmp_path / "deck.pptx", deck)
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0)
    assert [] == list(validator.validate(str(path)).errors)
    assert [] == lint(path)


def test_python_pptx_opens_every_kind_and_what_it_saves_again_is_sound(tmp_path: Path) -> None:
    deck, scenes = every_kind()
    presentation = opened(write(scenes, tmp_path / "deck.pptx", deck))
    named = [slide.slide_layout.name for slide in presentation.slides]
    assert list(wording("zh-CN").kinds.values()) == _kinds_of(named)
    again = io.BytesIO()
    presentation.save(again)
    assert len(KINDS) == len(Presentation(again).slides)


def _kinds_of(names: list[str]) -> list[str]:
    """Without how many cards there are, or which of several it is."""
    return [name.partition(" · ")[0].partition(" (")[0] for name in names]


def test_texts_stand_in_the_placeholders_of_their_roles_in_reading_order(tmp_path: Path) -> None:
    page = scene(title("标题"), bullets(), text("beside"), *footer())
    slide = opened(write([page], tmp_path / "deck.pptx")).slides[0]
    shapes = [(s.name, s.text_frame.text) for s in slide.shapes]
    assert [
        ("Title", "标题"),
        ("Body", "First\n第二 with a link"),
        ("Text", "beside"),
        ("Footer", "The deck"),
        ("Page", "1"),
    ] == shapes
    types = [s.placeholder_format.type.name for s in slide.placeholders]
    assert ["TITLE", "BODY", "FOOTER", "SLIDE_NUMBER"] == types


def test_the_page_number_is_a_field(tmp_path: Path) -> None:
    path = write([scene(title(), *footer())], tmp_path / "deck.pptx")
    assert 'type="slidenum"' in part(path, "ppt/slides/slide1.xml")


def test_a_second_text_of_one_role_gets_a_box_and_a_name_of_its_own(tmp_path: Path) -> None:
    page = scene(title(), bullets(), bullets())
    slide = opened(write([page], tmp_path / "deck.pptx")).slides[0]
    assert ["Title", "Body", "Body (2)"] == [shape.name for shape in slide.shapes]
    assert [True, True, False] == [shape.is_placeholder for shape in slide.shapes]


def test_a_page_without_a_visible_title_still_has_one_for_screen_readers(tmp_path: Path) -> None:
    slide = opened(write([scene(picture(), title="所见")], tmp_path / "deck.pptx")).slides[0]
    assert slide.shapes.title is not None
    assert "所见" == slide.shapes.title.text_frame.text
    assert '<a:alpha val="0"/>' in part(tmp_path / "deck.pptx", "ppt/slides/slide1.xml")


def test_notes_keep_bold_links_and_lists(tmp_path: Path) -> None:
    bold, link = Run("loudly", strong=True), Run("here", link="https://example.org/a?b=1&c")
    notes = (
        RichText((Run("Say it "), bold, Run(" and look "), link)),
        *(RichText((Run("• "), Run(word))) for word in ("one", "two")),
        *(RichText((Run(f"{number}. "), Run("step"))) for number in (3, 4)),
    )
    path = write([scene(title(), notes=notes)], tmp_path / "deck.pptx")
    frame = opened(path).slides[0].notes_slide.notes_text_frame
    assert ["Say it loudly and look here", "one", "two", "step", "step"] == [
        each.text for each in frame.paragraphs
    ]
    runs = frame.paragraphs[0].runs
    assert [None, True, None, None] == [run.font.bold for run in runs]
    assert "https://example.org/a?b=1&c" == runs[3].hyperlink.address
    xml = part(path, "ppt/notesSlides/notesSlide1.xml")
    assert (2, 2) == (xml.count("<a:buChar"), xml.count('type="arabicPeriod" startAt="3"'))


def test_what_a_talk_must_have_and_what_it_can_do_without_are_custom_shows(tmp_path: Path) -> None:
    needs: tuple[Need, ...] = ("", "must", "extra", "must")
    pages = [scene(title(), slide=f"s{n}", need=need) for n, need in enumerate(needs)]
    hidden = scene(title(), slide="h", need="must", hidden=True)
    xml = part(write([*pages, hidden], tmp_path / "deck.pptx"), "ppt/presentation.xml")
    root = ElementTree.fromstring(xml)
    relationships = part(tmp_path / "deck.pptx", "ppt/_rels/presentation.xml.rels")
    files = {
        each.get("Id"): each.get("Target", "") for each in ElementTree.fromstring(relationships)
    }
    space = {"p": names.P}
    found = {
        show.get("name"): [files[one.get(f"{{{names.R}}}id")][-5:-4] for one in show[0]]
        for show in root.iterfind("p:custShowLst/p:custShow", space)
    }
    assert {"必讲": ["2", "4"], "不含选讲": ["1", "2", "4"]} == found
    (tmp_path / "b").mkdir()
    without = write([scene(title())], tmp_path / "b" / "deck.pptx")
    assert "custShow" not in part(without, "ppt/presentation.xml")


def test_notes_are_notes_with_their_paragraphs(tmp_path: Path) -> None:
    pages = [scene(title(), notes=(rich("一"), rich("two\nlines"))), scene(title(), slide="s2")]
    slides = opened(write(pages, tmp_path / "deck.pptx")).slides
    assert "一\ntwo\vlines" == slides[0].notes_slide.notes_text_frame.text
    assert not slides[1].has_notes_slide


def test_hidden_pages_are_hidden_slides(tmp_path: Path) -> None:
    pages = [scene(title()), scene(title(), slide="s2", hidden=True)]
    slides = opened(write(pages, tmp_path / "deck.pptx")).slides
    assert [None, "0"] == [slide.element.get("show") for slide in slides]


def test_shapes_beneath_the_texts_stand_on_the_layout_and_slides_that_are_alike_share_it(
    tmp_path: Path,
) -> None:
    def framed(slide: str, x: float) -> Scene:
        mark = Shape(Box(x, 46, 8, 24), fill="accent", name="Mark", part="frame")
        panel = Shape(Box(1, 1, 5, 5), fill="soft", name="Panel")
        return scene(panel, mark, title(), slide=slide)

    path = write([framed("a", 0), framed("b", 0), framed("c", 4)], tmp_path / "deck.pptx")
    slides = opened(path).slides
    assert [["Title"]] * 3 == [[shape.name for shape in slide.shapes] for slide in slides]
    shown = [shape.name for shape in slides[0].slide_layout.shapes]
    assert ["Panel", "Mark"] == shown[:2]
    first, second, third = (slide.slide_layout.name for slide in slides)
    assert first == second != third


def test_slides_unlike_all_layouts_show_themselves_what_they_have(tmp_path: Path) -> None:
    def marked(number: int) -> Scene:
        mark = Shape(Box(number, 46, 8, 24), fill="accent", name="Mark", part="frame")
        return scene(mark, title(), slide=f"s{number}")

    path = write([marked(number) for number in range(60)], tmp_path / "deck.pptx")
    presentation = opened(path)
    last = presentation.slides[59]
    assert "0" == last.element.get("showMasterSp")
    assert ["Mark", "Title"] == [shape.name for shape in last.shapes]
    assert len(presentation.slide_layouts) <= 46
    assert [] == lint(path)


def test_a_text_that_only_links_is_a_shape_that_does(tmp_path: Path) -> None:
    linked = Paragraph((StyledRun("第一部分", Style(22), "#later"),), 33)
    page = scene(title(), text(linked, role="head"))
    path = write([page, scene(title(), slide="later")], tmp_path / "deck.pptx")
    presentation = opened(path)
    shape = presentation.slides[0].shapes[1]
    assert presentation.slides[1] == shape.click_action.target_slide
    assert shape.text_frame.paragraphs[0].runs[0].hyperlink.address is None
    assert [] == lint(path)


def test_every_shape_can_hold_text_and_notes_and_handouts_have_masters(tmp_path: Path) -> None:
    deck, scenes = every_kind()
    with zipfile.ZipFile(write(scenes, tmp_path / "deck.pptx", deck)) as package:
        for name in package.namelist():
            if name.endswith(".xml") and "/_rels/" not in name:
                root = ElementTree.fromstring(package.read(name))
                shapes = [s for s in root.iter(qn("p:sp")) if _kind_of(s) != "sldImg"]
                assert all(shape.find(qn("p:txBody")) is not None for shape in shapes), name
        for master in ("notes", "handout"):
            xml = package.read(f"ppt/{master}Masters/{master}Master1.xml").decode()
            assert all(f'type="{kind}"' in xml for kind in ("hdr", "dt", "ftr", "sldNum"))


def _kind_of(shape: ElementTree.Element) -> str:
    place = shape.find(f".//{qn('p:ph')}")
    return "" if place is None else place.get("type", "")


def test_one_picture_on_many_pages_is_stored_once(tmp_path: Path) -> None:
    pages = [scene(title(), picture(), slide=f"s{n}") for n in range(5)]
    pages.append(scene(title(), picture(gray=7), slide="other"))
    with zipfile.ZipFile(write(pages, tmp_path / "deck.pptx")) as package:
        media = [name for name in package.namelist() if name.startswith("ppt/media/")]
    assert ["ppt/media/image1.png", "ppt/media/image2.png"] == media


def test_pictures_carry_their_alt_text_and_their_vectors(tmp_path: Path) -> None:
    page = scene(title(), picture('He said "<hi>"', svg=b"<svg/>"))
    xml = part(write([page], tmp_path / "deck.pptx"), "ppt/slides/slide1.xml")
    assert 'descr="He said &quot;&lt;hi&gt;&quot;"' in xml
    assert "asvg:svgBlip" in xml


def test_a_table_has_its_widths_insets_and_header(tmp_path: Path) -> None:
    slide = opened(write([scene(title(), table())], tmp_path / "deck.pptx")).slides[0]
    found = next(shape for shape in slide.shapes if shape.has_table).table
    assert [200 * 12_700] * 2 == [column.width for column in found.columns]
    assert found.first_row
    assert found.horz_banding
    assert "郑州" == found.cell(1, 0).text
    assert "" == found.cell(1, 1).text
    assert 8 * 12_700 == found.cell(0, 0).margin_left


@pytest.mark.parametrize("kind", ["bar", "column", "line", "pie"])
def test_a_chart_is_native_and_its_numbers_can_be_edited(kind: str, tmp_path: Path) -> None:
    page = scene(title(), chart(kind, 1 if kind == "pie" else 2))  # type: ignore[arg-type]
    slide = opened(write([page], tmp_path / "deck.pptx")).slides[0]
    found = next(shape for shape in slide.shapes if shape.has_chart).chart
    assert ("一月", "=1+1", "March") == tuple(found.plots[0].categories)
    assert (1.0, None, -2.5) == tuple(found.plots[0].series[0].values)
    workbook = zipfile.ZipFile(io.BytesIO(found.part.chart_workbook.xlsx_part.blob))
    assert "<f>" not in workbook.read("xl/worksheets/sheet1.xml").decode()


def test_links_go_outside_or_to_slides_also_to_later_ones(tmp_path: Path) -> None:
    def linked(target: str) -> Paragraph:
        return Paragraph((StyledRun("link", Style(22), target),), 33)

    first = scene(title(), text(linked("#later"), linked("https://a.cn/?a=1&b=2"), linked("#no")))
    path = write([first, scene(title(), slide="later")], tmp_path / "deck.pptx")
    presentation = opened(path)
    runs = [p.runs[0] for p in presentation.slides[0].shapes[1].text_frame.paragraphs]
    assert "https://a.cn/?a=1&b=2" == runs[1].hyperlink.address
    assert runs[2].hyperlink.address is None
    clicks = presentation.slides[0].element.findall(f".//{qn('a:hlinkClick')}")
    assert ["ppaction://hlinksldjump", None] == [click.get("action") for click in clicks]
    target = presentation.slides[0].part.related_part(clicks[0].get(qn("r:id")))
    assert presentation.slides[1].part is target
    assert [] == lint(path)


def test_every_page_is_in_one_section_and_the_first_are_named_after_the_deck(
    tmp_path: Path,
) -> None:
    places = (("a", 1, -1), ("b", 1, 0), ("b", 2, 0))
    pages = [scene(title(), slide=id_, part=n, section=at) for id_, n, at in places]
    deck = deck_of(pages, (Section(rich("第二 <部分>"), 1),))
    xml = part(write(pages, tmp_path / "deck.pptx", deck), "ppt/presentation.xml")
    sections = [piece.split('"')[0] for piece in xml.split('p14:section name="')[1:]]
    assert ["The deck", "第二 &lt;部分&gt;"] == sections
    assert ["256", "257", "258"] == [p.split('"')[0] for p in xml.split('p14:sldId id="')[1:]]


@pytest.mark.parametrize(("lang", "name"), [("zh-CN", "备用"), ("en", "Backup")])
def test_hidden_pages_are_in_a_section_of_their_own_and_powerpoint_passes_them_over(
    lang: str, name: str, tmp_path: Path
) -> None:
    linked = text(Paragraph((StyledRun("more", Style(22), "#kept"),), 33))
    pages = [scene(title(), linked, slide="a", section=0), scene(title(), slide="b", section=0)]
    pages.append(scene(title(), slide="kept", section=0, hidden=True))
    deck = replace(deck_of(pages, (Section(rich("First"), 0),)), lang=lang)
    path = write(pages, tmp_path / "deck.pptx", deck)
    xml = part(path, "ppt/presentation.xml")
    assert ["First", name] == [s.split('"')[0] for s in xml.split('p14:section name="')[1:]]
    slides = opened(path).slides
    assert [None, None, "0"] == [slide.element.get("show") for slide in slides]
    jump = slides[0].element.find(f".//{qn('a:hlinkClick')}")
    assert slides[2].part is slides[0].part.related_part(jump.get(qn("r:id")))
    assert "<HiddenSlides>1</HiddenSlides>" in part(path, "docProps/app.xml")
    assert [] == lint(path)


def test_scenes_may_be_an_iterator_and_progress_counts_slides(tmp_path: Path) -> None:
    pages = [scene(title(), slide=id_) for id_ in ("a", "b", "b", "c")]
    steps = list(write_pptx(deck_of(pages), iter(pages), tmp_path / "deck.pptx"))
    assert [0, 1, 2, 3] == [step.done for step in steps]
    assert {3} == {step.total for step in steps}
    assert 4 == len(opened(tmp_path / "deck.pptx").slides)


def test_closing_the_generator_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(b"old")
    pages = [scene(title(), slide=id_) for id_ in "abc"]
    steps = write_pptx(deck_of(pages), pages, path)
    next(steps)
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert b"old" == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


def test_a_fault_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(b"old")
    broken = scene(title(), replace(picture(), media="image/tiff"))  # type: ignore[arg-type]
    with pytest.raises(KeyError):
        write([scene(title(), slide="a"), broken], path)
    assert b"old" == path.read_bytes()


def test_a_deck_without_a_page_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="no slide"):
        write([], tmp_path / "deck.pptx", deck_of([]))


def test_two_exports_differ_only_in_their_times(tmp_path: Path) -> None:
    deck, scenes = every_kind()
    contents: list[dict[str, bytes]] = []
    for name in ("one.pptx", "two.pptx"):
        with zipfile.ZipFile(write(scenes, tmp_path / name, deck)) as package:
            contents.append({each: package.read(each) for each in package.namelist()})
    assert [] == [n for n in contents[0] if contents[0][n] != contents[1][n] and "core" not in n]


def test_what_the_document_says_of_itself_is_in_the_properties(tmp_path: Path) -> None:
    deck = deck_of([scene(title())])
    meta = replace(deck.meta, author=rich("韩 & Co"), subtitle=RichText((Run("副"), Run("题"))))
    path = write([scene(title())], tmp_path / "deck.pptx", replace(deck, meta=meta))
    core = opened(path).core_properties
    assert ("The deck", "韩 & Co", "副题", "zh-CN") == (
        core.title,
        core.author,
        core.subject,
        core.language,
    )


def test_4_to_3_says_so_and_16_to_9_says_nothing(tmp_path: Path) -> None:
    for ratio, expected in (("4:3", True), ("16:9", False)):
        deck, scenes = every_kind(ratio=ratio)
        xml = part(write(scenes, tmp_path / "deck.pptx", deck), "ppt/presentation.xml")
        assert expected == ('type="screen4x3"' in xml)


def test_other_font_names_may_be_written(tmp_path: Path) -> None:
    page = scene(title())
    pair = ("Noto Sans CJK SC", "Noto Sans CJK SC")
    fonts = dict.fromkeys(("heading", "body", "mono"), pair)
    list(write_pptx(deck_of([page]), [page], tmp_path / "deck.pptx", fonts=fonts))  # type: ignore[arg-type]
    xml = part(tmp_path / "deck.pptx", "ppt/theme/theme1.xml")
    assert '<a:latin typeface="Noto Sans CJK SC"/>' in xml
    assert "YaHei" not in xml


@given(ANY, ANY, ANY)
@settings(max_examples=40)
def test_any_words_are_written_and_read_back(
    tmp_path_factory: pytest.TempPathFactory, words: str, name: str, note: str
) -> None:
    path = tmp_path_factory.mktemp("any") / "deck.pptx"
    own = replace(text(paragraph(words)), name=name)
    slide = opened(write([scene(title(), own, notes=(rich(note),))], path)).slides[0]
    clean = XmlText().clean
    assert clean(words).replace("\n", "\v") == slide.shapes[1].text_frame.text
    assert (clean(name) or "Text") == slide.shapes[1].name
    assert clean(note).replace("\n", "\v") == slide.notes_slide.notes_text_frame.text


def test_what_xml_cannot_hold_is_reported_at_the_end(tmp_path: Path) -> None:
    page = scene(title("a\x00b"))
    *_, last = write_pptx(deck_of([page]), [page], tmp_path / "deck.pptx")
    assert last.label.startswith("1 character was left out")


def test_a_title_that_xml_cannot_hold_is_replaced_by_the_slides_name(tmp_path: Path) -> None:
    path = write([scene(title("\x00\x07"), text("words"))], tmp_path / "a.pptx")
    assert [] == lint(path)
    (slide,) = opened(path).slides
    assert slide.shapes.title is not None
    assert slide.shapes.title.text_frame.text


def test_a_picture_behind_a_slide_is_its_background_and_the_veil_is_its_layouts(
    tmp_path: Path,
) -> None:
    behind = picture("A gate", box=Box(0, 0, 960, 540), part="decoration")
    veil = Shape(Box(0, 0, 960, 540), fill=Tone("cover_start", 0.6), name="Veil")
    made = scene(veil, title(), bullets(), behind=behind, background=Tone("cover_start"))
    path = write([made], tmp_path / "a.pptx")
    slide = opened(path).slides[0]
    fill = slide._element.find(f"{qn('p:cSld')}/{qn('p:bg')}/{qn('p:bgPr')}/{qn('a:blipFill')}")
    assert fill is not None
    found = slide.part.related_part(fill.find(qn("a:blip")).get(qn("r:embed")))
    assert behind.data == found.blob
    assert "Veil" in [shape.name for shape in slide.slide_layout.shapes]
    assert {"Title", "Body"} == {shape.name for shape in slide.shapes}
    assert not OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(str(path)).errors
