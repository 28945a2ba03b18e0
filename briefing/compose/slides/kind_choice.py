"""Which kind a slide is: what its heading says, else what its content looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.labels import AGENDA, CLOSING
from briefing.compose.slides.builders.cards import is_cards, is_figure, is_timeline
from briefing.compose.slides.builders.columns import under_headings
from briefing.compose.slides.builders.points import facts_of
from briefing.compose.slides.builders.quotes import is_quote, is_statement
from briefing.compose.slides.groups import BUILDERS
from briefing.model import document
from briefing.model.kinds import kind_of_classes
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.model.deck import Kind


def kind_of(part: document.Part, *, last: bool) -> Kind:
    """The kind that the content looks like. `last`: nothing follows the slide."""
    blocks = part.blocks
    title = part.title.plain.strip()
    if last and _is_farewell(part):
        return "closing"
    if not blocks:
        return "statement"
    if title and AGENDA.match(title) and len(blocks) == 1 and isinstance(blocks[0], document.List):
        return "agenda"
    if is_quote(part):
        return "quote"
    if is_statement(part) and not part.title:
        return "statement"
    return _by_group(blocks) or _by_block(blocks) or _by_list(part)


def natural_kind(part: document.Part, *, last: bool = False) -> Kind:
    """What the part would be if its author said nothing of its kind."""
    blocks: list[document.Block] = []
    for block in part.blocks:
        blocks += block.blocks if isinstance(block, document.Group) else (block,)
    silent = tuple(name for name in part.attributes.classes if not kind_of_classes((name,)))
    attributes = replace(part.attributes, classes=silent)
    return kind_of(replace(part, blocks=tuple(blocks), attributes=attributes), last=last)


def _is_farewell(part: document.Part) -> bool:
    """`谢谢`, `Q&A`: as a heading over little else, or as the only line."""
    blocks = part.blocks
    if not part.title and len(blocks) == 1 and isinstance(blocks[0], document.Paragraph):
        return is_statement(part) and bool(CLOSING.match(blocks[0].text.plain))
    large = (document.Table, document.Columns, document.Code, document.Group)
    short = len(blocks) <= 4 and not any(isinstance(block, large) for block in blocks)
    return short and bool(CLOSING.match(part.title.plain.strip()))


def _by_group(blocks: tuple[document.Block, ...]) -> Kind | None:
    """Where groups say what blocks are, the first block leads: what follows it stands beside or
    below.
    """
    first, *_ = blocks
    if isinstance(first, document.Group):
        kind = kind_of_classes((first.kind,))
        return kind if kind in BUILDERS else "points"
    return "points" if document.Group in map(type, blocks) else None


def _by_block(blocks: tuple[document.Block, ...]) -> Kind | None:
    """A slide around one table, picture, program or pair of columns."""
    types = [type(block) for block in blocks]
    if document.Columns in types:
        return _columns_or_comparison(blocks)
    others = [kind for kind in types if kind is not document.Paragraph]
    if others == [document.Table]:
        return "table"
    if others == [document.Code]:
        return "code"
    if types.count(document.Image) == 1 and set(types) <= {
        document.Image,
        document.Paragraph,
        document.List,
        document.Heading,
    }:
        return "picture"
    if 2 <= len(types) <= 4 and set(types) == {document.Image}:
        return "picture"
    return None


def _columns_or_comparison(blocks: tuple[document.Block, ...]) -> Kind:
    for block in blocks:
        if isinstance(block, document.Columns):
            heads = [c for c in block.columns if c and isinstance(c[0], document.Heading)]
            if len(block.columns) == 2 and len(heads) == 2:
                return "comparison"
    return "columns"


def _by_list(part: document.Part) -> Kind:
    if any(map(facts_of, part.blocks)):
        return "points"
    if is_timeline(part):
        return "timeline"
    if is_figure(part):
        return "figure"
    if is_cards(part):
        return "cards"
    before, groups = under_headings(part.blocks)
    if not before and len(groups) == 2 and all(len(group) > 1 for group in groups):
        return "comparison"
    return "points"
