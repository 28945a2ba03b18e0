"""The two promises of every deck made from prose, on a Document of any reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose import compose
from briefing.model.texts import texts_on

if TYPE_CHECKING:
    from briefing.model.document import Document

_LABEL = 12


def broken_promises(document: Document) -> list[str]:
    """What on the deck is not in the document's lines, or of the lines nowhere in the deck."""
    deck = compose(document)
    lines = document.lines
    broken: list[str] = []
    for slide in deck.slides:
        for rich in texts_on(slide):
            sources = (rich.source, *rich.more) if rich.source else ()
            stands = "".join(lines[s.line - 1][s.start : s.end] for s in sources)
            if not sources and len(rich.plain) > _LABEL:
                broken.append(f"no source: {rich.plain}")
            if sources and "".join(stands.split()) != "".join(rich.plain.split()):
                broken.append(f"not word for word: {rich.plain}")
    noted = [
        source.line
        for slide in deck.slides
        for note in slide.notes
        for source in ((note.source, *note.more) if note.source else ())
    ]
    dropped = {item.line for item in deck.dropped}
    broken += [f"twice in notes: {line}" for line in set(noted) if noted.count(line) > 1]
    broken += [f"in notes and dropped: {line}" for line in dropped & set(noted)]
    return broken + [
        f"lost: {line}"
        for number, line in enumerate(lines, 1)
        if line.strip() and number not in noted and number not in dropped
    ]
