"""Lines → blocks: one rule after another says whether it knows the block that begins here.

Python-Markdown's own block parser cuts the source at blank lines and forgets where its pieces
stood, wants four blanks for a nested list, and takes quadratic time on hostile input; so blocks
are found here, line by line, and Python-Markdown parses the text in them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Optional

from briefing.model.document import Block, Heading, Paragraph
from briefing.readers.markdown.attributes import read_attributes, split_attributes
from briefing.readers.markdown.containers import read_definitions, read_list, read_quote
from briefing.readers.markdown.divs import read_command, read_div, read_note
from briefing.readers.markdown.images import images_of
from briefing.readers.markdown.leaves import (
    read_comment,
    read_fence,
    read_indented_code,
    read_raw,
)
from briefing.readers.markdown.marks import HEADING, RULE
from briefing.readers.markdown.starts import interrupts
from briefing.readers.markdown.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.readers.markdown.context import Context
    from briefing.readers.markdown.lines import Line

    Rule = Callable[[list[Line], int, Context], Optional[tuple[list[Block], int]]]
    """(lines, index, context) → the blocks that begin there and the index of the line after them;
    None where it is not the rule's."""

_HEADING = re.compile(HEADING, re.MULTILINE)
_RULE = re.compile(RULE)
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")


def parse_blocks(lines: list[Line], context: Context) -> list[Block]:
    """The blocks of `lines`. Every line goes into one, or into the notes."""
    blocks: list[Block] = []
    index = 0
    context.depth += 1
    while index < len(lines):
        if lines[index].blank:
            index += 1
            continue
        for rule in _RULES:
            found = rule(lines, index, context)
            if found is not None:
                blocks += found[0]
                index = found[1]
                break
    context.depth -= 1
    return blocks


def read_heading(lines: list[Line], index: int, context: Context) -> tuple[list[Block], int] | None:
    line = lines[index]
    found = _HEADING.match(line.text)
    if found:
        start = found.start("words") if found["words"] is not None else found.start("tight")
        text = line.cut(start) if start >= 0 else line.cut(len(line.text))
        stripped = re.sub(r"(?:^|[ \t]+)#+[ \t]*$", "", text.text)
        level, after = len(found["hashes"]), index + 1
        text = text._replace(text=stripped)
    elif index + 1 < len(lines) and (under := _UNDERLINE.match(lines[index + 1].text)):
        if interrupts(line.text):
            return None
        level, after, text = (1 if "=" in under[1] else 2), index + 2, line
    else:
        return None
    words, attributes = split_attributes(text.text)
    words = re.sub(r"^\s*\[fit\]\s*", lambda fit: " " * len(fit[0]), words)
    rich = context.rich([text._replace(text=words)])
    return [Heading(rich, level, attributes)], after


def read_rule(lines: list[Line], index: int, context: Context) -> tuple[list[Block], int] | None:
    """A rule that separates no slides separates nothing."""
    return ([], index + 1) if _RULE.match(lines[index].text) else None


def read_paragraph(lines: list[Line], index: int, context: Context) -> tuple[list[Block], int]:
    end = index + 1
    while end < len(lines) and not lines[end].blank and not interrupts(lines[end].text):
        end += 1
    taken = lines[index:end]
    if len(taken) == 1 and (only := taken[0].text.strip()).startswith("{") and only.endswith("}"):
        if read_attributes(only[1:-1]):
            return [], end
    images = len(context.inline.found.images)
    rich = context.rich(taken)
    blocks = images_of(context, images, taken)
    if rich.plain.strip() or not blocks:
        blocks.insert(0, Paragraph(rich))
    return blocks, end


_RULES: tuple[Rule, ...] = (
    read_note,
    read_command,
    read_list,
    read_heading,
    read_rule,
    read_fence,
    read_comment,
    read_raw,
    read_div,
    read_quote,
    read_table,
    read_indented_code,
    read_definitions,
    read_paragraph,
)
"""In order: the first that knows the line has it."""
