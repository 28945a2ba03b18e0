"""The gate that every string passes on its way into OOXML: any `str` in, well-formed XML out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    import re

_FORBIDDEN = lazy_regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What `Char` in XML 1.0, §2.2, leaves out."""
_LINE_ENDS = lazy_regex("\r\n?")
_IN_TEXT = lazy_regex("[&<>]")
_IN_ATTRIBUTE = lazy_regex('[&<>"\t\n]')
_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
}


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES[match[0]]


class XmlText:
    """Cleans and escapes strings, and counts what it had to change.

    Exactly what XML 1.0 cannot hold is removed; a lone surrogate becomes U+FFFD; CR and CRLF
    become LF, as every XML parser would have it.
    """

    __slots__ = ("removed", "replaced")

    def __init__(self) -> None:
        self.removed = 0
        """Characters left out."""
        self.replaced = 0
        """Lone surrogates turned into U+FFFD."""

    def clean(self, text: str) -> str:
        """`text` with nothing in it that XML 1.0 cannot hold, not escaped."""
        if "\r" in text:
            text = _LINE_ENDS.sub("\n", text)
        return _FORBIDDEN.sub(self._mend, text) if _FORBIDDEN.search(text) else text

    def text(self, text: str) -> str:
        """`text` as the content of an element."""
        return _IN_TEXT.sub(_escape, self.clean(text))

    def attribute(self, text: str) -> str:
        """`text` as the value of an attribute in double quotes; tabs and line ends survive."""
        return _IN_ATTRIBUTE.sub(_escape, self.clean(text))

    def report(self) -> str:
        """One sentence for a person about what was changed; empty if nothing was."""
        changed = self.removed + self.replaced
        if not changed:
            return ""
        were = "character was" if changed == 1 else "characters were"
        return f"{changed} {were} left out or replaced, because XML cannot hold them"

    def _mend(self, match: re.Match[str]) -> str:
        if "\ud800" <= match[0] <= "\udfff":
            self.replaced += 1
            return "\ufffd"
        self.removed += 1
        return ""
