from __future__ import annotations

import re
from pathlib import Path

import pytest

import briefing
from briefing.model.untrusted import read_json, read_table, unescaped, whole_number


@pytest.mark.parametrize("text", ["", "{", "\x00", "[" * 100_000, b"\xff\xfe", '{"a":' * 50_000])
def test_what_is_no_json_is_nothing(text: str | bytes) -> None:
    assert read_json(text) is None


def test_only_an_object_is_a_table() -> None:
    assert ({"a": 1}, {}, {}) == (read_table('{"a": 1}'), read_table("[1]"), read_table("3"))


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("007", 7), ("１２", 12), ("9" * 18, 10**18 - 1)],
)
def test_decimal_digits_are_a_number(text: str, number: int) -> None:
    assert number == whole_number(text)


@pytest.mark.parametrize("text", ["", "²", "①", "-1", "1.5", " 1", "1_0", "9" * 19, "9" * 4301])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert whole_number(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("&amp; &#19968;&#x4e8c; &copy", "& 一二 ©"),
        (f"&#{'0' * 5000}65;&#x{'0' * 5000}42;", "AB"),
        (f"a&#{'9' * 4301};b&#x{'f' * 4301};c", "a\ufffdb\ufffdc"),
        ("&#" + "9" * 4301, "\ufffd"),
        ("&# &#; &#x; &#" + "0" * 9 + ";", "&# &#; &#x; \ufffd"),
    ],
)
def test_references_become_characters_however_long_they_are(text: str, said: str) -> None:
    assert said == unescaped(text)


def test_digits_and_references_are_read_in_this_one_place() -> None:
    """`"²".isdigit()` is true, and `int("²")` an error; so is `html.unescape` of a long number."""
    root = Path(briefing.__file__).parent
    ways_around = re.compile(r"\.isdigit\(|\.isnumeric\(|\bhtml\.unescape|import unescape\b")
    found = [
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        if ways_around.search(path.read_text("utf-8"))
    ]
    assert ["model/untrusted.py"] == found
