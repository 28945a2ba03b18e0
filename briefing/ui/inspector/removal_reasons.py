"""Why words that are marked on a slide cannot be taken off it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.deck import People, Person
from briefing.model.message import T
from briefing.model.texts import texts_in

if TYPE_CHECKING:
    from briefing.model.deck import Slide
    from briefing.model.text import Source
    from briefing.ui.session.correction_editor import CorrectionEditor

PERSON = T(
    "Staying",
    "A person stays on the slide with name and posts. "
    "In the pane to the right they can be corrected, or be no person.",
)
IN_FILE = T("Staying", "These words stand so in the file; change them there.")
OTHER = T(
    "Staying", "These words stay on the slide: points, quotes, cards and numbers can be taken off."
)


def why_it_stays(corrections: CorrectionEditor, slide: Slide, place: Source) -> str:
    """In English, to be translated where it is said; empty where the slide does not show what
    stands at `place`, or it can be taken off.
    """
    shown = (slide.title, slide.subtitle, slide.kicker, slide.blocks)
    if not _says(shown, place) or corrections.extract_at(place) is not None:
        return ""
    if not corrections.has_extracts:
        return IN_FILE
    if any(_says(block, place) for block in slide.blocks if isinstance(block, (Person, People))):
        return PERSON if corrections.is_article else IN_FILE
    return OTHER


def _says(texts: object, place: Source) -> bool:
    return any(text.overlaps(place) for text in texts_in(texts))
