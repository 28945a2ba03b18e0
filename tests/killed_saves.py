"""Saves that are killed or run into a full disk, and two processes that save one file, many in a
short time: copies of one process that has everything loaded. `python -m tests.killed_saves FOLDER`
says what was found, a line each.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import time
from collections import Counter
from pathlib import Path

from briefing.edit.writing import replace_bytes
from briefing.model.document import EncodedText
from briefing.model.problem import BriefingError, ChangedMeanwhileError
from briefing.readers.encoding import encoded

OLD = ("## 旧的 old\n\n- point\n\n" * 20_000).encode()
NEW = ("## 新的 new\n\n- points\n\n" * 25_000).encode()
KILLS = 100
SAVES = 40
"""Of each of the two processes."""
ENCODINGS = ("utf-8", "gb18030", "utf-16-le")


def in_a_copy(work: object) -> int:
    """The id of a copy of this process, in which `work` is done."""
    process = os.fork()
    if process:
        return process
    try:
        work()  # type: ignore[operator]
    finally:
        os._exit(0)


def killed(path: Path, after: float) -> str:
    """Kill a save after so many seconds; what stands there then."""
    path.write_bytes(OLD)
    process = in_a_copy(lambda: replace_bytes(NEW, path, OLD))
    time.sleep(after)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    return {OLD: "old", NEW: "new"}.get(path.read_bytes(), "damaged")


def kills(folder: Path) -> None:
    path = folder / "talk.md"
    path.write_bytes(OLD)
    before = time.monotonic()
    os.waitpid(in_a_copy(lambda: replace_bytes(NEW, path, OLD)), 0)
    whole = time.monotonic() - before
    found = Counter(killed(path, whole * 1.2 * (kill + 1) / KILLS) for kill in range(KILLS))
    replace_bytes(OLD, path)
    left = {one.name for one in folder.iterdir()} - {path.name}
    print(found["old"], found["new"], found["damaged"], len(left))


def full(folder: Path) -> None:
    """In how many encodings a full disk is said and the old file stays."""

    def save(encoding: str) -> None:
        path = folder / "full.md"
        path.write_bytes(b"old")
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
        try:
            replace_bytes(encoded(EncodedText("字" * 9000, encoding), path), path, b"old")
        except BriefingError as error:
            if "no room left" in str(error) and path.read_bytes() == b"old":
                resource.setrlimit(
                    resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
                )
                path.with_suffix(f".{encoding}").write_bytes(b"said")

    for encoding in ENCODINGS:
        os.waitpid(in_a_copy(lambda encoding=encoding: save(encoding)), 0)
    print(sum((folder / f"full.{encoding}").exists() for encoding in ENCODINGS))


def two(folder: Path) -> None:
    """How many of the lines are there that two wrote into one file at once, none over the other's,
    and how often one was refused because the other was faster.
    """
    path = folder / "both.md"
    path.write_bytes(b"")

    def write(name: str) -> None:
        refused = done = 0
        while done < SAVES:
            old = path.read_bytes()
            try:
                replace_bytes(old + f"- {name} {done}\n".encode(), path, old)
                done += 1
            except ChangedMeanwhileError:
                refused += 1
        (folder / f"refused-{name}").write_text(str(refused))

    for process in [in_a_copy(lambda name=name: write(name)) for name in ("one", "two")]:
        os.waitpid(process, 0)
    lines = set(path.read_text().splitlines())
    whole = {f"- {name} {at}" for name in ("one", "two") for at in range(SAVES)}
    refused = sum(int((folder / f"refused-{name}").read_text()) for name in ("one", "two"))
    print(len(lines & whole), len(lines - whole), refused)


if __name__ == "__main__":
    for work in (kills, full, two):
        place = Path(sys.argv[1], work.__name__)
        place.mkdir()
        work(place)
