"""What the file itself says of its lines, in Word styles or in a page's tags: it stands above what
the other rules would guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Entry, Enumeration, Furniture, Heading, PlacedPicture, Span
from briefing.analysis.sentences import sentences, trim
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts

CAPTION = "a picture's caption"
_MOSTLY_HEADINGS = 0.6
_HEAD = {"zh": (2, 30), "en": (2, 60)}
"""Characters that the head of an item may have."""


def take_asides(facts: Facts) -> Facts:
    """Lines that are no part of the text: menus, footnotes, the page's header."""
    found = (Furniture(i, hint.why) for i, hint in facts.hints.items() if hint.role == "aside")
    return replace(facts, furniture=tuple(found))


def take_captions(facts: Facts) -> Facts:
    """A picture keeps the caption that stands under it, or over it. The caption of a picture that
    cannot be shown goes with it.
    """
    if not facts.hints and not facts.pictures:
        return facts
    captions = {item.passage for item in facts.furniture if item.why == CAPTION}
    captions.update(_with_role(facts, "caption"))
    placed: list[PlacedPicture] = []
    for picture in facts.pictures:
        near = (picture.after + 1, picture.after)
        caption = next((index for index in near if index in captions), -1)
        captions.discard(caption)
        placed.append(replace(picture, caption=caption))
    taken = {picture.caption for picture in placed}
    kept = [item for item in facts.furniture if item.passage not in taken]
    known = {item.passage for item in kept}
    alone = (i for i in captions if i not in known and not _is_beside_a_row(facts, i))
    kept += [Furniture(index, CAPTION) for index in alone]
    kept.sort(key=lambda item: item.passage)
    return replace(facts, pictures=tuple(placed), furniture=tuple(kept))


def take_title(facts: Facts) -> Facts:
    """The line in the title's style; else the only heading of the highest level, if it is the
    first of all.
    """
    title = next(_with_role(facts, "title"), None)
    if title is None:
        heads = list(_with_role(facts, "heading"))
        top = _highest(facts, heads)
        first = bool(heads) and all(i in _aside(facts) for i in range(heads[0]))
        if len(top) != 1 or top != heads[:1] or len(heads) < 2 or not first:
            return facts
        title = top[0]
    below = [i for i in _with_role(facts, "subtitle") if title < i <= title + 2]
    return replace(
        facts, title=_whole(facts, title), subtitle=tuple(_whole(facts, i) for i in below)
    )


def take_headings(facts: Facts) -> Facts:
    """Lines in a heading's style, their levels counted from 1. Where hardly anything else is left,
    the lowest of them are the text.
    """
    taken = facts.skipped()
    found = [i for i in _with_role(facts, "heading") if i not in taken]
    text = sum(i not in taken for i in facts.body())
    levels = sorted({facts.hints[i].level for i in found})
    if len(found) > _MOSTLY_HEADINGS * text and len(levels) > 1:
        lowest = levels.pop()
        found = [i for i in found if facts.hints[i].level != lowest]
    heads = (Heading(_whole(facts, i), levels.index(facts.hints[i].level) + 1) for i in found)
    return replace(facts, headings=tuple(heads))


def take_items(facts: Facts) -> Facts:
    """Bulleted and numbered lines in a row; deeper ones belong to the item above them."""
    if not facts.hints:
        return facts
    listed = {entry.span.passage for found in facts.enumerations for entry in found.entries}
    taken = listed | {heading.span.passage for heading in facts.headings}
    run: list[int] = []
    found: list[Enumeration] = []
    for index in (*facts.body(), -1):
        if _role(facts, index) == "item" and index not in taken:
            run.append(index)
            continue
        top = _highest(facts, run)
        if len(top) >= 2:
            entries = tuple(Entry(_whole(facts, i), item_head(facts, i)) for i in top)
            found.append(Enumeration("items", entries, _announcing(facts, run[0] - 1)))
        run = []
    every = sorted((*facts.enumerations, *found), key=lambda one: one.entries[0].span.passage)
    return replace(facts, enumerations=tuple(every))


def _announcing(facts: Facts, index: int) -> Span | None:
    """The last sentence of the passage before a list, where it ends in a colon."""
    if index < 0 or is_said(facts, index):
        return None
    folded = facts.passages[index].folded
    if folded[-1] not in "：:":
        return None
    start, end = sentences(folded, facts.lang == "zh")[-1]
    return Span(index, *trim(folded, start, end))


def item_head(facts: Facts, index: int) -> Span:
    """What an item is about: its bold lead-in, what is before its colon, its first sentence."""
    folded = facts.passages[index].folded
    least, most = _HEAD[facts.lang]
    if lead := lead_in(facts, index):
        return lead
    colon = folded.find("：")
    if colon < 0 and facts.lang == "en":
        colon = folded.find(": ")
    if least <= colon <= most:
        return Span(index, *trim(folded, 0, colon))
    first = next(iter(sentences(folded, facts.lang == "zh")), (0, len(folded)))
    return Span(index, *trim(folded, *first))


def lead_in(facts: Facts, index: int) -> Span | None:
    """The bold words that open a passage and lead into the rest of it."""
    hint = facts.hints.get(index)
    passage = facts.passages[index]
    least, most = _HEAD[facts.lang]
    if hint is None or not least <= hint.lead <= most or hint.lead >= len(passage):
        return None
    low, high = trim(passage.folded, 0, hint.lead)
    while high > low and passage.folded[high - 1] in "：:。.，,、；; ":
        high -= 1
    return Span(index, low, high) if high - low >= least else None


def is_said_to_be_text(facts: Facts, index: int, why: str) -> bool:
    """Whether the file stands against dropping a line; a page's `相关阅读` may be a heading."""
    heading = _role(facts, index) == "heading" and index not in facts.corrected
    return is_said(facts, index) and not (heading and why == "page furniture")


def is_said(facts: Facts, index: int) -> bool:
    """Whether the file or a person says what the line is, so that nothing need be guessed."""
    hint = facts.hints.get(index)
    return index in facts.corrected or (hint is not None and hint.role not in {"", "text"})


def bold_lines(facts: Facts) -> frozenset[int]:
    """Lines that are bold as a whole."""
    return frozenset(
        i for i, hint in facts.hints.items() if 0 < len(facts.passages[i]) <= hint.lead
    )


def _highest(facts: Facts, indices: list[int]) -> list[int]:
    """Those of the highest level that any of them has."""
    highest = min((facts.hints[index].level for index in indices), default=1)
    return [index for index in indices if facts.hints[index].level == highest]


def _with_role(facts: Facts, role: str) -> Iterator[int]:
    return (index for index, hint in facts.hints.items() if hint.role == role)


def _is_beside_a_row(facts: Facts, index: int) -> bool:
    return "row" in {_role(facts, index - 1), _role(facts, index + 1)}


def _role(facts: Facts, index: int) -> str:
    hint = facts.hints.get(index)
    return hint.role if hint else ""


def _aside(facts: Facts) -> set[int]:
    return {item.passage for item in facts.furniture}


def _whole(facts: Facts, index: int) -> Span:
    return Span(index, 0, len(facts.passages[index]))
