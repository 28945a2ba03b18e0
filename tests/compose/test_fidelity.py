"""Whatever kind a slide is, by its content, its heading or a person's choice, all its text stands
on it. What a deck made from an article promises is proved on the deck.
"""

from __future__ import annotations

import itertools
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose import compose
from briefing.compose.fidelity import counts, lost, unfaithful
from briefing.model.deck import KINDS, Deck, Dropped
from briefing.model.record import replace
from briefing.model.text import RichText, Run, Source
from briefing.readers.article import read_article
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


ARTICLE = "年会召开\n\n本厂于3月5日在湖滨召开年会。厂长顾岩说，产量要提高，质量要稳住。"


def made(text: str = ARTICLE) -> Deck:
    return compose(read_article(text))


def with_first(deck: Deck, **changes: object) -> Deck:
    return replace(deck, slides=(replace(deck.slides[0], **changes), *deck.slides[1:]))  # type: ignore[arg-type]


def test_a_deck_from_an_article_keeps_both_promises() -> None:
    assert [] == unfaithful(made()) + lost(made())
    found = counts(made())
    assert found.texts == found.faithful + found.labels
    assert (2, 2, 0, 0) == (found.lines, found.noted, found.dropped, found.lost)


def test_a_reworded_text_is_found_with_the_line_it_claims() -> None:
    title = made().slides[0].title
    found = unfaithful(with_first(made(), title=replace(title, runs=(Run("大会召开"),))))
    assert [1] == [finding.line for finding in found]
    assert "“大会召开” is not what the article says: “年会召开”" == found[0].message


def test_a_place_outside_the_article_is_found() -> None:
    title = RichText((Run("年会召开"),), Source(9, 0, 4))
    assert ["年会召开"] == [one.item for one in unfaithful(with_first(made(), title=title))]


def test_a_text_from_nowhere_is_found_unless_a_person_wrote_it() -> None:
    text = RichText((Run("多出来的话"),))
    assert 1 == len(unfaithful(with_first(made(), subtitle=text)))
    own = with_first(made(), subtitle=replace(text, own=True))
    assert [] == unfaithful(own)
    assert 1 == counts(own).own


def test_a_line_in_no_notes_is_lost_until_it_is_dropped_with_a_reason() -> None:
    bare = with_first(made(), notes=())
    assert [1] == [finding.line for finding in lost(bare)]
    assert [] == lost(replace(bare, dropped=(Dropped(1, "page furniture"),)))


def test_a_line_in_the_notes_of_two_slides_is_found() -> None:
    deck = made()
    notes = (*deck.slides[0].notes, *deck.slides[1].notes, *deck.slides[-1].notes)
    assert [3] == [finding.line for finding in lost(with_first(deck, notes=notes))]


def test_slides_that_an_author_marked_promise_nothing() -> None:
    deck = compose(read_markdown("## Title\n\ntext"))
    assert [] == unfaithful(deck) + lost(deck)
    assert {0} == set(counts(deck))
