"""Pandoc's multiline tables: where each begins and ends. Its lines of dashes are no rules.

-------------------------
 Bee      Kilos
-------- ----------------
 queen    none: she only
          lays eggs

 drone    none
-------------------------
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex
from briefing.readers.markdown.scan.separators import is_dashed_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

_RULE = lazy_regex(r" {0,3}-{10,}[ \t]*$")
_HEAD = 6
"""Lines that a header has at most."""
_LONGEST = 400
"""Lines of a table."""


def multiline_table(lines: Sequence[str], index: int) -> tuple[int, int] | None:
    """(the line of dashes that marks the columns, the last line) of the table that begins at line
    `index`; None where none does. Without a header it begins with the columns.
    """
    if _RULE.match(lines[index]):
        columns = index + 1
        while columns < len(lines) and lines[columns].strip() and columns <= index + _HEAD:
            if is_dashed_columns(lines[columns]):
                break
            columns += 1
        if columns == index + 1 or columns >= len(lines) or not is_dashed_columns(lines[columns]):
            return None
    elif is_dashed_columns(lines[index]):
        columns = index
    else:
        return None
    widest = len(lines[columns].strip())
    for end in range(columns + 2, min(len(lines), index + _LONGEST)):
        line = lines[end]
        if line.startswith("#") or is_dashed_columns(line):
            return None
        if _RULE.match(line):
            closed = end + 1 == len(lines) or not lines[end + 1].strip()
            enough = len(line.strip()) >= widest - 2
            return (columns, end) if closed and enough else None
    return None
