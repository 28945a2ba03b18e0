"""A Document and its Deck → plain data for JSON: what was found in the text, which slides there
are, and where each of their lines came from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.model.deck import People, Person
from briefing.model.document import Document, Meta
from briefing.model.texts import texts_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.analysis.facts import Facts as Findings
    from briefing.analysis.facts import Role, Span
    from briefing.model.deck import Deck, Slide
    from briefing.model.text import RichText


def article_of(document: Document) -> Document | None:
    """The prose that `document` is, or was saved from; None where it was never prose."""
    if document.form == "prose":
        return document
    if document.origin is None:
        return None
    return Document(None, document.origin.lines, Meta(), (), form="prose")


def outline(document: Document, deck: Deck, facts: Findings | None) -> dict[str, Any]:
    """Everything known of the deck, in the shape that `briefing outline --json` prints. `facts` is
    what `analyse` found in `article_of(document)`; None where there is none.

    Lines are 1-based, `start` and `end` count characters in their line; a line without source is
    the app's own label.
    """
    if facts is not None and document.form == "prose":
        findings = _found(facts)
    else:
        findings = _declared(document, deck, facts)
    return {
        **findings,
        "slides": [_slide(slide, deck) for slide in deck.slides],
        "dropped": [{"line": item.line, "why": item.why} for item in deck.dropped],
    }


def _found(facts: Findings) -> dict[str, Any]:
    event = facts.event
    return {
        "title": _text(facts, facts.title),
        "subtitle": _text(facts, facts.subtitle[0] if facts.subtitle else None),
        "date": _text(facts, event.date),
        "place": _text(facts, event.place),
        "hosts": [facts.text(host) for host in event.hosts],
        "headings": [
            {"text": facts.text(h.span), "level": h.level, "line": _line(facts, h.span)}
            for h in facts.headings
        ],
        "people": [
            {
                "name": facts.text(person.name),
                "role": person.role,
                "posts": [facts.text(post) for post in person.posts],
                "line": _line(facts, person.name),
            }
            for person in facts.people
        ],
        "enumerations": [
            {
                "line": _line(facts, found.entries[0].span),
                "items": [facts.text(entry.head) for entry in found.entries],
            }
            for found in facts.enumerations
        ],
        "figures": [
            {"text": facts.text(figure.span), "line": _line(facts, figure.span)}
            for figure in facts.figures
        ],
        "works": [facts.text(work) for work in facts.works],
    }


def _declared(document: Document, deck: Deck, facts: Findings | None) -> dict[str, Any]:
    """What the author of a marked document said; analysis finds nothing in those. Of one that was
    saved from an article, the article says who is chair and who speaks.
    """
    meta = deck.meta
    return {
        "title": deck.title.plain or None,
        "subtitle": meta.subtitle.plain or None,
        "date": meta.date.plain or None,
        "place": meta.place.plain or None,
        "hosts": [host.plain for host in meta.hosts],
        "headings": [
            {"text": item.text, "level": item.level, "line": document.parts[item.part].first}
            for item in document.outline
        ],
        "people": list(_shown_people(deck, _roles_in(facts))),
        "enumerations": [],
        "figures": [],
        "works": [],
    }


def _roles_in(facts: Findings | None) -> dict[str, Role]:
    """By name, the roles that people have in the article of a saved briefing."""
    if facts is None:
        return {}
    return {facts.text(person.name): person.role for person in facts.people}


def _shown_people(deck: Deck, roles: Mapping[str, Role]) -> Iterator[dict[str, Any]]:
    for slide in deck.slides:
        for block in slide.blocks:
            people = block.people if isinstance(block, People) else (block,)
            for person in people:
                if isinstance(person, Person):
                    usual: Role = "speaker" if slide.kind == "speaker" else "mentioned"
                    yield _shown_person(person, roles.get(person.name.plain, usual))


def _shown_person(person: Person, role: Role) -> dict[str, Any]:
    return {
        "name": person.name.plain,
        "role": role,
        "posts": [post.plain for post in person.posts],
        "line": person.name.source.line if person.name.source else 0,
    }


def _slide(slide: Slide, deck: Deck) -> dict[str, Any]:
    texts = list(texts_on(slide))
    if slide.kind == "cover":
        texts += [text for text in (deck.meta.date, deck.meta.place, *deck.meta.hosts) if text]
    noted = {source.line for note in slide.notes for source in note.sources}
    return {
        "kind": slide.kind,
        "title": slide.title.plain,
        "run": list(slide.run),
        "lines": [line for text in texts for line in _lines(text, deck)],
        "notes_lines": sorted(noted),
    }


def _lines(text: RichText, deck: Deck) -> Iterator[dict[str, Any]]:
    """One entry for each source line that the text runs over, word for word as it stands there."""
    if text.source is None:
        yield {"text": text.plain, "source": None}
    for source in text.sources:
        yield {
            "text": deck.lines[source.line - 1][source.start : source.end],
            "source": {"line": source.line, "start": source.start, "end": source.end},
        }


def _text(facts: Findings, span: Span | None) -> str | None:
    return facts.text(span) if span else None


def _line(facts: Findings, span: Span) -> int:
    sources = facts.passages[span.passage].sources(span.start, span.end)
    return sources[0].line if sources else facts.passages[span.passage].first
