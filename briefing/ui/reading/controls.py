"""The small controls over and under the reading text: type size, colour scheme, the find bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
)

from briefing.ui.reading.typography import SCHEMES
from briefing.ui.shared.icons import icon
from briefing.ui.shared.plain import Label, set_tool_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from briefing.ui.reading.search import Search
    from briefing.ui.reading.typography import ColorScheme, SchemeName


class SchemeButton(QAbstractButton):
    """A round sample of a scheme."""

    def __init__(self, name: SchemeName) -> None:
        super().__init__()
        self.name = name
        self._scheme = SCHEMES[name]
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(26, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(0, 0, 16, 16)
        circle.moveCenter(QRectF(self.rect()).center())
        painter.setBrush(QColor(self._scheme.ground))
        painter.setPen(QPen(QColor(self._scheme.quiet), 1))
        painter.drawEllipse(circle)
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self._scheme.accent if self.isChecked() else self._scheme.quiet
            painter.setPen(QPen(QColor(ring), 1.5))
            painter.drawEllipse(circle.adjusted(-3, -3, 3, 3))
        painter.end()


def tool(name: str) -> QToolButton:
    """A flat button with an icon of `assets/icons`; `entitle` names it, `tint` colours it."""
    button = QToolButton()
    button.setObjectName(name)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def entitle(button: QAbstractButton, title: str) -> None:
    """Give the button its name, for tooltips and screen readers alike."""
    set_tool_tip(button, title)
    button.setAccessibleName(title)


def tint(button: QToolButton, scheme: ColorScheme) -> None:
    """Draw the button's icon in the scheme's colour."""
    button.setIcon(icon(button.objectName(), scheme.quiet))


def bars(scheme: ColorScheme) -> str:
    """Style of scroll bars on that scheme."""
    return (
        f" QScrollBar::handle {{ background: {scheme.rule}; }}"
        f" QScrollBar::handle:hover {{ background: {scheme.quiet}; }}"
    )


class FindBar(QFrame):
    """A field, the count, and the way on. It shows a `Search`; it does not search."""

    wanted = Signal(str)
    """The words to look for changed."""
    step = Signal(int)
    """+1 to the next hit, -1 to the one before."""
    closed = Signal()

    def __init__(self, search: Search, parent: QWidget) -> None:
        super().__init__(parent)
        self._search = search
        self.setObjectName("readingFind")
        self.field = QLineEdit()
        self.count = Label()
        self.count.setIndent(4)
        self.previous = tool("up")
        self.next = tool("down")
        self.close_button = tool("close")
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        for widget in (self.previous, self.next, self.close_button):
            row.addWidget(widget)
        both = QVBoxLayout(self)
        both.setContentsMargins(8, 8, 8, 4)
        both.setSpacing(2)
        both.addWidget(self.field)
        both.addLayout(row)
        self.field.textChanged.connect(self.wanted)
        self.previous.clicked.connect(lambda: self.step.emit(-1))
        self.next.clicked.connect(lambda: self.step.emit(1))
        self.close_button.clicked.connect(self.closed)
        search.changed.connect(self._show_count)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in the text"))
        self.field.setAccessibleName(self.tr("Find in the text"))
        entitle(self.previous, self.tr("Previous hit"))
        entitle(self.next, self.tr("Next hit"))
        entitle(self.close_button, self.tr("Close"))
        self._show_count()

    def open(self) -> None:
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def apply_scheme(self, scheme: ColorScheme) -> None:
        self.setStyleSheet(
            f"#readingFind {{ background: {scheme.side}; border: 1px solid {scheme.rule};"
            f" border-radius: 8px; }} QLabel {{ color: {scheme.quiet}; }}"
            f" QLineEdit {{ background: {scheme.ground}; color: {scheme.ink};"
            f" border: 1px solid {scheme.rule}; selection-background-color: {scheme.selection};"
            f" selection-color: {scheme.ink}; }}"
            f" QToolButton {{ padding: 4px; }} QToolButton:hover {{ background: {scheme.rule}; }}"
        )
        for button in (self.previous, self.next, self.close_button):
            tint(button, scheme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.step.emit(-1 if back else 1)
            case _:
                super().keyPressEvent(event)

    def _show_count(self) -> None:
        search = self._search
        total = f"{len(search.hits)}{'+' if search.full else '' if search.ended else '…'}"
        if not search.needle:
            self.count.setText("")
        elif not search.hits and search.ended:
            self.count.setText(self.tr("Not found"))
        else:
            self.count.setText(f"{search.current + 1} / {total}")
        for button in (self.previous, self.next):
            button.setEnabled(bool(search.hits))
