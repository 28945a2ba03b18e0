"""Changes of zip files: of their parts, of their names, of what entries say of themselves."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

from tests.hostile.damage import cut, end_early, flip, noise

if TYPE_CHECKING:
    from random import Random

    from tests.hostile.damage import Change


def _unpacked(data: bytes) -> dict[str, bytes] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return {name: package.read(name) for name in package.namelist()}
    except Exception:
        return None


def _packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method, compresslevel=1) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return file.getvalue()


def in_a_part(change: Change) -> Change:
    """The change is made in one of the XML parts, those with the text most often."""

    def changed(data: bytes, random: Random) -> bytes:
        parts = _unpacked(data)
        if not parts:
            return change(data, random)
        main = [name for name in parts if "document.xml" in name or "slides/slide" in name]
        part = random.choice(main if main and random.random() < 0.6 else list(parts))
        return _packed({**parts, part: change(parts[part], random)})

    return changed


def rename(data: bytes, random: Random) -> bytes:
    """A part has another name, or none."""
    parts = _unpacked(data)
    if not parts:
        return data
    part = random.choice(list(parts))
    names = (
        " ",
        "../x",
        "/etc/passwd",
        "a" * 300,
        "C:\\x",
        "word/",
        "\u5c71.xml",
        random.choice(list(parts)),
    )
    new = random.choice(names)
    return _packed({new if name == part else name: held for name, held in parts.items()})


def lose(data: bytes, random: Random) -> bytes:
    """A part is gone."""
    parts = _unpacked(data)
    if parts:
        del parts[random.choice(list(parts))]
    return data if parts is None else _packed(parts)


def swap(data: bytes, random: Random) -> bytes:
    """Two parts are each other's."""
    parts = _unpacked(data)
    if not parts:
        return data
    one, other = random.choice(list(parts)), random.choice(list(parts))
    return _packed({**parts, one: parts[other], other: parts[one]})


def pack_otherwise(data: bytes, random: Random) -> bytes:
    """Packed by a method that is not Office's, and then perhaps damaged."""
    parts = _unpacked(data)
    if not parts:
        return data
    methods = (zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, zipfile.ZIP_STORED)
    found = _packed(parts, random.choice(methods))
    return flip(found, random) if random.random() < 0.5 else found


def lie(data: bytes, random: Random) -> bytes:
    """An entry says another size, check sum, method or flag than it has."""
    signature, fields = random.choice(
        ((b"PK\x01\x02", (8, 10, 16, 20, 24, 28, 30, 42)), (b"PK\x03\x04", (6, 8, 14, 18, 22, 26)))
    )
    places = [at for at in range(len(data) - 46) if data[at : at + 4] == signature]
    if not places:
        return data
    at = random.choice(places) + random.choice(fields)
    said = random.choice((0, 1, 99, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, random.randrange(1 << 20)))
    return data[:at] + struct.pack("<I", said)[: random.choice((2, 4))] + data[at + 4 :]


PACKAGES: tuple[Change, ...] = (
    flip,
    noise,
    cut,
    end_early,
    rename,
    lose,
    swap,
    pack_otherwise,
    lie,
)
