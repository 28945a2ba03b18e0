"""A slide of one picture as the parts that it consists of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.lists.listed import groups_of
from briefing.model import deck
from briefing.model.record import record, replace

if TYPE_CHECKING:
    from briefing.model.deck import Picture, Slide
    from briefing.model.text import RichText


@record
class Shown:
    """The picture, and what is said of it."""

    picture: Picture
    texts: tuple[RichText, ...]


def shown_on(slide: Slide) -> Shown | None:
    """None where there is anything but one picture without a caption, and points."""
    pictures = [block for block in slide.blocks if isinstance(block, deck.Picture)]
    others = tuple(block for block in slide.blocks if not isinstance(block, deck.Picture))
    if len(pictures) != 1 or pictures[0].caption or pictures[0].width or pictures[0].height:
        return None
    if pictures[0].share or slide.subtitle or slide.footnotes:
        return None
    if not others:
        return Shown(pictures[0], ())
    groups = groups_of(replace(slide, blocks=others))
    if groups is None or any(group.children or group.step for group in groups):
        return None
    return Shown(pictures[0], tuple(group.text for group in groups))
