"""A passage → its block: lines broken by Qt, where they stand, and what lies beneath them.

A block is laid out for one column width and type size; it paints itself, says which character
stands at a point, and marks stretches of its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout

from briefing.layout.typeset.characters import CHECKED, UNCHECKED, is_chinese
from briefing.model.record import field, mutable, record
from briefing.qt.text.fonts import plain_font
from briefing.ui.reading.lines import Units, option, set_lines, text_layout
from briefing.ui.reading.typography import mono_families, style_of, text_font

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QImage, QTextLine

    from briefing.ui.reading.passages import Passage
    from briefing.ui.reading.typography import PassageStyle, TextSetting

NOTHING = Units("")
LIST = 0.3
"""Em of space more above a list."""
INK_ABOVE, INK_BELOW = 0.9, 0.25
"""Em over and under the line on which letters stand."""
DISCS = {"•": 0.28, "·": 0.18}
"""Markers that are drawn as discs, with their diameters in em."""


@record
class TextFrame:
    """Lines of text that belong together: a paragraph, or a cell of a table."""

    layout: QTextLayout
    x: float
    y: float
    height: float
    start: int = 0
    """Offset in the passage's text of its first character."""
    length: int = 0
    """Characters of the passage's text that it shows; 0 of a bullet."""
    units: Units = NOTHING

    @property
    def end(self) -> int:
        return self.start + self.length


@record
class Fill:
    """A ground in one colour, px."""

    box: QRectF
    color: str
    radius: float = 0.0


@record
class TextMark:
    """Characters `start` to `end` on another ground."""

    start: int
    end: int
    ground: str
    ink: str = ""


@mutable
class TextBlock:
    """A passage as it is set: its lines, grounds and pictures, from its top left corner."""

    passage: Passage
    height: float = 0.0
    """With the space above, px."""
    frames: list[TextFrame] = field(default_factory=list[TextFrame])
    fills: list[Fill] = field(default_factory=list[Fill])
    pictures: list[tuple[QRectF, QImage]] = field(default_factory=list["tuple[QRectF, QImage]"])

    def paint(
        self, painter: QPainter, at: QPointF, clip: QRectF, marks: Sequence[TextMark]
    ) -> None:
        """With its top left corner at `at`; `clip` is in the painter's coordinates."""
        for fill in self.fills:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(fill.color))
            painter.drawRoundedRect(fill.box.translated(at), fill.radius, fill.radius)
        for box, image in self.pictures:
            painter.drawImage(box.translated(at), image)
        for frame in self.frames:
            ranges = [_range(mark, frame) for mark in marks if _touches(mark, frame)]
            frame.layout.draw(painter, at + QPointF(frame.x, frame.y), ranges, clip)

    def offset_at(self, x: float, y: float) -> int:
        """The character's offset nearest to a point of the block."""
        frames = [frame for frame in self.frames if frame.start < frame.end]
        if not frames:
            return 0
        nearest = min(frames, key=lambda frame: _distance(frame, x, y))
        lines = list(_lines(nearest.layout))
        inside = y - nearest.y
        line = next((one for one in lines if inside < one.y() + one.height() + 6), lines[-1])
        unit = min(line.xToCursor(x - nearest.x), _end(line, nearest.layout))
        return nearest.start + nearest.units.offset(unit)

    def is_over_text(self, x: float, y: float) -> bool:
        """Whether a character, and not the space beside it, stands there."""
        for frame in self.frames:
            for line in _lines(frame.layout):
                if line.naturalTextRect().translated(frame.x, frame.y).contains(x, y):
                    return True
        return False

    def lines(self) -> Iterator[tuple[float, float]]:
        """Top and bottom of every line's ink, px from the block's top: fonts claim more."""
        for frame in self.frames:
            em = frame.layout.font().pixelSize()
            for line in _lines(frame.layout):
                base = frame.y + line.y() + line.ascent()
                yield base - INK_ABOVE * em, base + INK_BELOW * em

    def span_of(self, offset: int) -> tuple[float, float]:
        """Top and bottom of the line that holds a character, px from the block's top."""
        for frame in self.frames:
            if frame.length and frame.start <= offset <= frame.end:
                line = frame.layout.lineForTextPosition(frame.units.of(offset - frame.start))
                if line.isValid():
                    return frame.y + line.y(), frame.y + line.y() + line.height()
        return 0.0, self.height


def _range(mark: TextMark, frame: TextFrame) -> QTextLayout.FormatRange:
    result = QTextLayout.FormatRange()
    first = frame.units.of(max(mark.start - frame.start, 0))
    result.start = first
    result.length = frame.units.of(min(mark.end, frame.end) - frame.start) - first
    look = QTextCharFormat()
    look.setBackground(QColor(mark.ground))
    if mark.ink:
        look.setForeground(QColor(mark.ink))
    result.format = look
    return result


def _touches(mark: TextMark, frame: TextFrame) -> bool:
    return mark.start < frame.end and mark.end > frame.start


def _distance(frame: TextFrame, x: float, y: float) -> float:
    right = frame.x + max((line.width() for line in _lines(frame.layout)), default=0.0)
    aside = max(frame.x - x, 0.0, x - right)
    beyond = max(frame.y - y, 0.0, y - frame.y - frame.height)
    return beyond * 1000 + aside


def _lines(layout: QTextLayout) -> Iterator[QTextLine]:
    return (layout.lineAt(index) for index in range(layout.lineCount()))


def _end(line: QTextLine, layout: QTextLayout) -> int:
    """The last position on a line; before the break that ends it."""
    end = line.textStart() + line.textLength()
    last = line.lineNumber() == layout.lineCount() - 1
    return end if last else max(end - 1, line.textStart())


def set_passage(passage: Passage, setting: TextSetting, above: float | None = None) -> TextBlock:
    """A passage of text in the column; tables and pictures have modules of their own."""
    look = style_of(passage)
    chinese = is_chinese(passage.text)
    size = look.scale * setting.size
    code = passage.kind == "code"
    font = code_font(size) if code else text_font(size, chinese, look.bold)
    color = str(getattr(setting.scheme, look.color))
    layout = text_layout(passage.runs, font, color, setting, chinese and not code)
    heading = passage.kind in ("title", "heading", "about")
    layout.setTextOption(option(chinese and not code and not heading))
    top = gap(passage, look, chinese, setting) if above is None else above
    left = left_of(passage, look, setting)
    inner = 1.0 * setting.size if code else 0.0
    indent = 2 * size if chinese and _indented(passage) else 0.0
    leading = round((look.leading if chinese else look.latin_leading) * size)
    height, _ = set_lines(layout, setting.width - left - 2 * inner, leading, indent)
    block = TextBlock(passage, top + height + 2 * inner)
    units = Units(passage.text)
    length = len(passage.text)
    block.frames.append(TextFrame(layout, left + inner, top + inner, height, 0, length, units))
    _decorate(block, setting, QRectF(left, top, setting.width - left, height + 2 * inner))
    if passage.marker in DISCS:
        block.fills.append(_disc(passage.marker, left, top + leading / 2, setting))
    elif passage.marker:
        block.frames.append(_bullet(passage, font, left, top, leading, setting))
    return block


def gap(passage: Passage, look: PassageStyle, chinese: bool, setting: TextSetting) -> float:
    """Above the passage, px."""
    if passage.continued:
        return 0.0
    above = look.above if chinese else look.latin_above
    if passage.kind == "item" and not passage.joined:
        above += LIST
    return round(above * setting.size)


def left_of(passage: Passage, look: PassageStyle, setting: TextSetting) -> float:
    """Where its text begins: items stand behind their bullets, and deeper by level."""
    depth = 0 if passage.kind in ("heading", "title") else passage.level
    items = depth + 1 if passage.kind == "item" else depth
    return min((1.6 * items + look.inset) * setting.size, setting.width / 2)


def code_font(size: float) -> QFont:
    """The font of code, in `size` px."""
    font = plain_font()
    font.setFamilies(list(mono_families()))
    font.setPixelSize(max(round(size), 1))
    return font


def _indented(passage: Passage) -> bool:
    return passage.kind == "paragraph" and not passage.continued and passage.level == 0


def _decorate(block: TextBlock, setting: TextSetting, box: QRectF) -> None:
    """What lies beneath or beside the lines."""
    scheme = setting.scheme
    match block.passage.kind:
        case "code":
            block.fills.append(Fill(box, scheme.soft, 0 if block.passage.continued else 6))
        case "quote" | "by" | "note":
            color = scheme.accent if block.passage.kind != "note" else scheme.rule
            top = 0.0 if block.passage.joined else box.top()
            bar = QRectF(box.left() - 1.4 * setting.size, top, 3, box.bottom() - top)
            block.fills.append(Fill(bar, color, 0 if block.passage.joined else 1.5))
        case _:
            pass


def _disc(marker: str, left: float, middle: float, setting: TextSetting) -> Fill:
    """Drawn, because fonts differ in how large they make bullets."""
    size = DISCS[marker] * setting.size
    box = QRectF(left - 0.85 * setting.size - size / 2, middle - size / 2, size, size)
    return Fill(box, setting.scheme.accent, size / 2)


def _bullet(
    passage: Passage, font: QFont, left: float, top: float, leading: float, setting: TextSetting
) -> TextFrame:
    if passage.marker in (CHECKED, UNCHECKED):
        font = QFont(font)
        font.setBold(True)
    layout = QTextLayout(passage.marker, font)
    colored = QTextLayout.FormatRange()
    colored.start, colored.length = 0, len(passage.marker)
    look = QTextCharFormat()
    look.setForeground(QColor(setting.scheme.accent))
    colored.format = look
    layout.setFormats([colored])
    layout.setTextOption(option(False))
    height, _ = set_lines(layout, setting.width, leading)
    width = QFontMetricsF(font).horizontalAdvance(passage.marker)
    return TextFrame(layout, left - 0.55 * setting.size - width, top, height)
