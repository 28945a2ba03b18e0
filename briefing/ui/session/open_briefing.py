"""Everything there is of the briefing that is open: one value, there as a whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.decks import STEPS
from briefing.layout.in_template import unknown_layout
from briefing.model.geometry import RATIOS
from briefing.model.problem import named_once
from briefing.model.progress import Progress
from briefing.model.record import record, replace
from briefing.model.texts import texts_in
from briefing.qt.layout import lay_out_here
from briefing.readers.markdown.reread import MarkdownParts
from briefing.ui.session.pages import Pages
from briefing.ui.session.theme_choice import ratio_for, template_for, theme_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.analysis.facts import Facts
    from briefing.decks import BuiltDeck
    from briefing.layout import Layout
    from briefing.model.deck import Deck, Slide
    from briefing.model.document import Document
    from briefing.model.problem import Problem
    from briefing.qt.layout import Fonts
    from briefing.qt.pictures.lazy import LazyPictures
    from briefing.ui.session.state import State

LARGE_SLIDE = 4_000
"""Characters, and 100 more for each text, from which a slide takes long to lay out."""


@record
class OpenBriefing:
    """A briefing as the window shows it. Built from another text or state, it is another one."""

    path: Path | None
    """None for text that came from no file."""
    chosen_encoding: str
    """The one that a person chose; empty where the bytes of the file decide."""
    state: State
    """What it was built from."""
    document: Document
    facts: Facts | None
    """What was found in an article; None for slides that their author marked."""
    deck: Deck
    layout: Layout
    pages: Pages
    pictures: LazyPictures
    """Those that `layout` asked for."""

    @property
    def ratio(self) -> str:
        """Of a page: `16:9` or `4:3`."""
        return next(ratio for ratio, size in RATIOS.items() if size == self.layout.size)

    @property
    def fingerprint(self) -> str:
        """Of its text: another one where a letter differs."""
        from hashlib import sha256

        text = "\n".join(self.document.lines)
        return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]

    def with_deck(self, built: BuiltDeck, state: State, fonts: Fonts) -> OpenBriefing:
        """The same file with the deck that another state of it asks for."""
        return lay_out_briefing(built, state, fonts, self.path, self.chosen_encoding)

    def with_words(self, document: Document, state: State) -> tuple[OpenBriefing, int] | None:
        """The same with other words on one slide, and which that is: it alone is parsed, composed
        and laid out. None where more may be different.
        """
        from briefing.compose import recomposed

        parts = document.parts
        if not isinstance(parts, MarkdownParts) or parts.before is not self.document.parts:
            return None
        found = recomposed(self.deck, document, parts.changed)
        if found is None or state.corrections:
            return None
        deck, slide = found
        layout = self.layout.of(deck, slide)
        pages = self.pages.of(layout, slide)
        if pages is None:
            return None
        made = replace(self, state=state, document=document, deck=deck, layout=layout, pages=pages)
        return made, slide

    def find(self, slide_id: str) -> int | None:
        """Index of the slide with this id."""
        from briefing.compose.slides.deck import place_of

        return place_of(self.deck, slide_id)

    def problems(self) -> list[Problem]:
        """Of the file, and of every slide laid out so far."""
        found = list(self.deck.problems)
        for index in range(len(self.deck.slides)):
            if self.pages.is_laid_out(index):
                slide = self.deck.slides[index]
                found += slide.problems
                found += unknown_layout(slide, self.layout.theme, str(self.path or ""))
                found += self.refused_pictures(index)
        return list(named_once(found))

    def refused_pictures(self, slide: int) -> list[Problem]:
        """The pictures of a slide (index) that is laid out which are not shown, and why."""
        return list(self.pictures.problems(self.deck.slides[slide], str(self.path or "")))


def lay_out_briefing(
    built: BuiltDeck,
    state: State,
    fonts: Fonts,
    path: Path | None = None,
    chosen_encoding: str = "",
) -> OpenBriefing:
    """Nothing of it is laid out until somebody asks for a page."""
    from briefing import plugins

    document, facts, deck = built
    theme = template_for(state.theme, document) or plugins.theme(
        theme_for(state.theme, document.meta, state.usual)
    )
    size = theme.size(ratio_for(state.ratio, document.meta))
    layout, pictures = lay_out_here(deck, theme, size, fonts)
    pages = Pages(layout)
    return OpenBriefing(
        path, chosen_encoding, state, document, facts, deck, layout, pages, pictures
    )


def laying_out_ahead(built: BuiltDeck, state: State, fonts: Fonts) -> Iterator[Progress]:
    """Lay out, in a thread of its own, the large slides of a deck that was composed elsewhere: the
    window finds them there. In decks that are composed slide by slide, none is large.
    """
    slides = built.deck.slides
    if not isinstance(slides, tuple):
        return
    layout = lay_out_briefing(built, state, fonts).layout
    for index, slide in enumerate(slides):
        if _is_large(slide):
            yield Progress(STEPS, STEPS)
            layout.scenes(index)


def _is_large(slide: Slide) -> bool:
    return sum(100 + len(text.plain) for text in texts_in(slide.blocks)) >= LARGE_SLIDE
