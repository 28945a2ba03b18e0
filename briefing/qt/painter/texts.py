"""Lines of text as the layout broke and placed them, and the bullets before them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPaintEngine,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from briefing.layout.typeset import SCRIPT_SCALE
from briefing.layout.typeset.characters import DASHES, is_chinese
from briefing.model.record import replace
from briefing.qt.painter.colors import color
from briefing.qt.text.fonts import VERTICAL, font_of, narrow_quotes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from briefing.model.scene import Line, Paragraph, Segment, Style, Text
    from briefing.model.theme import Theme

_RAISED = {"": 0.0, "sup": 0.3, "sub": -0.15}
"""Of the type size, above the baseline."""
_MIDDLE = 0.38
"""Em from the baseline to the middle of a Han character's square, in all fonts there are."""
_TAB = "    "


def paint_lines(
    paragraphs: Sequence[Paragraph], lines: Sequence[Line], theme: Theme, painter: QPainter
) -> None:
    """Each line's segments at their baseline."""
    chinese = [is_chinese(paragraph.text) for paragraph in paragraphs]
    bulleted = -1
    for line in lines:
        paragraph = paragraphs[line.paragraph]
        painter.setLayoutDirection(_direction(paragraph))
        if paragraph.bullet and line.paragraph != bulleted:
            _draw_bullet(paragraph, line, theme, painter)
        bulleted = line.paragraph
        for segment in line.segments:
            _paint(segment, line.baseline, chinese[line.paragraph], theme, painter)


def paint_columns(text: Text, theme: Theme, painter: QPainter) -> None:
    """Vertical text: its lines in a frame that is turned clockwise, and in it what stands upright
    turned back.
    """
    painter.save()
    painter.translate(text.box.right, text.box.y)
    painter.rotate(90)
    for line in text.lines:
        turned = tuple(segment for segment in line.segments if not segment.upright)
        paint_lines(text.paragraphs, (replace(line, segments=turned),), theme, painter)
        for segment in line.segments:
            if segment.upright:
                _paint_upright(segment, line.baseline, theme, painter)
    painter.restore()


def _paint_upright(segment: Segment, baseline: float, theme: Theme, painter: QPainter) -> None:
    """One character, the middle of its em on the middle of the column's."""
    style = segment.style
    half, middle = style.size / 2, _MIDDLE * style.size
    painter.save()
    painter.translate(segment.x + half, baseline - middle)
    painter.rotate(-90)
    font = _font_for(style, theme, vertical=True)
    _draw(segment.text, QPointF(-half, middle), style, font, theme, painter)
    painter.restore()


def _direction(paragraph: Paragraph) -> Qt.LayoutDirection:
    """A segment may be `1 ` alone, which does not tell which way its line runs."""
    if paragraph.right_to_left:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LayoutDirectionAuto


def _draw_bullet(paragraph: Paragraph, line: Line, theme: Theme, painter: QPainter) -> None:
    """Before the line's first letter: at its right where the text runs from right to left."""
    bullet = paragraph.bullet
    if not bullet:
        return
    font, text = _font_for(bullet.style, theme), bullet.text
    x = line.x + paragraph.indent
    if paragraph.right_to_left:
        width = QFontMetricsF(font).horizontalAdvance(text) * _scale(bullet.style, font)
        x = line.x + line.width - paragraph.indent - width
    _draw(text, QPointF(x, line.baseline), bullet.style, font, theme, painter)


def _paint(
    segment: Segment, baseline: float, chinese: bool, theme: Theme, painter: QPainter
) -> None:
    style, text = segment.style, segment.text.replace("\t", _TAB)
    outward = bool(segment.link) and not segment.link.startswith("#")
    font = _font_for(style, theme, narrow_quotes(text, chinese), underlined=outward)
    at = QPointF(segment.x, baseline - _RAISED[style.script] * style.size)
    if chinese and text[0] in DASHES:
        _draw_dash(text, at, segment.width, style, font, theme, painter)
    elif segment.link and painter.paintEngine().type() == QPaintEngine.Type.Pdf:
        _draw_link(text, at, segment.link, style, font, theme, painter)
    else:
        _draw(text, at, style, font, theme, painter)


def _draw(
    text: str, at: QPointF, style: Style, font: QFont, theme: Theme, painter: QPainter
) -> None:
    painter.setFont(font)
    painter.setPen(color(style.color, theme))
    scale = _scale(style, font)
    if scale == 1.0:
        painter.drawText(at, text)
        return
    painter.save()
    painter.translate(at)
    painter.scale(scale, scale)
    painter.drawText(QPointF(), text)
    painter.restore()


def _draw_dash(
    text: str,
    at: QPointF,
    width: float,
    style: Style,
    font: QFont,
    theme: Theme,
    painter: QPainter,
) -> None:
    """A Chinese dash is as long as the layout says: many fonts have only a shorter, Latin one."""
    own = QFontMetricsF(font).horizontalAdvance(text) * _scale(style, font)
    painter.save()
    painter.translate(at)
    painter.scale(width / own if own else 1.0, 1.0)
    _draw(text, QPointF(), style, font, theme, painter)
    painter.restore()


def _draw_link(
    text: str,
    at: QPointF,
    link: str,
    style: Style,
    font: QFont,
    theme: Theme,
    painter: QPainter,
) -> None:
    """In a PDF, text laid out as an anchor can be clicked."""
    anchor = QTextCharFormat()
    anchor.setForeground(color(style.color, theme))
    anchor.setAnchor(not link.startswith("#"))
    anchor.setAnchorHref(link)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(painter.layoutDirection())
    layout.setTextOption(option)
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = 0, len(text), anchor  # pyright: ignore[reportAttributeAccessIssue] - the stub lacks the fields
    layout.setFormats([part])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(float(1 << 20))
    layout.endLayout()
    painter.save()
    painter.translate(at)
    scale = _scale(style, font)
    painter.scale(scale, scale)
    layout.draw(painter, QPointF(0.0, -line.ascent()))
    painter.restore()


def _font_for(
    style: Style,
    theme: Theme,
    narrow: bool = False,
    underlined: bool = False,
    vertical: bool = False,
) -> QFont:
    pixels = max(round(_size(style)), 1)
    return _font(
        theme.fonts["body"],
        theme.fonts[style.font],
        style.bold,
        style.italic,
        narrow,
        pixels,
        style.underline or underlined,
        style.strike,
        style.tracking * pixels / _size(style),
        vertical,
        style.east_asian,
    )


def _size(style: Style) -> float:
    return style.size * (SCRIPT_SCALE if style.script else 1.0)


def _scale(style: Style, font: QFont) -> float:
    """A QFont's size in pixels is whole; the painter makes up for the rest."""
    return _size(style) / font.pixelSize()


@lru_cache(maxsize=256)
def _font(
    body: tuple[str, ...],
    families: tuple[str, ...],
    bold: bool,
    italic: bool,
    narrow: bool,
    pixels: int,
    underlined: bool,
    struck: bool,
    tracking: float,
    vertical: bool,
    east_asian: bool,
) -> QFont:
    """Made once: asking Qt for a font again takes as long as drawing a word with it."""
    result = font_of(body, families, bold=bold, italic=italic, narrow=narrow, east_asian=east_asian)
    result.setPixelSize(pixels)
    result.setUnderline(underlined)
    result.setStrikeOut(struck)
    if vertical and VERTICAL is not None:
        result.setFeature(VERTICAL, 1)
    if tracking:
        result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking)
    return result
