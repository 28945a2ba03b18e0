from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.qt.translation import Translation
from briefing.resources import register
from briefing.ui.problem_texts import SENTENCES, said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def translation(qapp: QApplication) -> Translation:
    register()
    return Translation(qapp)


def test_a_sentence_keeps_its_values_in_chinese(translation: Translation) -> None:
    translation.speak("zh_CN")
    assert said("the link to “x.exe” is not allowed: only its text is shown") == (
        "不允许链接到“x.exe”，只显示文字"
    )
    translation.speak("en")


def test_a_value_that_is_a_sentence_is_translated_too(translation: Translation) -> None:
    translation.speak("zh_CN")
    assert said("there is no such folder. Nothing was changed") == "没有这个文件夹。原有文件未改动"
    translation.speak("en")


def test_english_says_what_was_said(translation: Translation) -> None:
    translation.speak("en")
    for sentence in SENTENCES:
        assert sentence == said(sentence)


def test_a_sentence_nobody_listed_is_shown_as_it_is(translation: Translation) -> None:
    translation.speak("zh_CN")
    assert said("something new {0} 100%") == "something new {0} 100%"
    translation.speak("en")
