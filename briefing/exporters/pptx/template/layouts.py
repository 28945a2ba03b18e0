"""Which placeholders each slide kind's layout has: one table, from which the layouts are written
and in which slides look up the placeholder that an item of the scene says it stands in.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.deck import KINDS
from briefing.model.geometry import Box
from briefing.model.kinds import KIND_INFO
from briefing.model.placeholder import Placeholder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.deck import Kind
    from briefing.model.geometry import Size
    from briefing.model.placeholder import LayoutPart, Role
    from briefing.model.scene import Anchor
    from briefing.model.theme import Color

_MARGIN = 56.0
_TOP = 124.0
_BOTTOM = 480.0
_PANEL = 300.0
_TYPES: dict[Role, tuple[str, int]] = {
    "title": ("title", 0),
    "body": ("body", 1),
    "subtitle": ("subTitle", 3),
    "kicker": ("body", 4),
    "quote": ("body", 5),
    "caption": ("body", 6),
    "number": ("body", 7),
    "label": ("body", 8),
    "picture": ("pic", 10),
    "table": ("tbl", 11),
    "chart": ("chart", 12),
    "footer": ("ftr", 20),
    "page": ("sldNum", 21),
}
"""`type` and `idx` of the first placeholder of a role."""
NUMBERS: dict[Kind, int] = {kind: index for index, kind in enumerate(KINDS, 1)}


class Slot(NamedTuple):
    """One placeholder of a layout, with the look of text typed into it."""

    role: Role
    box: Box
    size: float = 22.0
    color: Color = "ink"
    bold: bool = False
    align: Anchor = "left"
    leading: float = 1.45
    """Of the type size."""
    heading: bool = False
    bullets: bool = False
    number: int = 1
    """Of those with its role in the layout."""

    @property
    def placeholder(self) -> Placeholder:
        return Placeholder(self.role, self.number)

    @property
    def element(self) -> str:
        """The `p:ph` by which slide and layout know it."""
        if self.role == "title":
            return '<p:ph type="title"/>'
        kind, index = _TYPES[self.role]
        size = ' sz="quarter"' if self.role in ("footer", "page") else ""
        return f'<p:ph type="{kind}"{size} idx="{index + self.number - 1}"/>'


@cache
def slots(kind: Kind, size: Size) -> Mapping[LayoutPart, Slot]:
    """The placeholders of `kind` on slides of `size`, in reading order."""
    found = (*_own(kind, size), *_foot(kind, size))
    return {slot.placeholder: slot for slot in found}


def _own(kind: Kind, size: Size) -> tuple[Slot, ...]:
    room = size.width - 2 * _MARGIN
    title = Slot("title", Box(_MARGIN, 40, room, 60), 30, bold=True, leading=1.2, heading=True)
    area = Box(_MARGIN, _TOP, room, _BOTTOM - _TOP)
    half = (room - 32) / 2
    left, right = Box(_MARGIN, _TOP, half, 356), Box(size.width - _MARGIN - half, _TOP, half, 356)
    caption = Slot("caption", Box(_MARGIN, _BOTTOM - 20, room, 20), 14, "muted")
    match kind:
        case "cover" | "closing":
            return _cover(size)
        case "section":
            return _section(size)
        case "statement":
            place = Box(_MARGIN, 236, room, 180)
            return (Slot("title", place, 44, bold=True, leading=1.3, heading=True),)
        case "quote":
            small = Slot("title", Box(_MARGIN, 46, room, 20), 16, bold=True, leading=1.2)
            return small, Slot("quote", Box(_MARGIN + 20, 171, room - 20, 260), 36, leading=1.4)
        case "columns" | "comparison":
            second = Slot("body", right, bullets=True, number=2)
            return title, Slot("body", left, bullets=True), second
        case "speaker":
            beside = Box(_MARGIN + 284, _TOP + 76, room - 284, 280)
            quote = Box(_MARGIN + 304, _TOP, room - 304, 60)
            words = Slot("quote", quote, 26, "accent", bold=True, leading=1.3)
            name = Slot("subtitle", Box(78, 250, 206, 34), 26, bold=True, leading=1.2)
            posts = Slot("label", Box(78, 292, 206, 150), 14, "muted")
            return title, name, posts, words, Slot("body", beside)
        case "picture":
            return title, Slot("picture", left), Slot("body", right, bullets=True), caption
        case "table":
            return title, Slot("table", area, 18), caption
        case "chart":
            return title, Slot("chart", area, 14), caption
        case "figure":
            number = Slot("number", Box(_MARGIN, 190, half, 124), 112, "accent", True, leading=1.1)
            label = Slot("label", Box(_MARGIN, 322, half, 40), 18, "muted")
            return title, number, label, Slot("body", right, 20), caption
        case _:
            return title, Slot("body", area, bullets=kind in ("points", "agenda"))


def _cover(size: Size) -> tuple[Slot, ...]:
    room = size.width - 144
    return (
        Slot("kicker", Box(72, 150, room, 22), 16, "cover_muted"),
        Slot("title", Box(72, 188, room, 116), 46, "cover_ink", True, leading=1.2, heading=True),
        Slot("subtitle", Box(72, 320, room, 34), 22, "cover_muted"),
        Slot("body", Box(72, 364, room, 76), 16, "cover_muted", leading=1.6),
    )


def _section(size: Size) -> tuple[Slot, ...]:
    panel = _PANEL * size.width / 960
    x = panel + 54
    room = size.width - x - _MARGIN
    numeral = Box(0, 198, panel, 144)
    return (
        Slot("number", numeral, 120, "on_accent", True, "center", 1.2, True),
        Slot("kicker", Box(x, 188, room, 22), 16, "muted"),
        Slot("title", Box(x, 222, room, 100), 40, bold=True, leading=1.2, heading=True),
        Slot("subtitle", Box(x, 336, room, 60), 16, "muted"),
    )


def _foot(kind: Kind, size: Size) -> tuple[Slot, ...]:
    if KIND_INFO[kind].divider:
        return ()
    width = (size.width - 2 * _MARGIN) * 0.7
    return (
        Slot("footer", Box(_MARGIN, 506, width, 16), 11, "muted"),
        Slot("page", Box(size.width - _MARGIN - 80, 506, 80, 16), 11, "muted", align="right"),
    )
