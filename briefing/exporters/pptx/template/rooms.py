"""The room that a text has on its page: the box of its placeholder, in which more may be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.geometry import Box
from briefing.model.ink.strokes import Stroke

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.scene import Item, Scene, Text

_AIR = 2.0
"""Pt that stay free above what stands next."""
_SPARE = 0.3
"""Of a line: a box that its text fills to the last point would be shrunk by rounding alone."""
_EDGE = 8.0
"""Pt that stay free at the page's edges."""


def room_of(text: Text, scene: Scene) -> Box:
    """What its kind keeps for it; where it keeps none, down to what stands next."""
    room, box = text.room, text.box
    if text.vertical:
        return box
    if room is None or text.valign == "top":
        kept = room.bottom if room is not None else _below(text, scene)
        bottom = max(kept, box.bottom + _spare(text))
        return Box(box.x, box.y, box.width, min(bottom, max(_floor(scene), box.bottom)) - box.y)
    spare = _spare(text)
    tall = max(room.height, box.height + spare)
    if text.valign == "bottom":
        return Box(box.x, room.bottom - tall, box.width, tall)
    return Box(box.x, room.y + (room.height - tall) / 2, box.width, tall)


def _spare(text: Text) -> float:
    return _SPARE * min((paragraph.leading for paragraph in text.paragraphs), default=0.0)


def _floor(scene: Scene) -> float:
    return scene.size.height - _EDGE


def _below(text: Text, scene: Scene) -> float:
    """Where what stands under it begins, or what it stands on ends."""
    box = text.box
    content = scene.theme.designs[scene.size].boxes["content"].bottom
    limit = content if box.bottom <= content else _floor(scene)
    for other in _solid(scene.items):
        if other is text or other.box.right <= box.x or box.right <= other.box.x:
            continue
        if other.box.contains(box, 1.0):
            inset = min(max(box.x - other.box.x, 0.0), box.y - other.box.y)
            limit = min(limit, other.box.bottom - inset / 2)
        elif other.box.y >= box.bottom - 1.0:
            limit = min(limit, other.box.y - _AIR)
    return limit


def _solid(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if not isinstance(item, Stroke)]
