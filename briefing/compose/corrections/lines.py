"""Extracts that a person took off a slide of an article, or put on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.origin import with_extent
from briefing.model.corrections import sources_of
from briefing.model.deck import (
    Card,
    Cards,
    Chart,
    Code,
    Columns,
    Diagram,
    Facts,
    Figure,
    Figures,
    People,
    Person,
    Picture,
    Point,
    Points,
    Quote,
    Steps,
    Table,
)
from briefing.model.exhaustive import assert_never
from briefing.model.record import replace
from briefing.model.text import Source, Sources, rich_text_from
from briefing.model.texts import texts_on

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from briefing.model.corrections import Extract
    from briefing.model.deck import Block, Slide
    from briefing.model.text import RichText

_STRAY = ""
"""In place of a slide's id."""


class Extracts:
    """What a person took off the slides of an article of `lines`, and put on them.

    Where all slides are known by their `ids`, an extract whose slide is gone (it had its name from
    a line that is no heading any more) follows its lines.
    """

    def __init__(
        self, extracts: Sequence[Extract], lines: Sequence[str], ids: Container[str] | None = None
    ) -> None:
        self._lines = lines
        self._gone: dict[str, set[Sources]] = {}
        self._more: dict[str, set[Sources]] = {}
        for extract, found in zip(extracts, sources_of(lines, extracts), strict=True):
            places = _without_edges(lines, found) if extract.shown else found
            if places:
                where = self._more if extract.shown else self._gone
                home = extract.slide if ids is None or extract.slide in ids else _STRAY
                where.setdefault(home, set()).add(places)

    def on(self, slide: Slide) -> Slide:
        """`slide` as it was corrected: what was put on it stands in the order of the source. When
        nothing is left on it, it is hidden: its notes stay.
        """
        gone = self._off(slide)
        more = self._more.get(slide.id, set())
        if strays := self._more.get(_STRAY):
            noted = {place.line for note in slide.notes for place in note.sources}
            more = more | {places for places in strays if places[0].line in noted}
        if not gone and not more:
            return slide
        return _corrected(slide, gone, more, self._lines)

    def off(self, slide: Slide) -> Slide:
        """`slide` without what was taken off it: as another kind it has other texts."""
        gone = self._off(slide)
        return _corrected(slide, gone, (), self._lines) if gone else slide

    def _off(self, slide: Slide) -> set[Sources]:
        return self._gone.get(slide.id, set()) | self._gone.get(_STRAY, set())


def _without_edges(lines: Sequence[str], places: Sources) -> Sources:
    """`places` without the spaces around them, which say nothing on a slide."""
    found: list[Source] = []
    for place in places:
        text = lines[place.line - 1][place.start : place.end]
        if kept := text.strip():
            start = place.start + text.index(kept)
            found.append(Source(place.line, start, start + len(kept)))
    return tuple(found)


def _corrected(
    slide: Slide, gone: Container[Sources], more: Iterable[Sources], lines: Sequence[str]
) -> Slide:
    kept = (_without(block, gone) for block in slide.blocks)
    blocks = [block for block in kept if block is not None]
    shown = {text.sources for text in texts_on(replace(slide, blocks=tuple(blocks)))}
    for places in sorted(set(more) - shown, key=_order):
        _insert(blocks, rich_text_from(lines, places))
    empty = not blocks and bool(slide.blocks)
    return with_extent(replace(slide, blocks=tuple(blocks), hidden=slide.hidden or empty))


def _order(places: Sources) -> tuple[int, int]:
    return places[0].line, places[0].start


def _is_kept(text: RichText, gone: Container[Sources]) -> bool:
    return text.source is None or text.sources not in gone


def _without(block: Block, gone: Container[Sources]) -> Block | None:
    """The block without the texts at `gone`; None where nothing is left. Names, cells and code
    stay: they are no extracts.
    """
    left: Block | None
    match block:
        case Points():
            points = tuple(point for point in block.items if _is_kept(point.text, gone))
            left = Points(points) if points else None
        case Quote():
            texts = tuple(text for text in block.text if _is_kept(text, gone))
            left = replace(block, text=texts) if texts else None
        case Facts():
            pairs = tuple(pair for pair in block.items if _is_kept(pair[1], gone))
            left = Facts(pairs) if pairs else None
        case Cards():
            cards = _cards(block.cards, gone)
            left = Cards(cards) if cards else None
        case Steps():
            steps = _cards(block.steps, gone)
            left = Steps(steps) if steps else None
        case Figures():
            figures = tuple(_figure(one, gone) for one in block.figures if _is_told(one, gone))
            left = Figures(figures) if figures else None
        case Person() | People() | Table() | Chart() | Picture() | Code() | Columns() | Diagram():
            left = block
        case _:
            assert_never(block)
    return left


def extracts_in(blocks: Iterable[Block]) -> Iterator[RichText]:
    """The texts of a slide's `blocks` that can be taken off it."""
    for block in blocks:
        match block:
            case Points():
                yield from (point.text for point in block.items)
            case Quote():
                yield from block.text
            case Facts():
                yield from (value for _, value in block.items)
            case Cards(cards) | Steps(cards):
                yield from (text for card in cards for text in (card.head, *card.body))
            case Figures():
                for one in block.figures:
                    yield from (one.value, one.label, *one.text)
            case (
                Person() | People() | Table() | Chart() | Picture() | Code() | Columns() | Diagram()
            ):
                pass
            case _:
                assert_never(block)


def _cards(cards: Sequence[Card], gone: Container[Sources]) -> tuple[Card, ...]:
    """A card goes with its head."""
    return tuple(
        replace(card, body=tuple(text for text in card.body if _is_kept(text, gone)))
        for card in cards
        if _is_kept(card.head, gone)
    )


def _is_told(figure: Figure, gone: Container[Sources]) -> bool:
    return _is_kept(figure.value, gone) and _is_kept(figure.label, gone)


def _figure(figure: Figure, gone: Container[Sources]) -> Figure:
    return replace(figure, text=tuple(text for text in figure.text if _is_kept(text, gone)))


def _insert(blocks: list[Block], text: RichText) -> None:
    """Put `text` among the points, before the first that stands later in the source."""
    at = next((n for n, block in enumerate(blocks) if isinstance(block, Points)), -1)
    if at < 0:
        blocks.append(Points((Point(text),)))
        return
    points = blocks[at]
    assert isinstance(points, Points)
    items = list(points.items)
    place = _order(text.sources)
    before = next(
        (n for n, one in enumerate(items) if one.text.source and _order(one.text.sources) > place),
        len(items),
    )
    near = [one for one in items[max(before - 1, 0) : before + 1] if not one.heading]
    paragraph = bool(near) and near[0].marker == "none"
    level = near[0].level if near else 1
    items.insert(before, Point(text, level, "none" if paragraph else "bullet"))
    blocks[at] = Points(tuple(items))
