"""What leads from an article to other pages: lists of links, and headings over nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Hint
from briefing.model.record import replace
from briefing.readers.html.weights import weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.readers.html.flow import Block

_ROW = 3
"""So many lines in a row that are nothing but links are a list of links."""
_LEAST_TEXT = 200
"""Characters of running text; without it, links may be what the page is for."""
_MANY = 0.33
_LEADS_ON = Hint("aside", why="links to other pages")


def without_links(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those that only lead elsewhere named asides."""
    if sum(map(weight, blocks)) <= _LEAST_TEXT:
        return list(blocks)
    return _without_sections(list(_without_lists(blocks)))


def _without_lists(blocks: Sequence[Block]) -> Iterator[Block]:
    run: list[Block] = []
    for block in (*blocks, None):
        if block and block.text and block.linked >= 0.9 * len(block.text) and _is_plain(block):
            run.append(block)
            continue
        yield from map(_aside, run) if len(run) >= _ROW else run
        run = []
        if block:
            yield block


def _without_sections(blocks: list[Block]) -> list[Block]:
    """Below the last running text, a heading with what stands under it, where many of the words
    are links or were links already left out; and a heading over nothing but such sections.
    """
    end = 1 + max((i for i, block in enumerate(blocks) if _is_text(block)), default=-1)
    heads = [i for i in range(end, len(blocks)) if blocks[i].hint.role == "heading"]
    found = list(blocks)
    leads_on = False
    for head, after in zip(reversed(heads), (len(blocks), *reversed(heads)), strict=False):
        section = [block for block in blocks[head:after] if block.text]
        leads_on = _share(section) >= _MANY or (leads_on and len(section) == 1)
        if leads_on:
            found[head:after] = map(_aside, blocks[head:after])
    return found


def _share(section: Sequence[Block]) -> float:
    """Of the words in the section, how many are links."""
    length = sum(len(block.text) for block in section)
    out = sum(len(b.text) if b.hint == _LEADS_ON else b.linked for b in section)
    return out / length if length else 0.0


def _is_text(block: Block) -> bool:
    return block.hint.role not in {"aside", "heading"} and weight(block) > 0


def _is_plain(block: Block) -> bool:
    return block.form == "text" and block.hint.role not in {"aside", "title", "heading"}


def _aside(block: Block) -> Block:
    return block if block.hint.role == "aside" else replace(block, hint=_LEADS_ON)
