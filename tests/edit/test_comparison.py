"""Two texts of one briefing, slide by slide."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from briefing.edit.comparison import Comparison, Difference
from briefing.model.document import EncodedText
from briefing.model.record import replace
from briefing.readers.markdown.prose import read_deck_or_article

if TYPE_CHECKING:
    from briefing.edit.comparison import Choice
    from briefing.model.document import Document

TALK = """---
title: Talk
---

## One {#first}

- a

## Two

- b

## Three

- c
"""


def read(text: str) -> Document:
    return replace(read_deck_or_article(text), text=EncodedText(text))


def compared(mine: str, theirs: str) -> Comparison:
    return Comparison(read(mine), read(theirs))


def test_texts_with_the_same_slides_do_not_differ() -> None:
    assert () == compared(TALK, TALK.replace("\n", "\r\n")).differences


def test_a_changed_slide_is_found_by_its_heading_though_others_came_and_went() -> None:
    theirs = TALK.replace("- b", "- new").replace("## Two", "## Added\n\n- x\n\n## Two")
    theirs = theirs.replace("## Three\n\n- c\n", "")
    comparison = compared(TALK, theirs)
    assert (Difference(None, 1), Difference(1, 2), Difference(2, None)) == comparison.differences
    assert ("## Two\n\n- b", "## Two\n\n- new") == comparison.texts(comparison.differences[1])


def test_what_stands_before_the_slides_is_compared_too() -> None:
    comparison = compared(TALK, TALK.replace("title: Talk", "title: Other"))
    assert (Difference(None, None, front=True),) == comparison.differences


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_whatever_is_chosen_makes_those_slides_in_the_line_ends_of_mine(end: str) -> None:
    theirs = TALK.replace("- b", "- new").replace("title: Talk", "title: Other")
    theirs += "\n## Four\n\n- d\n"
    mine = TALK.replace("## Two", "## Only here\n\n- e\n\n## Two").replace("\n", end)
    comparison = compared(mine, theirs)
    choices: tuple[Choice, ...] = ("mine", "theirs", "both")
    for chosen in product(choices, repeat=len(comparison.differences)):
        text = comparison.joined(chosen, read)
        assert text is not None
        if set(chosen) == {"theirs"}:
            assert theirs == text
            continue
        assert (end == "\r\n") == ("\r\n" in text)
        assert text.count("\n") == text.count(end)
        for (front, only_here, two, four), words in ((chosen, text),):
            assert ("title: Other" in words) == (front == "theirs")
            assert ("## Only here" in words) == (only_here != "theirs")
            assert ("- b" in words, "- new" in words) == (two != "theirs", two != "mine")
            assert ("## Four" in words) == (four != "mine")
    assert mine == comparison.joined(["mine"] * 4, read)
