"""The gate for zip files, which Word and PowerPoint files are: opened without trusting what they
say of their own size, and their XML parsed only where the tree of it fits in memory.
"""

from __future__ import annotations

import os
import re
import zipfile
import zlib
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from xml.etree import ElementTree

from briefing.model.message import Message, T

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from xml.etree.ElementTree import Element

    from typing_extensions import Self

EACH = 100 * 2**20
TOGETHER = 300 * 2**20
RATIO = 100
SMALL = 64 * 2**10
"""Entries below this may be packed as tightly as they like."""
XML = 50 * 2**20
"""Bytes of one XML part."""
MARKUP, MARKUP_TOGETHER = 2_000_000, 4_000_000
"""Tags and attributes of one part, and of all that are parsed: 2 million take 300 MB of memory."""
DEPTH = 256
"""Elements inside each other, as in libxml2."""
DIRECTORY = 4 * 2**20
"""Bytes of the list of entries, which is read as a whole: 20,000 of them take 2.4 million."""
_END, _END_64, _END_SIZE, _COMMENT = b"PK\x05\x06", b"PK\x06\x07", 22, 65_535
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""ECMA-376, part 2, annex B: a package has no others."""
_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*[\"']([^\"'>]{0,40})")
_ENCODINGS = {b"utf-8", b"utf8", b"utf-16", b"us-ascii"}
"""The package's standard allows the first and the third; ASCII is UTF-8, too."""
_LONG_NAMESPACE = re.compile(rb"xmlns[^=<>]{0,100}=\s*(?:\"[^\"]{1000}|'[^']{1000})")
"""The parser puts it before each name: a long one becomes gigabytes."""

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What `zipfile` raises on what is no longer as it was packed."""


class RefusedError(Exception):
    """The package is not read on: it is too big, damaged, or holds what must not be parsed."""

    def __init__(self, reason: Message, part: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.part = part


class Packed:
    """The entries of a zip file by name. What is none raises OSError, BadZipFile or ValueError."""

    def __init__(self, file: Path | BinaryIO) -> None:
        self._zip = _opened(file)
        self.entries = [info for info in self._zip.infolist() if not info.is_dir()]
        self.parts = {info.filename: info for info in self.entries}
        self._markup: dict[str, int] = {}
        """Tags and attributes by the part that was parsed."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def check_limits(self, most: int) -> None:
        """Before anything is unpacked: `most` entries, and of sizes that fit in memory. Raises
        RefusedError.
        """
        if len(self.entries) > most:
            raise RefusedError(
                Message(T("Problems", "it has {0} entries, more than {1}"), len(self.entries), most)
            )
        if sum(info.file_size for info in self.entries) > TOGETHER:
            raise RefusedError(
                Message(T("Problems", "it unpacks to more than {0} MB"), TOGETHER >> 20)
            )
        for info in self.entries:
            if info.file_size > EACH:
                raise RefusedError(
                    Message(T("Problems", "it unpacks to more than {0} MB"), EACH >> 20),
                    info.filename,
                )
            if info.file_size > SMALL and info.file_size > RATIO * info.compress_size:
                raise RefusedError(
                    Message(T("Problems", "it is packed more than {0} to 1"), RATIO), info.filename
                )
            if info.flag_bits & 1:
                raise RefusedError(Message(T("Problems", "it is encrypted")), info.filename)
            if info.compress_type not in _METHODS:
                raise RefusedError(
                    Message(T("Problems", "it is packed as no Office program does")), info.filename
                )

    def read(self, part: str, most: int = EACH) -> bytes:
        """The bytes of `part`. Raises RefusedError when it is damaged or bigger than `most`."""
        info = self.parts[part]
        if info.file_size > most:
            raise RefusedError(
                Message(T("Problems", "it unpacks to more than {0} MB"), most >> 20), part
            )
        try:
            with self._zip.open(info) as file:
                return file.read(most + 1)
        except _DAMAGE as error:
            raise RefusedError(
                Message(T("Problems", "it is damaged: {0}"), str(error)), part
            ) from error

    def beginning(self, part: str, most: int) -> bytes:
        """The first `most` bytes of `part`, however many it has. Raises RefusedError as `read`, and
        KeyError where there is no such part.
        """
        info = self.parts[part]
        if info.flag_bits & 1 or info.compress_type not in _METHODS:
            raise RefusedError(
                Message(T("Problems", "it is packed as no Office program does")), part
            )
        try:
            with self._zip.open(info) as file:
                return file.read(most)
        except _DAMAGE as error:
            raise RefusedError(
                Message(T("Problems", "it is damaged: {0}"), str(error)), part
            ) from error

    def xml(self, part: str) -> Element:
        """The root of an XML part. Raises RefusedError for a DTD, an encoding that packages do not
        have, more tags than fit in memory, and what is no XML.
        """
        data = self.read(part, XML)
        _check_encoding(data, part)
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise RefusedError(Message(T("Problems", "it holds a DTD")), part)
        self._check_markup(data, part)
        parser = ElementTree.XMLParser(encoding="utf-8")
        try:
            parser.feed(data)
            root = parser.close()
        except ElementTree.ParseError as error:
            raise RefusedError(
                Message(T("Problems", "it is not well-formed: {0}"), str(error)), part
            ) from error
        _check_depth(root, part)
        return root

    def _check_markup(self, data: bytes, part: str) -> None:
        """Counted by their signs, of which each tag and each attribute has one at least."""
        self._markup[part] = count = data.count(b"<") + data.count(b"=")
        if count > MARKUP or sum(self._markup.values()) > MARKUP_TOGETHER:
            raise RefusedError(
                Message(T("Problems", "it has more than {0} million tags"), MARKUP // 1_000_000),
                part,
            )
        if _LONG_NAMESPACE.search(data):
            raise RefusedError(
                Message(T("Problems", "it names its elements at excessive length")), part
            )


def _opened(file: Path | BinaryIO) -> zipfile.ZipFile:
    """The zip file, its list of entries read. BadZipFile: the list is excessive, or there is none.

    A few hundred kB of list would be a million objects before anybody can count them.
    """
    with nullcontext(file) if not isinstance(file, Path) else file.open("rb") as stream:
        end = stream.seek(0, os.SEEK_END)
        stream.seek(max(end - _COMMENT - _END_SIZE - 76, 0))
        tail = stream.read()
        if any(size > DIRECTORY for size in _directory_sizes(tail)):
            raise zipfile.BadZipFile("its list of entries is too long")
    return zipfile.ZipFile(file)


def _directory_sizes(tail: bytes) -> Iterator[int]:
    """How long the list of entries may be said to be, at the places where `zipfile` looks."""
    for at in {len(tail) - _END_SIZE, tail.rfind(_END)}:
        if at >= 0 and tail[at : at + 4] == _END and len(tail) >= at + 16:
            yield int.from_bytes(tail[at + 12 : at + 16], "little")
            if tail[at - 20 : at - 16] == _END_64:
                yield int.from_bytes(tail[at - 36 : at - 28], "little")


def _check_depth(root: Element, part: str) -> None:
    level = [root]
    for _ in range(DEPTH):
        level = [child for element in level for child in element]
    if level:
        raise RefusedError(Message(T("Problems", "it is nested too deep")), part)


def _check_encoding(data: bytes, part: str) -> None:
    """UTF-8, declared as such or not at all. The parser would look for any encoding declared."""
    declared = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf")[:400])
    if declared and declared[1].lower() not in _ENCODINGS:
        name = declared[1].decode("ascii", "replace")
        raise RefusedError(
            Message(T("Problems", "it is in the encoding “{0}”, not in UTF-8"), name), part
        )
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(Message(T("Problems", "it is not in UTF-8")), part) from error
