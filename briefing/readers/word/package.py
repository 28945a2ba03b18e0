"""The bytes of a `.docx` → its parts as XML, through the gate for zip files."""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.message import Message, T
from briefing.model.problem import BriefingError
from briefing.readers.word.xml import attribute, children
from briefing.zip_gate import Packed, RefusedError

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

_ENTRIES = 5_000
_OLD = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Target(NamedTuple):
    """What a part refers to."""

    kind: str
    """The last word of its type: `image`, `footnotes`, `header`."""
    part: str
    """Its name in the package; of something outside, the address."""
    external: bool


class WordPackage:
    """A Word file's parts, parsed when asked for.

    Raises BriefingError, one clear line, for what is no Word file or must not be read.
    """

    def __init__(self, data: bytes, path: Path | None) -> None:
        self._name = str(path) if path else ""
        self._packed = self._opened(data)
        try:
            self._packed.check_limits(_ENTRIES)
        except RefusedError as refusal:
            raise self._refused(refusal) from None
        main = [t for t in self.targets("").values() if t.kind == "officeDocument"]
        if not main or main[0].external or main[0].part not in self._packed.parts:
            raise BriefingError(Message(T("Problems", "this is no Word document")), self._name)
        self.main = main[0].part
        root = self.xml(self.main)
        if root is None or not children(root, "body"):
            raise BriefingError(Message(T("Problems", "this is no Word document")), self._name)
        self.body: Element = children(root, "body")[0]

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

    def related(self, kind: str) -> list[tuple[str, Element]]:
        """Names and roots of the XML parts that the document refers to as `kind`."""
        names = [t.part for t in self.targets(self.main).values() if t.kind == kind]
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
            if _ENCRYPTED in data:
                raise BriefingError(
                    Message(
                        T("Problems", "a password protects this Word file; save it without one")
                    ),
                    self._name,
                )
            raise BriefingError(
                Message(T("Problems", "this is an old Word file; save it as .docx in Word or WPS")),
                self._name,
            )
        try:
            return Packed(io.BytesIO(data))
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
            raise BriefingError(
                Message(T("Problems", "this is no Word document, or a damaged one")), self._name
            ) from None

    def _refused(self, refusal: RefusedError) -> BriefingError:
        part = f" ({refusal.part})" if refusal.part else ""
        return BriefingError(
            Message(T("Problems", "the Word file cannot be read: {0}{1}"), refusal.reason, part),
            self._name,
        )
