"""Blocks of a slide → Markdown lines.

`plain` writes a block the way a person would; what it says may depend on the slide's kind. `exact`
writes it inside `:::`, where it is that block whatever stands around it.
"""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING

from briefing.exporters.markdown.inline import block_start, heading, inline
from briefing.exporters.markdown.pictures import target_of
from briefing.exporters.markdown.points import points_lines
from briefing.model.deck import (
    Cards,
    Chart,
    Code,
    Columns,
    Diagram,
    Facts,
    Figures,
    People,
    Person,
    Picture,
    Points,
    Quote,
    Steps,
    Table,
)
from briefing.model.exhaustive import assert_never
from briefing.readers.markdown.inline.attributes import written_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.model.deck import Block, Card, Figure
    from briefing.model.document import Align
    from briefing.model.text import RichText

_COUNTING = 73
"""Dashes from which on a table's line of them says how wide its columns are."""


def plain(block: Block, notes: int = 0) -> list[str]:
    """The block's lines, no blank one first or last. `notes`: so many footnotes has the slide."""
    match block:
        case Points():
            lines = points_lines(block.items, notes)
        case Facts():
            lines = _facts(block, notes)
        case Quote():
            lines = _quote(block, notes)
        case Person():
            lines = person_lines(block, notes)
        case People():
            lines = _people(block, notes)
        case Cards():
            lines = _cards(block.cards, notes)
        case Steps():
            lines = _cards(block.steps, notes)
        case Figures():
            lines = _separated(_figure(figure, notes) for figure in block.figures)
        case Table():
            lines = _table(block, notes)
        case Chart():
            lines = _table(block.table, notes)
        case Picture():
            lines = [_picture(block)]
        case Code():
            lines = _code(block)
        case Columns():
            lines = _columns(block, notes)
        case Diagram():
            lines = _diagram(block, notes)
        case _:
            assert_never(block)
    return lines


def exact(block: Block, notes: int = 0) -> list[str]:
    """The block's lines inside `:::`, which says what they are."""
    lines = plain(block, notes)
    match block:
        case Cards():
            return div(_one_by_one("cards", block.cards), lines)
        case Steps():
            return div(_one_by_one("timeline", block.steps), lines)
        case Figures():
            return div("figure", lines)
        case Person():
            return div("speaker", lines)
        case People():
            return div("people", _separated(person_lines(one, notes) for one in block.people))
        case Chart():
            said = " ".join(["{.chart", f".{block.kind}", *axis_titles(block)])
            return div(f"{said}}}", lines)
        case Columns() if block.heads:
            return div("comparison", lines)
        case Picture() if block.placement != "inline":
            below = ["", block_start(inline(block.caption, notes=notes))] if block.caption else []
            return div("picture", [_picture(block, captioned=False), *below])
        case _:
            return div("points", lines)


def _one_by_one(name: str, cards: Sequence[Card]) -> str:
    return f"{{.{name} .incremental}}" if all(card.stepwise for card in cards) else name


def comes_one_by_one(blocks: Sequence[Block]) -> bool:
    """Whether they are cards, or steps of a timeline, that do, and nothing else."""
    match blocks:
        case (Cards(cards=cards) | Steps(steps=cards),):
            return all(card.stepwise for card in cards)
        case _:
            return False


def axis_titles(chart: Chart) -> list[str]:
    """`x=…` and `y=…`."""
    named = zip(("x", "y"), chart.titles, strict=True)
    return [f"{key}={written_value(title)}" for key, title in named if title]


def div(name: str, lines: Sequence[str]) -> list[str]:
    """`lines` between `::: name` and `:::`."""
    return [f"::: {name}", *lines, ":::"]


def paragraphs(texts: Iterable[RichText], notes: int = 0) -> list[str]:
    """Each text a paragraph."""
    return _separated([block_start(inline(text, notes=notes))] for text in texts)


def person_lines(person: Person, notes: int) -> list[str]:
    """A person on their own: name, role, posts."""
    lines = [f"### {heading(inline(person.name, notes=notes))}"]
    if person.role:
        lines += ["", block_start(inline(person.role, notes=notes))]
    if person.posts:
        lines += ["", *(f"- {block_start(inline(post, notes=notes))}" for post in person.posts)]
    return [*lines, "", _picture(person.photo)] if person.photo else lines


def _separated(groups: Iterable[Sequence[str]]) -> list[str]:
    lines: list[str] = []
    for group in groups:
        lines += ["", *group] if lines else group
    return lines


def _facts(block: Facts, notes: int) -> list[str]:
    """A definition list; a fact without a label belongs to the one before."""
    lines: list[str] = []
    for label, value in block.items:
        if label:
            lines += [""] if lines else []
            lines.append(block_start(inline(label, notes=notes)))
        lines.append(f": {inline(value, notes=notes)}")
    return lines


def _quote(block: Quote, notes: int) -> list[str]:
    lines = [f"> {line}".rstrip() for line in paragraphs(block.text, notes)] or [">"]
    return [*lines, ">", f"> — {inline(block.by, notes=notes)}"] if block.by else lines


def _people(block: People, notes: int) -> list[str]:
    lines: list[str] = []
    for person in block.people:
        role = f" · {inline(person.role, notes=notes)}" if person.role else ""
        lines.append(f"- **{inline(person.name, notes=notes)}**{role}")
        lines += [f"  - {block_start(inline(post, notes=notes))}" for post in person.posts]
        lines += ["", f"  {_picture(person.photo)}", ""] if person.photo else []
    return lines


def _cards(cards: Sequence[Card], notes: int) -> list[str]:
    return _separated(_card(card, notes) for card in cards)


def _card(card: Card, notes: int) -> list[str]:
    number = f"number={written_value(card.number)}" if card.number else ""
    head = f"### {heading(inline(card.head, notes=notes), number)}"
    return [head, "", *paragraphs(card.body, notes)] if card.body else [head]


def _figure(figure: Figure, notes: int) -> list[str]:
    value, unit = inline(figure.value, notes=notes), inline(figure.unit, notes=notes)
    gap = " " * bool(re.match("[A-Za-z]", unit))
    lines = [f"### {heading(f'**{value}**{gap}{unit}')}"]
    if figure.label:
        lines += ["", block_start(inline(figure.label, notes=notes))]
    if figure.text:
        lines += ["", *(f"- {block_start(inline(text, notes=notes))}" for text in figure.text)]
    return lines


def _table(table: Table, notes: int) -> list[str]:
    aligns = (*table.aligns, *([""] * len(table.header)))[: len(table.header)]
    counts = _dash_counts(table)
    dashes = (_dashes(align, count) for align, count in zip(aligns, counts, strict=False))
    lines = [_row(table.header, notes), f"| {' | '.join(dashes)} |"]
    lines += [_row(row, notes) for row in table.rows]
    return [*lines, "", f": {inline(table.caption, notes=notes)}"] if table.caption else lines


def _row(cells: Sequence[RichText], notes: int) -> str:
    return f"| {' | '.join(inline(cell, notes=notes, cell=True) for cell in cells)} |"


def _dash_counts(table: Table) -> Sequence[int]:
    """Three for each column; where its widths are said, as many as say them, in a line so long
    that they count.
    """
    if not table.widths:
        return [3] * len(table.header)
    times = max(1, ceil(_COUNTING / sum(table.widths)))
    return [round(width * times) for width in table.widths]


def _dashes(align: Align | str, count: int) -> str:
    left, right = align in {"left", "center"}, align in {"center", "right"}
    return ":" * left + "-" * count + ":" * right


def portrait(picture: Picture) -> str:
    """A photo that says that it is one."""
    return _picture(picture, said=[".photo"])


def _picture(picture: Picture, *, captioned: bool = True, said: Sequence[str] = ()) -> str:
    alt = re.sub(r"([\\\[\]`^])", r"\\\1", picture.alt)
    said = [*said, f".{picture.placement}"] if picture.placement != "inline" else [*said]
    said += [
        f"{name}={_length(length)}"
        for name, length in (
            ("width", picture.width),
            ("height", picture.height),
            ("share", picture.share),
        )
        if length is not None
    ]
    said += _focus(picture)
    if _places(picture.alt):
        said.append(f"alt={written_value(picture.alt, in_text=True)}")
    caption = picture.caption if captioned else None
    return f"![{alt}]{target_of(picture, caption)}" + (f"{{{' '.join(said)}}}" if said else "")


def ground(picture: Picture) -> str:
    """The picture behind a slide, as Marp writes it."""
    said = _focus(picture)
    said += [f"alt={written_value(picture.alt, in_text=True)}"] if picture.alt else []
    return f"![bg]{target_of(picture, None)}" + (f"{{{' '.join(said)}}}" if said else "")


def _focus(picture: Picture) -> list[str]:
    return [f"focus={','.join(map(_length, picture.focus))}"] if picture.focus else []


def _places(alt: str) -> bool:
    """Whether words of the alt text might be taken for what places a picture."""
    return bool(re.search(r"[\d:]|\b(?:bg|left|right|center|fit|cover|contain|auto|inline)\b", alt))


def _length(length: float) -> str:
    return f"{length * 100:.10g}%" if length <= 1 else f"{length:.10g}pt"


def _code(code: Code) -> list[str]:
    lines = [line.plain for line in code.lines]
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    marked = f" {{{_ranges(code.marked)}}}" if code.marked else ""
    return [f"{fence}{code.language}{marked}", *lines, fence]


def _ranges(numbers: tuple[int, ...]) -> str:
    """`1,3-5`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ",".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _diagram(diagram: Diagram, notes: int) -> list[str]:
    """The program that it was drawn from, or the list."""
    if diagram.lines:
        return ["```mermaid", *diagram.lines, "```"]
    lines: list[str] = []
    levels: list[int] = []
    for node in diagram.nodes:
        levels.append(levels[node.parent] + 1 if node.parent >= 0 else 0)
        lines += _entry(node.text, levels[-1], notes)
        for text in node.body:
            if diagram.kind == "org":  # there, entries below are other nodes
                lines += ["", *_entry(text, levels[-1] + 1, notes, mark=""), ""]
            else:
                lines += _entry(text, levels[-1] + 1, notes)
    if all(node.stepwise for node in diagram.nodes):
        lines = div("incremental", lines)
    return div(diagram.kind, lines)


def _entry(text: RichText, level: int, notes: int, mark: str = "- ") -> list[str]:
    """An entry of a list, set in by its level."""
    first, *rest = block_start(inline(text, notes=notes)).split("\n")
    inside = "  " * level
    return [f"{inside}{mark}{first}", *(f"{inside}{' ' * len(mark)}{line}" for line in rest)]


def under_heads(block: Columns, notes: int) -> list[str]:
    """Columns one below the other, each under its head."""
    return _separated(_column(block, place, notes) for place in range(len(block.columns)))


def _columns(block: Columns, notes: int) -> list[str]:
    lines: list[str] = []
    for place in range(len(block.columns)):
        width = f" {{width={block.widths[place] * 100:.10g}%}}" if block.widths else ""
        lines += div(f"column{width}", _column(block, place, notes))
    return div("columns", lines)


def _column(block: Columns, place: int, notes: int) -> list[str]:
    head = [f"### {heading(inline(block.heads[place], notes=notes))}"] if block.heads else []
    inner = [_inner(one, notes) for one in block.columns[place]]
    return _separated([head, *inner] if head else inner)


def _inner(block: Block, notes: int) -> list[str]:
    match block:
        case Points() | Facts() | Quote() | Table() | Code():
            return plain(block, notes)
        case Columns() if not block.heads:
            return plain(block, notes)
        case Picture() if block.placement == "inline":
            return plain(block, notes)
        case _:
            return exact(block, notes)
