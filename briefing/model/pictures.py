"""The pictures among a slide's blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.deck import Columns, Picture

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.deck import Block


def pictures_in(blocks: Iterable[Block]) -> Iterator[Picture]:
    """In the order in which they stand, those in columns too."""
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, Columns):
            for column in block.columns:
                yield from pictures_in(column)
