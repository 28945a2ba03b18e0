"""Where a slide waits for a click: pandoc's `. . .`, remark's `--`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

_DOTS = lazy_regex(r" {0,3}\.[ \t]*\.[ \t]*\.[ \t]*$")
_DASHES = lazy_regex(r"--[ \t]*$")


def read_pause(lines: list[Line], index: int, context: Context) -> Taken | None:
    """What follows on the slide comes click by click."""
    text = lines[index].text
    if _DOTS.match(text) and " " in text.strip():
        alone = index + 1 == len(lines) or lines[index + 1].blank
        if not alone:
            return None
    elif not (context.dialect.tool == "remark" and _DASHES.match(text)):
        return None
    context.pause()
    return [], index + 1
