from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree
from zipfile import ZipFile

from briefing.compose import compose
from briefing.exporters.pptx import write_pptx
from briefing.exporters.pptx.animation import Reveal, timing, transition
from briefing.exporters.pptx.lint import lint
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.geometry import RATIOS
from briefing.readers.markdown import read_markdown

if TYPE_CHECKING:
    from pathlib import Path

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


class NoPictures:
    def load(self, target: str) -> None:
        raise AssertionError(target)


def written(text: str, path: Path) -> list[ElementTree.Element]:
    """The slides of the deck that `text` becomes, as XML."""
    deck = compose(read_markdown(text))
    layout = lay_out(
        deck,
        load_theme("azure"),
        GridMeasurer(),
        NoPictures(),
        RATIOS["16:9"],  # type: ignore[arg-type]
    )
    list(write_pptx(deck, layout.pages(), path))
    assert [] == list(lint(path))
    with ZipFile(path) as file:
        names = sorted(name for name in file.namelist() if name.startswith("ppt/slides/slide"))
        return [ElementTree.fromstring(file.read(name)) for name in names]


def test_each_step_is_a_click_on_which_its_paragraph_appears(tmp_path: Path) -> None:
    text = "## Plans {.incremental variant=list}\n\n- one\n- two\n- three\n"
    (slide,) = written(text, tmp_path / "a.pptx")
    clicks = [one for one in slide.iter(f"{P}cTn") if one.get("nodeType") == "clickEffect"]
    ranges = [(one.get("st"), one.get("end")) for one in slide.iter(f"{P}pRg")]
    assert (3, [("0", "0"), ("1", "1"), ("2", "2")]) == (len(clicks), ranges)
    (target,) = {one.get("spid") for one in slide.iter(f"{P}spTgt")}
    shapes = {one.get("id"): one.get("name") for one in slide.iter(f"{P}cNvPr")}
    assert "Body" == shapes[target]
    ids = [one.get("id") for one in slide.iter(f"{P}cTn")]
    assert sorted(set(ids)) == sorted(ids)


def test_a_slide_without_steps_and_transitions_says_nothing_of_them(tmp_path: Path) -> None:
    (slide,) = written("## Plans\n\n- one\n", tmp_path / "a.pptx")
    assert not list(slide.iter(f"{P}timing")) + list(slide.iter(f"{P}transition"))


def test_transitions_are_those_of_the_deck_and_of_its_slides(tmp_path: Path) -> None:
    front = "---\ncover: false\ntransition: fade\n---\n\n## A\n\n- x\n\n"
    text = front + "## B {transition=push}\n\n- y\n\n## C {transition=none}\n\n- z\n"
    said = [slide.iter(f"{P}transition") for slide in written(text, tmp_path / "a.pptx")]
    found = [[child.tag for one in ways for child in one] for ways in said]
    assert [[f"{P}fade"], [f"{P}push"], []] == found


def test_a_deck_that_goes_on_by_itself_does_so_in_powerpoint_and_loops(tmp_path: Path) -> None:
    text = "---\ncover: false\nadvance: 10\nloop: true\n---\n\n## A\n\n- x\n"
    (slide,) = written(text, tmp_path / "a.pptx")
    assert ["10000"] == [one.get("advTm") for one in slide.iter(f"{P}transition")]
    with ZipFile(tmp_path / "a.pptx") as file:
        assert b'<p:showPr loop="1"' in file.read("ppt/presProps.xml")


def test_a_slide_says_how_long_it_stands_itself(tmp_path: Path) -> None:
    front = "---\ncover: false\nadvance: 10\n---\n\n"
    text = front + "## A {advance=2.5}\n\n- x\n\n## B {advance=no}\n\n- y\n\n## C\n\n- z\n"
    said = [slide.iter(f"{P}transition") for slide in written(text, tmp_path / "a.pptx")]
    assert [["2500"], [], ["10000"]] == [[one.get("advTm") for one in ways] for ways in said]


def test_a_whole_shape_can_come_with_a_click() -> None:
    xml = timing([Reveal(1, 7), Reveal(1, 8, 0)])
    assert '<p:spTgt spid="7"/>' in xml
    assert (1, 1) == (xml.count("clickEffect"), xml.count("withEffect"))


def test_a_plain_cut_is_no_transition() -> None:
    assert ("", "") == (transition("none"), transition(""))
