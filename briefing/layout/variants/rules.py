"""The table of variants: for each kind, the ways to compose it, best first, with what a slide must
hold to fill it and where a slide stands that asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.variants.content import content_of
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.layout.variants.content import Content
    from briefing.model.deck import Kind, Slide

LONG_RUN = 3
"""Slides of one silhouette in a row: a fourth looks like a form."""


@record
class Place:
    """Where a slide stands."""

    edge: bool
    """It is the first or the last of its section."""
    alike: int
    """So many slides before it have their title above."""
    previous: str
    """Variant of the slide before, if that is of the same kind."""


@record
class Rule:
    """When a variant may be, and when it is wanted before those that follow it."""

    name: str
    fits: Callable[[Content], bool]
    wanted: Callable[[Content, Place], bool] = lambda content, place: True


def _steps(content: Content) -> bool:
    return _flat(content, 3, 4, 18) and content.ordered


def _split(content: Content) -> bool:
    return _flat(content, 2, 4, 18) and not content.plain


def _columns(content: Content) -> bool:
    return (
        _flat(content, 2, 4, 14)
        and not content.plain
        and content.longest <= 1.6 * min(item.length for item in content.items)
    )


def _rows(content: Content) -> bool:
    return _flat(content, 3, 4, 28) or _flat(content, 1, 2, 90)


def _ledger(content: Content) -> bool:
    return _listed(content) and (content.count >= 2 or content.nested)


def _flat(content: Content, least: int, most: int, longest: float) -> bool:
    """One list of so many items, none longer than that, and none under another."""
    return (
        _listed(content)
        and least <= content.count <= most
        and not content.nested
        and 0 < min(item.length for item in content.items)
        and content.longest <= longest
    )


def _listed(content: Content) -> bool:
    return content.simple and bool(content.items) and not (content.bodies or content.pictures)


def _breaks_a_run(content: Content, place: Place) -> bool:
    del content
    return place.edge or place.alike >= LONG_RUN


def _headline(content: Content) -> bool:
    return (
        content.simple
        and 1 <= content.count <= 3
        and not content.nested
        and content.longest <= 22
        and content.posts <= 40
        and 0 < content.quote <= 12
    )


def _after_panel(content: Content, place: Place) -> bool:
    del content
    return place.previous == "panel"


def _card_columns(content: Content) -> bool:
    return 2 <= content.count <= 4 and max(content.bodies, default=0) <= 72


def _card_split(content: Content) -> bool:
    return (
        content.simple
        and 2 <= content.count <= 3
        and content.longest <= 14
        and max(content.bodies, default=0) <= 36
    )


def _card_rows(content: Content) -> bool:
    return content.simple and 2 <= content.count <= 4 and 0 < max(content.bodies, default=0)


def _one_figure(content: Content) -> bool:
    return content.figures == 1 and content.simple and content.total <= 80


def _line(content: Content) -> bool:
    return 2 <= content.count <= 5 and max(content.bodies, default=0) <= 48


def _full(content: Content) -> bool:
    return content.pictures == 1 and content.simple and content.count <= 1 and content.longest <= 30


def _half(content: Content) -> bool:
    return content.pictures == 1 and content.simple and 1 <= content.count <= 4


def _unplaced(content: Content, place: Place) -> bool:
    del place
    return content.placed in ("inline", "full")


def _always(content: Content) -> bool:
    del content
    return True


RULES: Mapping[Kind, tuple[Rule, ...]] = {
    "points": (
        Rule("facts", lambda content: content.facts),
        Rule("steps", _steps, lambda content, place: content.progresses),
        Rule("split", _split, _breaks_a_run),
        Rule("columns", _columns, lambda content, place: place.previous != "columns"),
        Rule("rows", _rows, lambda content, place: place.previous != "rows"),
        Rule("ledger", _ledger, lambda content, place: not _rows(content)),
        Rule("list", _always, lambda content, place: not (_ledger(content) or _rows(content))),
    ),
    "speaker": (
        Rule("headline", _headline, _after_panel),
        Rule("panel", _always),
    ),
    "cards": (
        Rule("split", _card_split, lambda content, place: place.alike >= LONG_RUN),
        Rule("columns", _card_columns),
        Rule("rows", _card_rows, lambda content, place: False),
    ),
    "figure": (
        Rule("split", _one_figure, lambda content, place: False),
        Rule("number", _always),
    ),
    "timeline": (
        Rule("line", _line),
        Rule("list", _always),
    ),
    "picture": (
        Rule("full", _full, _unplaced),
        Rule("half", _half),
        Rule("inset", _always),
    ),
}


def fitting(content: Content) -> tuple[str, ...]:
    """The variants that the content can fill, in the order of the table."""
    return tuple(rule.name for rule in RULES.get(content.kind, ()) if rule.fits(content))


def offered(slide: Slide) -> tuple[str, ...]:
    """The variants that the slide can fill, for a person to choose from."""
    return fitting(content_of(slide))


def preferred(content: Content, place: Place) -> tuple[str, ...]:
    """The same, those that are wanted at this place before the others."""
    rules = [rule for rule in RULES.get(content.kind, ()) if rule.fits(content)]
    wanted = [rule.name for rule in rules if rule.wanted(content, place)]
    return (*wanted, *(rule.name for rule in rules if rule.name not in wanted))
