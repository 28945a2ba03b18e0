"""Paragraphs: what no other rule takes. Pictures and comments in them become blocks and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Paragraph
from briefing.readers.markdown.blocks.directives import read_inline_comment
from briefing.readers.markdown.blocks.images import images_of
from briefing.readers.markdown.inline.attributes import read_attributes
from briefing.readers.markdown.scan.starts import interrupts

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line


def read_paragraph(lines: list[Line], index: int, context: Context) -> Taken:
    """All lines up to a blank one, or one that begins another block."""
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
    if text.plain.strip() or not (blocks or said or only[0] in "<%"):
        blocks.insert(0, Paragraph(text, stepwise=context.paused))
    return blocks, end
