from __future__ import annotations

from dataclasses import replace

from briefing.model.scene import Text
from briefing.ui.timing import LEAST, seconds
from tests.ui.talks import talk


def test_notes_say_how_long_a_slide_takes() -> None:
    session = talk([0])
    assert session.pages is not None
    (scene,) = session.pages.lay_out(0)
    chinese = replace(scene, notes=("字" * 240,))
    english = replace(scene, notes=("word " * 138,))
    assert (60, 60) == (seconds((chinese,)), seconds((english,)))


def test_every_page_stays_up_for_a_while_however_short_its_notes() -> None:
    session = talk([0, 0, 0])
    assert session.pages is not None
    first, *rest = session.pages.lay_out(0)
    with_key_words = (replace(first, notes=("thank them",)), *rest)
    assert 3 * LEAST == seconds(with_key_words)


def test_without_notes_the_words_on_the_slide_are_read() -> None:
    session = talk([0])
    assert session.pages is not None
    (scene,) = session.pages.lay_out(0)
    assert LEAST == seconds((scene,))
    wordy = scene.items[0]
    assert isinstance(wordy, Text)
    paragraph = wordy.paragraphs[0]
    long = replace(paragraph, stretches=(replace(paragraph.stretches[0], text="字" * 400),))
    full = replace(scene, items=(replace(wordy, paragraphs=(long,)),))
    assert 100 == seconds((full,))
