"""Blocks of a document → blocks of a slide, as one kind: by the kind's builder where there is one,
and `::: cards`, `::: people` … by theirs, whatever else stands on the slide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.slides.builder import Built
from briefing.compose.slides.builders.cards import build_cards, build_figures, build_timeline
from briefing.compose.slides.builders.charts import build_chart, build_table
from briefing.compose.slides.builders.columns import build_columns
from briefing.compose.slides.builders.people import build_people, build_speaker
from briefing.compose.slides.builders.pictures import build_picture
from briefing.compose.slides.builders.points import build_points
from briefing.compose.slides.builders.quotes import build_quote, build_statement
from briefing.compose.slides.image import picture, placement
from briefing.compose.slides.photos import photo_of
from briefing.compose.slides.plain_blocks import plain_blocks
from briefing.model import deck, document
from briefing.model.kinds import kind_of_classes
from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.record import replace
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from briefing.compose.slides.builder import Builder
    from briefing.model.deck import Kind

_NOTHING = Built(())
_AS_IT_STANDS = frozenset({"points", "code"})
"""Kinds that any blocks are: they are only kept apart from their neighbours."""


BUILDERS: Mapping[Kind, Builder] = {
    "columns": build_columns,
    "comparison": build_columns,
    "cards": build_cards,
    "statement": build_statement,
    "quote": build_quote,
    "speaker": build_speaker,
    "people": build_people,
    "figure": build_figures,
    "table": build_table,
    "chart": build_chart,
    "picture": build_picture,
    "timeline": build_timeline,
}
"""Kinds whose blocks are more than the part's own, one for one."""


def built(part: document.Part, kind: Kind) -> Built | None:
    """`part` as a slide of `kind`; None where that cannot hold all its texts. Kinds without a
    builder hold anything.
    """
    return BUILDERS.get(kind, build_points)(part, blocks_of)


def blocks_of(blocks: Iterable[document.Block]) -> tuple[deck.Block, ...]:
    """Every text of `blocks`, in order, groups as what they say they are."""
    return plain_blocks(blocks, grouped)


def grouped(group: document.Group) -> tuple[deck.Block, ...]:
    """The blocks of the group; where they cannot be what it says, as they stand."""
    return _shown(group).blocks or blocks_of(group.blocks)


def unsayable(blocks: Iterable[document.Block]) -> Iterator[Problem]:
    """What no group could be that says it is, and what `grouped` shows otherwise."""
    for block in blocks:
        match block:
            case document.Group():
                shown = _shown(block)
                if not shown.blocks and block.kind not in _AS_IT_STANDS:
                    message = Message(
                        T("Problems", "nothing here can be shown as “{0}”: it is shown as points"),
                        block.kind,
                    )
                    yield Problem(message, line=block.line)
                yield from shown.problems
                yield from unsayable(block.blocks)
            case document.Columns():
                for column in block.columns:
                    yield from unsayable(column)
            case _:
                pass


def _shown(group: document.Group) -> Built:
    """Without blocks where they cannot be what the group says."""
    exact = _EXACT.get(group.kind)
    return exact(group) if exact else _built(group)


def _built(group: document.Group) -> Built:
    """As a slide of that kind and of nothing else would have them."""
    kind = kind_of_classes((group.kind,))
    builder = BUILDERS.get(kind) if kind else None
    part = document.Part(RichText(), 0, 0, 0, group.blocks, attributes=group.attributes)
    return (builder(part, blocks_of) if builder else None) or _NOTHING


def _speaker(group: document.Group) -> Built:
    people = persons(group.blocks)
    return Built((people[0],)) if people and len(people) == 1 else _NOTHING


def _people(group: document.Group) -> Built:
    people = persons(group.blocks)
    return Built((deck.People(people),)) if people else _built(group)


def persons(blocks: tuple[document.Block, ...]) -> tuple[deck.Person, ...] | None:
    """`### Name`, what they did as a paragraph, their posts as a list, their photo. None for
    anything else.
    """
    found: list[deck.Person] = []
    for block in blocks:
        match block:
            case document.Heading():
                found.append(deck.Person(block.text))
            case document.Image() if found and found[-1].photo is None:
                found[-1] = replace(found[-1], photo=photo_of(block))
            case document.Paragraph() if found and found[-1].role is None:
                found[-1] = replace(found[-1], role=block.text)
            case document.List() if found and not any(item.blocks for item in block.items):
                posts = tuple(item.text for item in block.items)
                found[-1] = replace(found[-1], posts=posts)
            case _:
                return None
    return tuple(found) or None


def _picture(group: document.Group) -> Built:
    """One picture, its place said, and below it perhaps its caption."""
    match group.blocks:
        case (document.Image() as image,):
            caption = None
        case (document.Image() as image, document.Paragraph(text=caption)):
            pass
        case _:
            return _built(group)
    shown = picture(image, placement(image, group.attributes.classes) or "full")
    return Built((replace(shown, caption=caption or shown.caption),))


_EXACT: Mapping[str, Callable[[document.Group], Built]] = {
    "speaker": _speaker,
    "people": _people,
    "picture": _picture,
}
