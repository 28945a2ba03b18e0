"""A slide of an article and the kind that a person wants → the slide as that kind, by the rules
that make slides of Markdown; and which kinds suit a slide at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.slides.groups import built
from briefing.model import deck, document
from briefing.model.deck import KINDS
from briefing.model.kinds import KIND_INFO
from briefing.model.record import replace
from briefing.model.text import RichText, rich_text_from
from briefing.model.texts import mapped, texts_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.model.deck import Kind, Slide

_TEXT = (deck.Points, deck.Quote, deck.Cards, deck.Steps, deck.Facts, deck.Table)
_MOST_QUOTED = 3
"""Points that a quote or a statement may hold."""
_LEAST_CARDS, _MOST_CARDS = 2, 8


def kinds_for(source: document.Document, slide: Slide) -> tuple[Kind, ...]:
    """The kinds that `slide`, as nobody chose its kind, can be shown as; its own among them."""
    if slide.part >= 0:
        part = source.parts[slide.part]
        return tuple(kind for kind in KINDS if kind == slide.kind or _holds(part, kind))
    if source.form != "prose" or KIND_INFO[slide.kind].unframed:
        return (slide.kind,)
    others = (kind for kind in KINDS if as_kind(slide, kind, source.lines) is not None)
    wanted = {slide.kind, *others}
    return tuple(kind for kind in KINDS if kind in wanted)


def as_kind(slide: Slide, kind: Kind, lines: Sequence[str]) -> Slide | None:
    """`slide` as `kind`, its texts word for word as `lines` have them; None where that does not
    suit.
    """
    if kind == slide.kind:
        return slide
    before, texts, after = _apart(slide.blocks, kind)
    items = sum(len(block.items) for block in texts if isinstance(block, deck.Points))
    info = KIND_INFO[kind]
    if not texts or not info.of_text or (info.terse and items > _MOST_QUOTED):
        return None
    part = document.Part(slide.title, 2, slide.first, slide.last, tuple(_as_written(texts, kind)))
    changed = built(part, kind)
    if changed is None or changed.kind not in (None, kind) or changed.problems:
        return None
    blocks = _faithful(changed.blocks, lines)
    if blocks is None or not _is_fit(blocks, kind):
        return None
    return replace(slide, kind=kind, blocks=(*before, *blocks, *after))


def _holds(part: document.Part, kind: Kind) -> bool:
    """Whether a part that an author marked can be shown as `kind` without becoming points."""
    changed = built(part, kind)
    if changed is None or changed.kind not in (None, kind) or changed.problems:
        return False
    wanted = KIND_INFO[kind].main
    return wanted is None or any(isinstance(block, wanted) for block in changed.blocks)


def _apart(
    blocks: Sequence[deck.Block], kind: Kind
) -> tuple[list[deck.Block], list[deck.Block], list[deck.Block]]:
    """(what stands before all text, the text, the rest): persons, figures, pictures stay."""
    before: list[deck.Block] = []
    texts: list[deck.Block] = []
    after: list[deck.Block] = []
    for block in blocks:
        stays = isinstance(block, deck.Quote) and KIND_INFO[kind].of_list
        if isinstance(block, _TEXT) and not stays:
            texts.append(block)
        else:
            (after if texts else before).append(block)
    return before, texts, after


def _as_written(blocks: Iterable[deck.Block], kind: Kind) -> Iterator[document.Block]:
    """The same as an author would have written it, to be shown as `kind`."""
    for block in blocks:
        match block:
            case deck.Points():
                alike = KIND_INFO[kind].of_list and not all(one.number for one in block.items)
                items = tuple(map(_bulleted, block.items)) if alike else block.items
                yield from _points(items, flat=KIND_INFO[kind].terse)
            case deck.Quote():
                yield document.Quote(tuple(map(document.Paragraph, block.text)), block.by)
            case deck.Cards(cards) | deck.Steps(cards):
                yield from _cards(cards)
            case deck.Facts():
                yield document.List(
                    tuple(
                        document.Item(label, (document.Paragraph(value),) if value else ())
                        for label, value in block.items
                    )
                )
            case deck.Table():
                yield document.Table(
                    block.header, block.rows, block.aligns, block.caption, block.widths
                )
            case _:
                pass


def _bulleted(point: deck.Point) -> deck.Point:
    return replace(point, marker="bullet", number=0) if point.number else point


def _points(points: Sequence[deck.Point], *, flat: bool) -> Iterator[document.Block]:
    """Paragraphs, sub-headings and lists; a deeper point belongs to the one before it."""
    items: list[document.Item] = []
    ordered = False
    start = 1
    for point in points:
        is_item = not flat and not point.heading and point.marker != "none"
        numbered = point.marker == "number"
        if items and (not is_item or (point.level == 1 and numbered != ordered)):
            yield document.List(tuple(items), ordered, start)
            items = []
        if point.heading:
            yield document.Heading(point.text, 3)
        elif not is_item:
            yield document.Paragraph(point.text)
        elif items and point.level > 1:
            inner = document.List((document.Item(point.text),))
            items[-1] = replace(items[-1], blocks=(*items[-1].blocks, inner))
        else:
            if not items:
                ordered, start = numbered, point.number or 1
            items.append(document.Item(point.text))
    if items:
        yield document.List(tuple(items), ordered, start)


def _cards(cards: Sequence[deck.Card]) -> Iterator[document.Block]:
    yield document.List(
        tuple(
            document.Item(card.head, tuple(map(document.Paragraph, card.body))) for card in cards
        ),
        ordered=all(card.number for card in cards),
    )


def _faithful(
    blocks: tuple[deck.Block, ...], lines: Sequence[str]
) -> tuple[deck.Block, ...] | None:
    """The blocks with every text word for word its source; None where one cannot be told."""

    def exact(text: RichText) -> RichText:
        if not text or not text.sources:
            return text
        stands = rich_text_from(lines, text.sources)
        at = stands.plain.find(text.plain)
        if text.more or at < 0 or stands.plain == text.plain:
            return text
        place = text.sources[0]
        start = place.start + at
        return replace(text, source=replace(place, start=start, end=start + len(text.plain)))

    found = mapped(blocks, exact)
    for text in texts_in(found):
        stands = rich_text_from(lines, text.sources).plain
        if text and text.sources and stands.split() != text.plain.split():
            return None
    return found


def _is_fit(blocks: tuple[deck.Block, ...], kind: Kind) -> bool:
    """Whether it looks like what it is called."""
    for block in blocks:
        if isinstance(block, (deck.Cards, deck.Steps)):
            cards = block.cards if isinstance(block, deck.Cards) else block.steps
            return _LEAST_CARDS <= len(cards) <= _MOST_CARDS
    wanted = KIND_INFO[kind].main
    return wanted is None or any(isinstance(block, wanted) for block in blocks)
