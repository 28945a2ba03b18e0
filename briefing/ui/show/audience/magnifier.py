"""A magnified page: the part of it that is seen, drawn from its scene at the scale it is seen at,
so that it is as sharp as the whole page.

It is drawn in the background, one picture at a time and always the newest; until it is there, the
picture of the whole page is stretched, and while a page is moved, what is sharp moves along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QPainter

from briefing.qt.painter import render_part

if TYPE_CHECKING:
    from collections.abc import Hashable

    from briefing.model.geometry import Box
    from briefing.model.scene import Scene
    from briefing.ui.show.state.program import ShownPage
    from briefing.ui.show.state.viewport import Viewport


class MagnifiedArea(NamedTuple):
    """Which part of which page, how large."""

    look: Hashable
    """Equal for pages that look the same."""
    seen: Box
    """Pt of the page."""
    size: QSize
    """Logical pixels."""
    ratio: float
    """Device pixels in each."""

    def moves_to(self, other: MagnifiedArea) -> bool:
        """Whether `other` is this page at this scale, and only stands elsewhere."""
        same = (self.look, self.size, self.ratio) == (other.look, other.size, other.ratio)
        return same and self.seen.width == other.seen.width


class Magnifier(QObject):
    """Of one window. At most one picture of the window's size is kept."""

    ready = Signal()
    """A sharp picture is there: paint again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: tuple[MagnifiedArea, QImage] | None = None
        self._making: MagnifiedArea | None = None
        self._next: tuple[MagnifiedArea, Scene] | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def paint(self, painter: QPainter, here: Viewport, whole: QImage, page: ShownPage) -> None:
        """What of `page` is seen `here`; `whole` is its picture, at any size."""
        scene, look = page.scene, page.look
        part = MagnifiedArea(
            look, here.seen, here.where.size(), painter.device().devicePixelRatioF()
        )
        if not self.is_sharp(part):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(here.where), whole, here.part_of(whole.size(), scene.size))
            self._want(part, scene)
        if self._made is not None and self._made[0].moves_to(part):
            made, image = self._made
            moved = QPointF(made.seen.x - part.seen.x, made.seen.y - part.seen.y) * here.scale
            painter.save()
            painter.setClipRect(here.where, Qt.ClipOperation.IntersectClip)
            painter.drawImage(here.where.topLeft() + moved.toPoint(), image)
            painter.restore()

    def is_sharp(self, part: MagnifiedArea) -> bool:
        return self._made is not None and self._made[0] == part

    @property
    def bytes(self) -> int:
        """That the picture takes."""
        return self._made[1].sizeInBytes() if self._made else 0

    def clear(self) -> None:
        """Forget the picture, and wait for one that is being drawn."""
        self._next = self._making = self._made = None
        self._pool.waitForDone()

    def rest(self) -> None:
        """The whole page is seen: nothing needs to be kept."""
        self._next = self._made = None

    # inside

    def _want(self, part: MagnifiedArea, scene: Scene) -> None:
        if part == self._making:
            self._next = None
        elif self._making is not None:
            self._next = (part, scene)
        else:
            self._make(part, scene)

    def _make(self, part: MagnifiedArea, scene: Scene) -> None:
        self._making, self._next = part, None
        drawing = _Drawing(part, scene)
        drawing.result.made.connect(self._take)
        self._pool.start(drawing)

    def _take(self, part: MagnifiedArea, image: QImage) -> None:
        if part != self._making:
            return
        self._making = None
        self._made = (part, image)
        if self._next is not None:
            self._make(*self._next)
        self.ready.emit()


class _Result(QObject):
    made = Signal(object, QImage)


class _Drawing(QRunnable):
    """Draws a part of one frozen scene in a worker."""

    def __init__(self, part: MagnifiedArea, scene: Scene) -> None:
        super().__init__()
        self._part = part
        self._scene = scene
        self.result = _Result()

    def run(self) -> None:
        part = self._part
        self.result.made.emit(part, render_part(self._scene, part.seen, part.size, part.ratio))
