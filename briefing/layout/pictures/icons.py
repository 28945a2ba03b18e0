"""Icons by name: `:icon-globe:` at the beginning of a point or of a card's head stands in the place
of its numeral or dot. They are Lucide's (`assets/pictograms`), of one weight, drawn as freeforms in
the theme's colour. A name that nobody knows stays text.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.layout.prose import split_text
from briefing.layout.quotation import outline_of
from briefing.model.deck import Card, Cards, Point, Points, Steps
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.scene import Path
from briefing.resources import asset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.layout.page import Page
    from briefing.model.deck import Block, Slide
    from briefing.model.shapes.outline import Outline
    from briefing.model.shapes.paint import Paint
    from briefing.model.text import RichText

_WRITTEN = lazy_regex(r":icon-([a-z0-9][a-z0-9-]{0,40}):")
_FIRST = lazy_regex(r"\s*:icon-([a-z0-9][a-z0-9-]{0,40}):\s*")
_SQUARE, _PEN = 24.0, 2.0
"""Of the set's own drawings."""


class IconMeasures(Measures):
    """Of a theme: icons."""

    PART = "icons"
    paint: Paint
    share: float
    """Of the side of what would stand there."""
    small: float
    """Pt of one before a line of text."""


@cache
def _drawn() -> dict[str, str]:
    lines = asset("pictograms", "lucide.txt").read_text("utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if not line.startswith("#"))


def near(name: str) -> list[str]:
    """Names of icons like one that there is not, the likeliest first."""
    from difflib import get_close_matches

    parts = [one for one in _drawn() if name in one.split("-") or one in name.split("-")]
    return [*dict.fromkeys((*get_close_matches(name, _drawn(), 3), *parts))][:3]


def unknown_in(text: str) -> Iterator[str]:
    """Names in `text` of icons that there are not."""
    if ":icon-" in text:
        yield from (found[1] for found in _WRITTEN.finditer(text) if found[1] not in _drawn())


def icon_of(text: RichText) -> tuple[str, RichText]:
    """The icon before a text, and the text; `""` where there is none, or nobody knows it."""
    found = _FIRST.match(text.plain) if ":icon-" in text.plain else None
    if found is None or found[1] not in _drawn():
        return "", text
    return found[1], split_text(text, found.end())[1]


def icons_of(cards: Sequence[Card]) -> tuple[list[str], tuple[Card, ...]]:
    """What stands before the head of each card, and the cards without."""
    found = [icon_of(card.head) for card in cards]
    bare = (replace(card, head=head) for card, (_, head) in zip(cards, found, strict=True))
    return [icon for icon, _ in found], tuple(bare)


def has_icons(slide: Slide) -> bool:
    """Whether one stands before any of its points or cards."""
    return any(icon_of(text)[0] for block in slide.blocks for text in _heads(block))


def _heads(block: Block) -> Iterator[RichText]:
    match block:
        case Points(items):
            yield from (point.text for point in items)
        case Cards(cards) | Steps(cards):
            yield from (card.head for card in cards)
        case _:
            pass


def without_icons(slide: Slide) -> Slide:
    """The slide for a way to compose it that has no place for them."""
    return replace(slide, blocks=tuple(map(_bare, slide.blocks)))


def _bare(block: Block) -> Block:
    match block:
        case Points():
            return replace(block, items=tuple(_bare_point(one) for one in block.items))
        case Cards():
            return replace(block, cards=tuple(_bare_card(one) for one in block.cards))
        case Steps():
            return replace(block, steps=tuple(_bare_card(one) for one in block.steps))
        case _:
            return block


def _bare_point(point: Point) -> Point:
    return replace(point, text=icon_of(point.text)[1])


def _bare_card(card: Card) -> Card:
    return replace(card, head=icon_of(card.head)[1])


def draw_icon(page: Page, box: Box, icon: str, name: str, *, step: int = 0) -> None:
    """In the middle of `box`."""
    m = page.context.measures(IconMeasures)
    side = min(box.width, box.height)
    inner = Box(
        round(box.x + (box.width - side) / 2, 2),
        round(box.y + (box.height - side) / 2, 2),
        side,
        side,
    )
    outline = _scaled(outline_of(_drawn()[icon]), inner)
    width = round(_PEN * side / _SQUARE, 2)
    page.draw(
        Path(
            outline, stroke=m.paint, stroke_width=width, name=f"{name} icon {icon}",
            step=step, part="content",
        )
    )  # fmt: skip


def draw_small_icon(page: Page, x: float, middle: float, icon: str, name: str, step: int) -> None:
    """Before a line whose middle is at `middle`."""
    side = page.context.measures(IconMeasures).small
    draw_icon(page, Box(x, round(middle - side / 2, 2), side, side), icon, name, step=step)


def within(page: Page, square: Box) -> Box:
    """Where an icon stands in the square of a numeral."""
    side = square.width * page.context.measures(IconMeasures).share
    return Box(square.x, round(square.y + (square.height - side) / 2, 2), side, side)


def _scaled(outline: Outline, box: Box) -> Outline:
    by = box.width / _SQUARE
    return tuple(
        (
            verb,
            tuple(
                round((box.y if place % 2 else box.x) + value * by, 2)
                for place, value in enumerate(at)
            ),
        )
        for verb, at in outline
    )
