"""Windows know of one another's files, and of no dead one's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from briefing.qt.storage.open_files import OpenFiles

ENTERING = """
import sys
from pathlib import Path
from briefing.qt.storage.open_files import OpenFiles
files = OpenFiles(Path(sys.argv[1]))
print(files.enter(Path(sys.argv[2])), flush=True)
sys.stdin.read()
"""


def test_a_file_is_open_in_one_window_until_that_opens_another(tmp_path: Path) -> None:
    one, two = OpenFiles(tmp_path / "open"), OpenFiles(tmp_path / "open")
    assert one.enter(tmp_path / "talk.md")
    assert one.enter(tmp_path / "talk.md")
    assert not two.enter(tmp_path / "sub" / ".." / "talk.md")
    assert two.enter(tmp_path / "other.md")
    one.leave()
    assert two.enter(tmp_path / "talk.md")


def test_a_process_that_was_killed_has_nothing_open(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", ENTERING, str(tmp_path / "open"), str(tmp_path / "talk.md")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    )
    assert process.stdout is not None
    assert b"True" == process.stdout.readline().strip()
    here = OpenFiles(tmp_path / "open")
    assert not here.enter(tmp_path / "talk.md")
    process.kill()
    process.communicate()
    assert here.enter(tmp_path / "talk.md")


def test_where_nothing_can_be_written_nobody_is_warned(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert OpenFiles(tmp_path / "file" / "open").enter(tmp_path / "talk.md")
