"""What is not saved yet survives the window that had it, and nobody else reads it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.model.corrections import Corrections
from briefing.model.document import EncodedText
from briefing.qt.storage.journal import Journals, Unsaved

LEAVING = """
import sys
from pathlib import Path
from briefing.model.document import EncodedText
from briefing.qt.storage.journal import Journals, Unsaved
file = Journals(Path(sys.argv[1])).new()
file.write(Unsaved(1.5, "talk.md", EncodedText("## 甲\\r\\n"), False))
print("written", flush=True)
sys.stdin.read()
"""
UNSAVED = Unsaved(
    1_700_000_000.25,
    "/talks/甲.md",
    EncodedText("## A \ud800\r\n", "gb18030", b"\xef\xbb\xbf", True),
    is_article=True,
    marked=True,
    theme="ink",
    ratio="4:3",
    corrections=Corrections(kinds={"one": "cards"}),
)


def test_what_was_left_is_found_whole_when_its_window_is_gone(tmp_path: Path) -> None:
    file = Journals(tmp_path / "unsaved").new()
    file.write(UNSAVED)
    assert [] == Journals(tmp_path / "unsaved").left()
    file.close()
    ((_, found),) = Journals(tmp_path / "unsaved").left()
    assert UNSAVED == found


def test_two_that_look_do_not_both_find_it(tmp_path: Path) -> None:
    file = Journals(tmp_path).new()
    file.write(UNSAVED)
    file.close()
    first = Journals(tmp_path).left()
    assert [] == Journals(tmp_path).left()
    first[0][0].close()
    assert 1 == len(Journals(tmp_path).left())


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    journals = Journals(tmp_path / "unsaved")
    journals.new().write(UNSAVED)
    (place,) = journals.folder.glob("*.json")
    assert (0o600, 0o700) == tuple(
        stat.S_IMODE(one.stat().st_mode) for one in (place, journals.folder)
    )


def test_of_a_process_that_was_killed_all_is_found(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", LEAVING, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    )
    assert process.stdout is not None
    assert b"written" == process.stdout.readline().strip()
    assert [] == Journals(tmp_path).left()
    process.kill()
    process.communicate()
    ((_, found),) = Journals(tmp_path).left()
    assert ("## 甲\r\n", "talk.md") == (found.text.text, found.path)


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"version": 9}', '{"version": 1, "text": 5}', "\x00" * 50]
)
def test_a_damaged_one_is_passed_over_and_stays(tmp_path: Path, damage: str) -> None:
    (tmp_path / "one.json").write_text(damage, "utf-8")
    assert [] == Journals(tmp_path).left()
    assert damage == (tmp_path / "one.json").read_text("utf-8")
