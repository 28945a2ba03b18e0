"""A slide without end: everything stays, and the work grows with the text, not with its square."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.deck import Block, Card, Code, Deck, Point, Points, Slide, Steps, Table
from briefing.model.geometry import RATIOS
from briefing.model.text import RichText, Run, rich
from tests.layout import decks, promises

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.scene import Scene


def points(count: int) -> Block:
    return Points(tuple(Point(rich(f"point {number}")) for number in range(count)))


def rows(count: int) -> Block:
    return Table((rich("a"), rich("b")), tuple((rich(f"r{n}"), rich("x")) for n in range(count)))


def code(count: int) -> Block:
    return Code(tuple(rich(f"print({number})") for number in range(count)), "python")


def sentence(count: int) -> Block:
    return Points((Point(rich(" ".join(f"word{n}," for n in range(count))), marker="none"),))


def styled(count: int) -> Block:
    runs = tuple(Run(f"{number} ", strong=number % 2 == 0) for number in range(count))
    return Points((Point(RichText(runs), marker="none"),))


def timeline(count: int) -> Block:
    return Steps(tuple(Card(rich(f"in {n}"), (rich("this happened"),)) for n in range(count)))


def angles(count: int) -> Block:
    return Points((Point(rich(">" * 5 * count), marker="none"),))


LONG = pytest.mark.parametrize("block", [points, rows, code, sentence, styled, timeline, angles])


def laid_out(block: Block) -> tuple[Scene, ...]:
    deck = Deck(rich("Deck"), (Slide("s", "points", rich("Long"), blocks=(block,)),))
    size = RATIOS["16:9"]
    return lay_out(deck, load_theme("ink"), GridMeasurer(), decks.Pictures(), size).scenes(0)


@LONG
def test_four_times_the_text_is_about_four_times_the_work(block: Callable[[int], Block]) -> None:
    def calls(count: int) -> int:
        """Of functions: no clock judges."""
        called = 0

        def count_one(*_: object) -> None:
            nonlocal called
            called += 1

        made = block(count)
        sys.setprofile(count_one)
        try:
            laid_out(made)
        finally:
            sys.setprofile(None)
        return called

    calls(10)
    assert calls(2400) < 6 * calls(600)


@LONG
def test_every_page_of_an_endless_slide_holds_its_own(block: Callable[[int], Block]) -> None:
    scenes = laid_out(block(2000))
    assert len(scenes) > 3
    for scene in scenes:
        promises.assert_inside(scene)
        promises.assert_lines_say_it_all(scene)


def test_a_paragraph_of_many_pages_loses_no_word() -> None:
    shown = [text for page in laid_out(sentence(4000)) for text, _ in promises.shown(page)]
    words = " ".join(shown).split()
    assert [f"word{number}," for number in range(4000)] == [w for w in words if "word" in w]
