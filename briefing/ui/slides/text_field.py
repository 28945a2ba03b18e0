"""The field in which a text of a slide is edited where it stands: its letters as the slide sets
them, its marks as what they mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from briefing.model.record import record, replace
from briefing.model.text import Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from briefing.model.scene import Anchor

LINE_BREAK = "\u2028"
"""Where a text goes on in a new line, as Qt writes it."""
_MARKS = QTextFormat.Property.UserProperty.value + 1
_PLAIN = Run("")
_SIDES = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_OURS = {
    Qt.Key.Key_B: "strong",
    Qt.Key.Key_I: "emphasis",
    Qt.Key.Key_E: "code",
    Qt.Key.Key_K: "link",
}
"""Keys that mark words, with Ctrl."""
_LEFT_TO_THE_WINDOW = (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_S)
"""Undo, redo and save, with Ctrl."""


@record
class FieldStyle:
    """How the slide sets a text, in px of the screen."""

    font: QFont
    """Of its plain letters, with its size."""
    code: QFont
    color: QColor
    link: QColor
    leading: float
    side: Anchor = "left"
    bold: bool = False
    """All of it is."""


class TextField(QTextEdit):
    """One text. It knows neither slide nor file."""

    changed = Signal()
    """A person has typed."""
    key_wanted = Signal(str)
    """`point`, `deeper`, `higher`, `before`, `after`, `join`, `back` or `done`."""
    link_wanted = Signal()
    """Marked words are to lead somewhere."""
    pasted = Signal(QMimeData)
    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("slideText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setStyleSheet("#slideText { background: transparent; border: none; padding: 0; }")
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self._style: FieldStyle | None = None
        self._quiet = False
        self.textChanged.connect(self._tell)

    # what it says

    def say(self, runs: Sequence[Run], style: FieldStyle, *, keep_cursor: bool = False) -> None:
        """Show `runs` as the slide sets them."""
        anchor, at = self.textCursor().anchor(), self.textCursor().position()
        self._style, self._quiet = style, True
        self.setFont(style.font)
        self.clear()
        cursor = self.textCursor()
        for run in runs or (_PLAIN,):
            cursor.insertText(run.text.replace("\n", LINE_BREAK), self._format(run))
        block = QTextBlockFormat()
        block.setLineHeight(style.leading, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setAlignment(_SIDES[style.side])
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        cursor.clearSelection()
        length = self.document().characterCount() - 1
        cursor.setPosition(min(anchor, length) if keep_cursor else length)
        if keep_cursor:
            cursor.setPosition(min(at, length), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        if not runs:
            self.setCurrentCharFormat(self._format(_PLAIN))
        self._quiet = False

    def set_style(self, style: FieldStyle) -> None:
        """The slide sets it otherwise by now: perhaps smaller."""
        if self._style != style:
            self.say(self.runs(), style, keep_cursor=True)

    def runs(self) -> tuple[Run, ...]:
        """What it says now."""
        found: list[Run] = []
        for text, marks in self._fragments():
            text = text.replace(LINE_BREAK, "\n").replace("\u2029", "\n")
            if found and replace(found[-1], text="") == marks:
                found[-1] = replace(found[-1], text=found[-1].text + text)
            elif text:
                found.append(replace(marks, text=text))
        return tuple(found)

    def needed_height(self) -> float:
        """Px for all of its lines."""
        return max(self.document().size().height(), self._style.leading if self._style else 0)

    def baseline(self) -> float:
        """Of the first line, px below its top."""
        layout = self.document().firstBlock().layout()
        if not layout.lineCount():
            return 0.0
        line = layout.lineAt(0)
        return layout.position().y() + line.y() + line.ascent()

    def place(self, where: QRectF, baseline: float) -> None:
        """Stand in `where` of the parent, its first baseline at `baseline`."""
        self.setGeometry(where.toAlignedRect())
        height = max(where.height(), self.needed_height()) + 4
        top = round(baseline - self.baseline())
        self.setGeometry(round(where.x()), top, round(where.width()) + 2, round(height))

    @property
    def selected(self) -> tuple[int, int]:
        """From letter to letter."""
        cursor = self.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    @property
    def at(self) -> int:
        """Letter before which the cursor stands."""
        return self.textCursor().position()

    def put_cursor(self, at: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def mark(self, name: str) -> None:
        """Make marked words bold, emphasis or code, or plain again."""
        cursor = self.textCursor()
        first, last = self.selected
        marks = [marks for _, _, marks in self._between(first, last)] or [self._marks()]
        on = not all(getattr(one, name) for one in marks)
        self._change(cursor, lambda one: replace(one, **{name: on}))

    def set_link(self, target: str) -> None:
        """Marked words lead to `target`; empty: nowhere."""
        self._change(self.textCursor(), lambda one: replace(one, link=target))

    def link(self) -> str:
        """Of the letter before the cursor."""
        return self._marks().link

    # events

    def event(self, event: QEvent) -> bool:
        """Keys that the window has for other things are the field's, but undo and save."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _with_control(event) and event.key() in _LEFT_TO_THE_WINDOW:
                event.ignore()
                return False
            if not event.modifiers() & Qt.KeyboardModifier.AltModifier and not _is_function(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, wanted = event.key(), ""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if _with_control(event) and key in _OURS:
            self.link_wanted.emit() if key == Qt.Key.Key_K else self.mark(_OURS[Qt.Key(key)])
            return
        match key:
            case Qt.Key.Key_Escape:
                wanted = "back"
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                wanted = "done" if _with_control(event) else "" if shift else "point"
            case Qt.Key.Key_Tab:
                wanted = "deeper"
            case Qt.Key.Key_Backtab:
                wanted = "higher"
            case Qt.Key.Key_Up | Qt.Key.Key_Down if not shift and self._at_edge(Qt.Key(key)):
                wanted = "before" if key == Qt.Key.Key_Up else "after"
            case Qt.Key.Key_Backspace if self.selected == (0, 0):
                wanted = "join"
            case _:
                pass
        if wanted:
            self.key_wanted.emit(wanted)
        elif shift and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.textCursor().insertText(LINE_BREAK)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 Qt's name
        self.pasted.emit(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        ):
            self.left.emit()

    # inside

    def _tell(self) -> None:
        if not self._quiet:
            self.changed.emit()

    def _at_edge(self, key: Qt.Key) -> bool:
        up = key == Qt.Key.Key_Up
        cursor = QTextCursor(self.textCursor())
        moves = QTextCursor.MoveOperation
        return not cursor.movePosition(moves.Up if up else moves.Down)

    def _format(self, run: Run) -> QTextCharFormat:
        style = self._style
        made = QTextCharFormat()
        if style is None:
            return made
        font = QFont(style.code if run.code else style.font)
        font.setBold(style.bold or run.strong)
        font.setItalic(run.emphasis)
        font.setStrikeOut(run.strike)
        font.setUnderline(bool(run.link))
        made.setFont(font)
        made.setForeground(style.link if run.link else style.color)
        aligned = QTextCharFormat.VerticalAlignment
        scripts = {"sup": aligned.AlignSuperScript, "sub": aligned.AlignSubScript}
        made.setVerticalAlignment(scripts.get(run.script, aligned.AlignNormal))
        made.setProperty(_MARKS, _written(run))
        return made

    def _marks(self) -> Run:
        return _read(self.currentCharFormat())

    def _fragments(self) -> Iterator[tuple[str, Run]]:
        block = self.document().begin()
        while block.isValid():
            if block.blockNumber():
                yield "\n", _PLAIN
            each = block.begin()
            while not each.atEnd():
                fragment = each.fragment()
                yield fragment.text(), _read(fragment.charFormat())
                each += 1
            block = block.next()

    def _between(self, first: int, last: int) -> Iterator[tuple[int, int, Run]]:
        at = 0
        for text, marks in self._fragments():
            start, end = max(first, at), min(last, at + len(text))
            if start < end:
                yield start, end, marks
            at += len(text)

    def _change(self, cursor: QTextCursor, change: Callable[[Run], Run]) -> None:
        if not cursor.hasSelection():
            self.setCurrentCharFormat(self._format(change(self._marks())))
            return
        self._quiet = True
        for start, end, marks in list(self._between(*self.selected)):
            one = QTextCursor(self.document())
            one.setPosition(start)
            one.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            one.setCharFormat(self._format(change(marks)))
        self._quiet = False
        self.changed.emit()


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _is_function(event: QKeyEvent) -> bool:
    return Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35


def _written(run: Run) -> str:
    flags = (run.strong, run.emphasis, run.code, run.strike)
    return "\x1f".join(("".join("01"[flag] for flag in flags), run.script, run.link))


def _read(format: QTextCharFormat) -> Run:
    said = format.property(_MARKS)
    if not isinstance(said, str):
        return _PLAIN
    flags, script, link = said.split("\x1f", 2)
    strong, emphasis, code, strike = (flag == "1" for flag in flags)
    scripts = {"sup": "sup", "sub": "sub"}
    return Run("", strong, emphasis, code, strike, scripts.get(script, ""), link)  # type: ignore[arg-type]
