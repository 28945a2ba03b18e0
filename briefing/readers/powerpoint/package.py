"""The bytes of a `.pptx` → its parts, and the slides in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.readers.ooxml.package import OfficePackage, Refusals
from briefing.readers.ooxml.xml import local

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

_REFUSALS = Refusals(
    other=Message(T("Problems", "this is no PowerPoint presentation")),
    damaged=Message(T("Problems", "this is no PowerPoint presentation, or a damaged one")),
    old=Message(
        T("Problems", "this is an old PowerPoint file; save it as .pptx in PowerPoint or WPS")
    ),
    locked=Message(T("Problems", "a password protects this PowerPoint file; save it without one")),
    refused=T("Problems", "the PowerPoint file cannot be read: {0}{1}"),
)


class PowerPointPackage(OfficePackage):
    """A PowerPoint file's parts, parsed when asked for.

    Raises BriefingError, one clear line, for what is no PowerPoint file or must not be read.
    """

    def __init__(self, data: bytes, path: Path | None) -> None:
        super().__init__(data, path, _REFUSALS)
        root = self.xml(self.main)
        if root is None or local(root.tag) != "presentation":
            raise self.is_other()
        self.root: Element = root
