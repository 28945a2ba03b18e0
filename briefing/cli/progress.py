"""A progress bar on a terminal; nothing where the output goes to a file or a program."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from briefing.cli.output import Bar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from briefing.model.progress import Progress

WIDTH = 28
PATIENCE = 0.3
"""Seconds of work before a bar is worth showing."""
EVERY = 0.05
"""Seconds between two drawings of it."""


def follow(steps: Iterator[Progress], name: str, stream: TextIO | None = None) -> None:
    """Do the work to its end, showing on `stream` (the standard error) how far it is."""
    line = Bar(stream)
    if not line.wanted:
        for _ in steps:
            pass
        return
    started = drawn = time.monotonic()
    try:
        for step in steps:
            now = time.monotonic()
            if now - started < PATIENCE or now - drawn < EVERY:
                continue
            line.draw(bar(step, name))
            drawn = now
    finally:
        line.clear()


def bar(step: Progress, name: str) -> str:
    """One line: `talk.pptx  [######......]  120 of 1000`. ASCII, which every console has."""
    part = step.done / step.total if step.total else 0.0
    full = round(WIDTH * min(part, 1.0))
    return f"{name}  [{'#' * full}{'.' * (WIDTH - full)}]  {step.done} of {step.total}"
