"""A deck as lines that a person can read and write: what the pairs expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import deck
from briefing.model.exhaustive import assert_never
from briefing.model.lists.numerals import numeral
from tests.readers.markdown.notation import marked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.text import RichText


def written(made: deck.Deck) -> str:
    """One paragraph for each slide."""
    lines: list[str] = []
    for slide in made.slides:
        lines += _slide(slide)
    lines += [f"! {problem.line}: {problem.message}" for problem in made.problems]
    return "\n".join(lines)


def _slide(slide: deck.Slide) -> Iterator[str]:
    hidden = " (hidden)" if slide.hidden else ""
    number = f" {slide.number}" if slide.number else ""
    yield f"{slide.kind}{number} #{slide.id}{hidden}"
    for name, text in (
        ("kicker", slide.kicker),
        ("title", slide.title),
        ("subtitle", slide.subtitle),
    ):
        if text:
            yield f"  {name}: {marked(text)}"
    if slide.background:
        yield f"  behind: {slide.background.target}"
    yield from _indented(_blocks(slide.blocks))
    if slide.footer is not None:
        yield f"  foot: {marked(slide.footer)}"
    yield from (f"  note: {marked(note)}" for note in slide.notes)
    yield from (f"  footnote: {marked(note)}" for note in slide.footnotes)
    yield from (f"  ! {problem.line}: {problem.message}" for problem in slide.problems)


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _blocks(blocks: Sequence[deck.Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _row(cells: Sequence[RichText]) -> str:
    return " | ".join(map(marked, cells))


def _block(block: deck.Block) -> Iterator[str]:
    match block:
        case deck.Points():
            yield from map(_point, block.items)
        case deck.Facts():
            yield from (f"fact {marked(label)} = {marked(value)}" for label, value in block.items)
        case deck.Quote():
            yield from (f"quote: {marked(text)}" for text in block.text)
            if block.by:
                yield f"  by: {marked(block.by)}"
        case deck.Person():
            yield from _person(block)
        case deck.People():
            for person in block.people:
                yield from _person(person)
        case deck.Cards() | deck.Steps():
            name = "card" if isinstance(block, deck.Cards) else "step"
            for card in block.cards if isinstance(block, deck.Cards) else block.steps:
                yield f"{name} {card.number}".rstrip() + f": {marked(card.head)}"
                yield from (f"  {marked(text)}" for text in card.body)
        case deck.Figures():
            for figure in block.figures:
                yield f"figure: {marked(figure.value)} [{marked(figure.unit)}]"
                yield from (f"  {marked(text)}" for text in (figure.label, *figure.text) if text)
        case deck.Table():
            widths = "".join(f" {width:g}" for width in block.widths)
            yield f"table{widths and f' ({widths[1:]})'} {_row(block.header)}"
            yield from (f"  {_row(row)}" for row in block.rows)
            if block.caption:
                yield f"  caption: {marked(block.caption)}"
        case deck.Chart():
            titles = f" ({'; '.join(block.titles)})" if any(block.titles) else ""
            across = f" at {', '.join(f'{v:g}' for v in block.across)}" if block.across else ""
            said = f"chart {block.kind} [{block.unit}] {', '.join(block.categories)}"
            yield f"{said}{across}{titles}"
            for series in block.series:
                values = ", ".join("–" if v is None else f"{v:g}" for v in series.values)
                yield f"  {series.name}: {values}"
        case deck.Picture():
            size = f" {block.width or ''}×{block.height or ''}" if block.width else ""
            share = f" of {block.share:g}" if block.share else ""
            yield f"picture {block.placement}{share} {block.target} [{block.alt}]{size}"
            if block.caption:
                yield f"  caption: {marked(block.caption)}"
        case deck.Code():
            yield f"code {block.language}".rstrip()
            yield from (f"  |{marked(line)}" for line in block.lines)
        case deck.Columns():
            for index, column in enumerate(block.columns):
                head = f": {marked(block.heads[index])}" if block.heads else ""
                share = f" of {block.widths[index]:g}" if block.widths else ""
                yield f"column{share}{head}"
                yield from _indented(_blocks(column))
        case deck.Diagram():
            yield f"diagram {block.kind}: {' | '.join(map(marked, block.texts))}"
        case _:
            assert_never(block)


def _person(person: deck.Person) -> Iterator[str]:
    role = f" ({marked(person.role)})" if person.role else ""
    yield f"person {marked(person.name)}{role}"
    yield from (f"  post: {marked(post)}" for post in person.posts)


def _point(point: deck.Point) -> str:
    mark = {
        "bullet": "•",
        "number": numeral(point.number, point.numbering),
        "none": "##" if point.heading else "¶",
        "checked": "☑",
        "unchecked": "☐",
    }[point.marker]
    step = " (step)" if point.stepwise else ""
    return f"{'  ' * (point.level - 1)}{mark}{step} {marked(point.text)}".rstrip()
