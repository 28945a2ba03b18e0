"""What a slide holds, counted: all that the rules of variants look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import deck
from briefing.model.record import record
from briefing.model.regex import lazy_regex
from briefing.model.texts import texts_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model.deck import Kind, Slide
    from briefing.model.text import RichText

WORD = 2.0
"""Han that a word of letters counts for: seven words are as long as fourteen Han."""
_HAN = lazy_regex("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\uac00-\ud7af\U00020000-\U0003ffff]")
_WORDS = lazy_regex(r"[^\W\u2e80-\u9fff\uf900-\ufaff\uac00-\ud7af_]+(?:['’.,-]\w+)*")
_PROGRESS = lazy_regex(
    r"走向|迈向|质变|最终|然后|接着|随后|再到|进而|逐步|下一步|升级|"
    r"\b(?:next|then|finally|eventually|towards?|onwards?)\b"
)
"""Words by which one point leads on to the next."""


@record
class Item:
    """A point of the first level."""

    length: float
    """Han."""
    children: tuple[float, ...] = ()
    """Lengths of the points under it."""


@record
class Content:
    """Lengths are in Han."""

    kind: Kind
    title: float
    items: tuple[Item, ...]
    """Of the points, or cards, or steps."""
    simple: bool
    """There is nothing but one list: no paragraphs, sub-headings, boxes to tick, deeper levels,
    footnotes, subtitle.
    """
    plain: bool
    """Some of it is a paragraph, no point of a list."""
    ordered: bool
    progresses: bool
    """Some item leads on to the next."""
    quote: float
    posts: float
    bodies: tuple[float, ...]
    """Of cards or steps."""
    pictures: int
    placed: str
    """Where the author wants the picture; empty where that is not said."""
    facts: bool
    """Labels with values, and hardly anything else."""
    figures: int
    total: float
    """Everything on the slide."""

    @property
    def count(self) -> int:
        return len(self.items)

    @property
    def longest(self) -> float:
        return max((item.length for item in self.items), default=0.0)

    @property
    def nested(self) -> bool:
        return any(item.children for item in self.items)


def length_of(text: RichText) -> float:
    """Han, and words of letters as if they were Han."""
    return length(text.plain)


def length(plain: str) -> float:
    """As `length_of`, of plain text."""
    if plain.isascii():
        return 1.0 if plain.isdecimal() else WORD * len(plain.split())
    han = len(_HAN.findall(plain))
    return han + WORD * len(_WORDS.findall(plain))


def content_of(slide: Slide) -> Content:
    """Counts what stands on the slide."""
    blocks = slide.blocks
    points = [block for block in blocks if isinstance(block, deck.Points)]
    pictures = list(deck.pictures_in(blocks))
    cards = _cards(blocks)
    listed = tuple(point for block in points for point in block.items)
    items = tuple(Item(length_of(card.head)) for card in cards) or tuple(_items(listed))
    ordered = bool(listed) and all(p.marker == "number" for p in listed if p.level == 1)
    lengths = sum(item.length + sum(item.children) for item in items) if listed else 0.0
    others = [block for block in blocks if not isinstance(block, deck.Points)]
    return Content(
        slide.kind,
        length_of(slide.title),
        items,
        simple=_is_simple(slide, listed),
        plain=any(point.marker == "none" for point in listed),
        ordered=ordered,
        progresses=ordered and any(_PROGRESS.search(point.text.plain) for point in listed),
        quote=sum(length_of(text) for block in blocks for text in _quoted(block)),
        posts=sum(length_of(post) for block in blocks for post in _posts(block)),
        bodies=tuple(sum(map(length_of, card.body)) for card in cards),
        pictures=len(pictures),
        placed=pictures[0].placement if pictures else "",
        facts=_are_facts(blocks),
        figures=sum(len(b.figures) for b in blocks if isinstance(b, deck.Figures)),
        total=lengths + sum(length_of(text) for block in others for text in texts_in(block)),
    )


def _are_facts(blocks: tuple[deck.Block, ...]) -> bool:
    """Facts, and no more than a few sentences after them."""
    first, *others = blocks or (None,)
    lists = [block for block in others if isinstance(block, deck.Points)]
    few = sum(len(block.items) for block in lists) <= 2
    return isinstance(first, deck.Facts) and len(lists) == len(others) and few


def _items(points: Iterable[deck.Point]) -> list[Item]:
    items: list[Item] = []
    for point in points:
        if point.level > 1 and items:
            last = items[-1]
            items[-1] = Item(last.length, (*last.children, length_of(point.text)))
        else:
            items.append(Item(length_of(point.text)))
    return items


def _is_simple(slide: Slide, points: tuple[deck.Point, ...]) -> bool:
    if slide.footnotes or slide.subtitle:
        return False
    lists = (
        deck.Points,
        deck.Person,
        deck.Quote,
        deck.Cards,
        deck.Steps,
        deck.Picture,
        deck.Figures,
    )
    if not all(isinstance(block, lists) for block in slide.blocks):
        return False
    return all(
        not point.heading
        and point.level <= 2
        and point.marker in ("bullet", "number", "none")
        and "\n" not in point.text.plain
        for point in points
    )


def _cards(blocks: Iterable[deck.Block]) -> tuple[deck.Card, ...]:
    for block in blocks:
        if isinstance(block, deck.Cards):
            return block.cards
        if isinstance(block, deck.Steps):
            return block.steps
    return ()


def _quoted(block: deck.Block) -> tuple[RichText, ...]:
    return block.text if isinstance(block, deck.Quote) else ()


def _posts(block: deck.Block) -> tuple[RichText, ...]:
    return block.posts if isinstance(block, deck.Person) else ()
