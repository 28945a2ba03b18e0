"""Pictures that cost much are drawn by a child, and those that cost too much are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
