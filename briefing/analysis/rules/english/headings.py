"""People whom a heading names, because what stands under it is theirs: `Address: Ms NAME, POST`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.rules.english.name_spans import TITLE
from briefing.analysis.rules.english.names import NamedPerson, people_in_passage
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts, Span

_SPEECH = r"(?i:speech|address|remarks|statement|lecture|keynote|presentation|talk|message)"
_LEAD = lazy_regex(
    rf"(?:[\w’'-]+ ){{0,3}}{_SPEECH}(?: speech| address| remarks)?"
    r"(?:\s*[:–—-]\s*|\s+(?:delivered |given |made )?(?:by|of|from)\s+)(?:the )?"
)
"""`Opening speech: `, `Remarks by the `"""
_ABOUT = ("Meet ", "Introducing ", "Statement ", "About ")
"""How a heading begins that tells of somebody."""
_REPORTER = frozenset({"writer", "reporter", "correspondent", "journalist", "editor", "columnist"})


def people_in_headings(facts: Facts) -> Iterator[tuple[int, NamedPerson]]:
    """Speakers, each with the passage of the heading, the subtitle or the title that names them."""
    title = (facts.title,) if facts.title else ()
    lines = {heading.span.passage for heading in facts.headings}
    lines |= {span.passage for span in facts.subtitle}
    for index in sorted(lines | {span.passage for span in title}):
        folded = facts.passages[index].folded
        lead = _LEAD.match(folded)
        if not lead and index not in lines:
            continue
        start = lead.end() if lead else 0
        for found in people_in_passage(folded, index):
            if found.name.start >= start and (lead or _fills(folded, found)):
                yield index, found
                break


def _fills(folded: str, found: NamedPerson) -> bool:
    """Whether the line is nothing but the name and its posts."""
    spans: list[Span] = [found.name, *found.posts]
    title = TITLE.match(folded)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    posts = " ".join(folded[post.start : post.end].lower() for post in found.posts).split()
    begins = start <= (title.end() if title else 0) and not folded.startswith(_ABOUT)
    return bool(posts) and begins and end == len(folded) and not _REPORTER & set(posts)
