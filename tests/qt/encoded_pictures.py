"""Small pictures, made when a test needs them."""

from __future__ import annotations

import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">
<rect width="40" height="20" fill="#00ff00"/></svg>"""


def encoded(kind: str, width: int = 8, height: int = 4, color: str = "#ff0000") -> bytes:
    """A picture of one colour as PNG, JPEG, BMP …"""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return saved(image, kind)


def saved(image: QImage, kind: str) -> bytes:
    """The bytes of its file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and has no pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", b"") + _chunk(b"IEND", b"")
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
