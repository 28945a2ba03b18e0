"""Headings: `#` before them, or a line of `=` or `-` under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Heading
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.blocks.images import images_of
from briefing.readers.markdown.inline.attributes import split_attributes
from briefing.readers.markdown.scan.markers import heading_tag
from briefing.readers.markdown.scan.starts import heading_mark, interrupts, is_rule

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

_UNDERLINE = lazy_regex(r" {0,3}(=+|-{2,})[ \t]*$")
_CLOSING_HASHES = lazy_regex(r"(?:^|(?<![ \t])[ \t]+)#+[ \t]*$")
_FIT = lazy_regex(r"\s*\[fit\]")


def read_heading(lines: list[Line], index: int, context: Context) -> Taken | None:
    """A heading, without its marks, attributes and Deckset's `[fit]`; its pictures follow it."""
    line = lines[index]
    if found := heading_mark(line.text):
        start = max(found.start("words"), found.start("tight"))
        line = line.cut(start if start >= 0 else len(line.text))
        line = line._replace(text=_CLOSING_HASHES.sub("", line.text))
        level, after = len(found["hashes"]), index + 1
    elif tagged := heading_tag(line.text):
        line = line.cut(tagged.start("words"))._replace(text=tagged["words"])
        level, after = int(tagged["level"]), index + 1
    elif index + 1 < len(lines) and (under := _UNDERLINE.match(lines[index + 1].text)):
        if interrupts(line.text) or line.indent > 3:
            return None
        level, after = (1 if "=" in under[1] else 2), index + 2
    else:
        return None
    words, attributes = split_attributes(line.text)
    line = line._replace(text=words)
    if fit := _FIT.match(words):
        line = line.cut(fit.end())
    before = len(context.inline.found.images)
    text = context.rich([line])
    images = images_of(context, before, [line])
    if images and not text.plain.strip():
        return images, after
    return [Heading(text, level, attributes), *images], after


def read_rule(lines: list[Line], index: int, context: Context) -> Taken | None:
    """A rule that separates no slides separates nothing."""
    return ([], index + 1) if is_rule(lines[index].text) else None
