"""What is remembered of fonts is what Qt says, and never of other fonts."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing.layout.themes import load_theme
from briefing.qt.text import width_cache
from briefing.qt.text.fingerprint import fingerprint
from briefing.qt.text.measure import QtMeasurer
from briefing.qt.text.width_cache import CachedMeasurer, Memory

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.layout.ports import TextMeasurer
    from briefing.model.theme import FontRole

THEME = load_theme("ink")
WORDS = ("AV", "office", "“a”", "国“", "第 12 页", "\ud800", "", "😀", "x\ty")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "widths.json"


def nobody() -> TextMeasurer:
    raise AssertionError("Qt was asked")


@pytest.mark.usefixtures("qapp")
def test_what_is_remembered_is_exactly_what_qt_says(file: Path) -> None:
    qt = QtMeasurer(THEME)
    asked: list[tuple[str, FontRole, bool]] = [
        (word, role, bold) for word in WORDS for role in THEME.fonts for bold in (False, True)
    ]
    expected = [qt.width(*each) for each in asked]
    first = Memory(file, "fonts")
    measurer = CachedMeasurer(THEME, first, lambda: qt)
    assert expected == [measurer.width(*each) for each in asked]
    assert qt.name == measurer.name
    first.save()
    again = CachedMeasurer(THEME, Memory(file, "fonts"), nobody)
    assert expected == [again.width(*each) for each in asked]
    assert qt.name == again.name


def test_with_other_fonts_everything_is_asked_anew(file: Path) -> None:
    before = Memory(file, "before")
    before.answer("width of a word", lambda: 1.0)
    before.save()
    assert Memory(file, "before").answer("width of a word", lambda: 2.0) == 1.0
    assert Memory(file, "after").answer("width of a word", lambda: 2.0) == 2.0


def test_without_a_fingerprint_nothing_is_kept(file: Path) -> None:
    memory = Memory(file, "")
    memory.answer("width of a word", lambda: 1.0)
    memory.save()
    assert not file.exists()


@pytest.mark.parametrize(
    "data", [b"", b'{"machine": "fonts", "answers": {"a', b"[]", b"\xff", b"{}"]
)
def test_a_damaged_file_counts_as_empty_and_is_mended(file: Path, data: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(data)
    memory = Memory(file, "fonts")
    assert memory.answer("width of a word", lambda: 1.0) == 1.0
    memory.save()
    assert Memory(file, "fonts").answer("width of a word", lambda: 2.0) == 1.0


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    memory = Memory(tmp_path / "file" / "widths.json", "fonts")
    memory.answer("width of a word", lambda: 1.0)
    memory.save()
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_the_words_themselves_are_not_written(file: Path) -> None:
    memory = Memory(file, "fonts")
    memory.answer("width body 机密 confidential", lambda: 1.0)
    memory.save()
    assert b"confidential" not in file.read_bytes()
    assert "机密" not in file.read_text("utf-8")


def test_it_does_not_grow_for_ever(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(width_cache, "MOST", 3)
    for words in ("abc", "de"):
        memory = Memory(file, "fonts")
        for word in words:
            memory.answer(word, lambda: 1.0)
        memory.save()
    assert Memory(file, "fonts").answer("d", lambda: 2.0) == 1.0
    assert Memory(file, "fonts").answer("a", lambda: 2.0) == 2.0


def test_a_talk_exported_again_starts_no_qt(tmp_path: Path) -> None:
    talk = tmp_path / "talk.md"
    talk.write_text("# Ten boats\n\n## 第 1 页\n\n- **Sails** “set”\n", "utf-8")
    code = (
        "import sys; from briefing.cli import main; "
        "code = main(['export', sys.argv[1]]); "
        "sys.exit(code or ('PySide6.QtCore' in sys.modules) * 3)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code, talk], check=False).returncode for _ in range(2)
    ]
    assert [3, 0 if fingerprint() else 3] == runs
