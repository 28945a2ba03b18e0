"""Colour tokens and paints → Qt's colours and brushes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QRadialGradient

from briefing.model.shapes.paint import Gradient, Tone, hex_of, shaded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.geometry import Box
    from briefing.model.shapes.paint import Paint
    from briefing.model.theme import Color, Theme


def color(token: Color, theme: Theme) -> QColor:
    """The theme's colour; `series7` begins again where the theme has fewer."""
    return QColor(_hex(token, theme))


def tone_color(tone: Tone, theme: Theme) -> QColor:
    """Of one tone, its transparency included."""
    found = QColor(shaded(_hex(tone.color, theme), tone.shade))
    found.setAlphaF(tone.alpha)
    return found


def brush(paint: Paint, box: Box, theme: Theme) -> QBrush:
    """What fills a shape of that box, or its edge."""
    if not paint:
        return QBrush(Qt.BrushStyle.NoBrush)
    if isinstance(paint, str):
        return QBrush(color(paint, theme))
    if isinstance(paint, Tone):
        return QBrush(tone_color(paint, theme))
    gradient = _radial(box) if paint.radial else _linear(box, paint.angle)
    for at, tone in _seamed(paint):
        gradient.setColorAt(at, tone_color(tone, theme))
    return QBrush(gradient)


def _hex(token: Color, theme: Theme) -> str:
    return hex_of(token, cast("Mapping[str, str]", theme.colors), theme.series)


_SEAM = 1e-5
"""Qt replaces a stop by another at the same place, so those of a hard seam stand so far apart."""


def _seamed(gradient: Gradient) -> list[tuple[float, Tone]]:
    found: list[tuple[float, Tone]] = []
    for at, tone in gradient.stops:
        seam = bool(found) and at <= found[-1][0]
        found.append((min(found[-1][0] + _SEAM, 1.0) if seam else at, tone))
    return found


def _linear(box: Box, angle: float) -> QLinearGradient:
    """From corner to corner at `angle` degrees clockwise, as OOXML's unscaled `a:lin` runs."""
    dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    half = (abs(box.width * dx) + abs(box.height * dy)) / 2
    x, y = box.x + box.width / 2, box.y + box.height / 2
    return QLinearGradient(x - dx * half, y - dy * half, x + dx * half, y + dy * half)


def _radial(box: Box) -> QRadialGradient:
    """From the middle to the corners, as OOXML's `path="circle"` does."""
    radius = math.hypot(box.width, box.height) / 2
    return QRadialGradient(box.x + box.width / 2, box.y + box.height / 2, radius)
