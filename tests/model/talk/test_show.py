from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.geometry import Size
from briefing.model.talk.course import happened, start, with_program
from briefing.model.talk.show import TYPED_FOR, Position, Show
from briefing.model.talk.zoom import Zoom

SIZE = Size(960, 540)


@dataclass(frozen=True)
class Slides:
    """Slides given as the steps of each of their pages; a negative step count hides the slide."""

    table: tuple[tuple[int, ...], ...]
    hidden_ones: frozenset[int] = frozenset()
    backups: frozenset[int] = frozenset()
    size: Size = SIZE

    def __len__(self) -> int:
        return len(self.table)

    def id(self, slide: int) -> str:
        return chr(ord("a") + slide)

    def hidden(self, slide: int) -> bool:
        return slide in self.hidden_ones | self.backups

    def backup(self, slide: int) -> bool:
        return slide in self.backups

    def pages(self, slide: int) -> int:
        return len(self.table[slide])

    def steps(self, slide: int, page: int) -> int:
        return self.table[slide][page]

    def find_page(self, number: int) -> tuple[int, int] | None:
        shown = [
            (slide, page)
            for slide, pages in enumerate(self.table)
            for page in range(len(pages))
            if slide not in self.hidden_ones
        ]
        return shown[number - 1] if 1 <= number <= len(shown) else None


THREE = Slides(((0,), (0, 0), (0,)))


def typed(show: Show, digits: str, now: float = 0.0) -> Show:
    for digit in digits:
        show = show.type_digit(digit, now)
    return show


def test_next_goes_through_the_pages_of_a_slide_before_the_next_slide() -> None:
    show = start(THREE, 0.0)
    places = [show.at]
    while (show := show.next()).phase == "showing":
        places.append(show.at)
    assert [Position(0), Position(1, 0), Position(1, 1), Position(2)] == places


def test_next_reveals_every_step_before_it_turns_the_page() -> None:
    show = start(Slides(((2,), (0,))), 0.0)
    assert Position(0, 0, 1) == show.next().at
    assert Position(0, 0, 2) == show.next().next().at
    assert Position(1) == show.next().next().next().at


def test_a_page_come_back_to_stands_complete() -> None:
    show = start(Slides(((0, 2), (0,))), 0.0, slide=1)
    assert Position(0, 1, 2) == show.previous().at
    assert Position(0, 1, 1) == show.previous().previous().at


def test_after_the_last_page_comes_the_end_page_and_then_the_show_is_left() -> None:
    show = start(THREE, 0.0).last()
    assert ("end", Position(2)) == (show.next().phase, show.next().at)
    assert "left" == show.next().next().phase
    assert Position(2) == show.next().next().at


def test_previous_returns_from_the_end_page_to_the_last_page() -> None:
    show = start(THREE, 0.0).last().next().previous()
    assert ("showing", Position(2)) == (show.phase, show.at)


def test_previous_on_the_first_page_stays() -> None:
    assert Position(0) == start(THREE, 0.0).previous().at


def test_skipping_turns_the_page_whatever_it_still_had_to_reveal() -> None:
    show = start(Slides(((3,), (3,))), 0.0)
    assert Position(1) == show.skip_next().at
    assert Position(0, 0, 3) == show.skip_next().next().next().skip_previous().at
    assert Position(0) == show.next().skip_previous().at


def test_hidden_slides_are_passed_over_in_both_directions() -> None:
    slides = Slides(((0,), (0,), (0,)), frozenset({1}))
    assert Position(2) == start(slides, 0.0).next().at
    assert Position(0) == start(slides, 0.0, slide=2).previous().at


def test_a_hidden_slide_that_was_jumped_to_is_shown_and_left_for_its_neighbours() -> None:
    show = start(Slides(((0,), (0,), (0,)), frozenset({1})), 0.0, slide=1)
    assert Position(1) == show.at
    assert Position(2) == show.next().at
    assert Position(0) == show.previous().at


def test_first_and_last_skip_hidden_slides_at_the_ends() -> None:
    slides = Slides(((0,), (0,), (0,), (0,)), frozenset({0, 3}))
    assert Position(1) == start(slides, 0.0).at
    assert Position(2) == start(slides, 0.0).last().at


def test_a_typed_number_and_enter_go_to_the_page_that_carries_it() -> None:
    show = typed(start(THREE, 0.0), "3")
    assert "3" == show.typed
    assert (Position(1, 1), "") == (show.enter().at, show.enter().typed)


def test_a_number_that_no_page_carries_moves_nothing() -> None:
    show = typed(start(THREE, 0.0), "9").enter()
    assert (Position(0), "") == (show.at, show.typed)


def test_enter_without_a_number_is_next() -> None:
    assert Position(1) == start(THREE, 0.0).enter().at


def test_a_number_left_waiting_is_forgotten() -> None:
    show = typed(start(THREE, 0.0), "3", now=1.0)
    assert "3" == show.forget(1.0 + TYPED_FOR - 0.1).typed
    assert "" == show.forget(1.0 + TYPED_FOR).typed
    late = 1.0 + TYPED_FOR
    assert Position(1, 0) == happened(show, Show.enter, late).at
    assert "4" == happened(show, lambda show: show.type_digit("4", late), late).typed


def test_a_typed_number_is_erased_digit_by_digit() -> None:
    assert "1" == typed(start(THREE, 0.0), "12").erase_digit(0.0).typed


def test_whatever_is_asked_of_a_blanked_show_only_brings_the_page_back() -> None:
    show = start(THREE, 0.0, slide=1).blanked("black")
    events = (
        show.next(),
        show.previous(),
        show.first(),
        show.last(),
        show.enter(),
        show.type_digit("3", 0.0),
        show.blanked("white"),
        show.go_to(2),
    )
    assert {("", Position(1), "")} == {(s.blank, s.at, s.typed) for s in events}


def test_a_changed_deck_keeps_the_show_at_the_same_slide_within_what_there_is() -> None:
    show = start(THREE, 0.0, slide=1, page=1)
    assert (
        Position(2, 0) == with_program(show, Slides(((0,), (0,), (0,))), lambda slide: slide + 1).at
    )
    assert Position(0, 0) == with_program(show, Slides(((0,),)), lambda _: None).at


def test_what_was_frozen_looked_at_and_visited_goes_along_with_its_slide_or_away_with_it() -> None:
    show = start(THREE, 0.0).freeze().last().look_at(1)
    after = with_program(show, THREE, lambda slide: slide - 1 if slide else None)
    assert (Position(1), Position(0), None, ()) == (
        after.at,
        after.preview,
        after.frozen,
        after.visited,
    )
    kept = with_program(show, Slides(((0,), *THREE.table)), lambda slide: slide + 1)
    assert (Position(1), (Position(1),)) == (kept.audience_at, kept.visited)


def test_a_frozen_audience_sees_what_it_saw_while_the_presenter_moves_on() -> None:
    show = start(THREE, 0.0).freeze().next().next()
    assert (Position(1, 1), Position(0)) == (show.at, show.audience_at)
    assert Position(1, 1) == show.freeze().audience_at


def test_a_frozen_show_is_not_left_by_going_past_its_end() -> None:
    show = start(THREE, 0.0).freeze().last().next().next().next()
    assert ("end", "showing") == (show.phase, show.seen.phase)


def test_last_viewed_goes_back_through_the_pages_as_they_were_left() -> None:
    show = start(Slides(((2,), (0,), (0,), (0,))), 0.0).next().go_to(3).go_to(1)
    assert Position(3) == show.last_viewed().at
    assert Position(0, 0, 1) == show.last_viewed().last_viewed().at
    assert Position(0, 0, 1) == show.last_viewed().last_viewed().last_viewed().at


def test_steps_of_one_page_are_one_visit() -> None:
    assert () == start(Slides(((2,), (0,))), 0.0).next().next().visited


def test_backup_slides_come_after_the_end_and_only_when_somebody_goes_there() -> None:
    slides = Slides(((0,), (0,), (0,), (0,)), backups=frozenset({2, 3}))
    show = start(slides, 0.0)
    assert (Position(1), "end") == (show.last().at, show.last().next().phase)
    backup = show.go_to(2)
    assert (Position(3), "end") == (backup.next().at, backup.next().next().phase)
    assert (Position(2), Position(2)) == (backup.previous().at, backup.next().previous().at)
    assert Position(0) == backup.last_viewed().at


def test_a_show_in_a_loop_begins_again_after_its_last_page() -> None:
    show = start(THREE, 0.0, loop=True).last().next()
    assert ("showing", Position(0)) == (show.phase, show.at)


def test_a_preview_is_seen_by_the_presenter_alone_until_it_is_shown() -> None:
    show = start(Slides(((0,), (2,), (0,))), 0.0).look_at(1, step=1)
    assert (Position(0), Position(0), Position(1, 0, 1)) == (
        show.at,
        show.audience_at,
        show.preview,
    )
    shown = show.enter()
    assert (Position(1, 0, 1), None) == (shown.at, shown.preview)
    assert None is show.drop_preview().preview is show.next().preview


def test_a_tool_asked_for_again_is_put_away_and_another_takes_its_place() -> None:
    show = start(THREE, 0.0)
    assert ("laser", "") == (show.take("laser").tool, show.take("laser").take("laser").tool)
    assert "pen" == show.take("laser").take("pen").tool
    assert ("pen", "ink") == (show.take_pen("ink").tool, show.take_pen("ink").next().pen)


def test_a_page_is_magnified_around_a_point_and_whole_again_on_the_next() -> None:
    show = start(THREE, 0.0).zoomed(2.0, (700, 200))
    assert (2.0, Position(0)) == (show.zoom.scale, show.at)
    assert Zoom() == show.toggle_zoom().zoom == show.next().zoom
    stepped = start(Slides(((1,),)), 0.0).zoomed(2.0, (700, 200))
    assert stepped.zoom == stepped.next().zoom


def test_escape_takes_back_what_lies_nearest_and_leaves_at_last() -> None:
    show = start(THREE, 0.0).toggle_zoom().take("pen").look_at(1).blanked("black")
    seen: list[tuple[object, ...]] = []
    while show.phase != "left":
        seen.append((show.blank, show.preview, show.tool, bool(show.zoom)))
        show = show.escape()
    assert [
        ("black", Position(1), "pen", True),
        ("", Position(1), "pen", True),
        ("", None, "pen", True),
        ("", None, "", True),
        ("", None, "", False),
    ] == seen


def test_an_empty_deck_shows_its_end_and_is_left() -> None:
    show = start(Slides(()), 0.0)
    assert ("end", Position(0)) == (show.last().phase, show.last().at)
    assert ("end", "left") == (show.previous().phase, show.next().phase)


def test_skipped_slides_are_passed_over_both_ways_and_a_jump_still_reaches_them() -> None:
    show = start(Slides(((0,), (2,), (0,), (0,))), 0.0).skip(frozenset({1, 2}))
    assert Position(3) == show.next().at
    assert Position(0) == show.next().previous().at
    assert Position(1) == show.go_to(1).at
    assert Position(2) == show.go_to(1).skip(frozenset({1})).next().next().next().at


def test_skipping_the_last_slides_ends_the_show_before_them() -> None:
    show = start(THREE, 0.0).skip(frozenset({1, 2}))
    assert "end" == show.next().phase
    assert Position(0) == show.last().at


def test_skipping_what_is_shown_leaves_it_there() -> None:
    show = start(THREE, 0.0, slide=1).skip(frozenset({1}))
    assert (Position(1), Position(1, 1), Position(2)) == (
        show.at,
        show.next().at,
        show.next().next().at,
    )
    assert show == show.skip(frozenset()).skip(frozenset({1}))


def test_skipped_slides_are_found_again_after_an_edit() -> None:
    show = start(THREE, 0.0).skip(frozenset({1, 2}))
    there = {0: 1, 1: 2, 2: None}
    assert {2} == with_program(show, THREE, there.get).skipped


MOVES = (
    "next",
    "previous",
    "skip_next",
    "skip_previous",
    "first",
    "last",
    "last_viewed",
    "show_preview",
    "escape",
)
slides_strategy = st.builds(
    lambda table, hidden: Slides(
        tuple(tuple(pages) for pages in table), frozenset(i for i in hidden if i < len(table))
    ),
    st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=3), min_size=1, max_size=8),
    st.sets(st.integers(0, 7)),
)
events_strategy = st.lists(
    st.sampled_from(
        [*MOVES, "black", "white", "enter", "erase", "end", "freeze", "look", "skip", *"0123456789"]
    ),
    max_size=60,
)


def happen(show: Show, event: str, now: float) -> Show:
    return happened(show, lambda show: done(show, event, now), now)


def done(show: Show, event: str, now: float) -> Show:
    match event:
        case move if move in MOVES:
            return getattr(show, move)()
        case "black" | "white":
            return show.blanked(event)
        case "enter":
            return show.enter()
        case "erase":
            return show.erase_digit(now)
        case "freeze":
            return show.freeze()
        case "look":
            return show.look_at(int(now) % 7)
        case "skip":
            return show.skip(frozenset({int(now) % 5, int(now) % 7}))
        case "end":
            return show.leave()
        case digit:
            return show.type_digit(digit, now)


@given(slides_strategy, events_strategy)
def test_no_sequence_of_events_leaves_the_deck(slides: Slides, events: list[str]) -> None:
    show = start(slides, 0.0)
    for second, event in enumerate(events):
        before = show
        show = happen(show, event, float(second))
        for place in (show.at, show.audience_at, *show.visited):
            assert 0 <= place.slide < len(slides)
            assert 0 <= place.page < slides.pages(place.slide)
            assert 0 <= place.step <= slides.steps(place.slide, place.page)
        assert not show.typed or int(show.typed) > 0
        if before.blank:
            assert before.at == show.at
        if before.phase == "left":
            assert "left" == show.phase


@given(slides_strategy)
def test_next_visits_every_visible_page_once_and_previous_all_of_them_again(slides: Slides) -> None:
    expected = [
        (slide, page)
        for slide in range(len(slides))
        if not slides.hidden(slide)
        for page in range(slides.pages(slide))
    ]
    if not expected:
        return
    show, forth = start(slides, 0.0), list[Position]()
    while show.phase == "showing":
        forth.append(show.at)
        show = show.next()
    show, back = show.previous(), list[Position]()
    while not back or back[-1] != show.at:
        back.append(show.at)
        show = show.previous()
    assert expected == list(dict.fromkeys((p.slide, p.page) for p in forth))
    assert forth == back[::-1]
