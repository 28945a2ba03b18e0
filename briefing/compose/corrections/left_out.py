"""A slide of an article → what its notes say and it does not show: what could be put on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.sentences import fold, sentences, trim
from briefing.model.text import Source, Sources, rich_text_from
from briefing.model.texts import texts_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.model.deck import Slide
    from briefing.model.text import RichText

_LEAST_HAN, _LEAST_LATIN = 14, 36
"""Characters of a sentence's rest that are worth a line, where the slide shows some of it already:
less is who said it, or a tail.
"""


def left_out(slide: Slide, lines: Sequence[str], taken: Iterable[Sources] = ()) -> list[RichText]:
    """Stretches of the slide's notes, a sentence at most, none of which stands on the slide. First
    those that a person took off, `taken`, as they stood there.
    """
    off = [places for places in taken if places]
    covered: dict[int, list[tuple[int, int]]] = {}
    for places in (*(text.sources for text in texts_on(slide)), *off):
        for place in places:
            covered.setdefault(place.line, []).append((place.start, place.end))
    found = [rich_text_from(lines, places) for places in off]
    for note in slide.notes:
        found += _uncovered(note, lines, covered)
    return found


def _uncovered(
    note: RichText, lines: Sequence[str], covered: dict[int, list[tuple[int, int]]]
) -> Iterator[RichText]:
    places = _characters(note, lines)
    if len(places) != len(note.plain):
        return
    folded = fold(note.plain)
    chinese = not folded.isascii() and any("\u3400" <= char <= "\u9fff" for char in folded)
    least = _LEAST_HAN if chinese else _LEAST_LATIN
    for start, end in sentences(folded, chinese):
        free = [at for at in range(start, end) if not _is_covered(places[at], covered)]
        whole = len(free) == end - start
        for low, high in _runs(free):
            low, high = trim(folded, low, high)
            if high - low >= (1 if whole else least):
                yield rich_text_from(lines, _joined(places[low:high]))


def _characters(note: RichText, lines: Sequence[str]) -> list[tuple[int, int] | None]:
    """(line, column) of each character of the note; None for the space that joins two lines."""
    found: list[tuple[int, int] | None] = []
    plain = note.plain
    for place in note.sources:
        piece = lines[place.line - 1][place.start : place.end]
        at = plain.find(piece, len(found))
        if at < 0:
            return []
        found += [None] * (at - len(found))
        found += [(place.line, place.start + column) for column in range(len(piece))]
    return found


def _is_covered(place: tuple[int, int] | None, covered: dict[int, list[tuple[int, int]]]) -> bool:
    if place is None:
        return False
    line, column = place
    return any(start <= column < end for start, end in covered.get(line, ()))


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Stretches of numbers that follow each other: from, to (not included)."""
    start = end = -1
    for number in numbers:
        if number != end:
            if start >= 0:
                yield start, end
            start = number
        end = number + 1
    if start >= 0:
        yield start, end


def _joined(characters: Sequence[tuple[int, int] | None]) -> Sources:
    """One stretch for each line."""
    found: dict[int, tuple[int, int]] = {}
    for place in characters:
        if place is not None:
            line, column = place
            low, high = found.get(line, (column, column))
            found[line] = (min(low, column), max(high, column + 1))
    return tuple(Source(line, low, high) for line, (low, high) in found.items())
