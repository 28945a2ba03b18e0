"""How many pixels a PNG or a JPEG says that it has: what would take more memory than a page is
worth is not shown.
"""

from __future__ import annotations

MOST = 60_000_000
"""Pixels."""


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height; None for what is neither, damaged, or larger than `MOST`."""
    size = _png(data) or _jpeg(data)
    if size is None or not 0 < size[0] * size[1] <= MOST:
        return None
    return size


def _png(data: bytes) -> tuple[int, int] | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or len(data) < 24:
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _jpeg(data: bytes) -> tuple[int, int] | None:
    """From its first frame header."""
    if data[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            high = int.from_bytes(data[at + 5 : at + 7], "big")
            return int.from_bytes(data[at + 7 : at + 9], "big"), high
        at += 1 if marker == 0xFF else 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None
