from __future__ import annotations

import pytest

from briefing.edit.completion import completion

THEMES = ("azure", "ink", "night", "vermilion")
PICTURES = ("harbour.png", "talk.media/ferry.jpg")


@pytest.mark.parametrize(
    ("line", "in_front", "expected"),
    [
        ("## Reasons {.tim", False, "timeline"),
        ("## Reasons {.points .variant=st", False, "steps"),
        ("## Reasons {.picture variant=", False, "full"),
        ("theme: ni", True, "night"),
        ("ti", True, "title: "),
        ("ratio: ", True, "16:9"),
        ("![the harbour](har", False, "harbour.png"),
        ("![](", False, "harbour.png"),
        ("::: no", False, "notes"),
    ],
)
def test_what_may_stand_there_is_offered(line: str, in_front: bool, expected: str) -> None:
    found = completion(line, len(line), in_front=in_front, themes=THEMES, pictures=PICTURES)
    assert found is not None
    assert expected == found.words[0].text
    assert line[: found.start] + expected != line


@pytest.mark.parametrize("line", ["A line of text.", "costs 3.5", "see {.points} be", "key: x", ""])
def test_in_running_text_nothing_is(line: str) -> None:
    found = completion(line, len(line), in_front=False, themes=THEMES, pictures=PICTURES)
    assert found is None
