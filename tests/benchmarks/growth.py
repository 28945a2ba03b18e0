"""How the time grows with the size of what is built to make it grow: each kind of
`tests/hostile/pathological.py`, and each kind of slide with each kind of content, at a size, twice
and four times that. The size is raised until a stage takes long enough to be measured; what it
takes for next to nothing, such as the layouts of every deck, is no part of it.

An exponent of 1 is linear, of 2 quadratic; it is taken from the first and the last of the three.
Where it is too large they are doubled, twice at most, and the lesser of two measurements counts:
what grows too fast goes on to do so, caches that are full and other programs' work do not.
All seconds are of the processor.
`python -m tests.benchmarks.growth WORD …` measures the kinds whose name has one of the words.
"""

from __future__ import annotations

import gc
import math
import multiprocessing
import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.hostile import pathological, slides, stages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection

    Work = Callable[[int], Iterator[tuple[str, float]]]

GOAL = 1.15
PATIENCE = 60
"""Seconds for all sizes of one kind: more is more than any kind has taken."""
MEASURABLE = 0.05
"""Seconds at the smallest of the three sizes: what takes less says nothing about growth."""
SMALL = 10
"""A size that takes what every file takes."""
AGAIN = 2
"""Times that the sizes are doubled where the growth is too large."""
TIMES = 128
"""From the size that is tried first to the largest."""
SLIDE_ITEMS = 50


def main(words: Iterable[str] = ()) -> None:
    words = tuple(words)
    print(f"Seconds at one, two and four times a size; exponents above {GOAL} are marked")
    with TemporaryDirectory() as folder:
        for name, size, work in _kinds(Path(folder)):
            if not words or any(word in name for word in words):
                for line in _measured(name, size, work):
                    print(line, flush=True)


def _kinds(folder: Path) -> Iterator[tuple[str, int, Work]]:
    for kind in pathological.KINDS:
        yield f"{kind.suffix} {kind.name}", max(kind.size // 64, 10), _file(kind, folder)
    for slide in slides.KINDS:
        for content in slides.CONTENTS:
            yield f"slide {slide}: {content}", SLIDE_ITEMS, _slide(slide, content)
        yield f"slide {slide}: long texts", SLIDE_ITEMS, _long(slide)


def _file(kind: pathological.Pathology, folder: Path) -> Work:
    return lambda size: stages.through(kind.write(folder, size))


def _slide(slide: slides.Kind, content: str) -> Work:
    return lambda size: stages.onwards(slides.deck(slide, content, size))


def _long(slide: slides.Kind) -> Work:
    return lambda size: stages.onwards(slides.full(slide, size))


def _measured(name: str, size: int, work: Work) -> Iterator[str]:
    rows: dict[str, list[float]] = {}
    said = ""
    for stage, seconds in _in_child(lambda: _sizes(size, work)):
        if stage.startswith("!"):
            said = stage
        else:
            rows.setdefault(stage, []).append(seconds)
    for stage, times in rows.items():
        if len(times) == 3 and times[0] >= MEASURABLE:
            row = "".join(f"{one:8.3f}" for one in times)
            exponent = _exponent(times)
            yield f"{name:44}{stage:12}{row}{exponent:7.2f}{' *' if exponent > GOAL else ''}"
    if said:
        yield f"{name:44}{said} *"


def _exponent(times: list[float]) -> float:
    """From what sizes one and four took."""
    return math.log2(max(times[-1], 1e-3) / times[0]) / 2


def _sizes(size: int, work: Work) -> Iterator[tuple[str, float]]:
    """What each stage takes at the first size that can be measured, at twice and at four times
    that, beyond what it takes at a small one; one size after the other.
    """
    largest = size * TIMES
    list(work(SMALL))  # lexicons and patterns are there from now on
    gc.collect()
    gc.freeze()
    usual = dict(work(SMALL))

    def beyond(size: int) -> dict[str, float]:
        gc.collect()
        return {stage: max(taken - usual[stage], 0.0) for stage, taken in work(size)}

    while max((first := beyond(size)).values()) < MEASURABLE and 4 * size < largest:
        size *= 2
    rows = [first, beyond(2 * size), beyond(4 * size)]
    for _ in range(AGAIN):
        if all(
            rows[0][stage] < MEASURABLE or _exponent([row[stage] for row in rows]) <= GOAL
            for stage in usual
        ):
            break
        size *= 2
        rows = [_least(rows[1], beyond(size)), _least(rows[2], beyond(2 * size)), beyond(4 * size)]
    for row in rows:
        yield from row.items()


def _least(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    return {stage: min(taken, other[stage]) for stage, taken in one.items()}


def _in_child(work: Callable[[], Iterator[tuple[str, float]]]) -> Iterator[tuple[str, float]]:
    """What `work` yields, in a fork of this process that the system ends when it takes too long."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_send, args=(work, there))
    child.start()
    there.close()
    try:
        while True:
            yield here.recv()
    except EOFError:
        child.join()
        if child.exitcode:
            yield "! stopped", 0.0
    finally:
        child.kill()
        child.join()


def _send(work: Callable[[], Iterator[tuple[str, float]]], there: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))
    try:
        for found in work():
            there.send(found)
    except Exception as error:
        there.send((f"! {type(error).__name__}: {error}"[:200], 0.0))
    there.close()


if __name__ == "__main__":
    main(sys.argv[1:])
