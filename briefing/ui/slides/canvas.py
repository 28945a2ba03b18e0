"""The current page as large as there is room, sharp at every size, on a calm ground.

A click on a line tells where in the source it came from, and that line stays marked; a click on a
link follows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from briefing.layout.themes import DEFAULT_THEME, load_theme
from briefing.model.links import allowed_link
from briefing.model.scene import Scene
from briefing.qt.painter import render
from briefing.ui.shared.hit_testing import (
    lines_of,
    link_at,
    picture_at,
    sources_on,
    text_at,
    words_of,
)
from briefing.ui.shared.plain import set_tool_tip
from briefing.ui.shared.shadow import paint_shadow
from briefing.ui.shared.spoken import SpokenText, SpokenTexts
from briefing.ui.shared.style import look
from briefing.ui.shared.translated import Translated
from briefing.ui.slides.dropped import picture_files_in
from briefing.ui.slides.marking import paint_hits, paint_marks
from briefing.ui.slides.shown_text import ShownText, texts_on_page, without

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragMoveEvent,
        QDropEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from briefing.model.geometry import Box
    from briefing.model.scene import Picture
    from briefing.model.text import Source
    from briefing.ui.session.session import Session

SHADOWS = ((4.0, 1.0, 22), (36.0, 10.0, 18))
"""Of the page: how wide, how far it hangs down, px, and its opacity of 255: one close, one soft."""
MARGIN = 32
"""Px of ground around a page that fits."""
SLIM = 0.06
"""Of the canvas's height, where that is less."""
FULL_SIZE = 4 / 3
"""Logical px per pt at 100 %: 96 in each inch."""
STEP = 1.2
MOST = 4.0
WHEEL_PAGE = 240
"""Wheel movement that turns a page, in eighths of a degree: two notches."""


class Canvas(Translated, QAbstractScrollArea):
    """Shows a page as large as there is room, or larger; the pointer reaches its lines."""

    line_clicked = Signal(object)
    """The `Source` of the clicked line; None for a click beside every text."""
    link_clicked = Signal(str)
    """The target of the clicked link, as the document has it."""
    menu_wanted = Signal(object, QPoint)
    """The `Source` of the line that a person wants to say something of, or None beside every text;
    and where on the screen."""
    zoomed = Signal()
    moved = Signal()
    """The page lies elsewhere in the viewport."""
    pictures_dropped = Signal(list)
    """Picture files (`Path`) that somebody dropped on the slide."""
    edit_wanted = Signal(QPointF)
    """Where on the page, in pt, a person wants to write."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)
        self.session = session
        self.marked: Source | None = None
        """Where the marked text begins."""
        self._marks: tuple[Source, ...] = ()
        self.pointed: Picture | None = None
        """The picture that was clicked last on this page."""
        self._hits: Sequence[tuple[Box, bool]] = ()
        self._zoom: float | None = None
        self._image = QImage()
        self._covered: ShownText | None = None
        """What is not painted, since it is being edited."""
        self._painted: tuple[int, int, float, ShownText | None] | None = None
        """Digest, width, device pixel ratio and what is covered of `_image`."""
        self._wheel = 0
        self._pressed = ""
        """The link under the pressed button."""
        session.navigator.current_changed.connect(self._show_another)
        session.words_changed.connect(self._update_page)
        self._spoken = SpokenTexts(self.viewport(), self._painted_texts)
        self.moved.connect(self._spoken.follow)
        session.navigator.current_changed.connect(self._spoken.follow)
        self.retranslate()

    # zoom

    @property
    def scale(self) -> float:
        """Logical px per pt."""
        return self._zoom * FULL_SIZE if self._zoom else self._fitting()

    @property
    def percent(self) -> int:
        return round(self.scale / FULL_SIZE * 100)

    @property
    def fits(self) -> bool:
        return self._zoom is None

    def zoom(self, factor: float | None) -> None:
        """1.0 is the printed size; None fits the window and stays fitting."""
        self._zoom = factor and min(max(factor, 0.1), MOST)
        self._lay_out()
        self.zoomed.emit()

    def zoom_in(self) -> None:
        self.zoom(self.scale / FULL_SIZE * STEP)

    def zoom_out(self) -> None:
        self.zoom(self.scale / FULL_SIZE / STEP)

    # marks

    def mark(self, source: Source | None, *more: Source) -> None:
        """Mark the texts that came from `source`, and from `more` where it goes on."""
        self.marked = source
        self._marks = (source, *more) if source else ()
        self.viewport().update()

    def mark_next(self, step: int = 1) -> None:
        """Mark the text after the marked one, or before it (-1), as if it was clicked; with none
        marked, the first or the last.
        """
        sources = sources_on(self._scene)
        if not sources:
            return
        at = next((n for n, one in enumerate(sources) if self._is_marked(one)), None)
        if at is None:
            at = -1 if step > 0 else len(sources)
        self.mark(sources[min(max(at + step, 0), len(sources) - 1)])
        self.line_clicked.emit(self.marked)

    def beside_mark(self) -> QPoint:
        """Where on the screen a menu about the marked line opens; the page's middle for none."""
        where = self.page_rect()
        spot = where.center()
        for box in lines_of(self._scene, *self._marks):
            spot = where.topLeft() + QPointF(box.x, box.y + box.height) * self.scale
        return self.viewport().mapToGlobal(spot.toPoint())

    def show_hits(self, hits: Sequence[tuple[Box, bool]]) -> None:
        """Mark what was found on the page, in pt, and which of it is current."""
        if hits or self._hits:
            self._hits = hits
            self._update_page()

    def cover(self, shown: ShownText | None) -> None:
        """Do not paint this paragraph's letters: somebody edits them."""
        if shown != self._covered:
            self._covered = shown
            self._update_page()

    def _update_page(self) -> None:
        """Paint the page anew, and not the ground around it."""
        self.viewport().update(self.page_rect().toRect())

    # painting

    def page_rect(self) -> QRectF:
        """Where the page lies in the viewport, whole px."""
        width, height = self._page_size()
        view = self.viewport().rect()
        x = (view.width() - width) // 2 if width < view.width() else MARGIN
        y = (view.height() - height) // 2 if height < view.height() else MARGIN
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        return QRectF(x - across.value(), y - down.value(), width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        colors = look()
        painter.fillRect(event.rect(), QColor(colors.ground))
        page = self.session.navigator.page
        if page is None:
            return
        where = self.page_rect()
        if not where.contains(QRectF(event.rect())):
            for shadow in SHADOWS:
                paint_shadow(painter, where, *shadow)
        wanted = (page.digest, round(where.width()), self.devicePixelRatioF(), self._covered)
        if wanted != self._painted:
            scene = without(page.scene, self._covered) if self._covered else page.scene
            self._image = render(scene, wanted[1], wanted[2])
            self._painted = wanted
        painter.drawImage(where.topLeft(), self._image)
        corner, scale, dark = where.topLeft(), self.scale, page.scene.theme.dark
        if self._marks:
            marked = lines_of(page.scene, *self._marks)
            paint_marks(painter, marked, corner, scale, dark=dark)
        paint_hits(painter, self._hits, corner, scale)

    # events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        if self.fits:
            self.zoomed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = self._in_points(event.position())
        self.pointed = picture_at(self._scene, at.x(), at.y())
        self._pressed = link_at(self._scene, at.x(), at.y())
        if self._pressed:
            return
        paragraph = text_at(self._scene, at.x(), at.y())
        self.mark(paragraph.source if paragraph else None)
        self.line_clicked.emit(self.marked)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.edit_wanted.emit(self._in_points(event.position()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 Qt's name
        super().scrollContentsBy(dx, dy)
        self.moved.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, ""
        if pressed:
            at = self._in_points(event.position())
            if link_at(self._scene, at.x(), at.y()) == pressed:
                self.link_clicked.emit(pressed)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the line under the pointer, or of the marked one where a key asks for it."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.marked, self.beside_mark())
            return
        at = self._in_points(QPointF(event.pos()))
        self.pointed = picture_at(self._scene, at.x(), at.y())
        paragraph = text_at(self._scene, at.x(), at.y())
        self.mark(paragraph.source if paragraph else None)
        self.line_clicked.emit(self.marked)
        self.menu_wanted.emit(self.marked, event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()  # another file is the window's

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := picture_files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.pictures_dropped.emit(paths)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._in_points(event.position())
        paragraph = text_at(self._scene, at.x(), at.y())
        link = link_at(self._scene, at.x(), at.y())
        known = paragraph is not None and paragraph.source is not None
        set_tool_tip(self.viewport(), "" if link.startswith("#") else allowed_link(link))
        shape = Qt.CursorShape.PointingHandCursor if known or link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if turn > 0 else self.zoom_out)()
        elif self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            self._turn_pages(turn)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Slide"))
        page = self.session.navigator.page
        self.setAccessibleDescription(words_of(page.scene) if page else "")

    def sizeHint(self) -> QSize:
        return QSize(800, 500)

    # inside

    def _painted_texts(self) -> Iterator[SpokenText]:
        corner, scale = self.page_rect().topLeft(), self.scale
        for one in texts_on_page(self._scene):
            x, y = one.box.x * scale, one.box.y * scale
            area = QRectF(x, y, one.box.width * scale, one.box.height * scale)
            yield SpokenText(one.paragraph.text, area.translated(corner).toAlignedRect())

    @property
    def _scene(self) -> Scene:
        """What the current page shows; nothing, where there is none."""
        page = self.session.navigator.page
        if page is not None:
            return page.scene
        return Scene(self.session.page_size, load_theme(DEFAULT_THEME), "points", (), "", "")

    def _is_marked(self, source: Source) -> bool:
        return any(source.overlaps(mark) for mark in self._marks)

    def _turn_pages(self, turn: int) -> None:
        self._wheel += turn
        if abs(self._wheel) >= WHEEL_PAGE:
            (self.session.navigator.previous if self._wheel > 0 else self.session.navigator.next)()
            self._wheel = 0

    def _show_another(self) -> None:
        self.marked, self._marks, self.pointed = None, (), None
        self._wheel = 0
        self._lay_out()
        self.retranslate()

    def _page_size(self) -> tuple[int, int]:
        size = self.session.page_size
        return (round(size.width * self.scale), round(size.height * self.scale))

    def _fitting(self) -> float:
        view = QRect(self.viewport().rect())
        margin = min(MARGIN, round(SLIM * min(view.width(), view.height())))
        room = view.adjusted(margin, margin, -margin, -margin)
        size = self.session.page_size
        return max(min(room.width() / size.width, room.height() / size.height), 0.05)

    def _lay_out(self) -> None:
        width, height = self._page_size()
        view = self.viewport().size()
        for bar, length, room in (
            (self.horizontalScrollBar(), width, view.width()),
            (self.verticalScrollBar(), height, view.height()),
        ):
            over = 0 if self.fits else length + 2 * MARGIN - room
            bar.setRange(0, max(over, 0))
            bar.setPageStep(room)
            bar.setSingleStep(20)
        self.viewport().update()
        self.moved.emit()

    def _in_points(self, at: QPointF) -> QPointF:
        return (at - self.page_rect().topLeft()) / self.scale
