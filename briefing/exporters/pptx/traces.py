"""A `.pptx` in, what it tells of its makers and keeps for insiders out: what somebody looks through
before it leaves the house. Safe on strangers' files, as `lint`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.exporters.pptx.lint.archive import ENTRIES, Archive, shortened
from briefing.model.finding import Finding
from briefing.model.message import Message, T
from briefing.zip_gate import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PROPERTIES = {
    "creator": T("Problems", "its author: {0}"),
    "lastModifiedBy": T("Problems", "who saved it last: {0}"),
    "created": T("Problems", "when it was made: {0}"),
    "modified": T("Problems", "when it was changed: {0}"),
    "subject": T("Problems", "its subject: {0}"),
    "keywords": T("Problems", "its keywords: {0}"),
    "description": T("Problems", "a remark on it: {0}"),
    "category": T("Problems", "its category: {0}"),
    "Company": T("Problems", "a company: {0}"),
    "Manager": T("Problems", "a manager: {0}"),
    "Application": T("Problems", "the program: {0}"),
    "Template": T("Problems", "the template: {0}"),
    "HyperlinkBase": T("Problems", "where links begin: {0}"),
}
"""Elements of the core and extended properties (ECMA-376, part 1, 22.2; part 2, 11)."""
_PARTS = (
    (re.compile(r"ppt/notesSlides/[^/]+\.xml"), T("Problems", "notes on {0} slides")),
    (re.compile(r"ppt/comments/.+\.xml"), T("Problems", "comments on {0} slides")),
    (re.compile(r"ppt/tags/.+\.xml"), T("Problems", "{0} parts of marks for programs")),
    (
        re.compile(r"ppt/embeddings/.+"),
        T("Problems", "{0} embedded files, as the tables of charts"),
    ),
    (re.compile(r"ppt/vbaProject\.bin"), T("Problems", "macros ({0} part)")),
    (re.compile(r"customXml/item\d+\.xml"), T("Problems", "{0} parts of data for programs")),
)
_PICTURE = re.compile(r".*/media/[^/]+\.(?:jpe?g|png|tiff?)", re.IGNORECASE)
_HIDDEN = re.compile(rb"<p:sld\b[^>]{0,2000}?\sshow=[\"'](?:0|false)[\"']")
_PNG_TEXT = re.compile(rb"(?:tEXt|zTXt|iTXt)[A-Z][\w -]{1,78}\0")
_HEAD = 64 * 1024
"""Bytes of a picture in which cameras write."""
_MOST_LINKS = 50


def traces(path: Path) -> list[Finding]:
    """Everything that the package at `path` says of its makers, and what readers do not see at
    first. BriefingError: there is no such file, or it is no zip at all.
    """
    with Archive(path) as archive:
        try:
            archive.check_limits(ENTRIES)
            return list(_traces(archive))
        except RefusedError as refusal:
            return [Finding("package", refusal.reason, item=shortened(refusal.part))]


def _traces(archive: Archive) -> Iterator[Finding]:
    yield from _properties(archive)
    for pattern, message in _PARTS:
        if found := [name for name in archive.parts if pattern.fullmatch(name)]:
            yield _trace(message, len(found))
    hidden = sum(1 for name in archive.named("ppt/slides") if _is_hidden(archive, name))
    if hidden:
        yield _trace(T("Problems", "{0} hidden slides"), hidden)
    for name in archive.parts:
        if _PICTURE.fullmatch(name) and (what := _written_in(archive.read(name))):
            yield _trace(T("Problems", "what a camera wrote into a picture: {0}"), what, name)
    yield from _authors(archive)
    yield from _addresses(archive)


def _properties(archive: Archive) -> Iterator[Finding]:
    for part in ("docProps/core.xml", "docProps/app.xml"):
        for element in archive.xml(part) if part in archive.parts else ():
            message = _PROPERTIES.get(element.tag.rpartition("}")[2])
            text = (element.text or "").strip()
            if message and text:
                yield _trace(message, text, part)
    if "docProps/custom.xml" in archive.parts:
        for element in archive.xml("docProps/custom.xml"):
            value = " ".join("".join(element.itertext()).split())
            said = f"{element.get('name', '')} = {value}"
            yield _trace(T("Problems", "a property: {0}"), said, "docProps/custom.xml")
    for name in archive.parts:
        if name.startswith("docProps/thumbnail"):
            yield _trace(T("Problems", "a picture of the first slide, as it once was"), part=name)


def _is_hidden(archive: Archive, name: str) -> bool:
    return _HIDDEN.search(archive.read(name)[:4096]) is not None


def _written_in(data: bytes) -> str:
    """The kinds of notes in a picture: Exif with place and camera, XMP, texts."""
    head = data[:_HEAD]
    found: list[str] = []
    if b"Exif\0\0" in head or b"eXIf" in head:
        found.append("Exif")
    if b"http://ns.adobe.com/xap/1.0/" in head or b"XML:com.adobe.xmp" in head:
        found.append("XMP")
    if head.startswith(b"\x89PNG") and _PNG_TEXT.search(head):
        found.append("text")
    return ", ".join(found)


def _authors(archive: Archive) -> Iterator[Finding]:
    for part in ("ppt/commentAuthors.xml", "ppt/authors.xml"):
        for element in archive.xml(part) if part in archive.parts else ():
            if name := element.get("name"):
                yield _trace(T("Problems", "somebody who commented: {0}"), name, part)


def _addresses(archive: Archive) -> Iterator[Finding]:
    """Addresses outside the file, each once: links, and what is loaded from elsewhere."""
    found: dict[str, str] = {}
    for part in archive.with_relationships():
        for one in archive.relationships(part):
            if one.external and one.target:
                found.setdefault(one.target, part)
    for target, part in list(found.items())[:_MOST_LINKS]:
        yield _trace(T("Problems", "an address: {0}"), target, part)
    if len(found) > _MOST_LINKS:
        yield _trace(T("Problems", "{0} more addresses"), len(found) - _MOST_LINKS)


def _trace(message: str, value: str | int = "", part: str = "") -> Finding:
    said = shortened(value) if isinstance(value, str) else value
    return Finding("trace", Message(message, said), item=shortened(part))
