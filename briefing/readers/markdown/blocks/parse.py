"""Lines → blocks: one rule after another says whether it knows the block that begins here.

Python-Markdown's own block parser cuts the source at blank lines and forgets where its pieces
stood, wants four blanks for a nested list, and takes quadratic time on hostile input; so blocks
are found here, line by line, and Python-Markdown parses the text in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.readers.markdown.blocks.boxes import read_boxes
from briefing.readers.markdown.blocks.dashed_tables import (
    read_grid_table,
    read_multiline_table,
    read_simple_table,
)
from briefing.readers.markdown.blocks.definition_lists import read_definitions
from briefing.readers.markdown.blocks.divs import read_command, read_div, read_note
from briefing.readers.markdown.blocks.elements import read_element
from briefing.readers.markdown.blocks.formulas import read_formula
from briefing.readers.markdown.blocks.headings import read_heading, read_rule
from briefing.readers.markdown.blocks.html_tables import read_html_table
from briefing.readers.markdown.blocks.leaf_blocks import (
    read_comment,
    read_fence,
    read_indented_code,
    read_raw,
)
from briefing.readers.markdown.blocks.line_blocks import read_line_block
from briefing.readers.markdown.blocks.lists import read_list
from briefing.readers.markdown.blocks.paragraphs import read_paragraph
from briefing.readers.markdown.blocks.pauses import read_pause
from briefing.readers.markdown.blocks.private import read_private
from briefing.readers.markdown.blocks.quotes import read_quote
from briefing.readers.markdown.blocks.slots import read_comment_columns, read_slots
from briefing.readers.markdown.blocks.tables import read_table

if TYPE_CHECKING:
    from briefing.model.document import Block
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Rule
    from briefing.readers.markdown.scan.lines import Line

_RULES: tuple[Rule, ...] = (
    read_note,
    read_command,
    read_pause,
    read_multiline_table,
    read_simple_table,
    read_grid_table,
    read_list,
    read_heading,
    read_rule,
    read_fence,
    read_comment_columns,
    read_comment,
    read_raw,
    read_html_table,
    read_element,
    read_slots,
    read_div,
    read_quote,
    read_table,
    read_line_block,
    read_formula,
    read_private,
    read_boxes,
    read_indented_code,
    read_definitions,
    read_paragraph,
)
"""In order: the first that knows the line has it."""

_SPECIAL = frozenset(" \t-+*•●▪◦·0123456789`~:#>_<^[|=NnSs.?$%(aAiI")
"""What blocks other than paragraphs begin with."""
_BELOW = frozenset(" =-:~")
"""What the line below a term or an underlined heading begins with."""


def parse_blocks(lines: list[Line], context: Context) -> list[Block]:
    """The blocks of `lines`. Every line goes into one, or into the notes."""
    blocks: list[Block] = []
    index = 0
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
    return blocks


def _is_plain(lines: list[Line], index: int) -> bool:
    """No rule but the paragraph's can want the line: what most lines are."""
    text = lines[index].text
    if text[0] in _SPECIAL or "|" in text:
        return False
    below = lines[index + 1 : index + 3]
    return not any(line.text[:1] in _BELOW for line in below if line.text)
