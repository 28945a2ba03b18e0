from __future__ import annotations

from briefing.model.text import rich
from briefing.ui.shared.long_notes import MOST, beginning


def test_the_notes_of_a_talk_are_shown_whole() -> None:
    notes = tuple(rich("word " * 100) for _ in range(MOST // 500))
    assert notes == beginning(notes)


def test_of_endless_notes_the_beginning_is_shown_and_that_there_are_more() -> None:
    notes = tuple(rich("word " * 100) for _ in range(1_000))
    assert (*notes[: MOST // 500], rich("…")) == beginning(notes)


def test_of_one_endless_note_too() -> None:
    assert ["a" * MOST, "…"] == [note.plain for note in beginning([rich("a" * 400_000)])]
