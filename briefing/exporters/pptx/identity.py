"""What a file says of where it came from, so that what others change in it can be brought back: by
numbers alone, never by the source's words.

The slide's number (`p14:creationId`) stays with it in PowerPoint and python-pptx; a tag of the
presentation says of each what it said when it was sent; a document property, which LibreOffice
keeps as well, says which deck it is.
"""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.model.office.presentation import DECK_PROPERTY, PAGE_TAG
from briefing.model.scene import Chart, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.scene import Scene

_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""Of properties that a person or a program adds, in every Office file."""
_IN_A_TAG = 64
"""Slides: nobody says how long a tag may be."""


def creation_number(slide: str, part: int) -> int:
    """Of page `part` of the slide with this id: it stays when others come or go."""
    return zlib.crc32(f"{slide}/{part}".encode("utf-8", "replace"))


class Identity:
    """Of one export, known when its pages are written."""

    def __init__(self, first: Scene) -> None:
        self._pages: list[str] = []
        self._whole = hashlib.blake2b(digest_size=10)
        self._whole.update(f"{first.theme.name} {first.size}".encode())

    def add(self, scene: Scene) -> None:
        """A page, in the order of the file."""
        said = "\n".join(_words(scene)).encode("utf-8", "replace")
        self._pages.append(f"{creation_number(scene.slide, scene.part)}:{zlib.crc32(said):08x}")
        self._whole.update(self._pages[-1].encode() + said)

    @property
    def deck(self) -> str:
        """Another one where a letter differs."""
        return self._whole.hexdigest()

    def property_xml(self, labels: Sequence[tuple[str, str]] = (), *, own: bool = True) -> str:
        """`docProps/custom.xml`: its `own` property, and `labels` as names and values, escaped."""
        said = ((DECK_PROPERTY, self.deck), *labels) if own else labels
        rows = "".join(
            f'<property fmtid="{_FORMAT}" pid="{pid}" name="{name}">'
            f"<vt:lpwstr>{value}</vt:lpwstr></property>"
            for pid, (name, value) in enumerate(said, 2)
        )
        return (
            f'{names.DECLARATION}<Properties xmlns="{names.CUSTOM}" xmlns:vt="{names.VARIANT}">'
            f"{rows}</Properties>"
        )

    def tags_xml(self) -> str:
        """A part of tags, which the presentation refers to."""
        tags = "".join(
            f'<p:tag name="{PAGE_TAG}_{at // _IN_A_TAG + 1}"'
            f' val="{" ".join(self._pages[at : at + _IN_A_TAG])}"/>'
            for at in range(0, len(self._pages), _IN_A_TAG)
        )
        return f"{names.DECLARATION}<p:tagLst {names.NAMESPACES}>{tags}</p:tagLst>"


def _words(scene: Scene) -> Iterator[str]:
    """All that a page says, in whatever looks."""
    for item in scene.items:
        match item:
            case Text():
                yield from (one.text for one in item.paragraphs)
            case Table():
                yield from (
                    one.text for row in item.cells for cell in row for one in cell.paragraphs
                )
            case Chart():
                yield from item.categories
                yield from (f"{one.name} {one.values}" for one in item.series)
            case _:
                pass
    yield from (note.plain for note in scene.notes)
    yield str(scene.hidden)
