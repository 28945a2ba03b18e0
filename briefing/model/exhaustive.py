"""`assert_never`, which Python 3.10's `typing` has not."""

from __future__ import annotations

from typing import NoReturn


def assert_never(value: NoReturn) -> NoReturn:
    """The last case of a `match` that must know every item: the type checker finds the missing
    one.
    """
    raise AssertionError(f"unexpected {value!r}")
