"""Each rule of the lint is silent on a sound deck and speaks on a planted fault."""

from __future__ import annotations

import re
import weakref
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefing.exporters.pptx.lint import PART_RULES, RULES, lint
from briefing.exporters.pptx.lint.archive import Archive
from briefing.exporters.pptx.names import P14
from briefing.model.problem import BriefingError
from tests.exporters.pptx.made import every_kind, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from xml.etree.ElementTree import Element

SLIDE = "ppt/slides/slide4.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
MAIN = "ppt/presentation.xml"
TYPES = "[Content_Types].xml"
CHART = "ppt/charts/chart1.xml"
TABLE = "ppt/slides/slide13.xml"
PICTURE = "ppt/slides/slide15.xml"
AGENDA = "ppt/slides/slide2.xml"
CARDS = "ppt/slides/slide7.xml"
LAYOUT = "ppt/slideLayouts/slideLayout4.xml"
RELS = "ppt/slides/_rels/slide{}.xml.rels"
PLACE = "<a:xfrm><a:off[^>]*><a:ext[^>]*></a:xfrm>"
RADAR = "<c:radarChart><c:ser><c:smooth/></c:ser></c:radarChart>"

FAULTS: dict[str, tuple[str, str, str, str]] = {
    "every_part_has_a_type": (
        TYPES, "</Types>", '<Override PartName="/no.xml" ContentType="x"/></Types>', "not there"
    ),
    "pictures_have_their_type": (TYPES, "image/png", "image/jpg", "image/jpg"),
    "relationships_resolve": (RELS.format(4), "slideLayout4.xml", "slideLayout99.xml", "not there"),
    "links_are_allowed": (RELS.format(2), 'https://[^"]*', "file:///c:/x.exe", "file:///"),
    "nothing_else_is_external": (
        RELS.format(15), '"/ppt/media/image1.png"', '"http://x.cn" TargetMode="External"', "outside"
    ),
    "nothing_runs": (RELS.format(15), "relationships/image", "relationships/oleObject", "program"),
    "ids_have_relationships": (PICTURE, 'r:embed="rId2"', 'r:embed="rId77"', "rId77"),
    "clicks_only_go_somewhere": (AGENDA, "ppaction://hlinksldjump", "ppaction://program", "acts"),
    "main_part_is_there": (MAIN, "", "", "missing"),
    "children_stand_in_order": (MAIN, "(<p:sldSz[^>]*>)(<p:notesSz[^>]*>)", r"\2\1", "after"),
    "size_says_no_wrong_type": (MAIN, "<p:sldSz ", '<p:sldSz type="screen4x3" ', "4:3"),
    "slide_ids_are_sound": (MAIN, '<p:sldId id="257"', '<p:sldId id="256"', "256"),
    "master_ids_are_unique": (MAIN, "2147483648", "2147483650", "2147483650"),
    "notes_have_their_master": (
        MAIN, "<p:notesMasterIdLst>.*</p:notesMasterIdLst>", "", "notes master"
    ),
    "sections_are_complete": (MAIN, '<p14:sldId id="258"/>', "", "258"),
    "layouts_place_their_placeholders": (
        LAYOUT, f'type="title"(.*?){PLACE}', r'type="pic" idx="77"\1', "no place"
    ),
    "shape_ids_are_unique": (SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"', "id 2"),
    "every_slide_has_a_title": (SLIDE, ' type="title"', ' type="body" idx="9"', "no title"),
    "pictures_say_what_they_show": (PICTURE, ' descr="A grey field"', "", "no description"),
    "every_text_has_a_paragraph": (TABLE, "<a:p/>", "", "no paragraph"),
    "languages_are_tags": (SLIDE, 'lang="zh-CN"', 'lang="中文"', "no language"),
    "measures_are_whole": (MASTER, 'sz="1800"', 'sz="18.5"', "18.5"),
    "spans_are_merged": (TABLE, "<a:tc>", '<a:tc gridSpan="2">', "hMerge"),
    "presets_have_only_their_handles": (CARDS, 'prst="roundRect"', 'prst="rect"', "handle"),
    "extensions_have_a_fallback": (SLIDE, "<p:cSld", f'<p:cSld xmlns:x="{P14}" x:dur="2"', "2010"),
    "axis_ids_are_unsigned": (CHART, 'axId val="', 'axId val="-', "unsigned"),
    "radar_lines_are_not_smooth": (
        CHART, "<c:barChart>.*</c:barChart>", RADAR, "smooth"
    ),
    "charts_have_their_numbers": (CHART, "<c:externalData.*</c:externalData>", "", "workbook"),
    "charts_say_their_language": (CHART, '<c:lang val="[^"]*" ?/>', "", "language"),
}  # fmt: skip
"""By rule: the part that is spoilt, what is replaced in it by what, and a word of the finding."""
OTHERWISE = {"entries_are_unique", "pictures_are_stored_once"}
"""Rules whose faults are not in a part's text."""


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    deck, scenes = every_kind()
    return write(scenes, tmp_path_factory.mktemp("lint") / "sound.pptx", deck)


def spoilt(sound: Path, to: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    with zipfile.ZipFile(sound) as old, zipfile.ZipFile(to, "w") as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)
    return to


def test_every_rule_has_a_fault_to_find() -> None:
    assert {rule.__name__ for rule in (*RULES, *PART_RULES)} == FAULTS.keys() | OTHERWISE


def test_a_sound_deck_has_no_findings(sound: Path) -> None:
    assert [] == lint(sound)


@pytest.mark.parametrize("rule", FAULTS)
def test_a_planted_fault_is_found(rule: str, sound: Path, tmp_path: Path) -> None:
    part, pattern, replacement, word = FAULTS[rule]

    def change(name: str, data: bytes) -> bytes | None:
        if name != part:
            return data
        if not pattern:
            return None
        text, count = re.subn(pattern, replacement, data.decode(), count=1, flags=re.DOTALL)
        assert count, "the fault could not be planted"
        return text.encode()

    found = lint(spoilt(sound, tmp_path / "spoilt.pptx", change))
    assert [finding for finding in found if word in finding.message], found


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_found(sound: Path, tmp_path: Path) -> None:
    path = spoilt(sound, tmp_path / "twice.pptx", lambda _, data: data)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(SLIDE, package.read(SLIDE))
    assert any("2 times" in finding.message for finding in lint(path))


def test_a_picture_that_is_stored_twice_is_found(sound: Path, tmp_path: Path) -> None:
    path = spoilt(sound, tmp_path / "twice.pptx", lambda _, data: data)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("ppt/media/copy.png", package.read("ppt/media/image1.png"))
    assert any("same picture" in finding.message for finding in lint(path))


def test_a_picture_without_words_is_told_by_page_and_name(sound: Path, tmp_path: Path) -> None:
    def change(name: str, data: bytes) -> bytes:
        return data.replace(b' descr="A grey field"', b"") if name == PICTURE else data

    found = lint(spoilt(sound, tmp_path / "spoilt.pptx", change))
    assert ("alt", 15, "Picture") == (found[0].check, found[0].page, found[0].item)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "DTD"),
        ("<a/>".encode("utf-16"), "UTF-8"),
        (b"<a><b></a>", "well-formed"),
        (b'<?xml version="1.0" encoding="idna"?><a/>', "encoding “idna”"),
    ],
)
def test_what_must_not_be_parsed_is_refused(
    data: bytes, reason: str, sound: Path, tmp_path: Path
) -> None:
    path = spoilt(sound, tmp_path / "odd.pptx", lambda name, old: data if name == SLIDE else old)
    (finding,) = lint(path)
    assert reason in finding.message
    assert SLIDE == finding.item


@pytest.mark.parametrize("id_", ["²", "9" * 4301, "", "-3", "1" * 5000])
def test_an_id_that_is_no_number_is_told_in_short(id_: str, sound: Path, tmp_path: Path) -> None:
    def change(name: str, data: bytes) -> bytes:
        text = re.sub(r'(<p:(?:cNvPr|sldId|sldMasterId) id=)"\d+"', rf'\1"{id_}"', data.decode())
        return text.encode() if name in {SLIDE, MAIN} else data

    def change_xml(name: str, data: bytes) -> bytes:
        return change(name, data) if name.endswith(".xml") else data

    messages = [finding.message for finding in lint(spoilt(sound, tmp_path / "a.pptx", change_xml))]
    for words in ("is no slide id", "is no shape id", "is no id of a master"):
        assert any(words in message or "…" in message for message in messages)
    assert max(map(len, messages)) < 300


def test_one_part_at_a_time_is_in_memory(sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parse = Archive.xml
    parsed: list[weakref.ref[Element]] = []
    alive: list[int] = []

    def watched(archive: Archive, part: str) -> Element:
        alive.append(sum(known() is not None for known in parsed))
        root = parse(archive, part)
        parsed.append(weakref.ref(root))
        return root

    monkeypatch.setattr(Archive, "xml", watched)
    assert [] == lint(sound)
    assert len(alive) > 50
    assert {0} == set(alive)


def test_findings_without_end_are_cut_off(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.exporters.pptx.lint.MOST", 5)
    path = spoilt(
        sound, tmp_path / "a.pptx", lambda _, data: data.replace(b'lang="zh-CN"', b'lang="0"')
    )
    found = lint(path)
    assert 6 == len(found)
    assert "more than 5 findings" in found[-1].message


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.pptx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("ppt/presentation.xml", b" " * 2**20)
    assert "packed more than" in lint(path)[0].message


def test_too_many_entries_and_too_many_bytes_are_refused(
    sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.zip_gate.TOGETHER", 1000)
    assert "unpacks to more than" in lint(sound)[0].message
    monkeypatch.setattr("briefing.exporters.pptx.lint.ENTRIES", 10)
    assert "entries" in lint(sound)[0].message


def test_damaged_bytes_are_a_finding(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "damaged.pptx"
    data = bytearray(sound.read_bytes())
    with zipfile.ZipFile(sound) as package:
        start = package.getinfo(SLIDE).header_offset + 30 + len(SLIDE)
    data[start + 20 : start + 60] = bytes(40)
    path.write_bytes(data)
    assert ["package"] == [finding.check for finding in lint(path)]


@pytest.mark.parametrize("name", ["missing.pptx", "text.pptx", "folder.pptx"])
def test_what_is_no_package_is_one_clear_error(name: str, tmp_path: Path) -> None:
    (tmp_path / "text.pptx").write_text("words")
    (tmp_path / "folder.pptx").mkdir()
    with pytest.raises(BriefingError, match=name):
        lint(tmp_path / name)
