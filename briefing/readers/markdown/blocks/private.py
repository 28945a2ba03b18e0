"""Obsidian's `%%` … `%%` over several lines: never shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

FENCE = "%%"


def read_private(lines: list[Line], index: int, context: Context) -> Taken | None:
    """From a line `%%` to the next that ends with it."""
    first = lines[index].text.strip()
    if not first.startswith(FENCE) or first.count(FENCE) > 1:
        return None
    for end in range(index + 1, len(lines)):
        if lines[end].text.rstrip().endswith(FENCE):
            context.inline.found.private.append(lines[index].number)
            return [], end + 1
        if FENCE in lines[end].text:
            return None
    return None
