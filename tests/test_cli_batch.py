"""`briefing export` of several files."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation

from briefing.cli import KILLED, batch, export, main
from briefing.cli.arguments import command_parser
from briefing.cli.batch import Outcome, export_all, works_of

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from contextlib import AbstractContextManager

ROOT = Path(__file__).parent.parent
export_one = partial(export.export, many=True)


def talks(folder: Path, *names: str) -> list[str]:
    """A talk of two slides for each name, titled by it."""
    paths = [folder / f"{name}.md" for name in names]
    for path in paths:
        path.write_text(f"# {path.stem}\n\n## One\n\n- a\n- b\n", "utf-8")
    return [str(path) for path in paths]


def works(*words: str | Path) -> list[Namespace]:
    return works_of(command_parser("export", export).parse_args([str(word) for word in words]))


def first_words(path: Path) -> str:
    """The title of the first slide of a PowerPoint file."""
    return Presentation(str(path)).slides[0].shapes.title.text  # pyright: ignore


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["export", *words]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1, said
    return said


def test_files_are_written_by_several_processes_and_one_failure_stops_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = talks(tmp_path, "a", "b", "c")
    gone = str(tmp_path / "gone.md")
    out = tmp_path / "out"
    assert main(["export", gone, *files, "-o", f"{out}/", "--jobs", "2"]) == 1
    assert {path.name: first_words(path) for path in out.iterdir()} == {
        "a.pptx": "a",
        "b.pptx": "b",
        "c.pptx": "c",
    }
    failure, summary = capsys.readouterr().err.splitlines()
    assert gone in failure
    assert summary == "briefing: 1 of 4 files could not be exported"


def test_without_a_folder_each_is_written_beside_its_file(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    files = [*talks(here, "talk"), *talks(there, "talk")]
    assert main(["export", *files, "--jobs", "1"]) == 0
    assert first_words(here / "talk.pptx") == first_words(there / "talk.pptx") == "talk"


def test_any_executor_will_do_and_pictures_get_a_folder_for_each_file(tmp_path: Path) -> None:
    files = talks(tmp_path, "a", "b")
    told: dict[str, Outcome] = {}
    wanted = works(*files, "--to", "pptx,png", "-o", f"{tmp_path / 'out'}/", "-v")
    with ThreadPoolExecutor(2) as threads:
        rest = export_all(
            wanted, threads, export_one, lambda one, what: told.update({one.file.stem: what})
        )
    assert not rest
    for name in "ab":
        assert first_words(tmp_path / "out" / f"{name}.pptx") == name
        assert len(list((tmp_path / "out" / f"{name}-slides").iterdir())) == 2
        assert told[name].failure == ""
        assert len(told[name].said) == 2
        assert all(f"{os.sep}{name}" in line for line in told[name].said)


def test_files_that_would_write_the_same_are_refused_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "more").mkdir()
    files = [*talks(tmp_path, "other", "talk"), *talks(tmp_path / "more", "talk")]
    out = tmp_path / "out"
    said = refusal(capsys, *files, "-o", f"{out}/")
    assert all(file in said for file in files[1:])
    assert str(out / "talk.pptx") in said
    assert not out.exists()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["-o", "all.pptx"], "several files need a folder"),
        (["--to", "pttx"], "did you mean pptx?"),
        (["--jobs", "0"], "invalid number value: '0'"),
        (["--profile", "nobody"], "there is no profile nobody"),
        (["--dask", "tcp://127.0.0.1:1", "--jobs", "2"], "leave out --jobs"),
    ],
)
def test_what_makes_no_sense_is_said_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], reason: str
) -> None:
    files = talks(tmp_path, "a", "b")
    assert reason in refusal(capsys, *files, *words)
    assert sorted(map(str, tmp_path.iterdir())) == files


def test_a_pattern_that_the_shell_has_left_is_resolved(tmp_path: Path) -> None:
    files = talks(tmp_path, "a", "b")
    assert [str(work.file) for work in works(tmp_path / "*.md")] == files


class Breaks(Executor):
    """Its process is ended over the file `b`; from then on it does nothing."""

    def __init__(self) -> None:
        self.broken = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **named: Any) -> Future[Any]:
        if self.broken:
            raise BrokenExecutor
        future: Future[Any] = Future()
        self.broken = args[0].file.stem == "b"
        if self.broken:
            future.set_exception(BrokenExecutor())
        else:
            future.set_result(fn(*args, **named))
        return future


def test_what_a_broken_executor_has_left_is_known(tmp_path: Path) -> None:
    told: list[str] = []
    wanted = works(*talks(tmp_path, "a", "b", "c"))
    rest = export_all(wanted, Breaks(), export_one, lambda one, _: told.append(one.file.stem))
    assert told == ["a"]
    assert [one.file.stem for one in rest] == ["b", "c"]


def test_a_process_that_is_ended_costs_only_its_own_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_one(_count: int, _stop: list[int]) -> AbstractContextManager[Executor]:
        return nullcontext(Breaks())

    monkeypatch.setattr(batch, "processes", broken_one)
    assert main(["export", *talks(tmp_path, "a", "b", "c")]) == 1
    assert sorted(path.stem for path in tmp_path.glob("*.pptx")) == ["a", "c"]
    said = capsys.readouterr().err.splitlines()
    assert said[0] == f"briefing: {tmp_path / 'b.md'}: the process that wrote it was ended"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_one_line_shows_how_many_files_are_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert main(["export", *talks(tmp_path, "a", "b"), "--jobs", "1"]) == 0
    seen = terminal.getvalue()
    drawn = [piece for piece in seen.split("\r") if piece.startswith("files")]
    assert [piece.split("\x1b")[0].split("  ")[-1] for piece in drawn] == ["1 of 2", "2 of 2"]
    assert f"{tmp_path / 'a.pptx'}: 2 slides\n" in seen
    assert seen.endswith("\r\x1b[K")


def group_runs(leader: int) -> bool:
    try:
        os.killpg(leader, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(os.name != "posix", reason="sends signals")
@pytest.mark.parametrize("whole_group", [True, False])
def test_a_kill_ends_all_processes_and_leaves_no_half_file(
    tmp_path: Path, whole_group: bool
) -> None:
    """Ctrl+C reaches every process of a terminal, `kill` one."""
    files = talks(tmp_path, *(f"talk{number}" for number in range(300)))
    out = tmp_path / "out"
    command = subprocess.Popen(
        [sys.executable, ROOT / "main.py", "export", *files, "-o", f"{out}/", "--jobs", "2"],
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while not list(out.glob("*.pptx")):
        assert command.poll() is None
        time.sleep(0.01)
    send = os.killpg if whole_group else os.kill
    send(command.pid, signal.SIGINT)
    _, said = command.communicate()
    assert command.returncode == KILLED + signal.SIGINT
    assert said == b""
    while group_runs(command.pid):  # the helper of multiprocessing ends when it sees it is alone
        time.sleep(0.01)
    written = list(out.iterdir())
    assert len(written) < len(files)
    for path in written:
        assert first_words(path) == path.stem


def test_without_dask_it_is_said_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    said = refusal(capsys, *talks(tmp_path, "a"), "--dask", "tcp://127.0.0.1:1")
    assert "pip install briefing[dask]" in said


def test_the_workers_of_dask_write_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    distributed = pytest.importorskip("distributed")
    files = [Path(file).name for file in talks(tmp_path, "a", "b", "c")]
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=2, processes=True, dashboard_address=None
    ) as cluster:
        monkeypatch.chdir(tmp_path)  # where its workers are not
        address = cluster.scheduler_address
        words = [*files, "gone.md", "--to", "pptx,png", "-o", "out/", "--dask", address]
        assert main(["export", *words]) == 1
    for name in "abc":
        assert first_words(tmp_path / "out" / f"{name}.pptx") == name
        assert len(list((tmp_path / "out" / f"{name}-slides").iterdir())) == 2
    assert "gone.md: " in capsys.readouterr().err
