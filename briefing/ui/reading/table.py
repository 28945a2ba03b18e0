"""Tables and pictures of the reading text → their blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage

from briefing.layout.ports import LoadedPicture
from briefing.layout.typeset.characters import is_chinese
from briefing.model.record import replace
from briefing.model.text import Run
from briefing.qt.pictures.cache import decoded
from briefing.ui.reading.block import Fill, TextBlock, TextFrame, gap, left_of, set_passage
from briefing.ui.reading.lines import Units, option, set_lines, text_layout
from briefing.ui.reading.typography import style_of, text_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextLayout

    from briefing.layout.ports import PictureLoader
    from briefing.model.document import Align
    from briefing.ui.reading.passages import Cells, Passage
    from briefing.ui.reading.typography import TextSetting

PX_PER_PT = 96 / 72
PADDING = 0.6
"""Em between a cell's edge and its text."""
TALLEST = 0.9
"""A picture's height, of the column's width."""
SHARPEST = 2400
"""Pixels of a picture's width that are kept."""

_ALIGN: dict[Align, Qt.AlignmentFlag] = {
    "": Qt.AlignmentFlag.AlignLeft,
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


def set_block(passage: Passage, setting: TextSetting, pictures: PictureLoader | None) -> TextBlock:
    """The block of any passage. A picture comes from `pictures`, the resource gate, or not at
    all.
    """
    if passage.kind == "table" and passage.rows:
        return _set_table(passage, setting)
    if passage.kind == "picture":
        return _set_picture(passage, setting, pictures)
    return set_passage(passage, setting)


def shared(naturals: Sequence[float], width: float) -> list[float]:
    """Column widths that fill `width`: what each needs and a like share of what is left, or, where
    there is too little, narrow columns whole and wide ones cut to one measure.
    """
    if not naturals:
        return []
    left = width - sum(naturals)
    if left >= 0:
        return [natural + left * natural / (sum(naturals) or 1) for natural in naturals]
    result = list(naturals)
    open_columns = set(range(len(naturals)))
    room = width
    while open_columns:
        share = room / len(open_columns)
        narrow = {column for column in open_columns if naturals[column] <= share}
        if not narrow:
            for column in open_columns:
                result[column] = share
            break
        open_columns -= narrow
        room -= sum(naturals[column] for column in narrow)
    return result


def _set_table(passage: Passage, setting: TextSetting) -> TextBlock:
    look = style_of(passage)
    chinese = is_chinese(passage.text)
    size = look.scale * setting.size
    pad = PADDING * size
    leading = round((look.leading if chinese else look.latin_leading) * size)
    left = left_of(passage, look, setting)
    columns = len(passage.rows[0])
    layouts = [_cells(row, index, passage, setting, size) for index, row in enumerate(passage.rows)]
    naturals = [
        max(set_lines(row[column], 1e6, leading)[1] for row in layouts) + 2 * pad + 1
        for column in range(columns)
    ]
    widths = shared(naturals, setting.width - left)
    y = gap(passage, look, chinese, setting)
    block = TextBlock(passage)
    offset = 0
    for index, (row, cells) in enumerate(zip(layouts, passage.rows, strict=True)):
        x = left
        tallest = 0.0
        for layout, cell, width in zip(row, cells, widths, strict=True):
            layout.setTextOption(option(False, _align(passage, len(block.frames) % columns)))
            height, _ = set_lines(layout, max(width - 2 * pad, size), leading)
            text = "".join(run.text for run in cell)
            units = Units(text)
            frame = TextFrame(layout, x + pad, y + pad / 2, height, offset, len(text), units)
            block.frames.append(frame)
            offset += len(text) + 1
            tallest = max(tallest, height)
            x += width
        bottom = y + tallest + pad
        _rule_row(block, setting, QRectF(left, y, x - left, bottom - y), _is_header(passage, index))
        y = bottom
    block.height = y
    return block


def _cells(
    row: Cells, index: int, passage: Passage, setting: TextSetting, size: float
) -> list[QTextLayout]:
    header = _is_header(passage, index)
    result: list[QTextLayout] = []
    for cell in row:
        chinese = is_chinese("".join(run.text for run in cell))
        font = text_font(size, chinese, bold=header)
        result.append(text_layout(cell or (Run(""),), font, setting.scheme.ink, setting, chinese))
    return result


def _is_header(passage: Passage, row: int) -> bool:
    return row == 0 and not passage.continued


def _align(passage: Passage, column: int) -> Qt.AlignmentFlag:
    return _ALIGN[passage.aligns[column]] if column < len(passage.aligns) else _ALIGN[""]


def _rule_row(block: TextBlock, setting: TextSetting, box: QRectF, header: bool) -> None:
    if header:
        block.fills.append(Fill(box, setting.scheme.soft))
    line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
    block.fills.append(Fill(line, setting.scheme.rule))


def _set_picture(
    passage: Passage, setting: TextSetting, pictures: PictureLoader | None
) -> TextBlock:
    loaded = pictures.load(passage.target) if pictures is not None else None
    image = QImage()
    if isinstance(loaded, LoadedPicture):
        image = decoded(loaded.data, loaded.digest)
    if image.isNull():
        return _set_missing(passage, setting)
    assert isinstance(loaded, LoadedPicture)
    top = gap(passage, style_of(passage), True, setting)
    left = left_of(passage, style_of(passage), setting)
    room = setting.width - left
    width = min(loaded.width * PX_PER_PT, room)
    height = width * loaded.height / loaded.width
    if height > TALLEST * setting.width:
        width, height = width * TALLEST * setting.width / height, TALLEST * setting.width
    if image.width() > SHARPEST:
        image = image.scaledToWidth(SHARPEST, Qt.TransformationMode.SmoothTransformation)
    block = TextBlock(passage, top + height)
    block.pictures.append((QRectF(left + (room - width) / 2, top, width, height), image))
    return block


def _set_missing(passage: Passage, setting: TextSetting) -> TextBlock:
    """What the picture shows, in words, where it cannot be shown."""
    block = set_passage(passage, setting)
    frame = block.frames[0]
    pad = PADDING * setting.size
    box = QRectF(frame.x, frame.y, setting.width - frame.x, frame.height + 2 * pad)
    block.fills.append(Fill(box, setting.scheme.soft, 6))
    block.frames[0] = replace(frame, x=frame.x + pad, y=frame.y + pad)
    block.height += 2 * pad
    return block
