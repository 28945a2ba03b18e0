"""How much running text the blocks of a page have, and the elements that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.readers.html.flow import Block
    from briefing.readers.html.page import Element

_LONG = 40
"""Columns of a line that is running text even without a full stop; a Han character has two."""
_STOP = lazy_regex(r"[。！？；…!?.][”’」』）)\"']*$")


@record
class Sums:
    """How much running text each element holds. Elements are told apart by identity, which lxml
    keeps as long as somebody holds them.
    """

    of: Mapping[Element, int]
    all: int

    def share(self, element: Element) -> float:
        return self.of.get(element, 0) / self.all if self.all else 0.0


def summed(blocks: Sequence[Block]) -> Sums:
    """How much text there is in each element that holds blocks, and in all."""
    of: dict[Element, int] = {}
    total = 0
    for block in blocks:
        if ink := weight(block):
            total += ink
            for element in chain(block.element):
                of[element] = of.get(element, 0) + ink
    return Sums(of, total)


def weight(block: Block) -> int:
    """Characters of running text."""
    if block.form not in {"text", "row"} or block.hint.role == "heading":
        return 0
    text = block.text
    wide = sum(2 if char > "\u2e7f" else 1 for char in text)
    if wide < _LONG and not (_STOP.search(text) and wide >= _LONG // 2):
        return 0
    return max(len(text) - 2 * block.linked, 0)


def chain(element: Element) -> Iterator[Element]:
    """The element and all it stands in."""
    one: Element | None = element
    while one is not None:
        yield one
        one = one.getparent()
