"""Rules for the package as such: entries, content types, relationships."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.exporters.pptx.lint.archive import finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.exporters.pptx.lint.archive import Archive
    from briefing.model.finding import Finding

_TYPES = "[Content_Types].xml"
_IMAGES = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "svg": "image/svg+xml",
    "gif": "image/gif",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "tiff": "image/tiff",
    "tif": "image/tiff",
    "bmp": "image/bmp",
}


def entries_are_unique(archive: Archive) -> Iterator[Finding]:
    """Two entries of one name: each program reads another of them."""
    for name, count in Counter(info.filename for info in archive.entries).items():
        if count > 1:
            yield finding(f"it is there {count} times", name)


def every_part_has_a_type(archive: Archive) -> Iterator[Finding]:
    """An Override without its part, or a part without a type, brings the repair prompt."""
    defaults, overrides = _content_types(archive)
    if not defaults and not overrides:
        yield finding("it is missing", _TYPES)
        return
    for part in overrides.keys() - archive.parts.keys():
        yield finding("it has a content type but is not there", part)
    for part in archive.parts:
        if part != _TYPES and part not in overrides and _suffix(part) not in defaults:
            yield finding("it has no content type", part)


def pictures_have_their_type(archive: Archive) -> Iterator[Finding]:
    """`image/jpg` is no media type; PowerPoint drops such pictures."""
    defaults, overrides = _content_types(archive)
    for part in archive.parts:
        wanted = _IMAGES.get(_suffix(part))
        found = overrides.get(part, defaults.get(_suffix(part), ""))
        if wanted and found and wanted != found:
            yield finding(f"its type is {found}, not {wanted}", part)


def pictures_are_stored_once(archive: Archive) -> Iterator[Finding]:
    """The same picture on a hundred slides needs no hundred copies."""
    first: dict[tuple[int, int], str] = {}
    for part, info in archive.parts.items():
        if part.startswith("ppt/media/"):
            other = first.setdefault((info.CRC, info.file_size), part)
            if other != part and archive.read(other) == archive.read(part):
                yield finding(f"it is the same picture as {other}", part)


def relationships_resolve(archive: Archive) -> Iterator[Finding]:
    """Each id once, each internal target there."""
    for part in archive.with_relationships():
        if part and part not in archive.parts:
            yield finding("it has relationships but is not there", part)
        relationships = archive.relationships(part)
        for id_, count in Counter(each.id for each in relationships).items():
            if count > 1:
                yield finding(f"{id_} is there {count} times", part)
        for each in relationships:
            if not each.external and each.target not in archive.parts:
                yield finding(f"{each.id} refers to {each.target}, which is not there", part)


def _content_types(archive: Archive) -> tuple[dict[str, str], dict[str, str]]:
    """By suffix, and by part."""
    defaults: dict[str, str] = {}
    overrides: dict[str, str] = {}
    if _TYPES in archive.parts:
        for element in archive.xml(_TYPES):
            kind = element.get("ContentType", "")
            if element.tag.endswith("}Default"):
                defaults[element.get("Extension", "").lower()] = kind
            else:
                overrides[element.get("PartName", "").removeprefix("/")] = kind
    return defaults, overrides


def _suffix(part: str) -> str:
    return part.rpartition(".")[2].lower()


PACKAGE_RULES: tuple[Callable[[Archive], Iterator[Finding]], ...] = (
    entries_are_unique,
    every_part_has_a_type,
    pictures_have_their_type,
    pictures_are_stored_once,
    relationships_resolve,
)
