"""Parts in, an OPC package out: each part goes straight into the zip, and the package remembers
only names and types.
"""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

from briefing.exporters.pptx import names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from typing import IO

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The zip format's first moment: the same deck gives the same bytes."""
_TARGET = re.compile(rb'Target="([^"]*)"( TargetMode="External")?')


class Relationships:
    """What one part refers to, each target once."""

    __slots__ = ("_external", "_internal", "_settled")

    def __init__(self) -> None:
        self._internal: dict[tuple[str, str], str] = {}
        self._external: dict[str, str] = {}
        self._settled: dict[str, tuple[str, str]] = {}

    def __bool__(self) -> bool:
        return bool(self._internal or self._external)

    def add(self, kind: str, part: str) -> str:
        """The id of a relationship of type `kind` to `part`, a name from the package's root."""
        found = self._internal.get((kind, part))
        if found is None:
            found = self._internal[kind, part] = self._next()
        return found

    def link(self, target: str) -> str:
        """The id of a hyperlink to `target`, already escaped for an attribute."""
        found = self._external.get(target)
        if found is None:
            found = self._external[target] = self._next()
        return found

    def settle(self, kind: str, name: str, part: str | None) -> None:
        """The part behind `name`, a stand-in so far; None where there turned out to be none."""
        id_ = self._internal.pop((kind, name))
        if part is not None:
            self._settled[id_] = (kind, part)

    def xml(self) -> str:
        rows = [
            f'<Relationship Id="{id_}" Type="{kind}" Target="/{part}"/>'
            for (kind, part), id_ in self._internal.items()
        ]
        rows += [
            f'<Relationship Id="{id_}" Type="{kind}" Target="/{part}"/>'
            for id_, (kind, part) in self._settled.items()
        ]
        rows += [
            f'<Relationship Id="{id_}" Type="{names.REL_LINK}" Target="{target}"'
            ' TargetMode="External"/>'
            for target, id_ in self._external.items()
        ]
        return (
            f'{names.DECLARATION}<Relationships xmlns="{names.RELS}">{"".join(rows)}'
            "</Relationships>"
        )

    def _next(self) -> str:
        return f"rId{len(self._internal) + len(self._external) + 1}"


class Package:
    """A zip being written to `file`, which can also seek and read. Leaving the `with` block well
    finishes it and reads everything back; OSError when that is not what was written.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)
        self._overrides: dict[str, str] = {}
        self._defaults = {"rels": names.TYPE_RELS, "xml": "application/xml"}

    def add(
        self, part: str, xml: str, kind: str, relationships: Relationships | None = None
    ) -> None:
        """An XML part named from the root (`ppt/slides/slide1.xml`) with its content type."""
        self._overrides[part] = kind
        self._write(part, xml.encode())
        if relationships:
            self.relate(part, relationships)

    def copy(self, part: str, data: bytes, kind: str, relationships: str = "") -> None:
        """A part of another package as it is, with the XML of its relationships."""
        self._overrides[part] = kind
        self._write(part, data)
        if relationships:
            folder, slash, name = part.rpartition("/")
            self._write(f"{folder}{slash}_rels/{name}.rels", relationships.encode())

    def add_binary(self, part: str, data: bytes, kind: str) -> None:
        """A picture or a workbook: compressed already, its type known by its suffix."""
        self._defaults[part.rpartition(".")[2]] = kind
        self._write(part, data, zipfile.ZIP_STORED)

    def relate(self, part: str, relationships: Relationships) -> None:
        """Write the relationships of `part`; those of the package itself with `part` empty."""
        folder, slash, name = part.rpartition("/")
        self._write(f"{folder}{slash}_rels/{name}.rels", relationships.xml().encode())

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            with suppress(OSError):  # the disk may be full, which is said already
                self._zip.close()
            return
        self._write("[Content_Types].xml", self._content_types().encode())
        self._zip.close()
        self._verify()

    def _verify(self) -> None:
        self._file.flush()
        self._file.seek(0)
        with zipfile.ZipFile(self._file) as written:
            problem = next(_problems(written, set(self._overrides)), "")
        if problem:
            raise OSError(f"the file did not arrive whole: {problem}")

    def _write(self, name: str, data: bytes, method: int = zipfile.ZIP_DEFLATED) -> None:
        info = zipfile.ZipInfo(name, _EPOCH)
        info.compress_type = method
        info.external_attr = 0o600 << 16
        self._zip.writestr(info, data)

    def _content_types(self) -> str:
        defaults = "".join(
            f'<Default Extension="{suffix}" ContentType="{kind}"/>'
            for suffix, kind in self._defaults.items()
        )
        overrides = "".join(
            f'<Override PartName="/{part}" ContentType="{kind}"/>'
            for part, kind in self._overrides.items()
        )
        return f'{names.DECLARATION}<Types xmlns="{names.TYPES}">{defaults}{overrides}</Types>'


def _problems(written: zipfile.ZipFile, parts: set[str]) -> Iterator[str]:
    """The first things that a program opening the package would trip over."""
    entries = written.namelist()
    present = set(entries)
    if len(present) != len(entries):
        yield "a part is there twice"
    for part in sorted(parts - present):
        yield f"{part} is missing"
    for name in entries:
        try:
            data = written.read(name)  # checks the CRC
        except (zipfile.BadZipFile, OSError) as error:
            yield f"{name}: {error}"
            continue
        if name.endswith(".rels"):
            for target, external in _TARGET.findall(data):
                if not external and target[1:].decode() not in present:
                    yield f"{name} refers to {target.decode()}, which is missing"
