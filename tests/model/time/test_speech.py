from __future__ import annotations

import pytest

from briefing.model.time.speech import HAN_A_MINUTE, WORDS_A_MINUTE, spoken


def test_han_and_words_are_each_said_at_their_own_pace() -> None:
    assert 60 == pytest.approx(spoken("说" * HAN_A_MINUTE))
    assert 60 == pytest.approx(spoken("say " * WORDS_A_MINUTE))
    assert 120 == pytest.approx(spoken("说" * HAN_A_MINUTE + "say " * WORDS_A_MINUTE))


def test_marks_are_not_said_and_a_word_with_an_apostrophe_is_one() -> None:
    assert 0 == spoken("—…，。!? ")
    assert spoken("one") == spoken("don't")
