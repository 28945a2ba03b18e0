"""The fingerprint changes whenever text might be as wide as it was no more."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefing.qt.text.fingerprint import fingerprint

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where fonts are files."""
    monkeypatch.setattr("sys.platform", "linux")


@pytest.fixture
def fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own fonts, one in a folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    folder = tmp_path / "fonts" / "family"
    folder.mkdir(parents=True)
    (folder / "regular.otf").write_bytes(b"regular")
    return folder


def test_it_stays_while_nothing_changes(fonts: Path) -> None:
    assert fingerprint() == fingerprint() != ""
    assert fonts.is_dir()


def test_another_font_changes_it(fonts: Path) -> None:
    before = fingerprint()
    (fonts / "bold.otf").write_bytes(b"bold")
    with_bold = fingerprint()
    (fonts / "bold.otf").unlink()
    assert before != with_bold
    assert before == fingerprint()


def test_a_font_overwritten_in_its_place_changes_it(fonts: Path) -> None:
    before = fingerprint()
    file = fonts / "regular.otf"
    kept = file.stat()
    file.write_bytes(b"another")
    os.utime(file, ns=(kept.st_atime_ns, kept.st_mtime_ns + 1))
    assert before != fingerprint()


def test_a_rule_of_the_user_changes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    before = fingerprint()
    (tmp_path / "fontconfig").mkdir()
    (tmp_path / "fontconfig" / "fonts.conf").write_text("<fontconfig/>", "utf-8")
    assert before != fingerprint()


def test_a_folder_that_a_rule_names_is_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "fontconfig").mkdir()
    (tmp_path / "more").mkdir()
    rule = f"<fontconfig><dir>{tmp_path / 'more'}</dir></fontconfig>"
    (tmp_path / "fontconfig" / "fonts.conf").write_text(rule, "utf-8")
    before = fingerprint()
    (tmp_path / "more" / "font.ttf").touch()
    assert before != fingerprint()


def test_a_link_in_a_circle_is_gone_round_once(fonts: Path) -> None:
    (fonts / "again").symlink_to(fonts.parent, target_is_directory=True)
    assert fingerprint()


def test_with_a_fontconfig_of_ones_own_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/dev/null")
    assert fingerprint() == ""


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_where_fonts_are_more_than_files_there_is_none(
    monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr("sys.platform", system)
    assert fingerprint() == ""
