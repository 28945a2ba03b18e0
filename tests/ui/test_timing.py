from __future__ import annotations

from dataclasses import replace

from briefing.ui.timing import SHORTEST, seconds
from tests.ui.talks import talk


def test_notes_say_how_long_a_slide_takes() -> None:
    session = talk([0])
    assert session.pages is not None
    (scene,) = session.pages.lay_out(0)
    chinese = replace(scene, notes=("字" * 240,))
    english = replace(scene, notes=("word " * 138,))
    assert (60, 60) == (seconds((chinese,)), seconds((english,)))


def test_without_notes_the_words_on_the_slide_are_read() -> None:
    session = talk([0])
    assert session.pages is not None
    assert seconds(session.pages.lay_out(0)) == SHORTEST
