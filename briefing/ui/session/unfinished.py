"""What is known of a file whose slides were not made: why, its plain text, and how to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.model.record import record
from briefing.worker import OutOfMemory, WorkerError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing.model.problem import Problem

TOO_LONG = T("Problems", "making its slides takes long")
TOO_LARGE = T("Problems", "making its slides needs too much memory")
FAILED = T("Problems", "making its slides failed: the program that did it has ended")


@record
class Unfinished:
    """Given up, and nothing that was open is touched."""

    problem: Problem
    text: str
    """As it stands in the file or was copied; empty where that is no text."""
    path: Path | None
    """None for what was copied."""
    go_on: Callable[[], object] | None
    """Make the slides, however long it takes; None where that would end the same."""


def reason_of(error: WorkerError) -> Message:
    """Why the child gave no deck."""
    return Message(TOO_LARGE if isinstance(error, OutOfMemory) else FAILED)
