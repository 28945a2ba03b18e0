"""Points: what every slide is that is nothing else; a list of labels with values becomes facts."""

from __future__ import annotations

import re

from briefing.compose.slides.builder import BlocksOf, Built
from briefing.compose.slides.text_cutting import split_head, width
from briefing.model import deck, document
from briefing.model.regex import lazy_regex

_LABEL = lazy_regex(
    r"(?:会议|活动)?(?:时间|日期|地点|地址|主题|主办|承办|协办|支持|主持人?|主讲人?|嘉宾|议题|联系人|电话|邮箱)"
    r"(?:单位|方|人)?$"
    r"|(?:date|time|when|place|venue|where|hosts?|organi[sz]ers?|topic|speakers?|chair|contact|"
    r"e-?mail|phone)$",
    re.IGNORECASE,
)
_LONGEST_VALUE = 80
"""In half-width columns."""


def build_points(part: document.Part, blocks_of: BlocksOf) -> Built:
    """Every block as it is, but for lists that state facts. Who says `{.points}` means points."""
    if {"points", "list", "bullets"} & set(part.attributes.classes):
        return Built(blocks_of(part.blocks))
    blocks: list[deck.Block] = []
    rest: list[document.Block] = []
    for block in part.blocks:
        facts = facts_of(block)
        if facts is None:
            rest.append(block)
            continue
        blocks += [*blocks_of(rest), facts]
        rest = []
    return Built((*blocks, *blocks_of(rest)))


def facts_of(block: document.Block) -> deck.Facts | None:
    """A list of short `label: value` entries, one of them at least with a label of meetings."""
    if not isinstance(block, document.List) or block.ordered or len(block.items) < 2:
        return None
    pairs = [split_head(item.text) for item in block.items]
    items = tuple(pair for pair in pairs if pair and pair[1])
    plain = all(
        not item.blocks and item.checked is None and not item.stepwise for item in block.items
    )
    if not plain or len(items) < len(block.items):
        return None
    if any(width(value.plain) > _LONGEST_VALUE for _, value in items):
        return None
    return deck.Facts(items) if any(_LABEL.match(label.plain) for label, _ in items) else None
