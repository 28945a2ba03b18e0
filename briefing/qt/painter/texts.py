"""Lines of text as the layout broke and placed them, and the bullets before them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont

from briefing.layout.typeset import SCRIPT_SCALE
from briefing.layout.typeset.characters import is_chinese
from briefing.qt.fonts import font_of, variant
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
    chinese = [is_chinese(paragraph.text) for paragraph in paragraphs]
    bulleted = -1
    for line in lines:
        paragraph = paragraphs[line.paragraph]
        if paragraph.bullet and line.paragraph != bulleted:
            at = QPointF(line.x + paragraph.indent, line.baseline)
            _paint(paragraph.bullet.text, at, paragraph.bullet.style, theme, painter)
        bulleted = line.paragraph
        for segment in line.segments:
            form = variant(segment.text, chinese[line.paragraph])
            at = QPointF(segment.x, line.baseline)
            _paint(segment.text, at, segment.style, theme, painter, form, segment.link)


def _paint(
    text: str,
    at: QPointF,
    style: Style,
    theme: Theme,
    painter: QPainter,
    form: Variant = "",
    link: str = "",
) -> None:
    size = style.size * (SCRIPT_SCALE if style.script else 1.0)
    at -= QPointF(0.0, _RAISED[style.script] * style.size)
    pixels = max(round(size), 1)
    scale = size / pixels
    families = theme.fonts["body"], theme.fonts[style.font]
    tracking = style.tracking / scale
    underlined = style.underline or bool(link)
    painter.setFont(
        _font(*families, style.bold, style.italic, form, pixels, underlined, style.strike, tracking)
    )
    painter.setPen(color(style.color, theme))
    text = text.replace("\t", "    ")
    if scale == 1.0:
        painter.drawText(at, text)
        return
    painter.save()
    painter.translate(at)
    painter.scale(scale, scale)  # a QFont's size in pixels is whole
    painter.drawText(QPointF(), text)
    painter.restore()


@lru_cache(maxsize=256)
def _font(
    body: tuple[str, ...],
    families: tuple[str, ...],
    bold: bool,
    italic: bool,
    form: Variant,
    pixels: int,
    underlined: bool,
    struck: bool,
    tracking: float,
) -> QFont:
    """Made once: asking Qt for a font again takes as long as drawing a word with it."""
    result = font_of(body, families, bold=bold, italic=italic, variant=form)
    result.setPixelSize(pixels)
    result.setUnderline(underlined)
    result.setStrikeOut(struck)
    if tracking:
        result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking)
    return result
