"""3,000 mutants of sound files: each opens or is refused in one line, and none hangs."""

from __future__ import annotations

import secrets
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from briefing.worker import OutOfMemory, TookTooLong, Worker, WorkerError
from tests.hostile.sound import MAKERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HANG = 20.0
"""Seconds: no figure of speed, of which a mutant needs a hundredth."""
COUNTS = {
    "docx": 800, "html": 700, "pptx": 350, "md": 500, "txt": 300, "svg": 250, "pdf": 60,
    "picture": 240,
}  # fmt: skip
ENDS = ("opened", "refused", "failed", "hung", "too large")

pytestmark = pytest.mark.mutants


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.stop()


@pytest.fixture(scope="module")
def first(request: pytest.FixtureRequest) -> int:
    """The number of the first mutant: always the same, but for `make fuzz`."""
    free = request.config.getoption("--hypothesis-profile") == "fuzz"
    return secrets.randbelow(10**9) if free else 0


def end_of(worker: Worker, kind: str, number: int) -> tuple[str, str]:
    try:
        return worker.call("tests.hostile.outcome:outcome", kind, number, seconds=HANG)
    except TookTooLong:
        return "hung", f"longer than {HANG:.0f} s"
    except OutOfMemory as error:
        return "too large", str(error)
    except WorkerError as error:
        return "failed", str(error)


def test_there_are_mutants_of_every_kind() -> None:
    assert MAKERS.keys() == COUNTS.keys()
    assert sum(COUNTS.values()) >= 3000


@pytest.mark.parametrize("kind", COUNTS)
def test_a_mutant_opens_or_is_refused_in_one_line(
    kind: str, worker: Worker, first: int, counted: Callable[[str], None]
) -> None:
    counts: Counter[str] = Counter()
    faults: list[str] = []
    for number in range(first, first + COUNTS[kind]):
        end, reason = end_of(worker, kind, number)
        counts[end] += 1
        if end not in {"opened", "refused"}:
            faults.append(f"python -m tests.hostile {kind} {number}: {end}: {reason}")
    said = ", ".join(f"{counts[end]} {end}" for end in ENDS)
    counted(f"{COUNTS[kind]} mutants of {kind}: {said}")
    assert [] == faults
