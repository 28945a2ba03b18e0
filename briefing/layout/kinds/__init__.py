"""One file for each kind of slide, and the table that says which kind is laid out by which
function.

A kind's function draws the pages of a slide, at least one. It answers None where its design cannot
take what is on the slide; then the slide is laid out as points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from briefing.layout.kinds.points import points

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.layout.page import Page
    from briefing.layout.room import Room
    from briefing.model.deck import Kind, Slide


class LayOutKind(Protocol):
    def __call__(self, slide: Slide, room: Room) -> list[Page] | None: ...


LAYOUTS: Mapping[Kind, LayOutKind] = {
    "points": points,
}
