from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.model.show_settings import ShowSettings, transition_named
from briefing.readers.markdown import read_markdown


def settings(front: str) -> tuple[ShowSettings, list[tuple[int, str]]]:
    deck = compose(read_markdown(f"---\ntitle: Tram\n{front}\n---\n\n## One\n"))
    return deck.show_settings, [(problem.line, problem.message) for problem in deck.problems]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("fade", "fade"),
        ("Push", "push"),
        ("none", "none"),
        ("fade 0.5s", "fade"),
        ("淡入淡出", "fade"),
        ("", ""),
        ("cube", None),
    ],
)
def test_a_transition_is_known_by_its_names(said: str, meant: str | None) -> None:
    assert meant == transition_named(said)


@pytest.mark.parametrize(
    "front",
    ["transition: fade\nloop: true\nadvance: 10", "过渡：淡入淡出\n循环：是\n自动播放：10 秒"],
)
def test_the_front_matter_says_how_a_deck_is_shown(front: str) -> None:
    assert (ShowSettings("fade", True, 10.0), []) == settings(front)


def test_nothing_moves_by_itself_where_nobody_says_so() -> None:
    assert (ShowSettings(), []) == settings("place: Lyon")


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("transition: cube", "there is no transition “cube”: none, fade and push are known"),
        ("loop: perhaps", "“perhaps” is neither true nor false"),
        ("advance: soon", "“soon” is no number of seconds, 1 or more"),
        ("advance: 0.1", "“0.1” is no number of seconds, 1 or more"),
    ],
)
def test_what_is_not_understood_is_said_with_its_line(front: str, message: str) -> None:
    assert (ShowSettings(), [(3, message)]) == settings(front)


def test_one_slide_may_stand_longer_or_wait() -> None:
    text = "---\nadvance: 10\n---\n\n## One {advance=20s}\n\n## Two {自动播放=否}\n\n## Three\n"
    slides = compose(read_markdown(text)).slides[-3:]
    assert [20.0, 0.0, None] == [slide.advance for slide in slides]


def test_a_slide_that_stands_no_known_time_stands_the_deck_s_and_says_so() -> None:
    (slide,) = compose(read_markdown("---\ncover: false\n---\n\n## One {advance=soon}\n")).slides
    assert None is slide.advance
    assert [(5, "“soon” is no number of seconds, 1 or more")] == [
        (problem.line, problem.message) for problem in slide.problems
    ]


def test_one_slide_may_want_another_transition() -> None:
    front = "---\ntransition: fade\n---\n\n"
    text = front + "## One {transition=push}\n\n## Two\n\n## Three {transition=x}\n"
    slides = compose(read_markdown(text)).slides
    said = {slide.title.plain: slide.transition for slide in slides}
    assert ("push", "", "") == (said["One"], said["Two"], said["Three"])
    assert ["there is no transition “x”: none, fade and push are known"] == [
        problem.message for slide in slides for problem in slide.problems
    ]
