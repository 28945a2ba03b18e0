"""Pictures that cost much are drawn by a child, and those that cost too much are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from briefing import worker
from briefing.layout.ports import LoadedPicture, RefusedPicture
from briefing.qt.pictures import decoding
from briefing.qt.pictures.decoding import decode
from tests.qt import encoded_pictures as pictures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60">'
RECT = '<rect width="80" height="60" fill="red"/>'
CHEAP = f"{HEAD}{RECT}</svg>".encode()
COSTLY = f"{HEAD}{RECT * 1500}</svg>".encode()
BLURRED = (
    f'{HEAD}<filter id="b"><feGaussianBlur stdDeviation="2"/></filter>'
    '<rect width="80" height="60" fill="red" filter="url(#b)"/></svg>'
).encode()


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    made: list[str] = []
    true_call = worker.call

    def call(target: str, *arguments: object) -> object:
        made.append(target.rpartition(":")[2])
        return true_call(target, *arguments)

    monkeypatch.setattr(worker, "call", call)
    return made


@pytest.mark.parametrize("data", [CHEAP, pictures.encoded("JPEG"), pictures.encoded("PNG")])
def test_what_is_cheap_is_decoded_here(qapp: QApplication, calls: list[str], data: bytes) -> None:
    assert isinstance(decode(data), LoadedPicture)
    assert not calls


@pytest.mark.parametrize("data", [COSTLY, BLURRED])
def test_a_costly_svg_is_drawn_by_a_child_and_shown_as_a_picture(
    qapp: QApplication, calls: list[str], data: bytes
) -> None:
    picture = decode(data)
    assert isinstance(picture, LoadedPicture)
    assert b"" == picture.svg
    assert (60.0, 45.0) == (picture.width, picture.height)
    assert ["drawn_alone"] == calls


def test_a_jpeg_of_many_scans_is_decoded_by_a_child(
    qapp: QApplication, calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "_CHEAP_SCANS", 0)
    assert isinstance(decode(pictures.encoded("JPEG")), LoadedPicture)
    assert ["decoded"] == calls


@pytest.mark.parametrize("error", [worker.TookTooLong, worker.OutOfMemory, worker.WorkerError])
def test_a_picture_that_takes_too_much_is_refused_with_the_reason(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def call(*_: object) -> object:
        raise error

    monkeypatch.setattr(worker, "call", call)
    picture = decode(COSTLY)
    assert isinstance(picture, RefusedPicture)
    assert picture.reason.startswith("The picture takes too ")


def test_a_picture_knows_its_colours_at_a_glance_and_what_is_left_of_it_when_it_is_cut(
    qapp: QApplication,
) -> None:
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    for x in range(200, 400):
        for y in range(100):
            image.setPixelColor(x, y, QColor("#0000ff"))
    whole = decode(pictures.saved(image, "PNG"))
    assert isinstance(whole, LoadedPicture)
    assert (64, 16) == (whole.pixels.columns, whole.pixels.rows)
    assert ("#ff0000", "#0000ff") == (whole.pixels.color(3, 3), whole.pixels.color(60, 12))
    half = decoding.without(whole, (0.5, 0.0, 0.0, 0.0))
    assert isinstance(half, LoadedPicture)
    assert (150.0, 75.0) == (half.width, half.height)
    assert {half.pixels.color(x, 0)[:5] for x in (0, half.pixels.columns - 1)} <= {"#0000", "#0100"}


@pytest.mark.parametrize("size", [(1, 4000), (4000, 1), (1, 1)])
def test_a_picture_as_thin_as_a_line_has_colours_or_none(
    qapp: QApplication, size: tuple[int, int]
) -> None:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("#00ff00"))
    picture = decode(pictures.saved(image, "PNG"))
    assert isinstance(picture, LoadedPicture)
    assert 3 * picture.pixels.columns * picture.pixels.rows == len(picture.pixels.data)
