"""What goes between this process and its child: messages, each with its length before it.

Requests are pickled as they are, because the child trusts its parent. An answer comes from a
process that read a stranger's file: of it only data is unpickled, never a call.
"""

from __future__ import annotations

import builtins
import io
import pickle
import struct
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable

_LENGTH = struct.Struct("!Q")
_PLAIN = frozenset({"bytearray", "complex", "frozenset", "range", "set", "slice", "tuple"})
"""Built-in types that pickle names; all others have signs of their own."""
_PACKAGES = (
    "briefing.model.",
    "briefing.analysis.facts",
    "briefing.analysis.passages",
    "briefing.decks",
    "briefing.layout.ports",
    "briefing.readers.pdf.content",
)
"""Where the classes of answers stand: data that does nothing when it is made."""
_PATHS = frozenset({"PosixPath", "WindowsPath", "PurePosixPath", "PureWindowsPath"})


class ForeignAnswer(Exception):  # noqa: N818 - says what it is
    """The child sent something that is no plain data."""


def write(stream: BinaryIO, message: object) -> None:
    """Send one message. OSError: nobody is there any more."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def read(stream: BinaryIO) -> bytes:
    """The next message as it came. EOFError: there is none, the other end is gone."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    return _exactly(stream, length)


def trusted(data: bytes) -> Any:
    """What a parent sent."""
    return pickle.loads(data)


def untrusted(data: bytes) -> Any:
    """What a child sent: plain data. ForeignAnswer: it is not."""
    try:
        return _DataUnpickler(io.BytesIO(data)).load()
    except ForeignAnswer:
        raise
    except Exception as error:
        raise ForeignAnswer(str(error)) from error


class _DataUnpickler(pickle.Unpickler):
    def find_class(self, module_name: str, global_name: str, /) -> Any:
        if module_name == "builtins" and global_name in _PLAIN:
            return getattr(builtins, global_name)
        if module_name.partition(".")[0] == "pathlib" and global_name in _PATHS:
            return getattr(import_module("pathlib"), global_name)
        if module_name.startswith(_PACKAGES) and "." not in global_name:
            found = getattr(import_module(module_name), global_name, None)
            if isinstance(found, type) and found.__module__ == module_name:
                return found
        raise ForeignAnswer(f"{module_name}.{global_name}")


def _exactly(stream: BinaryIO, length: int) -> bytes:
    parts: list[bytes] = []
    read: Callable[[int], bytes] = stream.read
    while length:
        part = read(min(length, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
