"""Which layouts a deck offers to people who go on with it, and what they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx.template.sheets import Parts, parts_of
from briefing.layout.specimens import specimens
from briefing.model.deck import KINDS
from briefing.model.placeholder import Placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.exporters.pptx.template.sheets import Sheet, Sheets
    from briefing.exporters.pptx.template.wording import Wording
    from briefing.model.geometry import Size
    from briefing.model.theme import Theme

_KNOWN: dict[tuple[str, Size, bool], tuple[Theme, Sequence[Parts]]] = {}
"""Made once in a process."""
_FOOT = ("footer", "page")


def offered(theme: Theme, size: Size, lang: str) -> Sequence[Parts]:
    """What a slide of every kind has of its layout: first that with points, last that with a title
    only and one with nothing.
    """
    key = theme.name, size, lang.lower().startswith("zh")
    known = _KNOWN.get(key)
    if known is None or known[0] is not theme:
        *kinds, alone = (parts_of(scene) for scene in specimens(theme, size, lang))
        foot = {part: place for part, place in alone.places.items() if part.role in _FOOT}
        titled = {part: place for part, place in alone.places.items() if part.role == "title"}
        bare = alone._replace(bare=True)
        made = (
            *kinds,
            bare._replace(places={**titled, **foot}),
            bare._replace(places=foot, shapes=()),
        )
        known = _KNOWN[key] = theme, made
    return known[1]


def named(sheets: Sheets, words: Wording) -> Iterator[tuple[str, Sheet]]:
    """The layouts in the order in which they are offered, each with a name of its own."""
    taken: dict[str, int] = {}
    for sheet in sorted(sheets, key=_order):
        name = _name(sheet, words)
        count = taken[name] = taken.get(name, 0) + 1
        yield (name if count == 1 else f"{name} ({count})"), sheet


def _name(sheet: Sheet, words: Wording) -> str:
    if sheet.bare:
        return words.title_only if Placeholder("title") in sheet.places else words.blank
    return words.layout(sheet.kind, sheet.variant, sheet.count)


def _order(sheet: Sheet) -> tuple[bool, int, str, int, int]:
    return sheet.bare, KINDS.index(sheet.kind), sheet.variant, sheet.count, sheet.number
