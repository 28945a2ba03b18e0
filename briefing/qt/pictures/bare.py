"""What cameras and programs write into a picture beside its pixels (place, time, maker, texts, a
smaller picture, films after its end) taken out of PNG and JPEG, the pixels untouched.

Kept is what pixels need: profiles, gamma, what a JPEG's channels are, density. Sources: PNG (Third
Edition), §11; ITU-T T.81, Annex B.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs".split(),
)
_APP = range(0xE0, 0xF0)
_JFIF, _PROFILE, _ADOBE = 0xE0, 0xE2, 0xEE
_APP_KEPT = {_JFIF: b"JFIF\0", _PROFILE: b"ICC_PROFILE\0", _ADOBE: b"Adobe"}
"""What an APP segment must begin with to be kept: others hold Exif, XMP, IPTC, more pictures."""
_COMMENT, _SCAN, _END = 0xFE, 0xDA, 0xD9
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""A marker that ends what a scan holds: neither a stuffed byte nor a restart."""


def bare(data: bytes, kind: Literal["png", "jpeg"]) -> bytes | None:
    """The picture without it; None where its file is not sound enough to tell."""
    try:
        return b"".join(_chunks(data) if kind == "png" else _segments(data))
    except (IndexError, struct.error):
        return None


def _chunks(data: bytes) -> Iterator[bytes]:
    yield _PNG
    at, name = len(_PNG), b""
    while name != b"IEND":
        (length,) = struct.unpack_from(">I", data, at)
        name = data[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(data):
            raise IndexError
        if name in _PNG_KEPT:
            yield data[at:end]
        at = end


def _segments(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    at = 2
    while True:
        while data[at + 1] == 0xFF:  # any number of these may stand before a marker
            at += 1
        marker = data[at + 1]
        if data[at] != 0xFF:
            raise IndexError
        if marker == _END:
            yield data[at : at + 2]
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if marker == _SCAN:
            following = _AFTER_SCAN.search(data, end)
            if not following:
                raise IndexError
            end = following.start()
        if end > len(data):
            raise IndexError
        wanted = _APP_KEPT.get(marker)
        if marker in _APP or marker == _COMMENT:
            if wanted and data.startswith(wanted, at + 4):
                yield data[at:end]
        else:
            yield data[at:end]
        at = end
