"""A package opened for reading, without trusting what it says of its own size."""

from __future__ import annotations

import posixpath
import zipfile
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from briefing.exporters.pptx import names
from briefing.model.finding import Finding
from briefing.model.message import Message, system_reason
from briefing.model.problem import BriefingError
from briefing.zip_gate import Packed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

ENTRIES = 20_000
"""A deck of 3,000 slides with notes holds 12,000; a bomb is held by its sizes."""

_MOST_SAID = 200

PREFIXES = {"a": names.A, "r": names.R, "p": names.P, "c": names.C, "p14": names.P14}


class Relationship(NamedTuple):
    """One entry of a part's `.rels`: an id, and what it leads to."""

    id: str
    kind: str
    """The last word of its type: `slide`, `hyperlink`, `image`."""
    target: str
    """A part's name from the root, or when external the address as written."""
    external: bool


class PackagePart(NamedTuple):
    """An XML part, parsed."""

    name: str
    page: int
    """Of a slide, counted from 1; 0 for every other part."""
    root: Element
    relationships: list[Relationship]


class Archive(Packed):
    """Parts by name, parsed when asked for. Of all that is read, only relationships are kept."""

    def __init__(self, path: Path) -> None:
        try:
            super().__init__(path)
        except FileNotFoundError:
            raise BriefingError(Message("there is no such file"), str(path)) from None
        except OSError as error:
            raise BriefingError(system_reason(error), str(path)) from error
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise BriefingError(Message("this is no PowerPoint file"), str(path)) from error
        self._relationships: dict[str, list[Relationship]] = {}

    def named(self, folder: str) -> list[str]:
        """The XML parts in `folder`, in the order of their numbers."""
        found = [
            name
            for name in self.parts
            if posixpath.dirname(name) == folder and name.endswith(".xml")
        ]
        return sorted(found, key=lambda name: (len(name), name))

    def xml_parts(self) -> list[tuple[str, int]]:
        """Every XML part of the presentation, with its page."""
        pages = {name: page for page, name in enumerate(self.named("ppt/slides"), 1)}
        parts = (name for name in self.parts if name.startswith("ppt/") and name.endswith(".xml"))
        return [(name, pages.get(name, 0)) for name in parts]

    def part(self, name: str, page: int) -> PackagePart:
        """An XML part, parsed; whoever has it lets it go before asking for another."""
        relationships = self.relationships(name)
        return PackagePart(name, page, self.xml(name), relationships)

    def relationships(self, part: str) -> list[Relationship]:
        """What `part` refers to; none when it has no relationships part."""
        if part not in self._relationships:
            self._relationships[part] = list(self._parse_relationships(part))
        return self._relationships[part]

    def _parse_relationships(self, part: str) -> Iterator[Relationship]:
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self.parts:
            return
        for element in self.xml(rels):
            external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target)))[1:]
            kind = element.get("Type", "").rpartition("/")[2]
            yield Relationship(element.get("Id", ""), kind, target, external)

    def with_relationships(self) -> Iterator[str]:
        """Every part that has relationships, the package itself as ``""``."""
        for name in self.parts:
            folder, _, file = name.rpartition("/")
            if file.endswith(".rels") and posixpath.basename(folder) == "_rels":
                yield posixpath.join(posixpath.dirname(folder), file[: -len(".rels")])


def finding(message: str, part: str) -> Finding:
    """What a rule says about `part`, in English: only the command line shows it."""
    return Finding("package", Message(shortened(message)), item=shortened(part))


def shortened(text: str) -> str:
    """As much as fits a line or two: ids and names of a stranger's may have megabytes."""
    return text if len(text) <= _MOST_SAID else f"{text[:_MOST_SAID]}…"
