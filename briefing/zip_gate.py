"""The gate for zip files, which Word and PowerPoint files are: opened without trusting what they
say of their own size.
"""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO

from briefing.model.message import Message, T

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from typing_extensions import Self

EACH = 100 * 2**20
TOGETHER = 300 * 2**20
RATIO = 100
SMALL = 64 * 2**10
"""Entries below this may be packed as tightly as they like."""

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
        self._zip = zipfile.ZipFile(file)
        self.entries = [info for info in self._zip.infolist() if not info.is_dir()]
        self.parts = {info.filename: info for info in self.entries}

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

    def read(self, part: str) -> bytes:
        """The bytes of `part`. Raises RefusedError when it is damaged or bigger than it says."""
        try:
            with self._zip.open(self.parts[part]) as file:
                return file.read(EACH + 1)
        except _DAMAGE as error:
            raise RefusedError(Message(T("Problems", "it is damaged: {0}"), error), part) from error

    def xml_text(self, part: str) -> str:
        """An XML part, not parsed yet. Raises RefusedError for a DTD or a strange encoding."""
        try:
            text = self.read(part).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise RefusedError(Message(T("Problems", "it is not in UTF-8")), part) from error
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise RefusedError(Message(T("Problems", "it holds a DTD")), part)
        return text
