"""Decoded pictures are kept, but not more than fits."""

from __future__ import annotations

import pytest

from briefing.qt.pictures.cache import Bounded, scaled
from tests.qt import encoded_pictures as pictures

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_is_kept_is_not_made_again() -> None:
    made: list[str] = []
    kept: Bounded[str] = Bounded(10, len)
    for _ in range(2):
        kept.get("a", lambda: made.append("a") or "aaa")  # type: ignore[func-returns-value]
    assert ["a"] == made


def test_the_least_recently_used_leaves_first() -> None:
    kept: Bounded[str] = Bounded(10, len)
    for key in ("a", "b", "a", "c"):
        kept.get(key, lambda: "1234")
    assert 8 == kept.total
    assert "1234" == kept.get("a", lambda: "other")
    assert "other" == kept.get("b", lambda: "other")


def test_what_is_larger_than_the_limit_is_not_kept() -> None:
    kept: Bounded[str] = Bounded(3, len)
    assert "12345" == kept.get("a", lambda: "12345")
    assert 0 == kept.total


def test_a_picture_is_made_smaller_but_never_larger() -> None:
    data = pictures.encoded("PNG", 40, 20)
    assert (10, 5) == scaled(data, "scaled", 10, 5).size().toTuple()
    assert (40, 20) == scaled(data, "scaled", 80, 40).size().toTuple()
