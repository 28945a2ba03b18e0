"""What a document names as a picture is found inside its folder, or refused with the reason."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from briefing import picture_files
from briefing.picture_files import RefusedError

if TYPE_CHECKING:
    from pathlib import Path

NO_PATH = "no path inside"
ELSEWHERE = "none from elsewhere"


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("//host/share/x.png", NO_PATH),
        ("%2F%2Fhost/x.png", NO_PATH),
        ("\\\\host\\share\\x.png", NO_PATH),
        ("%5C%5Chost%5Cx.png", NO_PATH),
        ("img/..\\x.png", NO_PATH),
        ("/etc/passwd", NO_PATH),
        ("http://example.org/x.png", ELSEWHERE),
        ("file:///etc/passwd", ELSEWHERE),
        ("C:/secret.png", ELSEWHERE),
        ("c%3A/secret.png", ELSEWHERE),
        ("a%00.png", "control characters"),
        ("a\u0007.png", "control characters"),
        (" ", "No picture is named"),
    ],
)
def test_what_is_no_path_is_refused_before_the_disk_is_asked(
    target: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To ask Windows where a name of the network leads is to send somebody's password there."""
    asked: list[object] = []
    monkeypatch.setattr(os.path, "realpath", asked.append)
    with pytest.raises(RefusedError, match=reason):
        picture_files.find(tmp_path, target)
    assert [] == asked


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are POSIX's")
def test_what_is_no_ordinary_file_is_refused_when_it_is_found_and_when_it_is_read(
    tmp_path: Path,
) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(RefusedError, match="no ordinary file"):
        picture_files.find(tmp_path, "pipe.png")
    with pytest.raises(RefusedError, match="no ordinary file"):
        picture_files.read(tmp_path / "pipe.png")
    with pytest.raises(RefusedError, match="a folder"):
        picture_files.find(tmp_path, ".")
