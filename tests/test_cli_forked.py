"""Work done by copies of the process, and the decks that come of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.cli.forked import Forked
from tests.benchmarks.decks import deck

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system copies no process")


@pytest.fixture(autouse=True)
def before() -> set[int]:
    """Children of other tests, such as workers that are kept warm."""
    return children()


def children() -> set[int]:
    """The processes that this one started and that are not seen off yet, where `/proc` tells."""
    found: set[int] = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parent = int(status.read_text().rpartition(")")[2].split()[1])
            if parent == os.getpid():
                found.add(int(status.parent.name))
    return found


@pytest.mark.parametrize("count", [0, 1, 7, 100])
@pytest.mark.parametrize("copies", [0, 1, 2, 5])
def test_answers_come_in_order_however_many_copies_find_them(
    count: int, copies: int, before: set[int]
) -> None:
    with Forked(lambda number: (number, os.getpid()), count, copies) as answers:
        found = list(answers)
    assert list(range(count)) == [number for number, _ in found]
    assert (os.getpid() in {pid for _, pid in found}) == (count > 0 and copies == 0)
    assert children() <= before


def test_what_a_copy_does_not_send_is_done_here() -> None:
    here = os.getpid()

    def job(number: int) -> tuple[int, int]:
        if number == 20 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number, os.getpid()

    with Forked(job, 60, 2) as answers:
        found = list(answers)
    assert list(range(60)) == [number for number, _ in found]
    assert len({pid for _, pid in found}) == 3


def test_an_error_in_a_copy_is_raised_here(before: set[int]) -> None:
    def job(number: int) -> int:
        return 10 // (5 - number)

    with Forked(job, 10, 2) as answers, pytest.raises(ZeroDivisionError):
        list(answers)
    assert children() <= before


def test_copies_wait_until_somebody_takes_their_answers(tmp_path: Path) -> None:
    done = tmp_path / "done"

    def job(number: int) -> bytes:
        with done.open("ab") as file:
            file.write(b".")
        return bytes(100_000)

    with Forked(job, 1000, 2) as answers:
        first = next(iter(answers))
        time.sleep(0.3)
    assert first == bytes(100_000)
    assert done.stat().st_size < 100


def test_nothing_is_left_running_when_the_work_is_given_up(before: set[int]) -> None:
    with Forked(lambda number: bytes(1_000_000 + number), 1000, 2) as answers:
        next(iter(answers))
    assert children() <= before


EXPORT = "from briefing.cli import main, ahead; ahead.ENOUGH = 10; {}; raise SystemExit(main())"


def exported(source: Path, target: Path, before: str) -> dict[str, bytes]:
    words = ("export", source, "-o", target)
    subprocess.run((sys.executable, "-c", EXPORT.format(before), *words), cwd=ROOT, check=True)
    with zipfile.ZipFile(target) as package:
        names = package.namelist()
        return {name: package.read(name) for name in names if name != "docProps/core.xml"}


def test_a_deck_laid_out_by_copies_is_the_same_to_the_byte(tmp_path: Path) -> None:
    source = tmp_path / "talk.md"
    hidden = "## 备用 {.hidden}\n\n- 备用\n\n## 图 {#picture}\n\n![没有](none.png)\n"
    source.write_text(deck(40) + hidden, "utf-8")
    alone = exported(source, tmp_path / "alone.pptx", "ahead.copies_wanted = lambda: 0")
    together = exported(source, tmp_path / "together.pptx", "ahead.copies_wanted = lambda: 3")
    assert list(alone) == list(together)
    assert alone == together


def test_slips_that_copies_found_are_reported_once(tmp_path: Path) -> None:
    source = tmp_path / "talk.md"
    source.write_text(deck(40) + "\n## 图\n\n![没有](none.png)\n", "utf-8")
    words = ("export", source, "-o", tmp_path / "talk.pptx")
    before = "ahead.copies_wanted = lambda: 2"
    said = subprocess.run(
        (sys.executable, "-c", EXPORT.format(before), *words),
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert said.stderr.count("none.png") == 1
