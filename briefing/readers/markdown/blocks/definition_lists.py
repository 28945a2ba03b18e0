"""Definition lists: a term on a line of its own, below it `: ` and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Definitions
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.blocks.rule import Taken, after_blanks
from briefing.readers.markdown.scan.starts import interrupts

if TYPE_CHECKING:
    from briefing.model.text import RichText
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.scan.lines import Line

_MEANING = lazy_regex(r" {0,3}[:~][ \t]+(?=\S)")


def read_definitions(lines: list[Line], index: int, context: Context) -> Taken | None:
    """Terms, and below each what it means."""
    items: list[tuple[RichText, tuple[RichText, ...]]] = []
    end = index
    while index < len(lines) and _is_term(lines, index):
        term = context.rich([lines[index]])
        meanings, end = _meanings(lines, after_blanks(lines, index + 1), context)
        items.append((term, tuple(meanings)))
        index = after_blanks(lines, end)
    return ([Definitions(tuple(items))], end) if items else None


def _is_term(lines: list[Line], index: int) -> bool:
    below = after_blanks(lines, index + 1)
    if below == len(lines) or below > index + 2 or not _MEANING.match(lines[below].text):
        return False
    return not _MEANING.match(lines[index].text) and not interrupts(lines[index].text)


def _meanings(lines: list[Line], index: int, context: Context) -> tuple[list[RichText], int]:
    """All that the term means, a paragraph each: more `: ` lines, or indented ones."""
    meanings: list[RichText] = []
    while index < len(lines):
        found = _MEANING.match(lines[index].text)
        if not found and lines[index].indent < 2:
            break
        body = [lines[index].cut(found.end() if found else 0)]
        end = index + 1
        while end < len(lines) and not lines[end].blank and not _begins(lines, end):
            body.append(lines[end])
            end += 1
        meanings.append(context.rich(body))
        following = after_blanks(lines, end)
        if following < len(lines) and (
            _MEANING.match(lines[following].text) or lines[following].indent >= 2
        ):
            end = following
        index = end
        if index < len(lines) and lines[index].blank:
            break
    return meanings, index


def _begins(lines: list[Line], index: int) -> bool:
    return bool(
        _MEANING.match(lines[index].text) or interrupts(lines[index].text) or _is_term(lines, index)
    )
