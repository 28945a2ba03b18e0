"""Facts of a text in words, as tests state them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.analysis.analyse import analyse
from briefing.readers.article import read_article

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts, Span

ARTICLES = Path(__file__).parent / "articles"


def facts_of(text: str) -> Facts:
    return analyse(read_article(text))


def facts_in(name: str) -> Facts:
    return facts_of((ARTICLES / f"{name}.txt").read_text("utf-8"))


def people_of(facts: Facts) -> dict[str, tuple[str, list[str]]]:
    """Name → (role, posts), for everybody who takes part."""
    return {
        facts.text(person.name): (person.role, [facts.text(post) for post in person.posts])
        for person in facts.people
        if person.role != "mentioned"
    }


def headings_of(facts: Facts) -> list[tuple[int, str]]:
    return [(heading.level, facts.text(heading.span)) for heading in facts.headings]


def lists_of(facts: Facts) -> list[list[str]]:
    return [[facts.text(entry.head) for entry in found.entries] for found in facts.enumerations]


def words_of(facts: Facts, spans: tuple[Span, ...]) -> list[str]:
    return [facts.text(span) for span in spans]


def said(facts: Facts, span: Span | None) -> str | None:
    return facts.text(span) if span else None
