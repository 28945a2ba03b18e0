"""How wide the columns of a table are, and which of them hold numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Table
    from briefing.model.document import Align
    from briefing.model.scene import Anchor, Paragraph
    from briefing.model.text import RichText

_NUMBER = lazy_regex(
    r"\s{0,9}[+−–-]?\s{0,9}[¥￥$€£]?\s{0,9}\d[\d,，.\s]{0,40}"
    r"(?:[%％‰°万亿千百人次个元年月日天]|[a-zA-Z]{1,3}){0,4}\s{0,9}"
)
_ANCHORS: dict[Align, Anchor] = {"": "left", "left": "left", "center": "center", "right": "right"}


def anchors(table: Table, columns: int) -> list[Anchor]:
    """As the author aligned the columns; those of numbers go to the right."""
    found: list[Anchor] = []
    for column in range(columns):
        said = table.aligns[column] if column < len(table.aligns) else ""
        numbers = column > 0 and _is_numeric([row[column] for row in table.rows])
        found.append("right" if not said and numbers else _ANCHORS[said])
    return found


def _is_numeric(cells: Sequence[RichText]) -> bool:
    filled = [cell.plain for cell in cells if cell]
    return bool(filled) and all(_NUMBER.fullmatch(cell) for cell in filled)


def widths(
    cells: Sequence[Sequence[Paragraph]],
    context: LayoutContext,
    width: float,
    pad: float,
    wanted: Sequence[float] = (),
) -> list[float]:
    """Column widths that together are `width`: what fits on one line keeps to one line, the rest
    of the room is shared by how much the columns have to say.

    `cells` are the paragraphs by row; `pad` is the inset on each side, pt. `wanted` is how wide the
    columns should be to each other: heeded where no word is cut by it.
    """
    columns = list(zip(*cells, strict=True))
    inside = width - 2 * pad * len(columns)
    natural = [max(context.natural(cell) for cell in column) + 1.0 for column in columns]
    natural = _evened(natural, [column[-1].align == "right" for column in columns], inside)
    least = [
        min(max(context.widest_word(cell) for cell in column) + 1.0, inside / len(columns))
        for column in columns
    ]
    found = [inside * part / sum(wanted) for part in wanted]
    if not wanted or any(part < need for part, need in zip(found, least, strict=True)):
        found = _shared(natural, least, inside)
    return [round(part + 2 * pad) for part in found[:-1]] + [
        round(width - sum(round(part + 2 * pad) for part in found[:-1]), 2)
    ]


def _evened(natural: list[float], numbers: list[bool], available: float) -> list[float]:
    """Columns of numbers are equally wide where there is room for that."""
    widest = max(
        (part for part, is_number in zip(natural, numbers, strict=True) if is_number), default=0.0
    )
    evened = [
        widest if is_number else part for part, is_number in zip(natural, numbers, strict=True)
    ]
    return evened if sum(evened) <= available else natural


def _shared(natural: list[float], least: list[float], available: float) -> list[float]:
    spare = available - sum(natural)
    if spare >= 0:
        # Wide columns take more of what is left, but each takes some: no two heads stand close.
        weights = [part**0.5 for part in natural]
        return [
            part + spare * weight / sum(weights)
            for part, weight in zip(natural, weights, strict=True)
        ]
    found = [0.0] * len(natural)
    waiting = set(range(len(natural)))
    left = available
    while waiting:
        weights = {column: natural[column] ** 0.6 for column in waiting}
        total = sum(weights.values())
        share = {column: left * weight / total for column, weight in weights.items()}
        content = [column for column in waiting if natural[column] <= share[column]]
        tight = [column for column in waiting if share[column] < least[column]]
        if content:
            settled = {column: natural[column] for column in content}
        elif tight and sum(least[column] for column in waiting) <= left:
            settled = {column: least[column] for column in tight}
        else:
            settled = share
        for column, part in settled.items():
            found[column] = part
            left -= part
            waiting.discard(column)
    return found
