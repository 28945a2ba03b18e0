"""A briefing saved from an article knows again where its texts came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from briefing.compose.labels import is_label
from briefing.compose.prose.labels import is_word
from briefing.model.deck import Person
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, Sources, rich_text_from
from briefing.model.texts import mapped, texts_in

if TYPE_CHECKING:
    from briefing.model.deck import Slide
    from briefing.model.document import Origin

_BLANK = lazy_regex(
    "[\\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+"
)
T = TypeVar("T")


class ArticleSources:
    """Where the texts of a saved briefing stood in its article.

    A text is known by its words: edits elsewhere, and moving it about, leave it its source. Words
    that the article does not have there are the person's own.
    """

    def __init__(self, origin: Origin) -> None:
        self._lines = origin.lines
        self._slides = {name: self._by_words(places) for name, places in origin.sources.items()}
        every = [place for places in origin.sources.values() for place in places]
        self._all = self._by_words(tuple(every))

    def _by_words(self, places: tuple[Sources, ...]) -> dict[str, list[Sources]]:
        found: dict[str, list[Sources]] = {}
        for place in places:
            words = _bare(rich_text_from(self._lines, place).plain)
            found.setdefault(words, []).append(place)
        return found

    def restored(self, value: T, name: str = "") -> T:
        """`value`, all of whose texts are of slide `name`, with their sources in the article."""
        known = self._slides.get(name, {})
        seen: dict[str, int] = {}

        def place(text: RichText) -> RichText:
            words = _bare(text.plain)
            places = known.get(words) or self._all.get(words)
            if not words or not places:
                own = bool(text) and not (is_word(text.plain) or is_label(text.plain))
                return replace(text, source=None, more=(), own=own)
            nth = seen.get(words, 0)
            seen[words] = nth + 1
            return self._placed(text, places[min(nth, len(places) - 1)])

        return mapped(value, place)

    def _placed(self, text: RichText, places: Sources) -> RichText:
        """Word for word as it stands there; a person may have set marks."""
        stands = rich_text_from(self._lines, places)
        if len(text.runs) == 1 and stands.plain != text.plain:
            text = replace(text, runs=(replace(text.runs[0], text=stands.plain),))
        return replace(text, source=places[0], more=places[1:], own=False)

    def slide(self, slide: Slide) -> Slide:
        """`slide` with its sources, and the lines of the article that it was made from."""
        return with_extent(self.restored(slide, slide.id))


def with_extent(slide: Slide) -> Slide:
    """`slide` of an article with the lines it was made from: those of its notes. A slide that has
    none, since another one holds them, has those of what stands on it; an agenda only repeats, as
    does the name of who goes on speaking.
    """
    lines = [place.line for note in slide.notes for place in note.sources]
    if slide.kind != "agenda":
        shown = tuple(block for block in slide.blocks if not isinstance(block, Person))
        lines = lines or _lines(shown or slide.blocks) or _lines(slide.title)
    return replace(slide, first=min(lines, default=0), last=max(lines, default=0))


def _lines(texts: object) -> list[int]:
    """Of the article, where `texts` stand."""
    return [source.line for text in texts_in(texts) for source in text.sources]


def _bare(text: str) -> str:
    """What of `text` a Markdown file keeps whatever happens: no white space, no controls. All of it
    where that is nothing.
    """
    return _BLANK.sub("", text) or text
