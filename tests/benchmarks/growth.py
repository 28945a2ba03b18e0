"""How the time grows with the size of what is built to make it grow: each kind of
`tests/hostile/pathological.py`, and each kind of slide with each kind of content, at a size, twice
and four times that. The size is raised until a stage takes long enough to be measured.

An exponent of 1 is linear, of 2 quadratic; it is taken from the first and the last of the three.
All seconds are of the processor. `python -m tests.benchmarks.growth WORD …` measures the kinds
whose name has one of the words.
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
PATIENCE = 30
"""Seconds for all sizes of one kind: more is more than any kind has taken."""
MEASURABLE = 0.03
"""Seconds at the smallest size: what takes less says nothing about growth."""
TIMES = 64
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
        yield f"{kind.suffix} {kind.name}", max(kind.size // 32, 10), _file(kind, folder)
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
    found: dict[str, list[float]] = {}
    said = ""
    for stage, seconds in _in_child(lambda: _sizes(size, work)):
        if stage.startswith("!"):
            said = stage
        else:
            found.setdefault(stage, []).append(seconds)
    for stage, times in found.items():
        if len(times) >= 3 and times[-3] >= MEASURABLE:
            row = "".join(f"{one:8.3f}" for one in times[-3:])
            exponent = math.log2(max(times[-1], 1e-3) / times[-3]) / 2
            yield f"{name:44}{stage:12}{row}{exponent:7.2f}{' *' if exponent > GOAL else ''}"
    if said:
        last = {stage: times[-1] for stage, times in found.items()}
        yield f"{name:44}{said} after {last} *"


def _sizes(size: int, work: Work) -> Iterator[tuple[str, float]]:
    """The work at the first size that can be measured, and at twice and four times that."""
    largest = size * TIMES
    for _ in work(10):
        pass  # lexicons and patterns are there
    gc.collect()
    gc.freeze()
    while True:
        found = list(work(size))
        yield from found
        if 4 * size >= largest or max((seconds for _, seconds in found), default=0.0) >= MEASURABLE:
            break
        size *= 2
    for factor in (2, 4):
        yield from work(size * factor)


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
