"""What Enter and Tab do in a list of Markdown; and characters, which Qt counts otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

INDENT = "  "
_LEAD = lazy_regex(r"[ \t]*(?:(?:[-+*•]|(\d{1,9})[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|>[ \t]?)?")
_MOVES = QTextCursor.MoveOperation
_KEEP = QTextCursor.MoveMode.KeepAnchor


def new_line(area: QPlainTextEdit) -> None:
    """A list goes on; an entry that says nothing ends it."""
    cursor = area.textCursor()
    text = cursor.block().text()
    lead = _LEAD.match(text)
    at = cursor.positionInBlock()
    if lead is None or not lead[0].strip() or at < lead.end() or cursor.hasSelection():
        indent = text[: len(text) - len(text.lstrip())] if lead else ""
        cursor.insertText("\n" + (indent if at >= len(indent) else ""))
    elif not text[lead.end() :].strip():
        cursor.movePosition(_MOVES.StartOfBlock)
        cursor.movePosition(_MOVES.EndOfBlock, _KEEP)
        cursor.insertText("")
    else:
        sign = lead[0]
        if lead[1]:
            sign = sign.replace(lead[1], str(int(lead[1]) + 1), 1)
        cursor.insertText("\n" + sign.replace("[x]", "[ ]").replace("[X]", "[ ]"))
    area.setTextCursor(cursor)
    area.ensureCursorVisible()


def indent(area: QPlainTextEdit, *, deeper: bool) -> None:
    """The selected lines, or a list's line, two columns further in or out; else two spaces."""
    cursor = area.textCursor()
    lead = _LEAD.match(cursor.block().text())
    listed = lead is not None and bool(lead[0].strip())
    if deeper and not cursor.hasSelection() and not listed:
        cursor.insertText(INDENT)
        return
    first = area.document().findBlock(cursor.selectionStart())
    last = area.document().findBlock(cursor.selectionEnd()).blockNumber()
    edit = QTextCursor(first)
    edit.beginEditBlock()
    block = first
    while block.isValid() and block.blockNumber() <= last:
        edit.setPosition(block.position())
        if deeper:
            edit.insertText(INDENT)
        else:
            text = block.text()
            spaces = min(len(text) - len(text.lstrip(" \t")), len(INDENT))
            edit.setPosition(block.position() + spaces, _KEEP)
            edit.removeSelectedText()
        block = block.next()
    edit.endEditBlock()


def into_qt(text: str, position: int) -> int:
    """Qt counts characters beyond the first plane as two."""
    if text.isascii() or max(text) <= "\uffff":
        return position
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def from_qt(text: str, position: int) -> int:
    """The same the other way: the character at which Qt counts `position`."""
    if text.isascii() or max(text) <= "\uffff":
        return position
    data = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(data.decode("utf-16-le", "ignore"))
