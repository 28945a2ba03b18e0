"""The comment at the end of a Markdown file that holds what a presenter drew. Both directions stand
here, that they agree.

    <!-- briefing:ink
    {"version": 1, "strokes": [
    …
    ]}
    -->
"""

from __future__ import annotations

from briefing.model.ink.file import read_ink, write_ink
from briefing.model.ink.strokes import Ink

OPENING = "<!-- briefing:ink"
_CLOSING = "-->"


def written(ink: Ink) -> str:
    """The comment, ending with its line."""
    inside = write_ink(ink).replace("--", "-\\u002d")  # only names can hold it; it ends comments
    return f"{OPENING}\n{inside}{_CLOSING}\n"


def taken_out(lines: list[str]) -> tuple[list[str], Ink]:
    """(`lines` with the comment's blank, what it says)."""
    where = span(lines)
    if where is None:
        return lines, Ink()
    start, end = where
    said = "\n".join(lines[start + 1 : end - 1])
    return [*lines[:start], *[""] * (end - start), *lines[end:]], read_ink(said) or Ink()


def span(lines: list[str]) -> tuple[int, int] | None:
    """(first line, line after it) of the comment; None where it is missing or not closed."""
    start = next((i for i in reversed(range(len(lines))) if lines[i].rstrip() == OPENING), -1)
    if start < 0:
        return None
    after = range(start + 1, len(lines))
    closing = next((i for i in after if lines[i].strip() == _CLOSING), -1)
    return (start, closing + 1) if closing >= 0 else None
