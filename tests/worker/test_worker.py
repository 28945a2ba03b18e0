"""A child does what may take for ever, and is stopped when it does."""

from __future__ import annotations

import os
import pickle
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.model.lazy import LazySequence
from briefing.model.message import Message
from briefing.model.problem import BriefingError
from briefing.model.text import RichText, Run, Source
from briefing.worker import OutOfMemory, TookTooLong, Worker, WorkerError, wire

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = "tests.worker.test_worker"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.stop()


# what the child is told to do


def text(words: str) -> RichText:
    return RichText((Run(words),), Source(1, 0, len(words)))


def sleep() -> None:
    time.sleep(20)  # a test that waits for it fails


def grow() -> int:
    return len(bytearray(2_000_000_000))


def refuse() -> None:
    raise BriefingError(Message("There is nothing in it"), "talk.md", 3)


def fail() -> None:
    raise KeyError("odd")


def die() -> None:
    os._exit(9)


def shout() -> str:
    print("on the standard output")
    return "said"


def answer_with_a_call() -> object:
    return Evil()


class Evil:
    def __reduce__(self) -> tuple[object, ...]:
        return (os.system, ("true",))


def number() -> int:
    return os.getpid()


def test_what_the_child_returns_comes_back_as_it_was(worker: Worker) -> None:
    assert text("山海 and more") == worker.call(f"{HERE}:text", "山海 and more")


def test_a_warm_child_serves_the_next_call_too(worker: Worker) -> None:
    assert worker.call(f"{HERE}:number") == worker.call(f"{HERE}:number")
    assert os.getpid() != worker.call(f"{HERE}:number")


def test_what_takes_too_long_is_stopped_and_the_next_call_is_served(worker: Worker) -> None:
    with pytest.raises(TookTooLong):
        worker.call(f"{HERE}:sleep", seconds=0.1)
    assert text("a") == worker.call(f"{HERE}:text", "a")


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux limits memory")
def test_what_wants_too_much_memory_gets_none(worker: Worker) -> None:
    with pytest.raises(OutOfMemory):
        worker.call(f"{HERE}:grow", memory=100_000_000)
    assert text("a") == worker.call(f"{HERE}:text", "a")


def test_a_refusal_is_heard_with_its_file_and_line(worker: Worker) -> None:
    with pytest.raises(BriefingError) as refused:
        worker.call(f"{HERE}:refuse")
    assert "talk.md:3: There is nothing in it" == str(refused.value)


@pytest.mark.parametrize("target", ["fail", "die", "answer_with_a_call"])
def test_whatever_goes_wrong_in_the_child_is_an_error_here(worker: Worker, target: str) -> None:
    with pytest.raises(WorkerError):
        worker.call(f"{HERE}:{target}")
    assert text("a") == worker.call(f"{HERE}:text", "a")


def test_what_the_child_prints_disturbs_nobody(worker: Worker) -> None:
    assert "said" == worker.call(f"{HERE}:shout")


def test_a_call_can_be_stopped_from_another_thread() -> None:
    worker = Worker()
    worker.start()
    threading.Timer(0.1, worker.stop).start()
    with pytest.raises(WorkerError):
        worker.call(f"{HERE}:sleep", seconds=60)


def test_a_lazy_sequence_travels_as_its_items() -> None:
    lazy = LazySequence(3, lambda index: text(str(index)))
    assert (text("0"), text("1"), text("2")) == wire.untrusted(pickle.dumps(lazy))


@pytest.mark.parametrize(
    "data",
    [
        pickle.dumps(Evil()),
        pickle.dumps(os.getcwd),
        b"cbriefing.model.regex\nre.sys.exit\n.",
        b"cbriefing.model.links\nallowed\n.",
        b"cbuiltins\neval\n.",
        b"",
        b"\x80\x05garbage",
    ],
)
def test_an_answer_that_is_more_than_data_is_refused(data: bytes) -> None:
    with pytest.raises(wire.ForeignAnswer):
        wire.untrusted(data)
