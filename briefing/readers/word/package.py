"""The bytes of a `.docx` → its parts, and its body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.readers.ooxml.package import OfficePackage, Refusals
from briefing.readers.ooxml.xml import children

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

_ENTRIES = 5_000
_REFUSALS = Refusals(
    other=Message(T("Problems", "this is no Word document")),
    damaged=Message(T("Problems", "this is no Word document, or a damaged one")),
    old=Message(T("Problems", "this is an old Word file; save it as .docx in Word or WPS")),
    locked=Message(T("Problems", "a password protects this Word file; save it without one")),
    refused=T("Problems", "the Word file cannot be read: {0}{1}"),
)


class WordPackage(OfficePackage):
    """A Word file's parts, parsed when asked for.

    Raises BriefingError, one clear line, for what is no Word file or must not be read.
    """

    def __init__(self, data: bytes, path: Path | None) -> None:
        super().__init__(data, path, _REFUSALS, _ENTRIES)
        root = self.xml(self.main)
        if root is None or not children(root, "body"):
            raise self.is_other()
        self.body: Element = children(root, "body")[0]
