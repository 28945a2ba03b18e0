"""Text in columns from right to left, or turned clockwise: set as lines are, in the box lain on its
side. What of Chinese stands upright there becomes a segment for each character.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import is_chinese, is_wide
from briefing.layout.typeset.setting import set_text
from briefing.model.geometry import Box
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.layout.ports import TextMeasurer
    from briefing.model.placeholder import LayoutPart
    from briefing.model.scene import Paragraph, Segment, Text, Vertical, VerticalAlign

_QUOTES = "‘’“”"
_SHARE = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


def set_vertical(
    box: Box,
    paragraphs: Sequence[Paragraph],
    measurer: TextMeasurer,
    *,
    vertical: Vertical = "eaVert",
    part: LayoutPart = "content",
    name: str = "",
    balance: bool = False,
    valign: VerticalAlign = "top",
    step: int = 0,
) -> Text:
    """The paragraphs set in columns as long as the box is high, the first at its right edge: that
    is the `top` of which `valign` speaks. The text's box is as wide as its columns.
    """
    lying = Box(0.0, 0.0, box.height, box.width)
    text = set_text(lying, paragraphs, measurer, part=part, name=name, balance=balance, step=step)
    across = text.box.height
    right = box.right - _SHARE[valign] * (box.width - across)
    standing = replace(
        text,
        box=Box(right - across, box.y, across, box.height),
        room=box,
        valign=valign,
        vertical=vertical,
    )
    frame = text.frame and standing.placed(text.frame)
    if vertical == "vert":
        return replace(standing, frame=frame)
    chinese = [is_chinese(paragraph.text) for paragraph in text.paragraphs]
    lines = tuple(
        replace(line, segments=tuple(_uprights(line.segments, chinese[line.paragraph])))
        for line in text.lines
    )
    return replace(standing, frame=frame, lines=lines)


def _uprights(segments: Sequence[Segment], chinese: bool) -> Iterator[Segment]:
    """Each stretch cut so that every upright character has a segment of its own."""
    for segment in segments:
        wide = [is_wide(one) or (chinese and one in _QUOTES) for one in segment.text]
        x, start = segment.x, 0
        advances = _advances(segment, wide)
        for at, upright in enumerate(wide):
            if not upright:
                continue
            if start < at:
                yield _cut(segment, start, at, x, advances)
                x += sum(advances[start:at])
            yield replace(_cut(segment, at, at + 1, x, advances), upright=True)
            x += advances[at]
            start = at + 1
        if start < len(wide):
            yield _cut(segment, start, len(wide), x, advances)


def _advances(segment: Segment, wide: Sequence[bool]) -> list[float]:
    """Of each character: wide ones an em, the others what is left; alike where marks are set
    closer.
    """
    em, count = segment.style.size + segment.style.tracking, sum(wide)
    narrow = len(wide) - count
    left = segment.width - count * em
    if not narrow or left < 0:
        return [segment.width / max(len(wide), 1)] * len(wide)
    return [em if one else left / narrow for one in wide]


def _cut(segment: Segment, start: int, end: int, x: float, advances: Sequence[float]) -> Segment:
    return replace(segment, text=segment.text[start:end], x=x, width=sum(advances[start:end]))
