from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.document import EncodedText
from briefing.model.record import replace
from briefing.ui.session.history import History, Step
from briefing.ui.session.navigator import START, Location
from briefing.ui.session.state import Change, State

HERE = Location(None, START)
FIRST = State(EncodedText("# One\n"))


class Shown:
    """A history, and what it had shown."""

    def __init__(self) -> None:
        self.states: list[State] = []
        self.history = History(lambda state, _: self.states.append(state))
        self.history.start(FIRST)

    def do(self, name: str = "kind of “{0}”", **fields: object) -> None:
        before = self.history.state
        self.history.do(Step(before, replace(before, **fields), HERE, name, "x"))


@pytest.fixture
def shown(qapp: object) -> Shown:
    return Shown()


@pytest.mark.parametrize(
    "fields", [{"theme": "night"}, {"ratio": "4:3"}, {"text": EncodedText("# Two\n")}]
)
def test_whatever_a_state_holds_may_be_changed_by_a_step(
    shown: Shown, fields: dict[str, object]
) -> None:
    shown.do(**fields)
    after = replace(FIRST, **fields)
    shown.history.undo()
    shown.history.redo()
    assert [after, FIRST, after] == shown.states


def test_a_step_that_changes_nothing_is_none(shown: Shown) -> None:
    shown.do()
    assert ([], "") == (shown.states, shown.history.undo_name)


def test_undo_leaves_alone_what_changed_otherwise_in_the_meantime(shown: Shown) -> None:
    shown.do(theme="night")
    again = EncodedText("# Read again\n")
    shown.history.state = replace(shown.history.state, text=again)
    shown.history.undo()
    assert State(again) == shown.history.state


def test_undo_and_redo_are_named(shown: Shown) -> None:
    shown.do()
    shown.do(theme="night")
    assert ("kind of “x”", "") == (shown.history.undo_name, shown.history.redo_name)
    shown.history.undo()
    assert ("", "kind of “x”") == (shown.history.undo_name, shown.history.redo_name)


def test_another_start_has_no_steps(shown: Shown) -> None:
    shown.do(theme="night")
    shown.history.start(FIRST)
    assert ("", FIRST) == (shown.history.undo_name, shown.history.state)


def test_going_back_stops_at_the_state_that_is_wanted(shown: Shown) -> None:
    for theme in ("night", "azure", "ink"):
        shown.do(theme=theme)
    wanted = replace(FIRST, theme="night")
    shown.history.go_back_to(wanted)
    assert wanted == shown.history.state


def test_it_is_saved_as_long_as_it_is_what_was_saved(shown: Shown) -> None:
    assert not shown.history.is_saved
    shown.do(theme="night")
    shown.history.set_saved()
    shown.do(theme="ink")
    assert not shown.history.is_saved
    shown.history.undo()
    assert shown.history.is_saved


STATES = st.builds(
    State, st.builds(EncodedText, st.sampled_from("ab")), theme=st.sampled_from(["", "night"])
)


@given(STATES, STATES)
def test_a_change_taken_back_is_none(before: State, after: State) -> None:
    assert after == Change.between(before, after).made(before)
    assert before == Change.between(after, before).made(after)


@given(st.lists(st.sampled_from(["undo", "redo", "night", "ink", "azure"]), max_size=12))
def test_after_any_walk_the_state_is_what_was_shown_last(walk: list[str]) -> None:
    shown = Shown()
    for move in walk:
        match move:
            case "undo":
                shown.history.undo()
            case "redo":
                shown.history.redo()
            case theme:
                shown.do(theme=theme)
    assert shown.history.state == (shown.states[-1] if shown.states else FIRST)
