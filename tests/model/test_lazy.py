"""Items are made when they are asked for, and what goes wrong in making one is heard."""

from __future__ import annotations

import pytest

from briefing.model.lazy import LazySequence


def test_each_item_is_made_once_when_it_is_asked_for() -> None:
    made: list[int] = []
    items = LazySequence(3, lambda index: made.append(index) or index)
    assert (3, []) == (len(items), made)
    assert [0, 1, 2] == list(items) == list(items)
    assert [0, 1, 2] == made


def test_a_fault_in_making_an_item_is_not_the_end_of_the_items() -> None:
    items = LazySequence(2, lambda index: "ab"[index + 1])
    with pytest.raises(IndexError):
        list(items)
