from __future__ import annotations

from functools import partial
from threading import Event, current_thread, main_thread
from typing import TYPE_CHECKING
from weakref import ref

import pytest

from briefing.model.progress import Progress
from briefing.qt.jobs import Job, Jobs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.stop()


def test_every_step_is_reported_and_then_the_end(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[object] = []

    def count() -> Iterator[Progress]:
        for done in range(3):
            yield Progress(done + 1, 3, "counting")

    job = Job(count)
    job.progressed.connect(lambda progress: seen.append(progress.done))
    with qtbot.waitSignal(job.done):
        jobs.start(job)
    assert seen == [1, 2, 3]


def test_a_step_like_the_one_before_is_not_reported_again(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[int] = []

    def count() -> Iterator[Progress]:
        for done in range(600):
            yield Progress(done // 200, 3)

    job = Job(count)
    job.progressed.connect(lambda progress: seen.append(progress.done))
    with qtbot.waitSignal(job.done):
        jobs.start(job)
    assert seen == [0, 1, 2]


def test_reports_arrive_in_the_thread_that_started_the_job(qtbot: QtBot, jobs: Jobs) -> None:
    threads: dict[str, object] = {}

    def look() -> Iterator[Progress]:
        threads["work"] = current_thread()
        yield Progress(1, 1)

    job = Job(look)
    job.progressed.connect(lambda _: threads.update(report=current_thread()))
    job.done.connect(lambda: threads.update(end=current_thread()))
    with qtbot.waitSignal(job.ended):
        jobs.start(job)
    assert threads["work"] is not main_thread()
    assert threads["report"] is main_thread()
    assert threads["end"] is main_thread()


def test_a_cancelled_job_cleans_up_and_says_so(qtbot: QtBot, jobs: Jobs) -> None:
    cleaned = Event()

    def endless() -> Iterator[Progress]:
        try:
            done = 0
            while True:
                done += 1
                yield Progress(done, 0)
        finally:
            cleaned.set()

    job = Job(endless)
    with qtbot.waitSignal(job.cancelled):
        jobs.start(job)
        job.cancel()
    assert cleaned.is_set()


def test_an_error_arrives_as_the_exception_it_was(qtbot: QtBot, jobs: Jobs) -> None:
    def fail() -> Iterator[Progress]:
        yield Progress(1, 2)
        raise OSError("the disk is full")

    job = Job(fail)
    with qtbot.waitSignal(job.failed) as failed:
        jobs.start(job)
    assert failed.args is not None
    assert str(failed.args[0]) == "the disk is full"


def test_stop_waits_until_the_work_has_cleaned_up(jobs: Jobs) -> None:
    started, cleaned = Event(), Event()

    def slow() -> Iterator[Progress]:
        try:
            while True:
                started.set()
                yield Progress(0, 0)
        finally:
            cleaned.set()

    jobs.start(Job(slow))
    assert started.wait(10)
    jobs.stop()
    assert cleaned.is_set()


def test_a_job_that_ended_is_forgotten(qtbot: QtBot, jobs: Jobs) -> None:
    job = Job(lambda: iter(()))
    jobs.start(job)
    assert jobs.busy
    qtbot.waitUntil(lambda: not jobs.busy)


def test_a_job_that_says_it_is_done_is_not_busy_any_more(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[str, bool]] = []
    job = Job(lambda: iter(()))
    job.done.connect(lambda: seen.append(("done", jobs.busy)))
    job.ended.connect(lambda: seen.append(("ended", jobs.busy)))
    with qtbot.waitSignal(job.ended):
        jobs.start(job)
    assert seen == [("done", False), ("ended", False)]


def test_a_job_that_ended_goes_with_what_it_worked_on(qtbot: QtBot, jobs: Jobs) -> None:
    class Heavy:
        """What a job may hold."""

    heavy = Heavy()
    gone = ref(heavy)
    job = Job(partial(_weigh, heavy))
    with qtbot.waitSignal(job.ended):
        jobs.start(job)
    del heavy, job
    qtbot.waitUntil(lambda: gone() is None)


def _weigh(_: object) -> Iterator[Progress]:
    yield Progress(1, 1)
