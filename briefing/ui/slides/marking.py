"""What is laid over the painted page: the marked lines, and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from briefing.ui.shared.style import DARK, LIGHT, look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPointF

    from briefing.model.geometry import Box


def paint_marks(
    painter: QPainter, boxes: Iterable[Box], corner: QPointF, scale: float, *, dark: bool
) -> None:
    """Lines of the page as a marker pen marks them: it colours the paper, not the words. `scale` is
    px per pt, `dark` says that the page is.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    modes = QPainter.CompositionMode
    painter.setCompositionMode(
        modes.CompositionMode_Screen if dark else modes.CompositionMode_Multiply
    )
    painter.setBrush(QColor((DARK if dark else LIGHT).mark))
    for box in boxes:
        painter.drawRoundedRect(_placed(box, corner, scale, 3), 3, 3)


def paint_hits(
    painter: QPainter, hits: Iterable[tuple[Box, bool]], corner: QPointF, scale: float
) -> None:
    """What was found, on whatever ground; the current one has an edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    ground = QColor(LIGHT.mark)
    ground.setAlpha(85)
    for box, current in hits:
        painter.setBrush(ground)
        painter.setPen(QPen(QColor(look().focus if current else LIGHT.warn), 2 if current else 1))
        painter.drawRoundedRect(_placed(box, corner, scale, 1), 3, 3)


def _placed(box: Box, corner: QPointF, scale: float, over: float) -> QRectF:
    rect = QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)
    return rect.adjusted(-over, 0, over, 0).translated(corner)
