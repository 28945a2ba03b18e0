"""Two views of the `SlideList`: the rail beside the slide, and the overview over everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView

from briefing.edit.slides import section_parts
from briefing.ui.shared.translated import Translated
from briefing.ui.slides.delegate import GRID, RAIL, Margins, SlideDelegate
from briefing.ui.slides.slide_list import SLIDES, SlideListRow, carried, parts_in
from briefing.ui.slides.thumbnails import Thumbnails

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
        QMouseEvent,
        QResizeEvent,
        QShowEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from briefing.ui.session.session import Session
    from briefing.ui.slides.slide_list import SlideList

SMALLEST, LARGEST = 120, 640
"""Width of a slide in the overview, px."""
USUAL = 240
STEP = 1.15
RAIL_TOP = 8
"""Px over the first slide, so that its ring does not touch the bar."""


class SlideView(QListView):
    """Keeps its current row and the session's current page the same. Several may be selected, and
    dragged elsewhere; a section with all its slides by its title.
    """

    moved = Signal(list, int)
    """Parts of the document, and the part before which they are to stand."""
    delete_wanted = Signal()
    menu_wanted = Signal(QPoint)
    """Of the selected slides; where on the screen."""

    def __init__(
        self, session: Session, model: SlideList, margins: Margins, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.slides = model
        self.thumbnails = Thumbnails(session, self)
        self.cards = SlideDelegate(session, self.thumbnails, margins)
        self.setModel(model)
        self.setItemDelegate(self.cards)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self._pressed: tuple[QPoint, int] | None = None
        """Where a section's title was pressed, and which."""
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(False)
        self.verticalScrollBar().setSingleStep(24)
        self.thumbnails.ready.connect(self._repaint_page)
        session.navigator.current_changed.connect(self.follow)
        session.deck_changed.connect(self._deck_changed)
        session.words_changed.connect(lambda: self.update(self.currentIndex()))
        model.rowsAboutToBeInserted.connect(self._see_whether_even)
        model.rowsInserted.connect(self._grew)

    def follow(self) -> None:
        """Select and show the session's current page."""
        page = self.session.navigator.page
        index = self.slides.index_of(page.slide, page.part) if page else QModelIndex()
        if index.isValid() and index != self.currentIndex():
            # Qt's own way would ask which keys are held, and those of a command are none of its.
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, alone)
            if self.isVisible():
                self.scrollTo(index)

    def currentChanged(  # noqa: N802 Qt's name
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            row = self.slides.row(current)
            if not row.is_section:
                self.session.navigator.go_to_slide(row.slide, row.part)

    @property
    def selected_parts(self) -> list[int]:
        """Of the document, in order: those of the selected slides."""
        rows = (self.slides.row(index) for index in self.selectedIndexes())
        return sorted({part for row in rows if (part := self.slides.part(row)) >= 0})

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._pressed = None
        if index.isValid() and self.slides.row(index).is_section:
            if event.button() == Qt.MouseButton.LeftButton:
                self._pressed = event.position().toPoint(), self.slides.row(index).section
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        start, section = self._pressed
        far = (event.position().toPoint() - start).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._pressed = None
            self._drag_section(section)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            section = pressed[1]
            self.slides.fold(section, not self.slides.is_folded(section))
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit()
            return
        super().keyPressEvent(event)

    # dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(SLIDES):
            super().dragEnterEvent(event)
        else:
            event.ignore()  # a file is the window's

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(SLIDES):
            super().dragMoveEvent(event)
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        if not event.mimeData().hasFormat(SLIDES):
            event.ignore()
            return
        row = self._row_before(event.position().toPoint())
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self.moved.emit(parts_in(event.mimeData()), self.slides.part_at(row))

    def _row_before(self, at: QPoint) -> int:
        """The row before which something falls."""
        index = self.indexAt(at)
        if not index.isValid():
            return self.slides.rowCount()
        middle = self.visualRect(index).center()
        sideways = self.flow() == QListView.Flow.LeftToRight
        after = at.x() > middle.x() if sideways else at.y() > middle.y()
        return index.row() + after

    def _drag_section(self, section: int) -> None:
        briefing = self.session.briefing
        if briefing is None or not briefing.document.is_briefing:
            return
        part = self.slides.part(SlideListRow(section))
        if part >= 0:
            drag = QDrag(self)
            drag.setMimeData(carried(section_parts(briefing.document, part)))
            drag.exec(Qt.DropAction.MoveAction)

    def _deck_changed(self) -> None:
        self._see_whether_even()
        if self.isVisible():
            self.doItemsLayout()
        self.follow()

    def _grew(self) -> None:
        if not self.slides.anew:
            self.follow()

    def _see_whether_even(self) -> None:
        """Where no section has a title among the pages, the size of one row is that of all."""
        briefing = self.session.briefing
        self.setUniformItemSizes(briefing is not None and not briefing.deck.sections)

    def _repaint_page(self, slide: int, part: int) -> None:
        index = self.slides.index_of(slide, part)
        if index.isValid():
            self.update(index)


class Rail(Translated, SlideView):
    """One column beside the slide, as wide as the splitter lets it be."""

    def __init__(self, session: Session, model: SlideList, parent: QWidget | None = None) -> None:
        super().__init__(session, model, RAIL, parent)
        self.setObjectName("rail")
        self.setViewportMargins(0, RAIL_TOP, 0, 0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._hide_idle_bar)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        wanted = max(width - RAIL.left - RAIL.right + 8, 60)
        self.cards.line = width
        if wanted != self.cards.width:
            self.cards.width = wanted
            self.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Slide list"))

    def sizeHint(self) -> QSize:
        return QSize(240, 600)

    def _hide_idle_bar(self, _least: int, most: int) -> None:
        """Its room stays, or the slides would change their width when it comes."""
        self.verticalScrollBar().setEnabled(most > 0)


class Overview(Translated, SlideView):
    """A grid of all pages; Enter, or a double click, opens one."""

    chosen = Signal()
    """The current page is to be opened."""
    tile_changed = Signal(int)

    def __init__(
        self, session: Session, model: SlideList, tile: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, model, GRID, parent)
        self.setObjectName("overview")
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setViewportMargins(20, 8, 10, 8)
        self.tile = tile
        self.cards.width = tile
        self.doubleClicked.connect(lambda: self.chosen.emit())
        self.retranslate()

    def set_tile(self, width: int) -> None:
        """How wide a slide is, px."""
        self.tile = min(max(width, SMALLEST), LARGEST)
        self._fit()
        self.tile_changed.emit(self.tile)

    def larger(self) -> None:
        self.set_tile(round(self.tile * STEP))

    def smaller(self) -> None:
        self.set_tile(round(self.tile / STEP))

    def usual(self) -> None:
        self.set_tile(USUAL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.doItemsLayout()
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.larger if event.angleDelta().y() > 0 else self.smaller)()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Overview of all slides"))

    def _fit(self) -> None:
        """As many columns as fit, then the slides as wide as they make a full line."""
        room = self.viewport().width() - 2
        around = GRID.left + GRID.right
        columns = max(room // (self.tile + around), 1)
        self.cards.width = max(min(room // columns - around, LARGEST), 60)
        self.cards.line = room
        self.scheduleDelayedItemsLayout()
