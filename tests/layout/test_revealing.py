"""Cards and steps of a timeline that come one by one, however they are composed."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from briefing.compose import compose
from briefing.exporters.markdown import markdown_of
from briefing.exporters.pptx import write_pptx
from briefing.exporters.pptx.lint import lint
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.deck import Cards, Steps
from briefing.model.geometry import RATIOS
from briefing.model.scene import Text
from briefing.readers.markdown import read_markdown
from tests.layout.decks import Pictures

if TYPE_CHECKING:
    from pathlib import Path

SHORT = "some words about it"
LONG = "many more words about it, " * 12


@pytest.mark.parametrize("kind", ["cards", "timeline"])
@pytest.mark.parametrize("body", [SHORT, LONG])
@pytest.mark.parametrize("count", [2, 3, 7])
def test_each_comes_at_a_step_of_its_own(kind: str, body: str, count: int, tmp_path: Path) -> None:
    entries = "\n".join(f"- **Head {n}**: {body}" for n in range(1, count + 1))
    deck = compose(read_markdown(f"## Title {{.{kind} .incremental}}\n\n{entries}\n"))
    layout = lay_out(deck, load_theme("azure"), GridMeasurer(), Pictures(), RATIOS["16:9"])
    scenes = layout.scenes(len(deck.slides) - 1)
    found = [
        [item.step for item in scene.items if isinstance(item, Text) and "Head" in said(item)]
        for scene in scenes
    ]
    assert count == sum(map(len, found))
    assert all(list(range(1, len(page) + 1)) == page for page in found)
    path = tmp_path / "deck.pptx"
    for _ in write_pptx(deck, scenes, path):
        pass
    assert [] == list(lint(path))
    with zipfile.ZipFile(path) as package:
        assert "<p:timing" in package.read("ppt/slides/slide1.xml").decode()


def said(item: Text) -> str:
    return "".join(paragraph.text for paragraph in item.paragraphs)


def test_without_a_word_of_it_all_come_with_the_page() -> None:
    deck = compose(read_markdown("## Title {.cards}\n\n- **A**: b\n- **C**: d\n"))
    layout = lay_out(deck, load_theme("azure"), GridMeasurer(), Pictures(), RATIOS["16:9"])
    assert {0} == {getattr(item, "step", 0) for item in layout.scenes(0)[0].items}


@pytest.mark.parametrize("kind", ["cards", "timeline"])
def test_saved_as_a_briefing_they_still_do(kind: str) -> None:
    source = f"## Title {{.{kind} .incremental}}\n\n- **A**: b\n- **C**: d\n"
    again = compose(read_markdown(markdown_of(compose(read_markdown(source)))))
    (block,) = again.slides[0].blocks
    assert isinstance(block, (Cards, Steps))
    entries = block.cards if isinstance(block, Cards) else block.steps
    assert [True, True] == [card.stepwise for card in entries]
