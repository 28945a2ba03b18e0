"""Whole slides in another order."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from briefing.edit import slides
from briefing.edit.arrangement import arranged, expected_bodies, is_arranged, texts_of
from tests.edit.decks import Edited, cases

TALK = """---
title: Talk
---

## One

- a
- b

## Two {#two .cards}

- c

# Part

## Three

text
"""


def titles(deck: Edited) -> list[str]:
    return [part.title.plain for part in deck.document.parts]


def arranged_as(deck: Edited, order: list[slides.Place] | list[int] | None) -> Edited:
    assert order is not None
    return Edited(arranged(deck.document, deck.source, order))


def test_a_slide_moves_and_all_others_stay_as_they_are() -> None:
    deck = Edited(TALK)
    after = arranged_as(deck, slides.moved(4, [1], 0))
    assert ["Two", "One", "Part", "Three"] == titles(after)
    assert TALK.partition("## One")[0] == after.text.partition("## Two")[0]
    back = arranged_as(after, slides.moved(4, [0], 2))
    assert TALK == back.text


def test_a_section_moves_with_its_slides() -> None:
    deck = Edited(TALK)
    assert range(2, 4) == slides.section_parts(deck.document, 2)
    after = arranged_as(deck, slides.moved(4, slides.section_parts(deck.document, 2), 0))
    assert ["Part", "Three", "One", "Two"] == titles(after)


def test_a_slide_without_a_heading_gets_a_rule_where_it_needs_one() -> None:
    deck = Edited("## One\n\na\n\n---\n\nbare\n\n## Two\n\nb\n\n## Three\n\nc\n")
    assert ["One", "", "Two", "Three"] == titles(deck)
    after = arranged_as(deck, slides.moved(4, [1], 3))
    assert ["One", "Two", "", "Three"] == titles(after)


def test_a_copy_has_no_id() -> None:
    deck = Edited(TALK)
    after = arranged_as(deck, slides.duplicated(deck.document, deck.source, [1]))
    assert ["One", "Two", "Two", "Part", "Three"] == titles(after)
    assert "## Two {#two .cards}\n\n- c\n\n## Two {.cards}\n\n- c\n" in after.text


def test_a_slide_is_split_at_a_line_and_joined_again() -> None:
    deck = Edited(TALK)
    line = deck.text.split("\n").index("- b") + 1
    after = arranged_as(deck, slides.split(deck.document, deck.source, 0, line))
    assert ["One", "One", "Two", "Part", "Three"] == titles(after)
    assert "## One\n\n- a\n\n## One\n\n- b\n" in after.text
    back = arranged_as(after, slides.joined(after.document, after.source, [0, 1]))
    assert "## One\n\n- a\n\n- b\n\n## Two" in back.text


def test_another_title_becomes_a_heading_on_the_slide() -> None:
    deck = Edited(TALK)
    after = arranged_as(deck, slides.joined(deck.document, deck.source, [0, 1]))
    assert "## One\n\n- a\n- b\n\n### Two\n\n- c\n\n# Part" in after.text


def test_where_nothing_stands_above_there_is_nothing_to_split() -> None:
    deck = Edited(TALK)
    line = deck.text.split("\n").index("- a") + 1
    assert slides.split(deck.document, deck.source, 0, line) is None


@pytest.mark.parametrize("seed", range(3))
def test_in_any_walk_over_all_cases_the_slides_are_those_that_were_meant(seed: int) -> None:
    """Word for word; where the text would read otherwise, that is noticed."""
    chance = random.Random(seed)
    seen: Counter[bool] = Counter()
    for text in cases():
        deck = Edited(text)
        for _ in range(4):
            count = len(deck.document.parts)
            if count < 2:
                break
            some = chance.sample(range(count), chance.randint(1, min(3, count - 1)))
            order = chance.choice(
                (
                    slides.moved(count, some, chance.randint(0, count)),
                    slides.removed(count, some),
                    slides.duplicated(deck.document, deck.source, some),
                    slides.inserted(count, ["## New\n\n- text"], chance.randint(0, count)),
                )
            )
            after = arranged_as(deck, order)
            expected = expected_bodies(deck.document, deck.source, order)
            sound = is_arranged(after.document, after.source, expected)
            seen[sound] += 1
            if not sound:
                break
            assert expected == texts_of(after.document, after.source)
            deck = after
    print(seen)
    assert seen[True] > 8 * seen[False]
