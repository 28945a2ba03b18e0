from __future__ import annotations

import pytest

from briefing.model.json_text import read_json, read_table


@pytest.mark.parametrize("text", ["", "{", "\x00", "[" * 100_000, b"\xff\xfe", '{"a":' * 50_000])
def test_what_is_no_json_is_nothing(text: str | bytes) -> None:
    assert read_json(text) is None


def test_only_an_object_is_a_table() -> None:
    assert ({"a": 1}, {}, {}) == (read_table('{"a": 1}'), read_table("[1]"), read_table("3"))
