"""Runs of text → Qt's lines: formats, the quarter em between Han and Latin, exact leading.

Qt counts UTF-16 units where Python counts characters; offsets cross over here.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout
from PySide6.QtGui import QTextOption as Option

from briefing.layout.typeset.characters import HAN
from briefing.layout.typeset.fullwidth import shown
from briefing.model.regex import lazy_regex
from briefing.ui.reading.typography import mono_families

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.text import Run
    from briefing.ui.reading.typography import TextSetting

QUARTER = 0.25
"""Em between Han and Latin."""
CENTRE = 0.88
"""Em from the top of a Han character's square to its baseline."""
_JOINT = lazy_regex(f"(?<=[{HAN}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[{HAN}])")
_HAS_HAN = lazy_regex(f"[{HAN}]")


class Units:
    """Offsets into a text, and into the same text as Qt counts it: a character beyond U+FFFF, such
    as an emoji or a rare ideograph, is two units.
    """

    def __init__(self, text: str) -> None:
        self._wide = [at for at, character in enumerate(text) if character > "\uffff"]
        self._starts = [at + index for index, at in enumerate(self._wide)]

    def of(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset)

    def offset(self, unit: int) -> int:
        return unit - bisect_left(self._starts, unit)


def set_lines(
    layout: QTextLayout, width: float, leading: float, indent: float = 0.0
) -> tuple[float, float]:
    """Break the text into lines `leading` px apart, the first one indented. Gives height and the
    widest line's width.

    The leading is exact: fallback fonts are taller and must not push lines apart.
    """
    em = layout.font().pixelSize()
    lead = (leading - em) / 2 + CENTRE * em
    top = widest = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        left = indent if top == 0.0 else 0.0
        line.setLineWidth(max(width - left, em))
        line.setPosition(QPointF(left, top + lead - line.ascent()))
        widest = max(widest, left + line.naturalTextWidth())
        top += leading
    layout.endLayout()
    return top or leading, widest


def text_layout(
    runs: Sequence[Run], font: QFont, color: str, setting: TextSetting, chinese: bool
) -> QTextLayout:
    """The runs' text as it is shown, one character for each of theirs, in its formats; no lines
    yet.
    """
    text = "".join(run.text for run in runs)
    set_text = shown(text) if chinese else text
    layout = QTextLayout(set_text.replace("\n", "\u2028"), font)
    layout.setCacheEnabled(True)
    units = Units(set_text)
    formats = list(_formats(runs, set_text, font, color, setting, chinese))
    for each in formats:
        end = units.of(each.start + each.length)
        each.start = units.of(each.start)
        each.length = end - each.start
    layout.setFormats(formats)
    return layout


def option(chinese: bool, align: Qt.AlignmentFlag | None = None) -> Option:
    """How Qt is to break a paragraph."""
    justified = Qt.AlignmentFlag.AlignJustify if chinese else Qt.AlignmentFlag.AlignLeft
    result = Option(align or justified)
    result.setWrapMode(Option.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return result


def _formats(
    runs: Sequence[Run], text: str, font: QFont, color: str, setting: TextSetting, chinese: bool
) -> Iterator[QTextLayout.FormatRange]:
    joints = [joint.start() - 1 for joint in _JOINT.finditer(text)] if chinese else []
    start = 0
    for run in runs:
        end = start + len(run.text)
        inside = [] if run.code else [at for at in joints if start <= at < end]
        yield _format(start, end, run, font, color, setting)
        for at in inside:
            spaced = _format(at, at + 1, run, font, color, setting)
            spaced.format.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            spaced.format.setFontLetterSpacing(QUARTER * font.pixelSize())
            yield spaced
        start = end


def _format(
    start: int, end: int, run: Run, font: QFont, color: str, setting: TextSetting
) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(QColor(setting.scheme.accent if run.link else color))
    han = _HAS_HAN.search(run.text) is not None
    if run.strong or (run.emphasis and han):
        look.setFontWeight(QFont.Weight.Bold)
    look.setFontItalic(run.emphasis and not han)
    look.setFontStrikeOut(run.strike)
    look.setFontUnderline(bool(run.link))
    if run.code:
        look.setFontFamilies(list(mono_families()))
        look.setProperty(QTextCharFormat.Property.FontPixelSize, round(font.pixelSize() * 0.9))
        look.setBackground(QColor(setting.scheme.soft))
    if run.script:
        up = QTextCharFormat.VerticalAlignment.AlignSuperScript
        down = QTextCharFormat.VerticalAlignment.AlignSubScript
        look.setVerticalAlignment(up if run.script == "sup" else down)
    result = QTextLayout.FormatRange()
    result.start = start
    result.length = end - start
    result.format = look
    return result
