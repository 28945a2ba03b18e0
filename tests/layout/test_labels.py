from __future__ import annotations

import pytest

from briefing.layout.labels import han_number, words
from briefing.model.message import Message


@pytest.mark.parametrize(
    ("number", "text"),
    [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (100, "100")],
)
def test_numbers_are_written_as_they_are_counted(number: int, text: str) -> None:
    assert text == han_number(number)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh-CN", ["第二部分 / 共五部分", "（2/3）", "单位：万"]),
        ("ZH", ["第二部分 / 共五部分", "（2/3）", "单位：万"]),
        ("en-US", ["Part 2 of 5", " (2/3)", "Unit: 万"]),
        ("fr", ["Part 2 of 5", " (2/3)", "Unit: 万"]),
    ],
)
def test_the_apps_words_are_in_the_decks_language(lang: str, said: list[str]) -> None:
    speak = words(lang)
    assert said == [speak.part_of(2, 5), speak.continued(2, 3), speak.unit("万")]


def test_a_reason_is_in_the_decks_language() -> None:
    reason = Message("The file is larger than {0} MB.", 20)
    assert "文件超过 20 MB。" == words("zh-CN").reason(reason)
    assert "The file is larger than 20 MB." == words("en").reason(reason)


def test_a_reason_nobody_listed_is_kept() -> None:
    assert "Something new." == words("zh-CN").reason(Message("Something new."))
