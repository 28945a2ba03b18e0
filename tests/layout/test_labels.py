from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import briefing
from briefing.layout.labels import han_number, words

if TYPE_CHECKING:
    from collections.abc import Iterator


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


def reasons() -> Iterator[str]:
    """Why the resource gate refuses pictures, as its source has it; 12 stands for every value."""
    for path in (Path(briefing.__file__).parent / "qt").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="RefusedPicture" | "UnsafeSvg"), args=[said]):
                    yield from filter(None, (_written_out(said),))
                case _:
                    pass


def _written_out(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(
                str(part.value) if isinstance(part, ast.Constant) else "12" for part in parts
            )
        case _:
            return ""


@pytest.mark.parametrize("reason", sorted(set(reasons())))
def test_a_chinese_slide_says_in_chinese_why_a_picture_is_missing(reason: str) -> None:
    assert words("en").reason(reason) == reason
    said = words("zh-CN").reason(reason)
    assert said.endswith("。")
    assert reason.count("12") == said.count("12")


def test_a_reason_nobody_listed_is_kept() -> None:
    assert words("zh-CN").reason("Something new.") == "Something new."
