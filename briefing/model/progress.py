"""Long work is a plain generator of `Progress`; closing the generator cancels it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Generator

T = TypeVar("T")


@record
class Progress:
    """`done` of `total` steps; `label` names what is being done, in English, for a person."""

    done: int
    total: int
    label: str = ""


def run_to_end(steps: Generator[Progress, None, T]) -> T:
    """What `steps` return at their end, all of them taken at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value
