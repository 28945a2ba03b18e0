"""Cards, timelines and figures: lists whose entries have a head."""

from __future__ import annotations

import re

from briefing.compose.slides.builder import BlocksOf, Built
from briefing.compose.slides.text_cutting import cut, split_head, without_strong
from briefing.model import deck, document
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, Run

_VALUE = lazy_regex(
    r"\s*(?P<value>(?:(?:[^\W\d_]{1,2}|[¥$€£+~≈><≥≤]{1,2})\s*)?\d[\d,.]*(?:\s*[-–—~～]\s*\d[\d,.]*)?"
    r"|[一二三四五六七八九十百千万亿两]{1,6}(?=[个项条次名人家届])|[×xX]\d+)\s*(?P<unit>.*)$",
    re.DOTALL,
)
_DATE = lazy_regex(
    r"(?:\d{4}\s*[年./-]|\d{1,2}\s*月|\d{1,2}[:：]\d{2}|(?:19|20)\d{2}\b|Q[1-4]\b|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|第.{1,3}(?:步|阶段|天|周)|step\s*\d|"
    r"phase\s*\d|week\s*\d|day\s*\d)",
    re.IGNORECASE,
)
_LONGEST_UNIT = 8


def heads_of(block: document.Block, *, loose: bool = False) -> list[deck.Card] | None:
    """The entries of a list as heads with bodies; None where one of them has no head.

    `loose`: an entry without one is all head.
    """
    if not isinstance(block, document.List):
        return None
    cards: list[deck.Card] = []
    for item in block.items:
        if item.checked is not None:
            return None
        nested = _texts(item.blocks)
        if nested is None:
            return None
        found = split_head(item.text)
        if found is None and (nested or loose):
            found = without_strong(item.text), RichText()
        if found is None or not (found[0] or nested):
            return None
        body = ((found[1],) if found[1] else ()) + tuple(nested)
        cards.append(deck.Card(found[0], body, stepwise=item.stepwise))
    return cards


def _texts(blocks: tuple[document.Block, ...]) -> list[RichText] | None:
    """Paragraphs and one more level of list as paragraphs; None for anything that is no text."""
    texts: list[RichText] = []
    for block in blocks:
        match block:
            case document.Paragraph():
                texts.append(block.text)
            case document.List():
                for item in block.items:
                    if item.blocks or item.checked is not None:
                        return None
                    texts.append(item.text)
            case _:
                return None
    return texts


def cards_under_headings(blocks: tuple[document.Block, ...]) -> list[deck.Card] | None:
    """`###` headings with text as cards; None where something is no text or has no heading."""
    cards: list[deck.Card] = []
    head: RichText | None = None
    number = ""
    body: list[document.Block] = []
    for block in (*blocks, None):
        if block is None or isinstance(block, document.Heading):
            if head is not None:
                texts = _texts(tuple(body))
                if texts is None:
                    return None
                cards.append(deck.Card(head, tuple(texts), number))
            elif body:
                return None
            if block is not None:
                head, body = _with_icon(without_strong(block.text), block), []
                number = block.attributes.values.get("number", "")
        else:
            body.append(block)
    return cards


def _with_icon(head: RichText, heading: document.Heading) -> RichText:
    """`### Head {icon=globe}` is `### :icon-globe: Head`."""
    name = heading.attributes.values.get("icon", "").strip().lower()
    if not name:
        return head
    return replace(head, runs=(Run(f":icon-{name}: "), *head.runs))


def _lead_and_list(
    part: document.Part,
) -> tuple[list[document.Block], document.List, list[document.Block]] | None:
    """(what stands before, the only list, what stands after), all besides the list paragraphs."""
    lists = [block for block in part.blocks if isinstance(block, document.List)]
    if len(lists) != 1:
        return None
    at = part.blocks.index(lists[0])
    before, after = list(part.blocks[:at]), list(part.blocks[at + 1 :])
    if not all(isinstance(block, document.Paragraph) for block in before + after):
        return None
    return before, lists[0], after


def _before_headings(
    blocks: tuple[document.Block, ...],
) -> tuple[tuple[document.Block, ...], tuple[document.Block, ...]]:
    """(paragraphs that stand before the first heading, the rest)."""
    at = 0
    while at < len(blocks) and isinstance(blocks[at], document.Paragraph):
        at += 1
    return blocks[:at], blocks[at:]


def build_cards(part: document.Part, blocks_of: BlocksOf) -> Built | None:
    """Headings or items as cards."""
    return _built(part, deck.Cards, blocks_of)


def build_timeline(part: document.Part, blocks_of: BlocksOf) -> Built | None:
    """Headings or items as steps."""
    return _built(part, deck.Steps, blocks_of)


def _built(
    part: document.Part, block: type[deck.Cards | deck.Steps], blocks_of: BlocksOf
) -> Built | None:
    """From what stands under headings, or from a list with paragraphs around it."""
    lead, rest = _before_headings(part.blocks)
    headed = cards_under_headings(rest)
    if headed:
        if "incremental" in part.attributes.classes:
            headed = [replace(card, stepwise=True) for card in headed]
        return Built((*blocks_of(lead), block(tuple(headed))))
    found = _lead_and_list(part)
    if found is None:
        return None
    before, entries, after = found
    cards = heads_of(entries, loose=True)
    if not cards:
        return None
    if entries.ordered:
        cards = [
            replace(card, number=str(number))
            for number, card in enumerate(cards, start=entries.start)
        ]
    return Built((*blocks_of(before), block(tuple(cards)), *blocks_of(after)))


def is_cards(part: document.Part) -> bool:
    """Two to four entries that all have a head and a body, and perhaps a sentence before them."""
    headed = cards_under_headings(part.blocks)
    if headed is not None and 2 <= len(headed) <= 4:
        return all(card.body for card in headed)
    found = _lead_and_list(part)
    if found is None or len(found[0]) > 1 or found[2]:
        return False
    cards = heads_of(found[1])
    return cards is not None and 2 <= len(cards) <= 4 and all(card.body for card in cards)


def is_timeline(part: document.Part) -> bool:
    """Every head is a date or a numbered step."""
    found = _lead_and_list(part)
    cards = heads_of(found[1]) if found else None
    return bool(cards and len(cards) >= 2 and all(_DATE.match(card.head.plain) for card in cards))


def build_figures(part: document.Part, blocks_of: BlocksOf) -> Built | None:
    """Headings or items as large numbers."""
    lead, rest = _before_headings(part.blocks)
    headed = _figures_under_headings(rest)
    if headed:
        return Built((*blocks_of(lead), deck.Figures(tuple(headed))))
    found = _lead_and_list(part)
    if found is None:
        return None
    before, entries, after = found
    figures = _figures(entries)
    if not figures:
        return None
    return Built((*blocks_of(before), deck.Figures(tuple(figures)), *blocks_of(after)))


def _figures_under_headings(blocks: tuple[document.Block, ...]) -> list[deck.Figure] | None:
    """`### **215.5**万次`, the label as a paragraph, more about it as a list."""
    figures: list[deck.Figure] = []
    for block in blocks:
        match block:
            case document.Heading():
                length = 0
                for run in block.text.runs:
                    if not run.strong:
                        break
                    length += len(run.text)
                if not length:
                    return None
                value, unit = cut(block.text, 0, length), cut(block.text, length)
                figures.append(deck.Figure(without_strong(value), unit))
            case document.Paragraph() if figures and not figures[-1].label:
                figures[-1] = replace(figures[-1], label=block.text)
            case document.List() if figures and not any(item.blocks for item in block.items):
                texts = tuple(item.text for item in block.items)
                figures[-1] = replace(figures[-1], text=(*figures[-1].text, *texts))
            case _:
                return None
    return figures or None


def is_figure(part: document.Part) -> bool:
    """One to three big numbers, said as such: bold, with their unit and nothing else."""
    found = _lead_and_list(part)
    if found is None or not 1 <= len(found[1].items) <= 3 or is_timeline(part):
        return False
    figures = _figures(found[1])
    return figures is not None and all(
        len(figure.unit.plain) <= _LONGEST_UNIT
        and figure.label
        and not _DATE.match(figure.value.plain + figure.unit.plain)
        for figure in figures
    )


def _figures(entries: document.List) -> list[deck.Figure] | None:
    figures: list[deck.Figure] = []
    cards = heads_of(entries)
    for card in cards or ():
        value = _VALUE.match(card.head.plain)
        if not value:
            return None
        label, text = (card.body[0], card.body[1:]) if card.body else (RichText(), ())
        figures.append(
            deck.Figure(
                cut(card.head, value.start("value"), value.end("value")),
                cut(card.head, value.start("unit")),
                label,
                text,
            )
        )
    return figures or None
