"""At which level headings begin slides, where rules do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.deck import KINDS
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.inline.attributes import split_attributes
from briefing.readers.markdown.scan.content import content_after

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.readers.markdown.scan.piece import PlacedHeading
    from briefing.readers.markdown.scan.verbatim import Verbatim

_LEAD = lazy_regex(r"(?![-+*>|#]|\d{1,9}[.)]\s|!\[|:::|```|~~~)")


def said_level(settings: Mapping[str, str]) -> int:
    """What the front matter says, 0 for nothing."""
    for key in ("slide-level", "headingdivider"):
        digits = re.findall(r"[1-6]", settings.get(key, ""))
        if digits:
            return int(digits[-1])
    return 0


def slide_level(
    lines: Sequence[str], headings: list[PlacedHeading], rules: list[int], verbatim: Verbatim
) -> int:
    """The highest heading that is followed by content (pandoc's manual, “Structuring the slide
    show”). Notes and comments are no content; nor is what stands under the deck's own title, or a
    lone paragraph between a `#` and the next heading: those are subtitles.
    """
    best = 0
    ruled = set(rules)
    top = [heading for heading in headings if heading.level == 1]
    for index, heading in enumerate(headings):
        if best and heading.level >= best:
            continue
        if heading.level == 1 and index == 0 and len(top) == 1 and len(headings) > 1:
            continue
        content = content_after(lines, heading.after, verbatim)
        following = headings[index + 1] if index + 1 < len(headings) else None
        if content is None or content in ruled or (following and content == following.line):
            continue
        if heading.level == 1 and following and _is_lead(lines, content, following):
            continue
        best = heading.level
    said = [heading.level for heading in headings if _names_a_kind(heading.text)]
    best = min([best, *said] if best else said, default=0)
    if best:
        return best
    deepest = max((heading.level for heading in headings), default=2)
    return deepest if len(headings) > 1 or deepest > 1 else 2


def _names_a_kind(heading: str) -> bool:
    """`## Title {.cards}` is a slide, even where nothing but sub-headings follows."""
    classes = split_attributes(heading)[1].classes if heading.endswith("}") else ()
    return any(name in KINDS and name not in {"section", "cover"} for name in classes)


def _is_lead(lines: Sequence[str], content: int, following: PlacedHeading) -> bool:
    """One paragraph of plain text up to the next, deeper heading."""
    if following.level == 1:
        return False
    text = [line for line in lines[content : following.line] if line.strip()]
    return 1 <= len(text) <= 2 and all(_LEAD.match(line.lstrip()) for line in text)
