"""Bytes of a text file → its text, and how sure we are of the encoding."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from briefing.model.problem import BriefingError

if TYPE_CHECKING:
    from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, the longer ones first: UTF-32 LE begins like UTF-16 LE."""

GUESSES = ["gb18030", "big5", "shift_jis", "euc_kr", "cp1252", "cp1251"]
"""What people's old files are written in. Wider lists guess exotic code pages for short texts."""

_BINARY = (
    (b"PK\x03\x04", "a ZIP archive or Office document"),
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "a rich text document"),
)


def decode(
    data: bytes, path: Path | None = None, encoding: str | None = None
) -> tuple[str, str, bool]:
    """(text, encoding, guessed): a byte order mark, then strict UTF-8, then a guess.

    `encoding` is one that the person chose. Raises BriefingError for binary data and for bytes
    that no encoding explains.
    """
    name = str(path) if path else ""
    if encoding is not None:
        return _decode_as(data, encoding, name), encoding, False
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, codec, name), codec, False
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise BriefingError(f"this is {what}, not a text file", name)
    try:
        return data.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError:
        return *_guess(data, name), True


def _decode_as(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise BriefingError(f"there is no encoding called “{encoding}”", name) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BriefingError(f"the text is not valid {encoding}", name, line) from None


def _guess(data: bytes, name: str) -> tuple[str, str]:
    if codec := _utf16_without_mark(data):
        return _decode_as(data, codec, name), codec
    if _looks_binary(data):
        raise BriefingError("this is binary data, not a text file", name)
    from charset_normalizer import from_bytes  # 15 ms: only for the few files that need a guess

    best = from_bytes(data, cp_isolation=GUESSES, threshold=0.5).best()
    candidates = ([best.encoding] if best else []) + GUESSES[:1]
    for codec in candidates:
        try:
            return data.decode(codec), codec
        except UnicodeDecodeError:
            continue
    raise BriefingError("the encoding of this file cannot be told; save it as UTF-8", name)


def _utf16_without_mark(data: bytes) -> str:
    """Every other byte of Latin UTF-16 is zero: its spaces and line ends give it away."""
    sample = data[:4096]
    if len(data) % 2 or not sample:
        return ""
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    half = len(sample) / 2
    if odd > 0.3 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _looks_binary(data: bytes) -> bool:
    sample = data[:8192]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x0b\x1b" for byte in sample)
    return controls > 0.02 * len(sample)
