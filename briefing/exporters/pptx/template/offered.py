"""Which layouts a deck offers to people who go on with it, and what they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx.template.kept import kept
from briefing.exporters.pptx.template.sheets import Sheet, parts_of
from briefing.layout.specimens import specimens
from briefing.model.deck import KINDS
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.exporters.pptx.template.layouts import Layout
    from briefing.exporters.pptx.template.sheets import Parts
    from briefing.exporters.pptx.template.wording import Wording
    from briefing.model.geometry import Size
    from briefing.model.theme import Theme

_FOOT = ("footer", "page")


def usual(theme: Theme, size: Size, lang: str) -> Parts:
    """Of a page with a title, points and a foot: what the master is made of."""
    return parts_of(next(specimens(theme, size, lang)))


def offered(
    own: Sequence[Layout], most: int, others: Iterable[Layout]
) -> Iterator[tuple[int, Layout]]:
    """The layouts of a deck's own slides, numbered from 1, and of the others those for which it has
    none; those of no kind in any case, of the rest no more than `most` together.
    """
    have = {layout.sort for layout in own}
    yield from enumerate(own, 1)
    number = len(own)
    for layout in others:
        if layout.bare or (layout.sort not in have and number < most):
            number += 1
            yield number, layout


def of_specimens(
    theme: Theme, size: Size, lang: str, settings: object, write: Callable[[Sheet], Layout]
) -> Sequence[Layout]:
    """A layout for slides of every kind: first that with points, last that with a title only and
    one with nothing. `settings` is what else `write` goes by.
    """
    design = replace(theme.designs[size], _measures={})  # which are made of its parts
    asked = repr((replace(theme, designs={size: design}), lang, settings))
    return kept(asked, lambda: tuple(map(write, _sheets(theme, size, lang))))


def named(
    layouts: Iterable[tuple[int, Layout]], words: Wording
) -> Iterator[tuple[str, int, Layout]]:
    """The layouts in the order in which they are offered, each with a name of its own."""
    taken: dict[str, int] = {}
    for number, layout in sorted(layouts, key=_order):
        name = _name(layout, words)
        count = taken[name] = taken.get(name, 0) + 1
        yield (name if count == 1 else f"{name} ({count})"), number, layout


def _sheets(theme: Theme, size: Size, lang: str) -> Iterator[Sheet]:
    *kinds, alone = (parts_of(scene) for scene in specimens(theme, size, lang))
    foot = {part: place for part, place in alone.places.items() if part.role in _FOOT}
    titled = {part: place for part, place in alone.places.items() if part.role == "title"}
    bare = alone._replace(bare=True)
    only_title = bare._replace(places={**titled, **foot})
    blank = bare._replace(places=foot, shapes=())
    return (Sheet(0, parts) for parts in (*kinds, only_title, blank))


def _name(layout: Layout, words: Wording) -> str:
    if layout.bare:
        return words.title_only if layout.titled else words.blank
    return words.layout(layout.kind, layout.variant, layout.many)


def _order(numbered: tuple[int, Layout]) -> tuple[bool, int, str, int, int]:
    number, layout = numbered
    return layout.bare, KINDS.index(layout.kind), layout.variant, layout.many, number
