"""Over a picture of the slide: all of it, with the point that stays when it is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from briefing.qt.pictures.cache import decoded
from briefing.ui.shared.style import look

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from briefing.model.scene import Picture

STEP = 0.05
"""Of the picture, for an arrow key."""
RING = 11
"""Px around the point."""
_STEPS = {
    Qt.Key.Key_Left: (-STEP, 0.0),
    Qt.Key.Key_Right: (STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -STEP),
    Qt.Key.Key_Down: (0.0, STEP),
}


class FocusPicker(QWidget):
    """A click takes a point; arrow keys move it and Enter takes it. Esc leaves it as it was."""

    chosen = Signal(float, float)
    """In shares of the picture, from its left and its top."""

    def __init__(
        self,
        picture: Picture,
        focus: tuple[float, float],
        scale: float,
        corner: QPointF,
        parent: QWidget,
    ) -> None:
        """`scale` is px per pt, `corner` where the page lies in `parent`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("The point of the picture that stays when it is cut"))
        self._image = decoded(picture.data, picture.digest)
        self._whole = _placed(picture, scale, corner, whole=True)
        self._shown = _placed(picture, scale, corner, whole=False)
        self._at = focus
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.setFocus()

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        veil = QColor(look().ground)
        veil.setAlpha(150)
        painter.fillRect(self.rect(), veil)
        painter.setOpacity(0.55)
        painter.drawImage(self._whole, self._image)
        painter.setOpacity(1.0)
        painter.setClipRect(self._shown)
        painter.drawImage(self._whole, self._image)
        painter.setClipping(False)
        point = self._point()
        for color, width in ((QColor(look().on_accent), 4.0), (QColor(look().accent), 2.0)):
            painter.setPen(QPen(color, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(point, RING, RING)
            painter.drawPoint(point)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._move_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in _STEPS:
            across, down = _STEPS[key]
            self._at = (_within(self._at[0] + across), _within(self._at[1] + down))
            self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close()

    # inside

    def _point(self) -> QPointF:
        return QPointF(
            self._whole.x() + self._at[0] * self._whole.width(),
            self._whole.y() + self._at[1] * self._whole.height(),
        )

    def _move_to(self, at: QPointF) -> None:
        across = (at.x() - self._whole.x()) / max(self._whole.width(), 1)
        down = (at.y() - self._whole.y()) / max(self._whole.height(), 1)
        self._at = (_within(across), _within(down))
        self.update()

    def _take(self) -> None:
        self.chosen.emit(*self._at)
        self.close()


def _within(share: float) -> float:
    return min(max(share, 0.0), 1.0)


def _placed(picture: Picture, scale: float, corner: QPointF, *, whole: bool) -> QRectF:
    box = picture.whole if whole else picture.box
    rect = QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)
    return rect.translated(corner)
