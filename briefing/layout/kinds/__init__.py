"""The kinds of slide: a file for each that has a design of its own, and the table that says which
kind is laid out by which function.

A kind's function draws the pages of a slide, at least one. It answers None where its design cannot
take what is on the slide; then the slide is laid out as points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from briefing.layout.kinds.agenda import agenda
from briefing.layout.kinds.closing import closing
from briefing.layout.kinds.cover import cover
from briefing.layout.kinds.figure import figure
from briefing.layout.kinds.picture import picture
from briefing.layout.kinds.points import points
from briefing.layout.kinds.quote import quote
from briefing.layout.kinds.section import section
from briefing.layout.kinds.speaker import speaker
from briefing.layout.kinds.statement import statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.layout.page import Page
    from briefing.layout.room import Room
    from briefing.model.deck import Kind, Slide


class LayOutKind(Protocol):
    def __call__(self, slide: Slide, room: Room) -> list[Page] | None: ...


LAYOUTS: Mapping[Kind, LayOutKind] = {
    "cover": cover,
    "agenda": agenda,
    "section": section,
    "points": points,
    # These are what their block is: its piece carries the design.
    "columns": points,
    "comparison": points,
    "cards": points,
    "people": points,
    "table": points,
    "chart": points,
    "timeline": points,
    "code": points,
    "statement": statement,
    "quote": quote,
    "speaker": speaker,
    "figure": figure,
    "picture": picture,
    "closing": closing,
}

WITHOUT_FRAME: frozenset[Kind] = frozenset({"cover", "agenda", "section", "closing"})
"""Kinds with a page of their own, without the title bar and footer of the others."""
