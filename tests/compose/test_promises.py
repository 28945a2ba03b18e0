"""Whatever kind a slide is, by its content, its heading or a person's choice, all its text stands
on it.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose import compose
from briefing.model.deck import KINDS, Deck
from briefing.readers.markdown import read_markdown
from tests.readers.texts import strings

BLOCKS = st.sampled_from((Path(__file__).parent / "blocks.txt").read_text("utf-8").split("\n%\n"))
HEADINGS = st.sampled_from(
    ["## 中", "## 中 · 中", "##", "# 中", "## 中：中", "## 谢谢中", "## 目录"]
)
CLASSES = st.sampled_from(["", "hidden", "bar", "pie", "left", "invert", *KINDS])
SLIDE = st.tuples(HEADINGS, CLASSES, st.lists(BLOCKS, max_size=4))
DECK = st.lists(SLIDE, min_size=1, max_size=4)


def source_of(slides: list[tuple[str, str, list[str]]]) -> str:
    """The slides with a Han character of its own in every place."""
    written = [
        "\n\n".join([heading + (f" {{.{said}}}" if said else ""), *blocks])
        for heading, said, blocks in slides
    ]
    letters = (chr(code) for code in itertools.count(0x5000))
    return "".join(next(letters) if char == "中" else char for char in "\n\n".join(written))


def missing(source: str, deck: Deck) -> set[str]:
    slides = tuple(replace(slide, id="") for slide in deck.slides)
    said = set("".join(strings((slides, deck.problems))))
    return {char for char in source if "\u5000" <= char <= "\u50ff"} - said


@given(DECK)
@settings(max_examples=300, deadline=None)
def test_no_kind_drops_a_text(slides: list[tuple[str, str, list[str]]]) -> None:
    source = source_of(slides)
    assert not missing(source, compose(read_markdown(source)))


@given(DECK, st.sampled_from(KINDS))
@settings(max_examples=300, deadline=None)
def test_a_kind_that_a_person_chose_drops_no_text(
    slides: list[tuple[str, str, list[str]]], kind: str
) -> None:
    source = source_of(slides)
    document = read_markdown(source)
    chosen = {slide.id: kind for slide in compose(document).slides}
    assert not missing(source, compose(document, chosen))
