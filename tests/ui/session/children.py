"""What a child is told to do in place of making a deck."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from briefing.model.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Generator

FOREVER, HUNGRY, CRASH = (f"{__name__}:{name}" for name in ("forever", "hungry", "crash"))


def forever(*_: object) -> Generator[Progress, None, None]:
    """Reports that it is at work, and never ends."""
    yield Progress(3, 100)
    while True:
        time.sleep(600)


def hungry(*_: object) -> int:
    """Wants more memory than anybody has."""
    return len(bytearray(1 << 50))


def crash(*_: object) -> None:
    """As a fault in a library ends a process."""
    os._exit(9)
