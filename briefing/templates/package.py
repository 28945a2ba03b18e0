"""The parts of a template by what they are to each other. What is missing or points nowhere is
passed over, as PowerPoint does.
"""

from __future__ import annotations

import posixpath
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from briefing.model.message import Message, T
from briefing.zip_gate import RefusedError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from briefing.zip_gate import Packed

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_STRICT = "http://purl.oclc.org/ooxml/"


class Relationship(NamedTuple):
    """From a part to another, or to an address."""

    kind: str
    """The last word of its type: `slideLayout`, `image`."""
    type: str
    target: str
    """A part's name from the root; an address where it is `external`."""
    external: bool


class TemplatePackage:
    """The parts of the file behind `packed`, read when they are asked for."""

    def __init__(self, packed: Packed) -> None:
        self._packed = packed
        self._names = {name.casefold(): name for name in packed.parts}
        self.relationships = lru_cache(maxsize=None)(self._relationships)
        self.root = lru_cache(maxsize=None)(self._root)
        self._defaults: dict[str, str] = {}
        self._overrides: dict[str, str] = {}
        for one in self._root("[Content_Types].xml"):
            kind = one.get("ContentType", "")
            if one.tag == f"{_TYPES}Default":
                self._defaults[one.get("Extension", "").casefold()] = kind
            elif one.tag == f"{_TYPES}Override":
                self._overrides[one.get("PartName", "").lstrip("/").casefold()] = kind
        self.presentation = next(
            (to.target for to in self.related("", "officeDocument")), "ppt/presentation.xml"
        )
        if not self.has(self.presentation) or self.root(self.presentation).tag != (
            f"{P}presentation"
        ):
            raise RefusedError(Message(T("Problems", "it holds no presentation")))

    @property
    def parts(self) -> list[str]:
        """All names in the zip."""
        return list(self._packed.parts)

    def has(self, part: str) -> bool:
        return part in self._packed.parts

    def type_of(self, part: str) -> str:
        """Its content type; empty where the file says none."""
        own = self._overrides.get(part.casefold())
        return own or self._defaults.get(part.rpartition(".")[2].casefold(), "")

    def read(self, part: str) -> bytes:
        return self._packed.read(part)

    def related(self, part: str, kind: str) -> list[Relationship]:
        """Those of `part` to parts of one kind that are there, in the order of the file."""
        return [
            to
            for to in self.relationships(part).values()
            if to.kind == kind and not to.external and self.has(to.target)
        ]

    def target(self, part: str, id_: str | None) -> str:
        """The part that a relationship leads to; empty where there is none."""
        to = self.relationships(part).get(id_ or "")
        return to.target if to and not to.external and self.has(to.target) else ""

    def _root(self, part: str) -> Element:
        root = self._packed.xml(part)
        if _STRICT in root.tag:
            raise RefusedError(
                Message(T("Problems", "it is Strict Open XML: save it as a usual .pptx")), part
            )
        return root

    def _relationships(self, part: str) -> dict[str, Relationship]:
        folder, slash, name = part.rpartition("/")
        rels = f"{folder}{slash}_rels/{name}.rels"
        if not self.has(rels):
            return {}
        found: dict[str, Relationship] = {}
        for one in self.root(rels):
            type_, external = one.get("Type", ""), one.get("TargetMode") == "External"
            target = one.get("Target", "")
            if one.tag != f"{_RELS}Relationship" or not one.get("Id"):
                continue
            if not external:
                target = self._name(folder, target)
            found[one.get("Id", "")] = Relationship(
                type_.rpartition("/")[2], type_, target, external
            )
        return found

    def _name(self, folder: str, target: str) -> str:
        """A target as a name from the root; capitals do not count, as in the standard."""
        path = unquote(target.replace("\\", "/"))
        path = path if path.startswith("/") else posixpath.join("/", folder, path)
        name = posixpath.normpath(path).lstrip("/")
        return self._names.get(name.casefold(), name)
