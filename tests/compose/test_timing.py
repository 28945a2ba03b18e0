"""What authors say of time: front matter and headings → the deck's plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.compose import compose
from briefing.compose.time_plan import BRIEF, LEAST, MOST_EXPLAINED, estimated_seconds, plan_of
from briefing.model.deck import Deck, Section, Slide
from briefing.model.text import rich
from briefing.readers.markdown import read_markdown

TALK = """\
---
title: The well
{front}
---

# Opening{opening}

## Who we are{slide}

- two of us

## What we want

- water

# Digging

## How deep

- deep
"""


def deck_of(front: str = "", opening: str = "", slide: str = "") -> Deck:
    text = TALK.format(front=front, opening=opening, slide=slide)
    return compose(read_markdown(text, Path("talk.md")))


def problems_of(deck: Deck) -> list[str]:
    return [str(problem) for problem in deck.problems]


@pytest.mark.parametrize(
    "line", ["length: 22 min", "时长：22分钟", "duration: 22", "length: 22:00"]
)
def test_the_front_matter_says_how_long_the_talk_is(line: str) -> None:
    deck = deck_of(line)
    assert (1320.0, []) == (deck.timing.length, problems_of(deck))
    assert plan_of(deck).total() == pytest.approx(1320)


@pytest.mark.parametrize("line", ["bells: 15, 18, 20", "bells: [20, 15, 18, 15]", "铃：15、18、20"])
def test_bells_ring_in_order_and_each_once(line: str) -> None:
    assert (900.0, 1080.0, 1200.0) == deck_of(line).timing.bells


@pytest.mark.parametrize(
    "front",
    [
        "times: 3 min, 5 min",
        "times:\n  - Opening: 3 min\n  - Digging: 5 min",
        'times: "Digging: 5 min, opening: 3 min"',
        "各节时长：\n  - Opening：3分钟\n  - Digging：5分钟",
    ],
)
def test_the_front_matter_lists_the_times_of_sections(front: str) -> None:
    deck = deck_of(front)
    assert [180, 300] == [section.seconds for section in deck.sections]
    assert [] == problems_of(deck)


def test_a_title_with_a_comma_is_one_title() -> None:
    text = "---\ntitle: T\ntimes:\n  - One, two: 2 min\n---\n\n# One, two\n\n## A\n\n- b\n"
    deck = compose(read_markdown(text, None))
    assert [120] == [section.seconds for section in deck.sections]


def test_a_sections_heading_says_its_time_and_outranks_the_list() -> None:
    deck = deck_of("times: 3 min, 5 min", " {time=4min}")
    assert [240, 300] == [section.seconds for section in deck.sections]
    plan = plan_of(deck)
    inside = [stop.seconds for stop in plan.stops if stop.section == 0]
    assert sum(inside) == pytest.approx(240)


def test_a_slides_heading_says_the_slides_own_time() -> None:
    deck = deck_of("length: 10", slide=" {time=90s}")
    slide = next(slide for slide in deck.slides if slide.title.plain == "Who we are")
    assert 90 == slide.seconds
    assert plan_of(deck).stops[list(deck.slides).index(slide)].seconds == pytest.approx(90)


def test_marks_say_what_stays_and_what_goes_first() -> None:
    deck = deck_of(slide=" {.must}")
    assert "must" == next(s.need for s in deck.slides if s.title.plain == "Who we are")
    extra = deck_of(slide=" {.extra}")
    assert "extra" == next(s.need for s in extra.slides if s.title.plain == "Who we are")


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("length: soon", "talk.md:3: “soon” is no length of time, such as 5 min: it is left out"),
        ("bells: 15, x", "talk.md:3: “x” is no length of time, such as 5 min: it is left out"),
        ("times:\n  - Filling: 3 min", "talk.md:3: there is no section “Filling” to give time to"),
        ("times: 1, 2, 3", "talk.md:3: there is no section “3” to give time to"),
        (
            "length: 5 min\ntimes: 3 min, 4 min",
            "talk.md:3: the sections' times add up to 7:00, more than the length of 5:00",
        ),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_reported_with_its_line(front: str, said: str) -> None:
    assert [said] == problems_of(deck_of(front))


def test_a_heading_with_a_senseless_time_is_reported_with_its_line() -> None:
    of_section = deck_of(opening=" {time=soon}")
    said = "“soon” is no length of time, such as 5 min: it is left out"
    assert [f"talk.md:6: {said}"] == problems_of(of_section)
    of_slide = deck_of(slide=" {time=soon}")
    found = [str(problem) for slide in of_slide.slides for problem in slide.problems]
    assert [f"talk.md:8: {said}"] == found


# what slides take by themselves


def slide(kind: str = "points", notes: str = "", title: str = "", **more: object) -> Slide:
    texts = (rich(notes),) if notes else ()
    return Slide("id", kind, rich(title), notes=texts, **more)  # type: ignore[arg-type]


def test_notes_are_read_out() -> None:
    assert 60 == pytest.approx(estimated_seconds(slide(notes="说" * 220)))
    assert 120 == pytest.approx(estimated_seconds(slide(notes="say " * 260, title="much " * 500)))


def test_a_slide_without_notes_is_explained_within_bounds() -> None:
    assert 60 == pytest.approx(estimated_seconds(slide(title="说" * 110)))
    assert MOST_EXPLAINED == estimated_seconds(slide(title="说" * 2000))


def test_every_slide_is_looked_at() -> None:
    assert [LEAST, BRIEF, BRIEF] == [
        estimated_seconds(slide(kind)) for kind in ("points", "cover", "section")
    ]


def test_covers_statements_and_closings_are_must_haves() -> None:
    kinds = ("cover", "points", "statement", "closing")
    deck = Deck(rich("T"), tuple(slide(kind) for kind in kinds))
    assert ["must", "", "must", "must"] == [stop.need for stop in plan_of(deck).stops]


def test_a_closing_page_is_no_sections_content() -> None:
    deck = Deck(rich("T"), (slide(section=0), slide("closing", section=0)))
    assert [0, -1] == [stop.section for stop in plan_of(deck).stops]


def test_a_rehearsal_says_what_slides_take_and_the_author_how_long_the_whole_is() -> None:
    slides = (Slide("a", "points"), Slide("b", "points", seconds=500.0))
    rehearsed = {"a": 100.0, "b": 50.0, "gone": 9.0}
    plan = plan_of(Deck(rich("T"), slides), rehearsed)
    assert ((100, 50), "rehearsed") == (tuple(s.seconds for s in plan.stops), plan.known)
    fitted = plan_of(Deck(rich("T"), slides), rehearsed, 300)
    assert ([200, 100], "given") == ([stop.seconds for stop in fitted.stops], fitted.known)


def test_hidden_slides_and_budgets_reach_the_plan() -> None:
    slides = (slide(section=0), slide(section=0, hidden=True), slide(section=1))
    sections = (Section(rich("A"), 0, 300.0), Section(rich("B"), 2))
    plan = plan_of(Deck(rich("T"), slides, sections))
    assert ([300, 0, LEAST], "given") == ([stop.seconds for stop in plan.stops], plan.known)


def test_a_list_of_nothing_but_words_ends_and_is_reported() -> None:
    words = ", ".join(["word"] * 30_000)
    said = problems_of(deck_of(f"times: {words}"))
    assert len(said) > 1
    assert all("there is no section" in one for one in said[2:])
