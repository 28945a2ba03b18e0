"""A PDF of Qt's → the same PDF, but with text that can be searched and copied as it was written.

Qt says for each glyph which character it shows, and where several share a glyph it takes the first:
小 becomes the radical ⼩, a space a tab. Here that is said again, by the characters the deck uses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QRawFont

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_MAP = re.compile(rb"(\d+) 0 obj\s*<<\s*/Length (\d+)\s*>>\s*stream\r?\n(?=/CIDInit)")
_TARGETS = re.compile(rb"\[[^\]]*\]")
_CODE = re.compile(rb"<([0-9A-Fa-f]{4})>")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*\Z", re.DOTALL)
_SHARING = (
    *b"\t\xa0\xad\xb7",
    *(0x2010, 0x2011, 0x2015, 0x2022, 0x2027, 0x2219, 0x22C5, 0x22EF, 0x30FB),
    *range(0x2E80, 0x2FE0),
    *range(0xF900, 0xFB00),
)
"""Characters that share a glyph with a more usual one: signs, radicals, compatibility forms."""
_LONG_DASH = "\u2e3a"
"""What two dashes that join into one glyph are taken for."""


def readable(pdf: bytes, used: str, fonts: Iterable[QFont]) -> bytes:
    """`pdf` with its ToUnicode maps mended, appended as the incremental update that PDF has for
    changes. `used` are the characters that stand in it, set in `fonts`. A PDF that is built
    otherwise than expected comes back as it is.
    """
    trailer = _TRAILER.search(pdf)
    if not trailer:
        return pdf
    written = _written_instead(used, fonts)
    changed: dict[int, bytes] = {}
    for found in _MAP.finditer(pdf):
        content = pdf[found.end() : found.end() + int(found[2])]
        mended = _TARGETS.sub(lambda targets: _mended(targets[0], written), content)
        if mended != content:
            changed[int(found[1])] = mended
    return _updated(pdf, changed, trailer[1], int(trailer[2])) if changed else pdf


def _written_instead(used: str, fonts: Iterable[QFont]) -> dict[int, str]:
    """For a character that nobody wrote: the written one of the same glyph."""
    others = "".join(chr(code) for code in _SHARING if chr(code) not in used)
    result = {} if _LONG_DASH in used else {ord(_LONG_DASH): "——"}
    for font in _each_face(fonts):
        raw = QRawFont.fromFont(font)
        written = dict(zip(raw.glyphIndexesForString(used), used, strict=False))
        for other, glyph in zip(others, raw.glyphIndexesForString(others), strict=False):
            if glyph and glyph in written:
                result.setdefault(ord(other), written[glyph])
    return result


def _each_face(fonts: Iterable[QFont]) -> Iterator[QFont]:
    """The faces that a text's characters may come from: those of a font's families one by one."""
    for font in fonts:
        for family in font.families():
            face = QFont(font)
            face.setFamilies([family])
            yield face


def _mended(targets: bytes, written: Mapping[int, str]) -> bytes:
    def say(code: re.Match[bytes]) -> bytes:
        text = written.get(int(code[1], 16))
        return f"<{text.encode('utf-16-be').hex().upper()}>".encode() if text else code[0]

    return _CODE.sub(say, targets)


def _updated(pdf: bytes, objects: Mapping[int, bytes], trailer: bytes, previous: int) -> bytes:
    """`pdf` and behind it new versions of some objects, with a table of where they are."""
    parts = [pdf]
    table = [b"xref\n"]
    place = len(pdf)
    for number, content in objects.items():
        part = b"%d 0 obj\n<< /Length %d >>\nstream\n%b\nendstream\nendobj\n" % (
            number,
            len(content),
            content,
        )
        table.append(b"%d 1\n%010d 00000 n \n" % (number, place))
        parts.append(part)
        place += len(part)
    end = b"trailer\n<<%b/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (trailer, previous, place)
    return b"".join([*parts, *table, end])
