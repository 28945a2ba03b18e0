from __future__ import annotations

from briefing.compose import compose
from briefing.compose.corrections.left_out import left_out
from briefing.compose.source_usage import usage_of
from briefing.model.corrections import Corrections, Extract, spans_of
from briefing.model.deck import Points
from briefing.model.text import Source
from briefing.model.texts import texts_on
from briefing.readers.article import read_article
from briefing.readers.markdown import read_markdown
from tests.compose.corrections.test_lines import article

TALK = """# Talk

## One

- point

::: notes
A thought.
:::

## Two

- other
"""
PAGE = """年会召开

本厂于3月5日在湖滨召开年会。厂长顾岩说，产量要提高，质量要稳住，人人都要出一份力。

责任编辑：王小明"""


def test_words_on_a_slide_lead_to_the_whole_text_that_holds_them() -> None:
    deck = compose(article("company"))
    slide = next(one for one in deck.slides if one.id == "白慕云")
    points = next(block for block in slide.blocks if isinstance(block, Points))
    text = points.items[0].text
    assert text.source
    place = Source(text.source.line, text.source.start + 1, text.source.start + 2)
    used = usage_of(deck, place, 0)
    assert (deck.slides.index(slide), text.sources, True) == used[:3]


def test_the_current_slide_goes_before_others_that_say_the_same() -> None:
    deck = compose(article("company"))
    title = deck.title.source
    assert title
    shows = [
        index
        for index, slide in enumerate(deck.slides)
        if any(title in text.sources for text in texts_on(slide))
    ]
    assert shows[-1] == usage_of(deck, title, shows[-1]).slide


def test_every_line_of_an_article_leads_somewhere_or_says_why_not() -> None:
    deck = compose(read_article(PAGE))
    for number, line in enumerate(deck.lines, start=1):
        for column in range(len(line)):
            used = usage_of(deck, Source(number, column, column + 1), 0)
            assert bool(used.why) == (used.slide < 0)


def test_furniture_says_why_it_is_left_out() -> None:
    deck = compose(read_article(PAGE))
    used = usage_of(deck, Source(5, 0, 1), 0)
    assert (-1, "page furniture") == (used.slide, used.why)


def test_what_only_the_notes_say_leads_to_them() -> None:
    deck = compose(article("company"))
    slide = next(one for one in deck.slides if one.id == "tom-becker")
    text = left_out(slide, deck.lines)[-1]
    assert text.source
    used = usage_of(deck, text.source, deck.slides.index(slide))
    assert (deck.slides.index(slide), False) == (used.slide, used.on_slide)
    assert used.sources in [note.sources for note in slide.notes]


def test_a_line_of_a_marked_talk_leads_to_its_slide_or_its_notes() -> None:
    deck = compose(read_markdown(TALK))
    assert ("two", True) == named(13)
    assert ("one", False) == named(8)
    assert usage_of(deck, Source(99, 0, 1), 0).slide < 0


def named(line: int) -> tuple[str, bool]:
    deck = compose(read_markdown(TALK))
    used = usage_of(deck, Source(line, 3, 4), 0)
    return deck.slides[used.slide].id, used.on_slide


def test_what_is_left_out_is_in_the_notes_and_not_on_the_slide() -> None:
    for name in ("company", "court", "dialogue", "minutes"):
        deck = compose(article(name))
        assert any(left_out(slide, deck.lines) for slide in deck.slides)
        for slide in deck.slides:
            shown = [place for text in texts_on(slide) for place in text.sources]
            noted = {place.line for note in slide.notes for place in note.sources}
            for text in left_out(slide, deck.lines):
                for place in text.sources:
                    assert place.line in noted
                    assert not any(
                        one.line == place.line and one.start < place.end and place.start < one.end
                        for one in shown
                    )


def test_the_rest_of_a_sentence_is_left_out_from_its_first_letter() -> None:
    deck = compose(article("company"))
    slide = next(one for one in deck.slides if one.id == "tom-becker")
    found = [text.plain for text in left_out(slide, deck.lines)]
    assert "财务总监Tom Becker介绍" in found
    assert not [text for text in found if len(text) < 8]


def test_what_a_person_took_off_comes_first_and_as_it_stood() -> None:
    deck = compose(article("company"))
    slide = next(one for one in deck.slides if one.id == "白慕云")
    points = next(block for block in slide.blocks if isinstance(block, Points))
    text = points.items[-1].text
    said = Corrections().with_extract(Extract(slide.id, spans_of(deck.lines, text), False))
    after = compose(article("company"), corrections=said)
    slide = next(one for one in after.slides if one.id == "白慕云")
    found = left_out(slide, after.lines, [text.sources])
    assert text.sources == found[0].sources
    assert [one.sources for one in found].count(text.sources) == 1
