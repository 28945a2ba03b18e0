"""A command that wants too much memory says so in a line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from briefing import cli, plugins
from briefing.memory_limit import limited_memory

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory")
def test_there_is_so_much_and_no_more_and_afterwards_as_before() -> None:
    with limited_memory(100_000_000), pytest.raises(MemoryError):
        bytearray(200_000_000)
    assert 200_000_000 == len(bytearray(200_000_000))


@pytest.mark.parametrize(
    ("command", "error", "said"),
    [
        ("outline", MemoryError(), "needs more memory"),
        ("check", MemoryError(), "needs more memory"),
        ("outline", RecursionError(), "nested too deeply"),
    ],
)
def test_what_is_too_much_for_a_command_is_a_line_and_exit_code_2(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    error: Exception,
    said: str,
) -> None:
    def read(path: Path, **_: object) -> None:
        raise error

    monkeypatch.setattr(plugins, "read", read)
    talk = tmp_path / "talk.md"
    talk.write_text("# A", "utf-8")
    assert 2 == cli.main([command, str(talk)])
    out, errors = capsys.readouterr()
    assert "" == out
    assert said in errors
    assert 1 == errors.count("\n")
