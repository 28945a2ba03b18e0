"""Files of other text programs, through a LibreOffice that is installed, or is not."""

from __future__ import annotations

import os
import stat
import sys
import time
from typing import TYPE_CHECKING

import pytest

from briefing.compose import compose
from briefing.model.problem import BriefingError
from briefing.readers import SUFFIXES, office, read
from tests.readers.word_files import word_file

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as WordDocument

SUFFIXES_OF_OFFICE = [".doc", ".wps", ".rtf", ".odt"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


@pytest.fixture
def libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the path, for a stand-in called `soffice`; what it is told is kept in `said`."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("BRIEFING_TEST", str(tmp_path))
    return folder


def stand_in(folder: Path, script: str) -> None:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


CONVERT = """
printf '%s\\n' "$@" > "$BRIEFING_TEST/said"
profile=$(printf '%s' "$1" | sed 's,.*file://,,')
cp "$profile/user/registrymodifications.xcu" "$BRIEFING_TEST/settings"
while [ "$1" != --outdir ]; do shift; done
mkdir -p "$2"; cp "$BRIEFING_TEST/made.docx" "$2/text.docx"; cp "$3" "$BRIEFING_TEST/given"
"""


def minutes(document: WordDocument) -> None:
    document.add_heading("河岸步道建设会", 1)
    document.add_paragraph("镇长顾岩出席会议并讲话，要求今年修好步道三公里，种下柳树两百棵。")


@pytest.mark.parametrize("suffix", SUFFIXES_OF_OFFICE)
def test_files_of_other_programs_become_word_files_first(
    suffix: str, libreoffice: Path, tmp_path: Path
) -> None:
    stand_in(libreoffice, CONVERT)
    (tmp_path / "made.docx").write_bytes(word_file(minutes))
    path = tmp_path / f"纪要{suffix.upper()}"
    path.write_bytes(b"\xd0\xcf\x11\xe0 or anything else")
    document = read(path)
    assert ("prose", path) == (document.form, document.path)
    assert "河岸步道建设会" == compose(document).title.plain
    assert path.read_bytes() == (tmp_path / "given").read_bytes()


def test_macros_and_links_are_switched_off_and_the_profile_is_its_own(
    libreoffice: Path, tmp_path: Path
) -> None:
    stand_in(libreoffice, CONVERT)
    (tmp_path / "made.docx").write_bytes(word_file(minutes))
    path = tmp_path / "a.doc"
    path.write_bytes(b"text")
    read(path)
    said = (tmp_path / "said").read_text().splitlines()
    profile = said[0].removeprefix("-env:UserInstallation=file://")
    assert {"--headless", "--convert-to", "--norestore"} <= set(said)
    assert not os.path.exists(profile)  # noqa: PTH110 a name, and no path of ours
    settings = (tmp_path / "settings").read_text()
    for name in ("DisableMacrosExecution", "DisableActiveContent", "BlockUntrustedRefererLinks"):
        assert f'oor:name="{name}" oor:op="fuse"><value>true</value>' in settings
    assert 'oor:name="Link" oor:op="fuse"><value>0</value>' in settings


@pytest.mark.parametrize("suffix", SUFFIXES_OF_OFFICE)
def test_without_libreoffice_a_clear_word_says_what_to_do(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "_PLACES", ())
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"text")
    with pytest.raises(BriefingError, match=rf"^{path}: {suffix} files are read with the help of"):
        read(path)


def test_what_libreoffice_cannot_read_is_refused(libreoffice: Path, tmp_path: Path) -> None:
    stand_in(libreoffice, "exit 1")
    path = tmp_path / "a.wps"
    path.write_bytes(b"text")
    with pytest.raises(BriefingError, match=r"LibreOffice cannot read this \.wps file: it is"):
        read(path)


def test_what_takes_too_long_is_ended_with_its_children(
    libreoffice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(libreoffice, 'sleep 600 & echo $! > "$BRIEFING_TEST/child"; wait')
    monkeypatch.setattr(office, "SECONDS", 1.0)
    path = tmp_path / "a.rtf"
    path.write_bytes(b"text")
    with pytest.raises(BriefingError, match="LibreOffice takes too long to read this file"):
        read(path)
    child = int((tmp_path / "child").read_text())
    for _ in range(100):
        if not _runs(child):
            break
        time.sleep(0.05)
    assert not _runs(child)


def _runs(process: int) -> bool:
    """Whether the process runs, and does not only wait to be buried."""
    try:
        os.kill(process, 0)
        with open(f"/proc/{process}/stat") as file:  # noqa: PTH123
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_the_window_offers_them_all() -> None:
    assert set(SUFFIXES_OF_OFFICE) < set(SUFFIXES)
