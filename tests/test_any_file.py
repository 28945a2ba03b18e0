"""Whatever stands in a file, it becomes slides on which nothing is lost, and a sound deck."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings
from pptx import Presentation

from briefing.compose import compose
from briefing.exporters.pptx import write_pptx
from briefing.exporters.pptx.lint import lint
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.geometry import RATIOS
from briefing.readers.article import read_article
from briefing.readers.markdown import read_markdown
from tests import sources
from tests.layout import promises
from tests.layout.decks import Pictures
from tests.readers.promises import broken_promises

if TYPE_CHECKING:
    from briefing.model.document import Document


def assert_leaves_as_a_sound_deck(document: Document) -> None:
    deck = compose(document)
    ratio = RATIOS["4:3" if len(deck.slides) % 2 else "16:9"]
    scenes = tuple(lay_out(deck, load_theme("ink"), GridMeasurer(), Pictures(), ratio).pages())
    for scene in scenes:
        promises.assert_lines_say_it_all(scene)
        promises.assert_inside(scene)
        promises.assert_apart(scene)
        promises.assert_named(scene)
    if not scenes:
        return
    with TemporaryDirectory() as folder:
        path = Path(folder, "deck.pptx")
        for _ in write_pptx(deck, scenes, path):
            pass
        assert [] == lint(path)
        reopened = Presentation(str(path))
        assert len(scenes) == len(reopened.slides)


@settings(max_examples=40, deadline=None)
@given(sources.markdown)
def test_any_markdown_leaves_as_a_sound_deck(source: str) -> None:
    assert_leaves_as_a_sound_deck(read_markdown(source))


@settings(max_examples=25, deadline=None)
@given(sources.prose)
def test_any_prose_leaves_as_a_sound_deck_that_says_it_all(source: str) -> None:
    document = read_article(source)
    assert [] == broken_promises(document)
    assert_leaves_as_a_sound_deck(document)
