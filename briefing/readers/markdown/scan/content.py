"""Which lines say something on a slide: notes, comments, style sheets and bare tags do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.readers.markdown.scan.verbatim import Verbatim

_DEFINITION = lazy_regex(r" {0,3}(?:\[[^\]\n]+\]|\*\[[^\]\n]+\]):")
_SAYS_NOTHING = lazy_regex(
    r"\s*(?:</?(?:br|div|center|section|span|p|v-clicks?|aside|slide)\b[^<>]*>\s*)+$"
    r"|\[\.[\w-]+(?::[^\]]*)?\][ \t]*$",
    re.IGNORECASE,
)
"""Bare tags, and Deckset's commands."""
_COMPONENT = lazy_regex(r"\s*<[A-Z][A-Za-z0-9]*(?:\s[^<>]*)?/>\s*$")


def content_after(
    lines: Sequence[str], index: int, verbatim: Verbatim, end: int | None = None
) -> int | None:
    """The next line that says something on the slide, None at the end."""
    end = len(lines) if end is None else end
    while index < end:
        after = verbatim.silent_to(index)
        if after is not None:
            index = after + 1
        elif lines[index].strip() and not _is_silent(lines[index], verbatim):
            return index
        else:
            index += 1
    return None


def _is_silent(line: str, verbatim: Verbatim) -> bool:
    if line.lstrip()[:1] not in {"[", "*", "<"}:
        return False
    if verbatim.without_components and _COMPONENT.match(line):
        return True
    return bool(_DEFINITION.match(line) or _SAYS_NOTHING.match(line))
