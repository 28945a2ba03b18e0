"""What is written beside the pixels of a picture leaves it before it is shown or sent."""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QColorSpace, QImage

from briefing.compose import compose
from briefing.exporters.pptx import write_pptx
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.ports import LoadedPicture
from briefing.layout.themes import load_theme
from briefing.model.geometry import DEFAULT_RATIO
from briefing.qt.pictures.bare import bare
from briefing.qt.pictures.decoding import decode
from briefing.qt.pictures.gate import FolderPictures
from briefing.readers.markdown import read_markdown
from tests.qt import encoded_pictures as pictures

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SECRET = b"Wuhan, 30.5 N, taken by Li"


def field() -> QImage:
    """Many colours, with a profile."""
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    for x in range(40):
        for y in range(30):
            image.setPixelColor(x, y, QColor(6 * x, 8 * y, 3 * (x + y)))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    return image


def segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def exif(orientation: int = 1) -> bytes:
    """An APP1 with the way up, and words after it."""
    tiff = b"MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    return segment(0xE1, b"Exif\0\0" + tiff + bytes(4) + SECRET)


def photo(orientation: int = 1) -> bytes:
    """A JPEG with all that a telephone writes."""
    plain = pictures.saved(field(), "JPEG")
    notes = (
        exif(orientation)
        + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET)
        + segment(0xE2, b"MPF\0" + SECRET)
        + segment(0xED, b"Photoshop 3.0\0" + SECRET)
        + segment(0xFE, SECRET)
    )
    return plain[:2] + notes + plain[2:] + b"a film" + SECRET


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def screenshot() -> bytes:
    """A PNG with texts of every kind, and more after its end."""
    plain = pictures.saved(field(), "PNG")
    notes = (
        chunk(b"tEXt", b"Author\0" + SECRET)
        + chunk(b"zTXt", b"Comment\0\0" + zlib.compress(SECRET))
        + chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + SECRET)
        + chunk(b"eXIf", b"MM\0*\0\0\0\x08\0\0" + SECRET)
        + chunk(b"tIME", b"\x07\xea\x0b\x1e\0\0\0")
    )
    return plain[:33] + notes + plain[33:] + SECRET


@pytest.mark.parametrize(("data", "kind"), [(photo(), "jpeg"), (screenshot(), "png")])
def test_the_pixels_and_their_profile_stay_and_nothing_else(data: bytes, kind: str) -> None:
    left = bare(data, kind)  # type: ignore[arg-type]
    assert left is not None
    assert SECRET not in left
    assert not any(one in left for one in (b"Exif", b"ns.adobe.com", b"MPF", b"eXIf", b"tIME"))
    before, after = QImage.fromData(data), QImage.fromData(left)
    assert before == after
    assert before.colorSpace() == after.colorSpace()
    assert after.colorSpace().isValid()


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_a_bare_picture_stays_as_it_is(kind: str) -> None:
    data = pictures.encoded(kind.upper(), 300, 200)
    assert data == bare(data, kind)  # type: ignore[arg-type]


@pytest.mark.parametrize(("data", "kind"), [(photo(), "jpeg"), (screenshot(), "png")])
def test_what_breaks_off_anywhere_is_found_unsound(data: bytes, kind: str) -> None:
    whole = len(data) - len(SECRET) - 6
    for end in range(8, whole, 7):
        assert bare(data[:end], kind) is None  # type: ignore[arg-type]


@pytest.mark.parametrize("data", [photo(), screenshot(), photo()[:-40]])
def test_a_picture_that_is_shown_is_bare_even_if_its_file_is_unsound(
    qapp: QApplication, data: bytes
) -> None:
    shown = decode(data)
    assert isinstance(shown, LoadedPicture)
    assert SECRET not in shown.data


def test_texts_of_a_picture_that_is_encoded_anew_are_not_handed_on(qapp: QApplication) -> None:
    image = field()
    image.setText("Author", SECRET.decode())
    shown = decode(pictures.saved(image, "BMP"))
    turned = decode(photo(6))
    for one in (shown, turned):
        assert isinstance(one, LoadedPicture)
        assert SECRET not in one.data


def test_exported_pictures_are_upright_and_bare(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(photo(6))
    (tmp_path / "screen.png").write_bytes(screenshot())
    talk = "# One\n![A](photo.jpg)\n\n# Two\n![B](screen.png)\n"
    theme = load_theme("vermilion")
    deck = compose(read_markdown(talk, tmp_path / "talk.md"))
    pages = lay_out(
        deck, theme, GridMeasurer(), FolderPictures(tmp_path), theme.size(DEFAULT_RATIO)
    ).pages()
    for _ in write_pptx(deck, pages, tmp_path / "out.pptx"):
        pass
    with zipfile.ZipFile(tmp_path / "out.pptx") as package:
        media = [package.read(n) for n in package.namelist() if n.startswith("ppt/media/")]
    assert 2 == len(media)
    assert not any(SECRET in one or b"Exif" in one for one in media)
    sizes = {(image.width(), image.height()) for image in map(QImage.fromData, media)}
    assert {(30, 40), (40, 30)} == sizes
