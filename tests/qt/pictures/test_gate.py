"""The resource gate: pictures from the document's folder, and nothing else, ever."""

from __future__ import annotations

import base64
import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.layout.labels import words
from briefing.layout.ports import LoadedPicture, RefusedPicture
from briefing.qt.pictures.gate import MAX_BYTES, FolderPictures
from tests.qt import encoded_pictures as pictures

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.message import Message

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A document's folder beside a secret."""
    own = tmp_path / "talk"
    (own / "img").mkdir(parents=True)
    (own / "img" / "a b.png").write_bytes(pictures.encoded("PNG"))
    (tmp_path / "secret.png").write_bytes(pictures.encoded("PNG"))
    return own


def reason(folder: Path, target: str) -> Message:
    answer = FolderPictures(folder).load(target)
    assert isinstance(answer, RefusedPicture), target
    assert answer.reason.endswith(".")
    return answer.reason


@pytest.mark.parametrize("target", ["img/a%20b.png", "img/a b.png", "./img/../img/a b.png"])
def test_a_picture_in_the_folder_is_loaded(folder: Path, target: str) -> None:
    answer = FolderPictures(folder).load(target)
    assert isinstance(answer, LoadedPicture)
    assert ("image/png", 6.0, 3.0) == (answer.media, answer.width, answer.height)


HOSTILE = [
    "../secret.png",
    "..%2Fsecret.png",
    "img/../../secret.png",
    "/etc/passwd",
    "%2Fetc%2Fpasswd",
    "file:///etc/passwd",
    "FILE:secret.png",
    "//host/share/x.png",
    "\\\\host\\share\\x.png",
    "img\\..\\..\\secret.png",
    "%5C%5Chost%5Cx.png",
    "http://example.org/x.png",
    "https://example.org/x.png",
    "qrc:/icons/x.png",
    "C:/secret.png",
    "javascript:alert(1)",
    "data:text/html;base64,PGI+",
    "img/a%00.png",
    "a\nb.png",
    "%252e%252e/secret.png",
    "",
    "   ",
    ".",
    "img",
]


@pytest.mark.parametrize("target", HOSTILE)
def test_a_hostile_reference_is_refused_in_both_languages(folder: Path, target: str) -> None:
    said = reason(folder, target)
    assert words("zh-CN").reason(said) != said


@pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and devices are POSIX's")
class TestSpecialFiles:
    def test_a_link_that_leads_out(self, folder: Path) -> None:
        (folder / "link.png").symlink_to(folder.parent / "secret.png")
        assert "outside" in reason(folder, "link.png")

    def test_a_linked_folder_that_leads_out(self, folder: Path) -> None:
        (folder / "up").symlink_to(folder.parent)
        assert "outside" in reason(folder, "up/secret.png")

    def test_a_link_that_stays_inside_is_followed(self, folder: Path) -> None:
        (folder / "link.png").symlink_to(folder / "img" / "a b.png")
        assert isinstance(FolderPictures(folder).load("link.png"), LoadedPicture)

    def test_a_pipe_that_nobody_writes_to(self, folder: Path) -> None:
        os.mkfifo(folder / "pipe.png")
        assert "no ordinary file" in reason(folder, "pipe.png")

    def test_a_device_that_never_ends(self, folder: Path) -> None:
        (folder / "zero.png").symlink_to("/dev/zero")
        assert "outside" in reason(folder, "zero.png")


def test_a_sparse_giant_is_refused_by_its_size(folder: Path) -> None:
    with (folder / "giant.png").open("wb") as file:
        file.write(pictures.encoded("PNG"))
        file.truncate(3_000_000_000)
    assert "larger than 20 MB" in reason(folder, "giant.png")


def test_a_bomb_is_refused_by_its_header(folder: Path) -> None:
    (folder / "bomb.png").write_bytes(pictures.png_header(30_000, 30_000))
    assert "30000 × 30000 pixels" in reason(folder, "bomb.png")


@pytest.mark.parametrize("kind", ["BMP", "WEBP", "JPEG", "PNG"])
def test_the_kind_is_told_by_content(folder: Path, kind: str) -> None:
    (folder / "lie.txt").write_bytes(pictures.encoded(kind))
    answer = FolderPictures(folder).load("lie.txt")
    assert isinstance(answer, LoadedPicture)
    assert answer.data.startswith(
        {"image/png": b"\x89PNG", "image/jpeg": b"\xff\xd8"}[answer.media]
    )


@pytest.mark.parametrize(
    "data", [b"", b"<html>", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"BM", b"RIFF"]
)
def test_what_is_no_picture_is_refused(folder: Path, data: bytes) -> None:
    (folder / "x.png").write_bytes(data)
    reason(folder, "x.png")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.integers(9, 200), st.binary(max_size=20))
def test_a_damaged_picture_is_refused_or_shown_but_never_a_fault(
    folder: Path, at: int, noise: bytes
) -> None:
    whole = pictures.encoded("PNG", 40, 40)
    (folder / "noise.png").write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    assert FolderPictures(folder).load("noise.png")


def test_a_picture_that_changed_on_disk_is_read_anew(folder: Path) -> None:
    loader = FolderPictures(folder)
    before = loader.load("img/a b.png")
    (folder / "img" / "a b.png").write_bytes(pictures.encoded("PNG", 9, 9))
    after = loader.load("img/a b.png")
    assert isinstance(before, LoadedPicture)
    assert isinstance(after, LoadedPicture)
    assert before.digest != after.digest


def test_a_picture_inside_the_document_is_shown(folder: Path) -> None:
    carried = base64.b64encode(pictures.encoded("PNG")).decode()
    answer = FolderPictures(None).load(f"data:image/png;base64,{carried}")
    assert isinstance(answer, LoadedPicture)


def test_a_giant_inside_the_document_is_refused() -> None:
    giant = "data:image/png;base64," + "A" * (MAX_BYTES * 2)
    assert isinstance(FolderPictures(None).load(giant), RefusedPicture)


def test_a_document_without_a_folder_has_no_pictures() -> None:
    assert isinstance(FolderPictures(None).load("a.png"), RefusedPicture)


def test_an_svg_keeps_its_vectors_and_has_a_png_beside(folder: Path) -> None:
    (folder / "a.svg").write_bytes(pictures.SVG)
    answer = FolderPictures(folder).load("a.svg")
    assert isinstance(answer, LoadedPicture)
    assert (30.0, 15.0) == (answer.width, answer.height)
    assert b"<rect" in answer.svg
    assert answer.data.startswith(b"\x89PNG")
