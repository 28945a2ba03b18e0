"""Whatever goes wrong while a file is written, the old one is there, whole."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from briefing.exporters import atomic
from briefing.exporters.atomic import DraftFile, atomic_write
from briefing.model.problem import BriefingError

posix = pytest.mark.skipif(os.name != "posix", reason="signals, limits and modes are POSIX's")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "讲稿 talk.pptx"
    path.write_bytes(b"old")
    return path


def run(code: str, *args: object) -> subprocess.CompletedProcess[str]:
    head = (
        "import sys\nfrom pathlib import Path\nfrom briefing.exporters.atomic import atomic_write\n"
    )
    return subprocess.run(
        [sys.executable, "-c", head + textwrap.dedent(code), *map(str, args)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_new_contents_appear_when_the_block_ends(target: Path) -> None:
    with atomic_write(target) as file:
        file.write(b"new")
        assert b"old" == target.read_bytes()
    assert b"new" == target.read_bytes()
    assert [target] == list(target.parent.iterdir())


def test_an_error_in_the_block_changes_nothing(target: Path) -> None:
    def write() -> None:
        with atomic_write(target) as file:
            file.write(b"new")
            raise KeyError

    with pytest.raises(KeyError):
        write()
    assert b"old" == target.read_bytes()
    assert [target] == list(target.parent.iterdir())


def test_a_long_name_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / ("很" * 80 + ".pdf")
    with atomic_write(path) as file:
        file.write(b"new")
    assert b"new" == path.read_bytes()


@posix
def test_a_full_disk_is_said_and_changes_nothing(target: Path) -> None:
    done = run(
        """
        import resource
        from briefing.model.problem import BriefingError
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        try:
            with atomic_write(Path(sys.argv[1])) as file:
                for _ in range(100):
                    file.write(bytes(1000))
        except BriefingError as error:
            print(error)
        """,
        target,
    )
    assert "no room left on the disk" in done.stdout
    assert b"old" == target.read_bytes()
    assert [target] == list(target.parent.iterdir())


@posix
def test_a_killed_writer_leaves_the_old_file_and_the_next_one_sweeps_up(target: Path) -> None:
    writing = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, time\n"
            "from pathlib import Path\n"
            "from briefing.exporters.atomic import atomic_write\n"
            "with atomic_write(Path(sys.argv[1])) as file:\n"
            "    file.write(b'half'); file.flush(); print('now', flush=True); time.sleep(60)\n",
            target,
        ],
        stdout=subprocess.PIPE,
    )
    assert writing.stdout
    assert b"now\n" == writing.stdout.readline()
    writing.send_signal(signal.SIGKILL)
    writing.communicate()
    assert b"old" == target.read_bytes()
    assert 2 == len(list(target.parent.iterdir()))
    with atomic_write(target) as file:
        file.write(b"new")
    assert [target] == list(target.parent.iterdir())


def test_the_draft_of_a_running_writer_is_not_swept(target: Path) -> None:
    with atomic_write(target) as outer:
        outer.write(b"outer")
        with atomic_write(target) as inner:
            inner.write(b"inner")
    assert b"outer" == target.read_bytes()


@posix
def test_a_read_only_folder_is_said_and_changes_nothing(target: Path) -> None:
    target.parent.chmod(0o555)
    code = """
        import ctypes, os
        from briefing.model.problem import BriefingError
        if os.getuid() == 0:
            os.setgid(65534), os.setuid(65534)
        try:
            with atomic_write(Path(sys.argv[1])) as file:
                file.write(b"new")
        except BriefingError as error:
            print(error)
        """
    for folder in target.parents[:3]:
        folder.chmod(folder.stat().st_mode | 0o005)
    done = run(code, target)
    target.parent.chmod(0o755)
    assert "cannot be written to" in done.stdout, done.stderr
    assert b"old" == target.read_bytes()


def test_a_folder_that_takes_no_new_file_is_said_even_where_it_claims_to_be_writable(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(draft: Path, mode: int = 0o666, exist_ok: bool = True) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(draft))

    monkeypatch.setattr(Path, "touch", refuse)
    with pytest.raises(BriefingError, match="the folder cannot be written to"):
        DraftFile(target)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="no such folder"), atomic_write(tmp_path / "a" / "b"):
        pass


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="is a folder"), atomic_write(tmp_path):
        pass
    assert [] == list(tmp_path.iterdir())


@posix
def test_a_link_stays_a_link(target: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.pptx"
    link.symlink_to(target.name)
    with atomic_write(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert b"new" == target.read_bytes()


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644])
def test_a_draft_is_for_nobody_else_not_even_after_a_kill(target: Path, mode: int) -> None:
    target.chmod(mode)
    with atomic_write(target) as file:
        file.write(b"secret")
        (draft,) = set(target.parent.iterdir()) - {target}
        assert 0o600 == draft.stat().st_mode & 0o777
    assert mode == target.stat().st_mode & 0o777


@posix
def test_a_new_file_has_the_mode_of_every_new_file(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    with atomic_write(tmp_path / "talk.pptx") as file:
        file.write(b"new")
    other, talk = (tmp_path / name for name in ("other", "talk.pptx"))
    assert other.stat().st_mode == talk.stat().st_mode


@posix
def test_a_read_only_file_is_called_so_and_kept(target: Path) -> None:
    target.chmod(0o444)
    done = run(
        """
        import os
        from briefing.model.problem import BriefingError
        if os.getuid() == 0:
            os.setgid(65534), os.setuid(65534)
        try:
            with atomic_write(Path(sys.argv[1])) as file:
                file.write(b"new")
        except BriefingError as error:
            print(error)
        """,
        opened_to_all(target),
    )
    assert "the file is read-only" in done.stdout, done.stderr
    assert b"old" == target.read_bytes()
    assert [target] == list(target.parent.iterdir())


def opened_to_all(target: Path) -> Path:
    """So that a user without rights of its own gets to the folder and may write in it."""
    target.parent.chmod(0o777)
    for folder in target.parents[1:4]:
        folder.chmod(folder.stat().st_mode | 0o005)
    return target


def test_what_another_program_wrote_meanwhile_is_not_overwritten(target: Path) -> None:
    draft = DraftFile(target, over=b"old")
    target.write_bytes(b"theirs")
    with pytest.raises(BriefingError, match="another program has changed the file"):
        draft.publish()
    draft.discard()
    assert b"theirs" == target.read_bytes()
    assert [target] == list(target.parent.iterdir())
    with atomic_write(target, over=b"theirs") as file:
        file.write(b"new")
    assert b"new" == target.read_bytes()


@posix
def test_the_mode_of_the_old_file_is_kept(target: Path) -> None:
    target.chmod(0o640)
    with atomic_write(target) as file:
        file.write(b"new")
    assert 0o640 == target.stat().st_mode & 0o777


def test_a_file_that_another_program_holds_is_tried_again(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = hold(monkeypatch, times=3)
    with atomic_write(target) as file:
        file.write(b"new")
    assert b"new" == target.read_bytes()
    assert 3 == len(waits)


def test_a_file_that_stays_held_is_given_up_after_two_and_a_half_seconds(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = hold(monkeypatch, times=1000)
    with pytest.raises(BriefingError, match="has the file open"), atomic_write(target) as file:
        file.write(b"new")
    assert 2.5 == pytest.approx(sum(waits))
    assert b"old" == target.read_bytes()
    assert [target] == list(target.parent.iterdir())


def hold(monkeypatch: pytest.MonkeyPatch, times: int) -> list[float]:
    """Makes the next so many attempts to replace fail, as Windows does; the waits between them."""
    waits: list[float] = []
    replace = Path.replace

    def refuse(path: Path, other: Path) -> Path:
        if len(waits) < times:
            raise PermissionError(13, "in use", str(path))
        return replace(path, other)

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(atomic.time, "sleep", waits.append)
    return waits


@posix
def test_a_device_or_a_pipe_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    link = tmp_path / "talk.pptx"
    link.symlink_to(pipe)
    for path in (pipe, link):
        with pytest.raises(BriefingError, match="no ordinary file"), atomic_write(path):
            pass
    assert pipe.is_fifo()
    assert link.is_symlink()
    assert {pipe, link} == set(tmp_path.iterdir())
