"""What a selection in the reading text holds: the word around a place, and the text to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTextBoundaryFinder

from briefing.ui.reading_lines import Units

if TYPE_CHECKING:
    from briefing.ui.reading_page import At
    from briefing.ui.reading_text import ReadingText, Spot


def words_around(text: str, offset: int) -> tuple[int, int]:
    """(start, end) of the word that a character belongs to, by Unicode's boundaries."""
    units = Units(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
    finder.setPosition(units.of(min(offset + 1, len(text))))
    start = max(finder.toPreviousBoundary(), 0)
    end = finder.toNextBoundary()
    return units.offset(start), units.offset(end) if end >= 0 else len(text)


def copied(text: ReadingText, start: At, end: At) -> str:
    """The text between two places, as the source has it; a blank line between paragraphs."""
    pieces: list[str] = []
    spot: Spot | None = start.spot
    while spot is not None and spot <= end.spot:
        passage = text.passage(spot)
        first = start.offset if spot == start.spot else 0
        last = end.offset if spot == end.spot else len(passage.text)
        if pieces and not passage.continued:
            pieces.append("\n" if passage.kind == "item" else "\n\n")
        pieces.append(passage.text[first:last])
        spot = text.after(spot)
    return "".join(pieces)
