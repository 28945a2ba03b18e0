"""Text without a file's name → whether it is clearly Markdown. Plain text has dashes before its
items and a program `#` before its comments; so one sort of mark alone says little.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex
from briefing.readers.markdown.origin import OPENING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAMPLE = 50_000
"""Characters that are looked at."""
_MARKS = (
    lazy_regex(r"(?<![A-Za-z0-9_*])\*\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*\*(?![A-Za-z0-9_])"),
    lazy_regex(r"(?<!!)\[[^\[\]\n]{1,200}\]\([^()\s]{1,500}\)"),
    lazy_regex(r"!\[[^\[\]\n]{0,200}\][(\[]"),
    lazy_regex(r"^(?:```|~~~)", re.MULTILINE),
    lazy_regex(r"^[ ]{0,3}\|?[ ]*:?-{3,}:?[ ]*\|[-:| ]*$", re.MULTILINE),
    lazy_regex(r"\A---\n(?:[a-z][\w-]{0,30}:.{0,500}\n){1,40}---$", re.MULTILINE),
)
"""Bold text, links, pictures, code, tables, front matter."""
_HEADING = lazy_regex(r"^#{1,6} +\S.*$", re.MULTILINE)
_HEADING_ALONE = lazy_regex(r"^#{1,6} +\S.*(?=\n[ \t]*\n|\n?\Z)", re.MULTILINE)
"""A comment stands close above its line of a program."""
_ITEMS = lazy_regex(
    r"^ {0,3}(?:[-*+]|\d{1,2}\.) +\S.*\n\s{0,8}(?:[-*+]|\d{1,2}\.) +\S", re.MULTILINE
)


def is_clearly_markdown(text: str) -> bool:
    """Two sorts of marks that only Markdown has, one of them and headings or items, or two headings
    that stand alone.
    """
    sample = "\n".join(text[:_SAMPLE].splitlines())
    headings = len(_HEADING_ALONE.findall(sample))
    marks = sum(_marks(sample)) + (headings > 0)
    beside = bool(_HEADING.search(sample) and not headings) or bool(_ITEMS.search(sample))
    return OPENING in text or headings > 1 or marks > 1 or (marks == 1 and beside)


def _marks(sample: str) -> Iterator[bool]:
    return (mark.search(sample) is not None for mark in _MARKS)
