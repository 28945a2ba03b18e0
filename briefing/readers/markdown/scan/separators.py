"""What parts slides besides headings: rules, and the marks of tools that have others.

| tool | a slide ends at |
|---|---|
| presenterm | `<!-- end_slide -->`; its rules are lines on the slide |
| reveal.js, Obsidian | `---`, and `--` (GitPitch: `+++`) for a slide below |
| Markdown Preview Enhanced | `<!-- slide -->`, with which the next one begins |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.readers.markdown.dialect import Dialect
    from briefing.readers.markdown.scan.markers import Marker
    from briefing.readers.markdown.scan.verbatim import Verbatim

_SLIDE = lazy_regex(r"\s*<!--\s*slide\b")
_END = lazy_regex(r"\s*<!--\s*end_slide\s*-->\s*$")
_GROUPS = lazy_regex(r" {0,3}-{2,}(?:[ \t]+-{2,})+[ \t]*$")


def is_dashed_columns(line: str) -> bool:
    """`-----  ----`: the columns of one of pandoc's simple tables, never a rule."""
    return bool(_GROUPS.match(line))


def _part_all(lines: Sequence[str], dashes: list[int]) -> bool:
    """Whether every `--` of a file without rules stands right above a heading, twice at least: a
    piece of a reveal.js deck in a file of its own.
    """
    return len(dashes) > 1 and all(
        next((text for text in lines[line + 1 :] if text.strip()), "").startswith("#")
        for line in dashes
    )


def separators(
    lines: Sequence[str],
    rules: list[int],
    markers: list[Marker],
    verbatim: Verbatim,
    dialect: Dialect,
) -> dict[int, int]:
    """Lines that end a slide, each with the line at which the next begins."""
    if dialect.tool == "presenterm" and not dialect.rules_part:
        rules = []
    found = {line: line + 1 for line in rules}
    if dialect.tool != "remark":
        below = [
            marker.line
            for marker in markers
            if marker.kind == "dashes" and (not marker.line or not lines[marker.line - 1].strip())
        ]
        if rules or _part_all(lines, below):
            found |= {line: line + 1 for line in below}
    for line in verbatim.comments:
        if _END.match(lines[line]):
            found[line] = line + 1
        elif dialect.tool == "Markdown Preview Enhanced" and _SLIDE.match(lines[line]):
            found[line] = line
    return found
