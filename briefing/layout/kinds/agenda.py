"""The sections ahead, numbered, with a hairline between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.points import points

if TYPE_CHECKING:
    from briefing.layout.page import Page
    from briefing.layout.room import Room
    from briefing.model.deck import Slide


def agenda(slide: Slide, room: Room) -> list[Page] | None:
    return points(slide, room)
