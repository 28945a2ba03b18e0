"""Whatever kills a process, fills the disk or writes at the same time: what a person wrote is
there, whole. `test_kills.py` has the same of exports.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.readers import read
from briefing.readers.encoding import encoded
from briefing.ui.files.journal import BEHIND
from tests.edit.decks import cases

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
MOST_BEHIND = 5000
"""Milliseconds."""


def run(module: str, *arguments: object) -> list[list[int]]:
    """The numbers that it prints, a list for each line."""
    done = subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [[int(word) for word in line.split()] for line in done.stdout.splitlines()]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs copies of a process")
def test_saves_that_are_killed_or_find_no_room_or_meet_another_lose_nothing(
    tmp_path: Path, counted: Callable[[str], None]
) -> None:
    (old, new, damaged, left), (said,), (there, foreign, refused) = run(
        "tests.killed_saves", tmp_path
    )
    counted(f"100 kills in mid-save: {old} old files, {new} new ones, {damaged} damaged")
    counted(f"a full disk at a save in {said} encodings: said, the old file stays")
    counted(f"2 processes saved 40 times each into one file: {there} are there, {refused} told")
    assert (100, 0, 0) == (old + new, damaged, left)
    assert old > 10
    assert new > 10
    assert 3 == said
    assert (80, 0) == (there, foreign)


@pytest.mark.skipif(sys.platform != "linux", reason="needs copies of a process with Qt")
def test_of_50_killed_at_random_moments_each_is_recovered(
    tmp_path: Path, counted: Callable[[str], None]
) -> None:
    assert 2 * BEHIND < MOST_BEHIND  # one is being written, and the next waits
    ((recovered, lost),) = run("tests.killed_journals", tmp_path, 50)
    counted(f"50 kills while typing: {recovered} recovered, at most {lost} keys lost")
    assert 50 == recovered


ENCODINGS = (
    ("utf-8", b""),
    ("utf-8", b"\xef\xbb\xbf"),
    ("utf-16-le", b"\xff\xfe"),
    ("utf-16-be", b"\xfe\xff"),
    ("gb18030", b""),
)


def test_what_is_opened_and_saved_is_the_same_file(
    tmp_path: Path, counted: Callable[[str], None]
) -> None:
    path = tmp_path / "talk.md"
    same = 0
    for number, text in enumerate(cases()):
        for end in ("\n", "\r\n", "\r"):
            encoding, mark = ENCODINGS[number % len(ENCODINGS)]
            if encoding == "gb18030" and text.isascii():
                encoding = "utf-8"
            data = mark + text.replace("\n", end).encode(encoding, "surrogatepass")
            path.write_bytes(data)
            found = read(path, encoding=encoding if encoding == "gb18030" else None)
            assert data == encoded(found.text, path)
            same += 1
    counted(f"{same} files in five encodings and three line ends: byte for byte what was opened")
    assert same > 300
