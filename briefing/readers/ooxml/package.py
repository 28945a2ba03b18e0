"""The bytes of an Office file → its parts as XML, through the gate for zip files."""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.message import Message
from briefing.model.problem import BriefingError
from briefing.model.record import record
from briefing.readers.ooxml.xml import attribute
from briefing.zip_gate import Packed, RefusedError

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

_ENTRIES = 20_000
_OLD = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Target(NamedTuple):
    """What a part refers to."""

    kind: str
    """The last word of its type: `image`, `footnotes`, `slide`."""
    part: str
    """Its name in the package; of something outside, the address."""
    external: bool


@record
class Refusals:
    """What a person is told of a file that is not read."""

    other: Message
    """It is a package, but none of the program's."""
    damaged: Message
    old: Message
    """It is of the time before packages."""
    locked: Message
    """A password protects it."""
    refused: str
    """Template of a message: the reason, and the part that it is about."""


class OfficePackage:
    """A file's parts, parsed when asked for. `main` is the one that the package is about.

    Raises BriefingError, one clear line, for what is no such file or must not be read.
    """

    def __init__(
        self, data: bytes, path: Path | None, refusals: Refusals, most: int = _ENTRIES
    ) -> None:
        self._name = str(path) if path else ""
        self._refusals = refusals
        self._packed = self._opened(data)
        try:
            self._packed.check_limits(most)
        except RefusedError as refusal:
            raise self._refused(refusal) from None
        main = [t for t in self.targets("").values() if t.kind == "officeDocument"]
        if not main or main[0].external or main[0].part not in self._packed.parts:
            raise self.is_other()
        self.main = main[0].part

    def is_other(self) -> BriefingError:
        """The package is about something else."""
        return BriefingError(self._refusals.other, self._name)

    def targets(self, part: str) -> dict[str, Target]:
        """By relationship id, what `part` refers to; the package itself is `""`."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, Target] = {}
        for element in root if root is not None else ():
            external = attribute(element, "TargetMode") == "External"
            target = attribute(element, "Target")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = attribute(element, "Type").rpartition("/")[2]
            found[attribute(element, "Id")] = Target(kind, target, external)
        return found

    def related(self, kind: str, part: str | None = None) -> list[tuple[str, Element]]:
        """Names and roots of the XML parts that `part`, else the main one, refers to as such."""
        targets = self.targets(self.main if part is None else part).values()
        names = [t.part for t in targets if t.kind == kind and not t.external]
        roots = [(name, self.xml(name)) for name in dict.fromkeys(names)]
        return [(name, root) for name, root in roots if root is not None]

    def xml(self, part: str) -> Element | None:
        """The root of an XML part; None where the package has no such part."""
        if part not in self._packed.parts:
            return None
        try:
            return self._packed.xml(part)
        except RefusedError as refusal:
            raise self._refused(refusal) from None

    def media(self, part: str, most: int) -> bytes:
        """The bytes of a picture; empty where there is none, or one that is damaged or larger."""
        try:
            return self._packed.read(part, most) if part in self._packed.parts else b""
        except RefusedError:
            return b""

    def _opened(self, data: bytes) -> Packed:
        if data.startswith(_OLD):
            known = self._refusals
            raise BriefingError(known.locked if _ENCRYPTED in data else known.old, self._name)
        try:
            return Packed(io.BytesIO(data))
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
            raise BriefingError(self._refusals.damaged, self._name) from None

    def _refused(self, refusal: RefusedError) -> BriefingError:
        part = f" ({refusal.part})" if refusal.part else ""
        return BriefingError(Message(self._refusals.refused, refusal.reason, part), self._name)
