"""Lines → blocks: one rule after another says whether it knows the block that begins here.

Python-Markdown's own block parser cuts the source at blank lines and forgets where its pieces
stood, wants four blanks for a nested list, and takes quadratic time on hostile input; so blocks
are found here, line by line, and Python-Markdown parses the text in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Block, Heading, Paragraph
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.blocks.definition_lists import read_definitions
from briefing.readers.markdown.blocks.directives import read_inline_comment
from briefing.readers.markdown.blocks.divs import read_command, read_div, read_note
from briefing.readers.markdown.blocks.html_columns import read_html_columns
from briefing.readers.markdown.blocks.leaf_blocks import (
    read_comment,
    read_fence,
    read_indented_code,
    read_raw,
)
from briefing.readers.markdown.blocks.lists import read_list
from briefing.readers.markdown.blocks.quotes import read_quote
from briefing.readers.markdown.blocks.tables import read_table
from briefing.readers.markdown.inline.attributes import read_attributes, split_attributes
from briefing.readers.markdown.inline.images import images_of
from briefing.readers.markdown.scan.starts import heading_mark, interrupts, is_rule

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Rule, Taken
    from briefing.readers.markdown.scan.lines import Line

_UNDERLINE = lazy_regex(r" {0,3}(=+|-{2,})[ \t]*$")
_CLOSING_HASHES = lazy_regex(r"(?:^|[ \t]+)#+[ \t]*$")
_FIT = lazy_regex(r"\s*\[fit\]")
_SPECIAL = frozenset(" \t-+*•●▪◦·0123456789`~:#>_<^[|=NnSs")
"""What blocks other than paragraphs begin with."""
_BELOW = frozenset(" =-:~")
"""What the line below a term or an underlined heading begins with."""


def parse_blocks(lines: list[Line], context: Context) -> list[Block]:
    """The blocks of `lines`. Every line goes into one, or into the notes."""
    blocks: list[Block] = []
    index = 0
    context.depth += 1
    while index < len(lines):
        if lines[index].blank:
            index += 1
            continue
        for rule in (read_paragraph,) if _is_plain(lines, index) else _RULES:
            taken = rule(lines, index, context)
            if taken is not None:
                blocks += taken[0]
                index = taken[1]
                break
    context.depth -= 1
    return blocks


def _is_plain(lines: list[Line], index: int) -> bool:
    """No rule but the paragraph's can want the line: what most lines are."""
    text = lines[index].text
    if text[0] in _SPECIAL or "|" in text:
        return False
    below = lines[index + 1 : index + 3]
    return not any(line.text[:1] in _BELOW for line in below if line.text)


def read_heading(lines: list[Line], index: int, context: Context) -> Taken | None:
    line = lines[index]
    if found := heading_mark(line.text):
        start = max(found.start("words"), found.start("tight"))
        line = line.cut(start if start >= 0 else len(line.text))
        line = line._replace(text=_CLOSING_HASHES.sub("", line.text))
        level, after = len(found["hashes"]), index + 1
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
    return [Heading(context.rich([line]), level, attributes)], after


def read_rule(lines: list[Line], index: int, context: Context) -> Taken | None:
    """A rule that separates no slides separates nothing."""
    return ([], index + 1) if is_rule(lines[index].text) else None


def read_paragraph(lines: list[Line], index: int, context: Context) -> Taken:
    end = index + 1
    while end < len(lines) and not lines[end].blank and not interrupts(lines[end].text):
        end += 1
    taken = lines[index:end]
    only = taken[0].text.strip()
    if len(taken) == 1 and only[0] == "{" and only[-1] == "}" and read_attributes(only[1:-1]):
        return [], end  # attributes of the block above, which has no use for them
    found = context.inline.found
    images, comments = len(found.images), len(found.comments)
    text = context.rich(taken)
    blocks = images_of(context, images, taken)
    said = found.comments[comments:]
    del found.comments[comments:]
    for words in said:
        read_inline_comment(words, taken, context)
    if text.plain.strip() or not (blocks or said):
        blocks.insert(0, Paragraph(text))
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
    read_html_columns,
    read_div,
    read_quote,
    read_table,
    read_indented_code,
    read_definitions,
    read_paragraph,
)
"""In order: the first that knows the line has it."""
