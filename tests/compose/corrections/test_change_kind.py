"""Another kind for a slide of an article: its texts stay word for word; what suits is offered."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose import compose
from briefing.compose.corrections.change_kind import as_kind, kinds_for
from briefing.compose.fidelity import lost, unfaithful
from briefing.model.corrections import Corrections, Extract, spans_of
from briefing.model.deck import KINDS, Cards, Person, Quote, Slide, Table
from briefing.model.texts import texts_on
from briefing.readers.article import read_article
from briefing.readers.markdown import read_markdown
from tests.compose.corrections.test_lines import article, slide_with
from tests.compose.prose.test_deck import BITS, BREAKS

NAMES = ("company", "township", "english", "minutes")


def speaker() -> Slide:
    return slide_with(compose(article("company")), "白慕云")


def test_points_become_cards_and_the_speaker_stays() -> None:
    said = Corrections().with_kind("白慕云", "cards")
    slide = slide_with(compose(article("company"), corrections=said), "白慕云")
    assert "cards" == slide.kind
    assert Person in map(type, slide.blocks)
    assert Cards in map(type, slide.blocks)


def test_a_kind_that_does_not_suit_is_not_offered() -> None:
    offered = kinds_for(article("company"), speaker())
    assert "speaker" in offered
    assert {"cards", "points"} <= set(offered)
    assert not {"table", "chart", "picture", "code", "cover"} & set(offered)


def test_each_kind_that_is_offered_is_what_one_gets() -> None:
    offered: set[str] = set()
    for name in NAMES:
        document = article(name)
        for slide in compose(document).slides:
            for kind in kinds_for(document, slide):
                made = as_kind(slide, kind, document.lines)
                assert made is not None
                assert kind == made.kind
                offered.add(kind)
    assert {"speaker", "cards", "points", "statement", "timeline"} <= offered


def test_a_card_made_of_a_line_can_be_taken_off() -> None:
    document = article("company")
    said = Corrections().with_kind("白慕云", "cards")
    deck = compose(document, corrections=said)
    cards = next(b for b in slide_with(deck, "白慕云").blocks if isinstance(b, Cards))
    text = cards.cards[0].head
    said = said.with_extract(Extract("白慕云", spans_of(deck.lines, text), False))
    after = slide_with(compose(document, corrections=said), "白慕云")
    assert text.plain not in [one.plain for one in texts_on(after)]


def test_a_few_lines_become_a_quote() -> None:
    document = read_article("某校召开大会\n\n校长顾岩强调，要把课上好，要把书读好，学生爱学习。")
    slide = next(s for s in compose(document).slides if "quote" in kinds_for(document, s))
    made = as_kind(slide, "quote", document.lines)
    assert made is not None
    assert Quote in map(type, made.blocks)


def test_a_marked_talk_is_offered_what_its_content_can_be() -> None:
    document = read_markdown("# T\n\n## A\n\n- **a** b\n- **c** d\n\n## B\n\nText.\n")
    slides = compose(document).slides
    assert "cards" in kinds_for(document, slides[1])
    assert "chart" not in kinds_for(document, slides[1])
    assert "cards" not in kinds_for(document, slides[2])
    assert (slides[0].kind,) == kinds_for(document, slides[0]) or slides[0].part >= 0


TEXTS = st.lists(st.sampled_from([*BITS, *BREAKS]), max_size=50).map("".join)


@given(TEXTS | st.sampled_from(NAMES), st.sampled_from(KINDS))
@settings(max_examples=150, deadline=None)
def test_the_promises_hold_for_every_kind(text: str, kind: str) -> None:
    document = article(text) if text in NAMES else read_article(text)
    ids = [slide.id for slide in compose(document).slides]
    deck = compose(document, dict.fromkeys(ids, kind))
    assert [] == unfaithful(deck) + lost(deck)


@pytest.mark.parametrize("kind", ["cards", "timeline", "points"])
def test_nothing_that_stood_on_the_slide_is_lost_with_another_kind(kind: str) -> None:
    slides = [
        (slide, document)
        for document in map(article, NAMES)
        for slide in compose(document).slides
        if kind in kinds_for(document, slide) and Table not in map(type, slide.blocks)
    ]
    assert len(slides) > len(NAMES)
    for slide, document in slides:
        made = as_kind(slide, kind, document.lines)
        assert made is not None
        assert _characters(slide, document.lines) <= _characters(made, document.lines)


def _characters(slide: Slide, lines: tuple[str, ...]) -> set[tuple[int, int]]:
    """Where the words on the slide stand in the source: those that are letters."""
    return {
        (place.line, column)
        for text in texts_on(slide)
        for place in text.sources
        for column in range(place.start, place.end)
        if lines[place.line - 1][column].isalnum()
    }
