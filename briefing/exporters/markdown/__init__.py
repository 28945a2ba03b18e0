"""A deck → a Markdown briefing that opens to the same deck, and stays pleasant to read and edit.

Every slide is first written as a person would write it. Then the whole is read back; a slide that
came out differently is written again and says more outright, until it is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.markdown.front_matter import front_matter
from briefing.exporters.markdown.pictures import carried_lines
from briefing.exporters.markdown.relocated import relocated
from briefing.exporters.markdown.round_trip import Wording, differences
from briefing.exporters.markdown.slides import notes_lines, slide_lines
from briefing.exporters.markdown.sources import origin_of
from briefing.model.progress import Progress
from briefing.readers.markdown.origin import written as origin_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing.model.deck import Deck
    from briefing.model.scene import Scene

_ROUNDS = 6


def write_markdown(deck: Deck, path: Path) -> Iterator[Progress]:
    """Save `deck` to `path` as UTF-8. A deck from an article takes the article along, and one that
    goes to another folder its pictures.

    Raises BriefingError where nothing can be written; what stood there stays.
    """
    from briefing.exporters.atomic import atomic_write

    texts: list[str] = []
    for text in _rounds(relocated(deck, path.parent)):
        yield Progress(len(texts), _ROUNDS, "Writing the slides")
        texts.append(text)
    yield Progress(_ROUNDS, _ROUNDS, "Writing the slides")
    with atomic_write(path) as file:
        file.write(texts[-1].encode("utf-8", "replace"))


def export(deck: Deck, scenes: Iterable[Scene], path: Path) -> Iterator[Progress]:
    """`write_markdown` in the shape of an exporter: Markdown has no pages and needs no scenes."""
    return write_markdown(deck, path)


def markdown_of(deck: Deck) -> str:
    """The text of the Markdown briefing."""
    return list(_rounds(deck))[-1]


def _rounds(deck: Deck) -> Iterator[str]:
    """The text, more explicit each time, until it reads as the deck."""
    wording = Wording.natural(deck)
    for _ in range(_ROUNDS):
        text = _text(deck, wording)
        yield text
        changed = differences(deck, text, wording)
        if changed is None:
            return
        wording = changed


def _text(deck: Deck, wording: Wording) -> str:
    """The whole file in the given wording."""
    opened = {section.first: section for section in deck.sections}
    agenda = any(slide.kind == "agenda" for slide in deck.slides)
    lines = list(front_matter(deck, cover=wording.cover, lang=wording.lang, agenda=agenda))
    for place, slide in enumerate(deck.slides):
        if place == wording.agenda:
            continue
        if place == 0 and wording.cover:
            lines += ["", *notes_lines(slide)] if slide.notes else []
            continue
        lines += ["", *slide_lines(slide, opened.get(place), wording.slides[place])]
    if carried := carried_lines(deck.slides):
        lines += ["", *carried]
    if deck.article is not None:
        lines += ["", *origin_lines(origin_of(deck), chinese=deck.lang.startswith("zh"))]
    return "\n".join(lines) + "\n"
