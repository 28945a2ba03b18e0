"""Lines of text as the layout broke and placed them, and the bullets before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont

from briefing.layout.typeset import SCRIPT_SCALE
from briefing.layout.typeset.characters import is_chinese
from briefing.qt.fonts import font, variant
from briefing.qt.painter.colors import color

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from briefing.model.scene import Line, Paragraph, Style
    from briefing.model.theme import Theme
    from briefing.qt.fonts import Variant

_RAISED = {"": 0.0, "sup": 0.3, "sub": -0.15}
"""Of the type size, above the baseline."""


def paint_lines(
    paragraphs: Sequence[Paragraph], lines: Sequence[Line], theme: Theme, painter: QPainter
) -> None:
    bulleted = -1
    for line in lines:
        paragraph = paragraphs[line.paragraph]
        if paragraph.bullet and line.paragraph != bulleted:
            bulleted = line.paragraph
            bullet = paragraph.bullet
            at = QPointF(line.x + paragraph.indent, line.baseline)
            _paint(bullet.text, at, bullet.style, theme, painter)
        for segment in line.segments:
            _paint(
                segment.text,
                QPointF(segment.x, line.baseline),
                segment.style,
                theme,
                painter,
                form=variant(segment.text, is_chinese(paragraph.text)),
                underline=bool(segment.link),
            )


def _paint(
    text: str,
    at: QPointF,
    style: Style,
    theme: Theme,
    painter: QPainter,
    *,
    form: Variant = "",
    underline: bool = False,
) -> None:
    size = style.size * (SCRIPT_SCALE if style.script else 1.0)
    at -= QPointF(0.0, _RAISED[style.script] * style.size)
    pixels = max(round(size), 1)
    scale = size / pixels
    wanted = font(theme, style.font, bold=style.bold, italic=style.italic, variant=form)
    wanted.setPixelSize(pixels)
    wanted.setUnderline(style.underline or underline)
    wanted.setStrikeOut(style.strike)
    if style.tracking:
        wanted.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking / scale)
    painter.setFont(wanted)
    painter.setPen(color(style.color, theme))
    text = text.replace("\t", "    ")
    if scale == 1.0:
        painter.drawText(at, text)
        return
    painter.save()
    painter.translate(at)
    painter.scale(scale, scale)
    painter.drawText(QPointF(), text)
    painter.restore()
