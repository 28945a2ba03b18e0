"""An export that is killed at any moment leaves the old file or the new one, whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.decks import deck

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
KILLS = 6
"""At moments spread over the time an export takes."""
OLD = b"the old file"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")


def exporting(talk: Path, kind: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "export", str(talk), "--to", kind],
        stderr=subprocess.PIPE,
        env={**os.environ, "XDG_CACHE_HOME": str(talk.parent.parent / "cache")},
    )


def is_whole(path: Path) -> bool:
    if path.suffix == ".pdf":
        data = path.read_bytes()
        return data.startswith(b"%PDF") and data.rstrip().endswith(b"%%EOF")
    with zipfile.ZipFile(path) as deck:
        return deck.testzip() is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs copies of a process")
def test_of_200_killed_exports_none_leaves_a_damaged_file(
    tmp_path: Path, counted: Callable[[str], None]
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.killed_exports", tmp_path, "200"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    old, new, damaged, *left = done.stdout.split()
    counted(f"200 kills in mid-export: {old} old files, {new} new ones, {damaged} damaged")
    assert (200, 0) == (int(old) + int(new), int(damaged))
    assert int(old) > 20  # most are killed in the middle
    assert [] == left


@pytest.mark.parametrize("kind", ["pptx", "pdf", "png", "md"])
def test_a_full_disk_is_said_and_the_old_file_stays(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "talks"
    folder.mkdir()
    talk = folder / "talk.txt"
    talk.write_text(
        "河岸步道建设推进会\n\n" + "步道全长12.5公里，区长顾岩表示要修好。\n\n" * 200, "utf-8"
    )
    target = talk.with_suffix(f".{kind}")
    target.write_bytes(OLD)
    with_limit = 'ulimit -f 8; exec "$@"'  # blocks of 512 bytes
    done = subprocess.run(
        [
            "sh",
            "-c",
            with_limit,
            "sh",
            sys.executable,
            ROOT / "main.py",
            "export",
            talk,
            "-o",
            target,
        ],
        # Nor is Python to keep what it compiled: of that, too, only half would be there.
        env={
            **os.environ,
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert 2 == done.returncode, done.stderr
    assert "there is no room left on the disk" in done.stderr
    assert OLD == target.read_bytes()
    assert {talk, target} == set(folder.iterdir())


@pytest.mark.parametrize(
    ("kind", "number"),
    [("pptx", signal.SIGKILL), ("pptx", signal.SIGTERM), ("pdf", signal.SIGINT)],
)
def test_a_killed_export_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, kind: str, number: signal.Signals
) -> None:
    folder = tmp_path / "talks"
    folder.mkdir()
    talk = folder / "talk.md"
    talk.write_text(deck(25), "utf-8")
    target = talk.with_suffix(f".{kind}")
    exporting(talk, kind).communicate()  # once without haste: then it is known what is remembered
    before = time.monotonic()
    exporting(talk, kind).communicate()
    whole = time.monotonic() - before
    for kill in range(KILLS):
        target.write_bytes(OLD)
        process = exporting(talk, kind)
        time.sleep(whole * (kill + 1) / KILLS)
        process.send_signal(number)
        _, said = process.communicate()
        assert said.decode() == ""
        assert target.read_bytes() == OLD or is_whole(target)
        left = {path.name for path in folder.iterdir()} - {talk.name, target.name}
        if number is signal.SIGKILL:
            assert len(left) <= 1  # a draft, which the next export takes away
        else:
            assert process.returncode in (0, 128 + number, -number)  # the last before it listens
            assert not left
    exporting(talk, kind).communicate()
    assert is_whole(target)
    assert {talk, target} == set(folder.iterdir())
