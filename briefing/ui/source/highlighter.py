"""Colours for the Markdown of a briefing, a line at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat

from briefing.model.regex import lazy_regex
from briefing.ui.shared.style import look

if TYPE_CHECKING:
    import re

    from PySide6.QtGui import QTextDocument

    from briefing.ui.shared.style import InterfaceColors

LONGEST = 2_000
"""Characters of a line whose marks are looked for."""
NONE, FRONT, COMMENT = -1, 1, 2
FENCES = 16
"""States from here on are fences: twice their length, and one more where they are tildes."""

_FENCE = lazy_regex(r"[ \t>]*(`{3,}|~{3,})([^`]*)$")
_HEADING = lazy_regex(r" {0,3}(#{1,6})(?=[ \t]|$)")
_RULE = lazy_regex(r" {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$")
_DIV = lazy_regex(r"[ \t]*:{3,}[ \t]*\S*")
_KEY = lazy_regex(r"[ \t]*(?:-[ \t]+)?[\w .-]{1,40}:(?=[ \t]|$)")
_NOTES = lazy_regex(r"(?i:(?:speaker )?notes?|备注)[ \t]*[:：]")
_LIST = lazy_regex(r"[ \t]*(?:[-+*•]|\d{1,9}[.)、．])(?=[ \t])|[ \t]*>+")
_INLINE = lazy_regex(
    r"(?P<code>`[^`\n]+`)"
    r"|(?P<comment><!--.*?(?:-->|$))"
    r"|(?P<strong>\*\*[^*\s][^*\n]*\*\*|__[^_\s][^_\n]*__)"
    r"|(?P<emphasis>\*[^*\s][^*\n]*\*|(?<!\w)_[^_\s][^_\n]*_(?!\w))"
    r"|(?P<link>!?\[[^\[\]\n]*\]\([^()\n]*\))"
    r"|(?P<foot>\[\^[^\[\]\s]+\]:?)"
    r"|(?P<braces>\{[^{}\n]*\})"
    r"|(?P<bar>\|)"
)


class Highlighter(QSyntaxHighlighter):
    """Of one document. What a line is hangs on those before it by its state alone."""

    def __init__(self, document: QTextDocument) -> None:
        self._formats = _formats(look())
        super().__init__(document)

    def wear(self, colors: InterfaceColors) -> None:
        """The interface looks otherwise."""
        self._formats = _formats(colors)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 Qt's name
        before = self.previousBlockState()
        if before == NONE and not self.currentBlock().blockNumber() and text.rstrip() == "---":
            self._whole(text, "mark")
            self.setCurrentBlockState(FRONT)
        elif before == FRONT:
            self._front(text)
        elif before == COMMENT:
            self._comment(text)
        elif before >= FENCES:
            self._fence(text, before)
        else:
            self._usual(text)

    # inside

    def _front(self, text: str) -> None:
        if text.rstrip() in ("---", "..."):
            self._whole(text, "mark")
            self.setCurrentBlockState(NONE)
            return
        self.setCurrentBlockState(FRONT)
        if text.lstrip().startswith("#"):
            self._whole(text, "comment")
        elif found := _KEY.match(text):
            self._format(text, 0, found.end(), "key")

    def _comment(self, text: str) -> None:
        end = text.find("-->")
        self.setCurrentBlockState(COMMENT if end < 0 else NONE)
        self._format(text, 0, len(text) if end < 0 else end + 3, "comment")

    def _fence(self, text: str, state: int) -> None:
        found = _FENCE.match(text)
        closes = found is not None and not found[2].strip() and _state(found[1]) >= state
        closes = closes and found is not None and _state(found[1]) % 2 == state % 2
        self._whole(text, "mark" if closes else "code")
        self.setCurrentBlockState(NONE if closes else state)

    def _usual(self, text: str) -> None:
        self.setCurrentBlockState(NONE)
        if not text or text.isspace():
            return
        if found := _FENCE.match(text):
            self._whole(text, "mark")
            self._format(text, found.start(2), len(text), "key")
            self.setCurrentBlockState(_state(found[1]))
            return
        if found := _HEADING.match(text):
            self._whole(text, "heading")
            self._format(text, 0, found.end(), "mark")
        elif _RULE.match(text):
            self._whole(text, "mark")
            return
        elif found := _DIV.match(text) or _NOTES.match(text):
            self._format(text, 0, found.end(), "key")
        elif found := _LIST.match(text):
            self._format(text, 0, found.end(), "sign")
        if len(text) <= LONGEST:
            self._inside(text)

    def _inside(self, text: str) -> None:
        for found in _INLINE.finditer(text):
            kind = found.lastgroup or ""
            self._format(text, found.start(), found.end(), kind)
            if kind == "comment" and not found[0].endswith("-->"):
                self.setCurrentBlockState(COMMENT)
            elif kind == "link":
                self._link(text, found)

    def _link(self, text: str, found: re.Match[str]) -> None:
        """Its words as a link, where it leads as a mark."""
        self._format(text, found.start() + found[0].index("]"), found.end(), "mark")

    def _whole(self, text: str, kind: str) -> None:
        self._format(text, 0, len(text), kind)

    def _format(self, text: str, start: int, end: int, kind: str) -> None:
        if not text.isascii() and max(text) > "\uffff":  # Qt counts such a character as two
            end = len(text[:end].encode("utf-16-le")) // 2
            start = len(text[:start].encode("utf-16-le")) // 2
        self.setFormat(start, end - start, self._formats[kind])


def _state(fence: str) -> int:
    return FENCES + 2 * len(fence) + (fence[0] == "~")


def _formats(colors: InterfaceColors) -> dict[str, QTextCharFormat]:
    return {
        "mark": _made(colors.muted),
        "sign": _made(colors.focus),
        "bar": _made(colors.muted),
        "heading": _made(colors.ink, bold=True),
        "key": _made(colors.warn),
        "braces": _made(colors.warn),
        "code": _made(colors.good),
        "comment": _made(colors.muted, italic=True),
        "strong": _made(colors.ink, bold=True),
        "emphasis": _made(colors.ink, italic=True),
        "link": _made(colors.focus),
        "foot": _made(colors.focus),
    }


def _made(color: str, *, bold: bool = False, italic: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(color))
    if bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    made.setFontItalic(italic)
    return made
