"""What stands around the reading text: the tools above, the slide beside, the place below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from briefing.ui.reading.controls import FindBar, SchemeButton, bars, entitle, tint, tool
from briefing.ui.reading.typography import SCHEMES
from briefing.ui.shared.plain import Label, set_tool_tip
from briefing.ui.slides.thumbnails import Thumbnails

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from briefing.ui.reading.page import ReadingPage
    from briefing.ui.reading.search import Search
    from briefing.ui.reading.typography import ColorScheme
    from briefing.ui.session.session import Session

SIDE = 272
"""Px right of the text, for the slide."""
FOOT = 44
"""Px under the text."""
TOOLS_TOP = 14
"""Px over the tools. Where there is no room beside the text, the text begins below them."""
SLIDE = 232
"""Px: width of the slide beside the text."""
NARROW = 760
"""Px of the text's and the slide's room together, below which the slide is left out."""
BESIDE = 0.3
"""Where the slide stands, of the height."""


class SlideBeside(QAbstractButton):
    """A small picture of a slide, and its page number. A click asks for it at full size."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._slide: int | None = None
        self._scheme = SCHEMES["light"]
        self._thumbnails = Thumbnails(session, self)
        self._thumbnails.ready.connect(self.update)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_slide(self, slide: int) -> None:
        """By its index."""
        self._slide = slide
        self.retranslate()
        self.update()

    @property
    def slide(self) -> int | None:
        """The slide that stands here; None where the session's deck has none of that index: until
        the view comes to a text that was opened in place of another, it still has the other's.
        """
        briefing, slide = self._session.briefing, self._slide
        there = briefing is not None and slide is not None and slide < briefing.pages.slides
        return slide if there else None

    def retranslate(self) -> None:
        briefing, slide = self._session.briefing, self.slide
        if slide is None or briefing is None:
            return
        number = briefing.pages.number(briefing.pages.index_of(slide))
        self.setText(self.tr("Slide {number} ›").format(number=number) if number else "")
        self.setAccessibleName(self.tr("Show this slide: {text}").format(text=self.text()))
        set_tool_tip(self, self.tr("Show this slide"))

    def apply_scheme(self, scheme: ColorScheme) -> None:
        self._scheme = scheme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SLIDE, round(SLIDE * self._proportion()) + 30)

    def _proportion(self) -> float:
        size = self._session.page_size
        return size.height / size.width

    def paintEvent(self, event: QPaintEvent) -> None:
        slide = self.slide
        if slide is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRect(1, 1, self.width() - 2, round((self.width() - 2) * self._proportion()))
        ratio = self.devicePixelRatioF()
        picture = self._thumbnails.picture((slide, 0), box.width(), ratio)
        if picture is not None:
            painter.drawPixmap(box, picture)
        edge = self._scheme.accent if self.hasFocus() or self.underMouse() else self._scheme.rule
        painter.setPen(QColor(edge))
        painter.drawRect(box.adjusted(-1, -1, 0, 0))
        painter.setPen(QColor(self._scheme.accent if self.underMouse() else self._scheme.quiet))
        caption = QRect(0, box.bottom() + 6, self.width(), 24)
        painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class ReadingFrame(QObject):
    """Widgets in the margins of a `ReadingPage`, kept where they belong when it is resized."""

    def __init__(self, page: ReadingPage, session: Session) -> None:
        super().__init__(page)
        self._page = page
        self._find_bar: FindBar | None = None
        self.smaller = tool("text-smaller")
        self.larger = tool("text-larger")
        self.find = tool("search")
        self.schemes = [SchemeButton(name) for name in SCHEMES]
        self.tools = QWidget(page)
        row = QHBoxLayout(self.tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.smaller, self.larger, *self.schemes, self.find):
            row.addWidget(widget)
        self.beside = SlideBeside(session)
        self.beside.setParent(page)
        self.section = Label(parent=page)
        self.progress = Label(parent=page)
        self.progress.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in (self.section, self.progress):
            label.setIndent(0)
        page.installEventFilter(self)
        page.viewport().installEventFilter(self)
        session.deck_changed.connect(self._place)
        self.retranslate()

    def retranslate(self) -> None:
        entitle(self.smaller, self.tr("Smaller text"))
        entitle(self.larger, self.tr("Larger text"))
        entitle(self.find, self.tr("Find in the text"))
        titles = {
            "light": self.tr("Light paper"),
            "sepia": self.tr("Warm paper"),
            "dark": self.tr("Dark paper"),
        }
        for button in self.schemes:
            entitle(button, titles[button.name])
        self.beside.retranslate()
        if self._find_bar is not None:
            self._find_bar.retranslate()

    def add_find_bar(self, search: Search) -> FindBar:
        self._find_bar = FindBar(search, self._page)
        return self._find_bar

    def apply_scheme(self, scheme: ColorScheme) -> None:
        palette = self._page.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(scheme.ground))
        self._page.setPalette(palette)
        self._page.setAutoFillBackground(True)
        self._page.verticalScrollBar().setStyleSheet(bars(scheme))
        for label in (self.section, self.progress):
            label.setStyleSheet(f"color: {scheme.quiet}; font-size: 12px;")
        self.tools.setStyleSheet(
            f"QToolButton {{ padding: 4px; }} QToolButton:hover {{ background: {scheme.soft}; }}"
        )
        for button in (self.smaller, self.larger, self.find):
            tint(button, scheme)
        self.beside.apply_scheme(scheme)

    def show_foot(self, section: str, progress: str) -> None:
        self.section.setText(section)
        self.progress.setText(progress)
        self.progress.setAccessibleName(progress)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 – Qt's own
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        page = self._page
        wide = page.width() >= NARROW
        side = SIDE if wide else 0
        tools = self.tools.sizeHint()
        head = 0 if wide else tools.height() + TOOLS_TOP
        page.setViewportMargins(0, head, side, FOOT)
        self.beside.setVisible(wide)
        right = page.viewport().geometry().right()
        self.tools.setGeometry(
            right + (1 if wide else -tools.width() - 8), TOOLS_TOP, tools.width(), tools.height()
        )
        slide = self.beside.sizeHint()
        self.beside.setGeometry(
            right + 4, round(page.height() * BESIDE), slide.width(), slide.height()
        )
        left = round(page.column_left)
        width = round(page.column_width)
        top = page.viewport().geometry().bottom()
        self.section.setGeometry(left, top, width // 2, FOOT)
        self.progress.setGeometry(left + width // 2, top, width - width // 2, FOOT)
        if self._find_bar is not None:
            height = self._find_bar.sizeHint().height()
            at = right + 4 if wide else right - SLIDE - 12
            self._find_bar.setGeometry(at, 26 + tools.height(), SLIDE, height)
