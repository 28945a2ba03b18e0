"""Deck and pages → what of them a profile lets into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import scene
from briefing.model.document import Meta
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.deck import Deck
    from briefing.model.scene import Item, Scene
    from briefing.model.sending.profile import Profile


def sent_deck(deck: Deck, profile: Profile) -> Deck:
    """What a file says of the whole: for outside, its title and its language."""
    if profile.makers:
        return deck
    meta = Meta(title=deck.meta.title, theme=deck.meta.theme, ratio=deck.meta.ratio)
    return replace(deck, meta=meta, article=None, lines=())


def sent_pages(pages: Iterable[Scene], profile: Profile) -> Iterator[Scene]:
    """The pages that go along, without what does not. A page is taken when it is asked for."""
    for page in pages:
        if page.hidden and not profile.hidden:
            continue
        if not profile.notes and page.notes:
            page = replace(page, notes=())
        yield page if profile.steps else at_once(page)


def at_once(page: Scene) -> Scene:
    """The page with everything on it from the start."""
    return replace(page, items=tuple(map(_without_step, page.items)))


def _without_step(item: Item) -> Item:
    if isinstance(item, scene.Text) and any(one.step for one in item.paragraphs):
        item = replace(item, paragraphs=tuple(replace(one, step=0) for one in item.paragraphs))
    return replace(item, step=0) if getattr(item, "step", 0) else item


def sections_shown(deck: Deck, wanted: Iterable[int]) -> frozenset[str]:
    """Ids of the slides of the sections (indices) in `wanted`; -1 is what stands before the
    first.
    """
    chosen = frozenset(wanted)
    return frozenset(one.id for one in deck.slides if one.section in chosen)
