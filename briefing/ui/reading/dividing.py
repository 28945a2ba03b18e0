"""Passages that are too long to be set at once → pieces of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.text import Run
    from briefing.ui.reading.passages import Passage

LONGEST = 5000
"""Characters: setting the lines of a passage takes time that grows faster than its length."""
CODE_LINES = 80


def divided(passage: Passage) -> Iterator[Passage]:
    """The passage in pieces short enough to be set at once."""
    if passage.kind in ("table", "picture"):
        yield passage
        return
    rest = passage
    while (cut := _cut(rest)) is not None:
        head, tail = _split(rest.runs, cut)
        yield replace(rest, runs=head)
        rest = replace(rest, runs=tail, marker="", continued=True)
    yield rest


def _cut(passage: Passage) -> int | None:
    """Where to divide it: after a line of code, a full stop or a space; anywhere if there is
    none.
    """
    if passage.kind == "code":
        at = -1
        text = passage.text
        for _ in range(CODE_LINES):
            at = text.find("\n", at + 1)
            if at < 0:
                break
        if 0 <= at < LONGEST:
            return at + 1
    if passage.length <= LONGEST:
        return None
    text = passage.text[:LONGEST]
    ends = (text.rfind(mark, LONGEST - 500) + 1 for mark in "\n。！？ ，,")
    return next((end for end in ends if end > 0), LONGEST)


def _split(runs: tuple[Run, ...], at: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    head: list[Run] = []
    tail: list[Run] = []
    for run in runs:
        if at >= len(run.text):
            head.append(run)
        elif at <= 0:
            tail.append(run)
        else:
            head.append(replace(run, text=run.text[:at]))
            tail.append(replace(run, text=run.text[at:]))
        at -= len(run.text)
    return tuple(head), tuple(tail)
