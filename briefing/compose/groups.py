"""`::: cards`, `::: people` … → what they say they are, whatever else stands on the slide."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.compose.builders.pictures import picture, placement
from briefing.compose.generic import blocks_of
from briefing.model import deck, document
from briefing.model.text import Rich

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def grouped(group: document.Group) -> tuple[deck.Block, ...]:
    """The blocks of the group; where they cannot be what it says, as they stand."""
    exact = _EXACT.get(group.kind)
    made = exact(group) if exact else _built(group)
    return made or blocks_of(group.blocks)


def _built(group: document.Group) -> tuple[deck.Block, ...]:
    """As a slide of that kind and of nothing else would have them."""
    from briefing.compose.choose import BUILDERS, said_kind

    kind = said_kind((group.kind,))
    builder = BUILDERS.get(kind) if kind else None
    if builder is None:
        return ()
    attributes = group.attributes
    built = builder(document.Part(Rich(), 0, 0, 0, group.blocks, attributes=attributes))
    return built.blocks if built else ()


def _speaker(group: document.Group) -> tuple[deck.Block, ...]:
    people = persons(group.blocks)
    return (people[0],) if people and len(people) == 1 else ()


def _people(group: document.Group) -> tuple[deck.Block, ...]:
    people = persons(group.blocks)
    return (deck.People(people),) if people else _built(group)


def persons(blocks: tuple[document.Block, ...]) -> tuple[deck.Person, ...] | None:
    """`### Name`, what they did as a paragraph, their posts as a list. None for anything else."""
    found: list[deck.Person] = []
    for block in blocks:
        match block:
            case document.Heading():
                found.append(deck.Person(block.text))
            case document.Paragraph() if found and found[-1].role is None:
                found[-1] = deck.Person(found[-1].name, found[-1].posts, block.text)
            case document.List() if found and not any(item.blocks for item in block.items):
                posts = tuple(item.text for item in block.items)
                found[-1] = deck.Person(found[-1].name, posts, found[-1].role)
            case _:
                return None
    return tuple(found) or None


def _picture(group: document.Group) -> tuple[deck.Block, ...]:
    """One picture, its place said, and below it perhaps its caption."""
    match group.blocks:
        case (document.Image() as image,):
            caption = None
        case (document.Image() as image, document.Paragraph(text=caption)):
            pass
        case _:
            return ()
    shown = picture(image, placement(image, group.attributes.classes) or "full")
    return (replace(shown, caption=caption or shown.caption),)


_EXACT: Mapping[str, Callable[[document.Group], tuple[deck.Block, ...]]] = {
    "speaker": _speaker,
    "people": _people,
    "picture": _picture,
}
