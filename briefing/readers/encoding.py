"""Bytes of a text file → its text, in which encoding, and whether that was guessed."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from briefing.model.document import EncodedText
from briefing.model.message import Message, T
from briefing.model.problem import BriefingError
from briefing.readers.encoding_guess import likeliest_encoding

if TYPE_CHECKING:
    from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
"""Byte order marks, the codec after them, and what a person calls both together. The longer ones
stand first: UTF-32 LE begins like UTF-16 LE.
"""

GUESSES = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp1252", "cp1251")
"""What people's old files are written in. With more to choose from, short texts are taken for
exotic code pages.
"""

_BINARY = (
    (b"PK\x03\x04", T("Problems", "a ZIP archive or Office document")),
    (b"%PDF", T("Problems", "a PDF document")),
    (b"\xd0\xcf\x11\xe0", T("Problems", "an old Office document")),
    (b"\x89PNG", T("Problems", "a PNG picture")),
    (b"\xff\xd8\xff", T("Problems", "a JPEG picture")),
    (b"GIF8", T("Problems", "a GIF picture")),
    (b"\x1f\x8b", T("Problems", "a compressed file")),
    (b"\x7fELF", T("Problems", "a program")),
    (b"MZ\x90", T("Problems", "a program")),
    (b"{\\rtf", T("Problems", "a rich text document")),
)
SHORT = 300
"""Bytes beyond ASCII up to which a text is judged by its characters, for want of statistics."""
_ASCII = bytes(range(128))
_SAMPLE = 65_536
_COMMON = frozenset("的一是在不了有和人这中大为上个国我以要他会对发年作进工业新")
"""One character in ten of any Chinese text."""


def decode(data: bytes, path: Path | None = None, encoding: str | None = None) -> EncodedText:
    """As a byte order mark says, then strict UTF-8, then a guess.

    `encoding` is one that the person chose. Raises BriefingError for binary data and for bytes
    that no encoding explains.
    """
    name = str(path) if path else ""
    for mark, codec, family in _MARKS:
        if encoding in (None, family) and data.startswith(mark):
            return EncodedText(_decode_as(data[len(mark) :], codec, name), codec, mark)
    if encoding is not None:
        return EncodedText(_decode_as(data, encoding, name), encoding)
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise BriefingError(
                Message(T("Problems", "this is {0}, not a text file"), Message(what)), name
            )
    if b"\0" in data[:_SAMPLE]:
        if codec := _utf16_without_mark(data):
            return EncodedText(_decode_as(data, codec, name), codec, guessed=True)
        if _looks_binary(data):
            raise BriefingError(
                Message(T("Problems", "this is binary data, not a text file")), name
            )
    try:
        return EncodedText(data.decode("utf-8"))
    except UnicodeDecodeError:
        return EncodedText(*_guess(data, name), guessed=True)


def encoded(text: EncodedText, path: Path | None = None) -> bytes:
    """The bytes of the file again. BriefingError: its encoding has no bytes for a character."""
    try:
        return text.mark + text.text.encode(text.encoding)
    except UnicodeEncodeError as error:
        name = str(path) if path else ""
        line = text.text.count("\n", 0, error.start) + 1
        what = text.text[error.start : error.start + 1]
        message = Message(T("Problems", "“{0}” cannot be written in {1}"), what, text.encoding)
        raise BriefingError(message, name, line) from None


def _decode_as(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise BriefingError(
            Message(T("Problems", "there is no encoding called “{0}”"), encoding), name
        ) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BriefingError(
            Message(T("Problems", "the text is not valid {0}"), encoding), name, line
        ) from None
    except ValueError as error:  # a codec from bytes to bytes, or one that asks for more
        raise BriefingError(
            Message(T("Problems", "“{0}” cannot decode text: {1}"), encoding, error), name
        ) from None


def _guess(data: bytes, name: str) -> tuple[str, str]:
    """(text, encoding) of what is no UTF-8, or nearly."""
    if (text := damaged_utf8(data)) is not None:
        return text, "utf-8"
    short = len(data) <= _SAMPLE and len(data.translate(None, _ASCII)) <= SHORT
    if not short and (text := _simplified_chinese(data)) is not None:
        return text, "gb18030"
    if codec := likeliest_encoding(data) if short else "":
        return data.decode(codec), codec
    if _looks_binary(data):
        if codec := _utf16_without_mark(data):
            return _decode_as(data, codec, name), codec
        raise BriefingError(Message(T("Problems", "this is binary data, not a text file")), name)
    from charset_normalizer import from_bytes  # 15 ms: only for the few files that need a guess

    best = from_bytes(data, cp_isolation=list(GUESSES), threshold=0.5).best()
    first = best.encoding if best else GUESSES[0]
    if first == "cp1251" and sum(byte > 0x7F for byte in data) < 0.3 * len(data):
        first = "cp1252"  # a few letters with accents; Cyrillic would be most of the text
    for codec in (first, *GUESSES):
        try:
            return data.decode(codec), codec
        except UnicodeDecodeError:
            continue
    raise BriefingError(
        Message(T("Problems", "the encoding of this file cannot be told; save it as UTF-8")), name
    )


def damaged_utf8(data: bytes) -> str | None:
    """UTF-8 with a few bytes lost or cut: far more of its characters are whole than not."""
    text = data.decode("utf-8", errors="replace")
    whole = sum(char > "\x7f" and char != "\ufffd" for char in text)
    return text if text.count("\ufffd") * 20 < whole else None


def _simplified_chinese(data: bytes) -> str | None:
    """GB 18030 whose characters are those of everyday text: what Big5, EUC and Cyrillic become
    when read as GB 18030 is rare ones.
    """
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    wide = [char for char in text[:_SAMPLE] if char > "\x7f"]
    han = [char for char in wide if "\u4e00" <= char <= "\u9fff"]
    everyday = sum(map(_is_everyday, wide))
    if not han or everyday < 0.8 * len(wide):
        return None
    if len(han) > 20 and sum(char in _COMMON for char in han) < 0.02 * len(han):
        return None  # Korean, whose syllables lie where the everyday characters do
    return text


def _is_everyday(char: str) -> bool:
    """GB 2312's punctuation (rows 1 to 3) or one of its 3,755 characters of the first level."""
    try:
        row = char.encode("gb2312")[0]
    except UnicodeEncodeError:
        return char in "·—…“”‘’"
    return 0xA1 <= row <= 0xA3 or 0xB0 <= row <= 0xD7


def _utf16_without_mark(data: bytes) -> str:
    """The byte order in which most characters are such as texts have; "" for no UTF-16."""
    sample = data[: min(len(data), _SAMPLE) // 2 * 2]
    for codec in ("utf-16-le", "utf-16-be"):
        text = sample.decode(codec, errors="replace")
        likely = sum(
            " " <= char <= "\u024f" or char in "\r\n\t" or "\u2010" <= char <= "\u2026"
            or "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffee"
            or "\u0400" <= char <= "\u045f" or "\uac00" <= char <= "\ud7a3"
            for char in text
        )  # fmt: skip
        if len(data) % 2 == 0 and text and likely >= 0.97 * len(text):
            return codec
    return ""


def _looks_binary(data: bytes) -> bool:
    sample = data[:8192]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x0b\x1b" for byte in sample)
    return controls > max(2, 0.02 * len(sample))
