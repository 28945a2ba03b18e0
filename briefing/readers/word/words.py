"""A `.docx` → its words, paragraph for paragraph, without anything being understood: for when the
document itself takes too long.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex
from briefing.model.untrusted import unescaped
from briefing.zip_gate import Packed, RefusedError

if TYPE_CHECKING:
    import re
    from pathlib import Path

_MAIN = "word/document.xml"
_PIECE = lazy_regex(r"<w:t(?:\s[^<>]*)?>([^<]*)</w:t>|</w:(p)>|<w:(?:tab|(br|cr))\s*/>")


def beginning_of_word(path: Path, most: int) -> str:
    """The words in the first `most` bytes of the document's XML; empty where it cannot be read."""
    try:
        with Packed(path) as package:
            data = package.beginning(_MAIN, most)
    except (RefusedError, OSError, KeyError, ValueError, zipfile.BadZipFile):
        return ""
    said = "".join(_said(found) for found in _PIECE.finditer(data.decode("utf-8", "ignore")))
    return unescaped(said).strip("\n")


def _said(found: re.Match[str]) -> str:
    words, paragraph, line = found.groups()
    if words is not None:
        return words
    return "\n" if paragraph or line else "\t"
