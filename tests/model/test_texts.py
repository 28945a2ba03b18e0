"""Every text of a value is found, and can be changed, in reading order."""

from __future__ import annotations

from briefing.model.deck import Card, Cards, Columns, Point, Points, Slide
from briefing.model.record import replace
from briefing.model.text import RichText, Source, rich
from briefing.model.texts import mapped, texts_in, texts_on


def slide() -> Slide:
    columns = Columns(((Points((Point(rich("left")),)),), ()), (rich("one"), rich("two")))
    cards = Cards((Card(rich("head"), (rich("body"),)),))
    return Slide("a", "cards", rich("title"), kicker=rich("kicker"), blocks=(columns, cards))


def test_texts_of_a_slide_come_in_reading_order_without_empty_ones() -> None:
    expected = ["kicker", "title", "one", "two", "left", "head", "body"]
    assert expected == [text.plain for text in texts_on(slide())]


def test_notes_do_not_stand_on_the_slide() -> None:
    assert [] == list(texts_on(Slide("a", "points", notes=(rich("said"),))))


def test_empty_texts_of_a_value_are_found_too() -> None:
    assert ["", "a"] == [text.plain for text in texts_in((RichText(), rich("a")))]


def test_texts_are_changed_in_the_order_in_which_they_are_found() -> None:
    found: list[str] = []

    def loud(text: RichText) -> RichText:
        found.append(text.plain)
        return rich(text.plain.upper())

    changed = mapped(slide().blocks, loud)
    assert found == [text.plain for text in texts_in(slide().blocks)]
    assert [text.upper() for text in found] == [text.plain for text in texts_in(changed)]


def test_a_value_none_of_whose_texts_change_is_the_same_object() -> None:
    before = slide()
    assert mapped(before, lambda text: text) is before


def test_sources_overlap_where_they_share_a_character_of_one_line() -> None:
    source = Source(3, 4, 8)
    assert source.overlaps(Source(3, 7, 9))
    assert not source.overlaps(Source(3, 8, 9))
    assert not source.overlaps(Source(2, 4, 8))


def test_a_text_overlaps_what_any_of_its_lines_overlaps() -> None:
    text = replace(rich("ab", Source(1, 0, 1)), more=(Source(2, 0, 1),))
    assert text.overlaps(Source(2, 0, 5))
    assert not text.overlaps(Source(3, 0, 5))
