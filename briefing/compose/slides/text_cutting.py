"""Cutting marked text: heads from bodies, names from posts. Nothing is rewritten."""

from __future__ import annotations

import re

from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, Run, Source

HEAD_WIDTH = 32
"""Of a card's head at most, in half-width columns, unless it is bold."""

_JOINT = lazy_regex(r"\s*(?:[：:]\s*|(?:——|—|–)\s*|\s-\s)")
_PLAIN_HEAD = lazy_regex(
    r"(?!https?:|mailto:)([^：:—–\n]{1,40}?)(?:\s*(?:：|:(?!//|\d))\s*|\s*——\s*|\s+[—–]\s+)(?=\S)"
)


def cut(text: RichText, start: int, end: int | None = None) -> RichText:
    """Characters `start` to `end` of `text`, marks kept, white space around them left out."""
    plain = text.plain
    end = len(plain) if end is None else end
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    runs: list[Run] = []
    at = 0
    for run in text.runs:
        low, high = max(start - at, 0), min(end - at, len(run.text))
        if low < high:
            runs.append(replace(run, text=run.text[low:high]))
        at += len(run.text)
    return replace(text, runs=tuple(runs), source=_source(text, plain, start, end))


def _source(text: RichText, plain: str, start: int, end: int) -> Source | None:
    """Exact where the source is the text itself, else the whole stretch."""
    source = text.source
    if source is None or text.more or source.end - source.start != len(plain):
        return source
    return Source(source.line, source.start + start, source.start + end)


def lines_of(text: RichText) -> tuple[RichText, ...]:
    """The stretches between the breaks that the author wanted."""
    plain = text.plain
    if "\n" not in plain:
        return (text,) if text else ()
    found: list[RichText] = []
    start = 0
    for piece in plain.split("\n"):
        if piece.strip():
            found.append(cut(text, start, start + len(piece)))
        start += len(piece) + 1
    return tuple(found)


def split_on(text: RichText, separators: str) -> tuple[RichText, ...]:
    """The stretches between any of `separators`, those inside brackets and quotes left alone."""
    plain = text.plain
    depth = 0
    start = 0
    found: list[RichText] = []
    for at, char in enumerate(plain):
        depth += (char in "（(《“[「") - (char in "）)》”]」")
        if char in separators and depth <= 0:
            found.append(cut(text, start, at))
            start = at + 1
    found.append(cut(text, start))
    return tuple(piece for piece in found if piece)


def without_strong(text: RichText) -> RichText:
    """A head is set bold anyhow."""
    return replace(text, runs=tuple(replace(run, strong=False) for run in text.runs))


ICON = lazy_regex(r"\s*:icon-[a-z0-9][a-z0-9-]{0,40}:\s*")


def _joined(icon: RichText, head: RichText) -> RichText:
    runs = (Run(f"{icon.plain.strip()} "), *head.runs)
    return replace(head, runs=runs)


def split_head(text: RichText) -> tuple[RichText, RichText] | None:
    """`**Head**：body` or `Head: body` as (head, body); None where there is no head.

    A bold beginning is a head whatever follows it; the body may be empty. The name of an icon stays
    before its head.
    """
    icon = ICON.match(text.plain)
    if icon:
        found = split_head(cut(text, icon.end()))
        return found and (_joined(cut(text, 0, icon.end()), found[0]), found[1])
    length = 0
    for run in text.runs:
        if not run.strong:
            break
        length += len(run.text)
    plain = text.plain
    if length:
        head = cut(text, 0, length)
        if head.plain.endswith(("：", ":")):
            head = cut(head, 0, len(head.plain) - 1)
        joint = _JOINT.match(plain, length)
        after = joint.end() if joint else length
        if joint or length == len(plain) or plain[length].isspace():
            return without_strong(head), cut(text, after)
        return None
    found = _PLAIN_HEAD.match(plain)
    if found and width(found[1]) <= HEAD_WIDTH and not re.search(r"[。；;！？!?，,]", found[1]):
        return cut(text, 0, found.end(1)), cut(text, found.end())
    return None


def width(text: str) -> int:
    """Columns of `text`: one for Latin, two for Han and full-width characters."""
    return sum(2 if char > "\u2e7f" else 1 for char in text)
