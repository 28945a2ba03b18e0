"""The kinds of slide: a file for each that has a design of its own, and the table that says which
kind is laid out by which function.

A kind's function draws the pages of a slide, at least one. It answers None where its design cannot
take what is on the slide; then the slide is laid out as points.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.model.deck import Kind, Slide


class LayOutKind(Protocol):
    """Lays out one kind of slide."""

    def __call__(self, slide: Slide, context: LayoutContext) -> list[Page] | None: ...


_LAYOUTS: Mapping[Kind, str] = {
    "cover": "cover",
    "agenda": "agenda",
    "section": "section",
    "points": "points",
    # These are what their block is: its piece carries the design.
    "columns": "points",
    "comparison": "points",
    "cards": "points",
    "people": "points",
    "table": "points",
    "chart": "points",
    "timeline": "points",
    "code": "points",
    "statement": "statement",
    "quote": "quote",
    "speaker": "speaker",
    "figure": "figure",
    "picture": "picture",
    "closing": "closing",
}
"""Module and function, both of that name."""


@cache
def layout_of(kind: Kind) -> LayOutKind:
    """What lays out slides of `kind`, imported with the first of them."""
    name = _LAYOUTS[kind]
    return getattr(import_module(f"{__name__}.{name}"), name)
