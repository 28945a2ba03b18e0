"""Forty-four English articles of many kinds in our own words, each with the right values: who
speaks, with which posts, and the title, date and place of its cover. What is in doubt may be
missing; nothing may be false.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.analysis.analyse import analyse
from briefing.compose import compose
from briefing.model.record import record
from briefing.model.texts import texts_on
from briefing.readers.article import read_article
from tests.compose.prose.test_deck import broken_promises

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = Path(__file__).with_name("english.txt")


@record
class Article:
    """A text and what is true of it: `title`, `date` and `place`, `-` for none; `speakers` that
    must be found, and those that `may` be.
    """

    name: str
    facts: dict[str, str]
    text: str

    def people(self, key: str) -> dict[str, str]:
        """`NAME (POST / POST); NAME` as names with their posts."""
        listed = (one.strip() for one in self.facts.get(key, "").split(";"))
        matches = (re.fullmatch(r"(.*?)(?: \((.*)\))?", one) for one in listed if one)
        return {match[1]: match[2] or "" for match in matches if match}


def articles() -> Iterator[Article]:
    for block in re.split(r"^=== ", FILE.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        name, rest = block.split("\n", 1)
        head, text = rest.split("\n\n", 1)
        facts = dict(line.split(":", 1) for line in head.split("\n"))
        yield Article(name, {key: value.strip() for key, value in facts.items()}, text)


@pytest.mark.parametrize("article", list(articles()), ids=lambda article: article.name)
def test_an_english_article_says_nothing_false(article: Article) -> None:
    document = read_article(article.text)
    facts = analyse(document)
    deck = compose(document, facts=facts)
    found = {
        facts.text(person.name): " / ".join(map(facts.text, person.posts))
        for person in facts.people
        if person.role == "speaker"
    }
    sure, may = article.people("speakers"), article.people("may")
    assert sure.items() <= found.items()
    assert found.items() <= (sure | may).items()
    cover = {"title": deck.title, "date": deck.meta.date, "place": deck.meta.place}
    expected = {key: article.facts[key] for key in cover}
    assert expected == {key: value.plain or "-" for key, value in cover.items()}
    assert [] == broken_promises(article.text)


def test_who_speaks_has_a_slide_and_nobody_else_s_words_are_on_it() -> None:
    for article in articles():
        titles = {slide.title.plain for slide in compose(read_article(article.text)).slides}
        assert set(article.people("speakers")) <= titles


def words_of(name: str, speaker: str) -> str:
    """All that stands on the slides titled by the speaker."""
    (text,) = (article.text for article in articles() if article.name == name)
    slides = compose(read_article(text)).slides

    mine = (slide for slide in slides if slide.title.plain == speaker)
    return " ".join(line.plain for slide in mine for line in texts_on(slide))


def test_a_quotation_is_not_given_to_whoever_spoke_before_somebody_unknown() -> None:
    assert "does not know its orchestra" not in words_of("release_hire", "Clara Winn")


def test_what_a_son_recalls_of_the_dead_is_the_son_s() -> None:
    assert "could not be paid" in words_of("memorial_doctor", "Michael Hargreave")


def test_a_turn_of_talk_is_no_heading() -> None:
    (text,) = (article.text for article in articles() if article.name == "minutes_turns")
    deck = compose(read_article(text))
    assert not [one for one in deck.sections if one.title.plain.startswith(("James", "Rod"))]
