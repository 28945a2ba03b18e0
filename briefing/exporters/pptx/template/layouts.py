"""A theme's placeholders as PowerPoint knows them. Which a kind's layout has, and where, the theme
says (`Design.layouts`): from that the layouts are written, and in it slides look up the placeholder
that an item of the scene says it stands in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.deck import KINDS

if TYPE_CHECKING:
    from briefing.model.deck import Kind
    from briefing.model.design import Slot
    from briefing.model.placeholder import Role

_TYPES: dict[Role, tuple[str, int]] = {
    "title": ("title", 0),
    "body": ("body", 1),
    "subtitle": ("subTitle", 3),
    "kicker": ("body", 4),
    "quote": ("body", 5),
    "caption": ("body", 6),
    "number": ("body", 7),
    "label": ("body", 8),
    "name": ("body", 9),
    "posts": ("body", 13),
    "picture": ("pic", 10),
    "table": ("tbl", 11),
    "chart": ("chart", 12),
    "footer": ("ftr", 20),
    "page": ("sldNum", 21),
}
"""`type` and `idx` of the first placeholder of a role."""
NUMBERS: dict[Kind, int] = {kind: index for index, kind in enumerate(KINDS, 1)}


def element(slot: Slot) -> str:
    """The `p:ph` by which slide and layout know the placeholder."""
    if slot.fills == "title":
        return '<p:ph type="title"/>'
    kind, index = _TYPES[slot.fills]
    size = ' sz="quarter"' if slot.fills in ("footer", "page") else ""
    return f'<p:ph type="{kind}"{size} idx="{index + slot.number - 1}"/>'
