"""Two views of the `SlideList`: the rail beside the slide, and the overview over everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from briefing.ui.shared.translated import Translated
from briefing.ui.slides.delegate import GRID, RAIL, Margins, SlideDelegate
from briefing.ui.slides.thumbnails import Thumbnails

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent, QWheelEvent
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
    """Keeps its selection and the session's current page the same."""

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
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(False)
        self.verticalScrollBar().setSingleStep(24)
        self.thumbnails.ready.connect(self._repaint_page)
        session.navigator.current_changed.connect(self.follow)
        session.deck_changed.connect(self._deck_changed)
        model.rowsAboutToBeInserted.connect(self._see_whether_even)
        model.rowsInserted.connect(self._grew)

    def follow(self) -> None:
        """Select and show the session's current page."""
        page = self.session.navigator.page
        index = self.slides.index_of(page.slide, page.part) if page else QModelIndex()
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.slides.row(index).is_section:
            section = self.slides.row(index).section
            self.slides.fold(section, not self.slides.is_folded(section))
            return
        super().mousePressEvent(event)

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
