from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.message import Message, filled, system_reason


def test_a_message_is_its_english_sentence_and_knows_what_it_is_made_of() -> None:
    message = Message("the table has {0}, not {1}", 3, "two")
    assert "the table has 3, not two" == message
    assert ("the table has {0}, not {1}", (3, "two")) == (message.template, message.values)


@given(st.text(), st.lists(st.text(), max_size=4))
def test_a_value_is_never_taken_for_a_part_of_the_template(word: str, values: list[str]) -> None:
    assert f"{word.replace('{', '').replace('}', '')}" == filled(
        word.replace("{", "").replace("}", ""), values
    )
    assert "{1}{0}" == filled("{0}{1}", ["{1}", "{0}"])


def test_what_is_no_place_of_a_value_stays() -> None:
    assert "{} {x} {0.real} {7} 1" == filled("{} {x} {0.real} {7} {0}", [1])


def test_a_message_comes_through_a_pipe_with_its_values() -> None:
    message = Message("{0}. Nothing was changed", Message("there is no such folder"))
    again = pickle.loads(pickle.dumps(message))
    assert (message, message.template, message.values) == (again, again.template, again.values)
    assert isinstance(again.values[0], Message)


def test_the_system_s_own_words_are_a_message() -> None:
    assert "Permission denied" == system_reason(PermissionError(13, "Permission denied")).template
    assert "odd" == system_reason(ValueError("odd"))
