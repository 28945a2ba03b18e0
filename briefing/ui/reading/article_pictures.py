"""A briefing that was saved from an article → where the pictures on its slides stood there."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.model.document import Image
from briefing.model.text import RichText
from briefing.ui.reading.passages import passages_of_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.deck import Deck, Slide
    from briefing.model.document import Document

_PICTURE = "!["


def pictures_of_slides(document: Document, deck: Deck) -> Iterator[Image]:
    """The pictures of a saved briefing, each where its slide's text stands in the article. Only
    slides that may have one are composed for it.
    """
    for part in _parts_with_pictures(document):
        slide = len(deck.slides) - len(document.parts) + part  # a cover or an agenda comes before
        line = _line_above(deck.slides, slide)
        for passage in passages_of_part(document.parts[part]):
            if passage.kind == "picture":
                yield Image(passage.target, RichText(passage.runs), line=line)


def _parts_with_pictures(document: Document) -> list[int]:
    """Parts, by index, in which a line may show a picture."""
    lines = (number for number, line in enumerate(document.lines, 1) if _PICTURE in line)
    parts = (bisect_right(document.firsts, line) - 1 for line in lines)
    return [part for part in dict.fromkeys(parts) if part >= 0]


def _line_above(slides: Sequence[Slide], index: int) -> int:
    """The line of the article after which the pictures of slide `index` stand: the last that its
    notes hold, or those of the slide before. The notes of a picture are its caption, below it.
    """
    slide = slides[index]
    if slide.kind == "picture" and slide.notes and slide.first:
        return slide.first - 1
    noted = (slides[i].last for i in range(index, -1, -1) if slides[i].notes)
    return next(noted, 0)
