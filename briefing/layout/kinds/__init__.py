"""The kinds of slide: a file for each that has a design of its own, and the tables that say which
kind, and which variant of it, is laid out by which function.

A function draws the pages of a slide, at least one. It answers None where its design cannot take
what is on the slide; then the next variant is tried, and at last the slide is laid out as points.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    "comparison": "comparison",
    "cards": "points",
    "table": "points",
    "chart": "chart",
    "code": "code",
    "statement": "statement",
    "quote": "quote",
    "people": "people",
    "closing": "closing",
}
"""Module, and the function in it of the same name, where no other is said."""

_VARIANTS: Mapping[Kind, Mapping[str, str]] = {
    "points": {
        "rows": "lists.rows",
        "columns": "lists.columns",
        "split": "lists.split",
        "steps": "lists.steps",
        "ledger": "lists.ledger",
        "facts": "lists.facts",
        "list": "points",
    },
    "speaker": {
        "panel": "speakers.panel",
        "headline": "speakers.headline",
        "": "speaker",
    },
    "figure": {
        "number": "figure",
        "split": "figure:split",
    },
    "picture": {
        "full": "pictures.full",
        "half": "pictures.half",
        "inset": "picture",
    },
    "timeline": {
        "line": "timeline",
        "list": "points",
    },
    "cards": {
        "columns": "cards.columns",
        "split": "cards.rows:split",
        "rows": "cards.rows",
        "": "points",
    },
}
"""Likewise."""

_OTHERWISE: Mapping[Kind, tuple[str, ...]] = {
    "points": ("facts", "rows", "ledger", "list"),
    "speaker": ("panel", ""),
    "timeline": ("list",),
    "figure": ("number",),
    "picture": ("half", "inset"),
    "cards": ("columns", "rows", ""),
}
"""Variants to try where the one that is wanted cannot be, each plainer than the one before it."""


_WITH_ICONS: Mapping[Kind, tuple[str, ...]] = {
    "points": ("rows", "columns", "split", "ledger"),
    "cards": ("columns", "rows", "split"),
}
"""Variants that have a place for the icons before their texts."""


def shows_icons(kind: Kind, variant: str) -> bool:
    """Whether this way to compose a slide shows the icons before its texts."""
    return variant in _WITH_ICONS.get(kind, ())


def ways_of(slide: Slide) -> Iterator[tuple[str, LayOutKind]]:
    """The variant of the slide and what lays it out, and those to try where it cannot."""
    variants = _VARIANTS.get(slide.kind)
    if variants is None:
        yield "", _function(_LAYOUTS[slide.kind])
        return
    others = _OTHERWISE[slide.kind]
    after = others.index(slide.variant) + 1 if slide.variant in others else 0
    for name in (slide.variant, *others[after:]):
        if name in variants:
            yield name, _function(variants[name])


@cache
def _function(path: str) -> LayOutKind:
    """Imported with the first slide that needs it."""
    module, _, name = path.partition(":")
    found = import_module(f"{__name__}.{module}")
    return getattr(found, name or module.rpartition(".")[2])
