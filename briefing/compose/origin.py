"""A briefing saved from an article knows again where its texts came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from briefing.compose.labels import is_label
from briefing.compose.prose.labels import is_word
from briefing.model.deck import Person
from briefing.model.record import is_record, names_of, replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, Source, rich_text_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model.deck import Slide
    from briefing.model.document import Origin

_BLANK = lazy_regex(
    "[\\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+"
)
Places = tuple[Source, ...]
T = TypeVar("T")


class Sources:
    """Where the texts of a saved briefing stood in its article.

    A text is known by its words: edits elsewhere, and moving it about, leave it its source. Words
    that the article does not have there are the person's own.
    """

    def __init__(self, origin: Origin) -> None:
        self._lines = origin.lines
        self._slides = {name: self._by_words(places) for name, places in origin.places.items()}
        every = [place for places in origin.places.values() for place in places]
        self._all = self._by_words(tuple(every))

    def _by_words(self, places: tuple[Places, ...]) -> dict[str, list[Places]]:
        found: dict[str, list[Places]] = {}
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

    def _placed(self, text: RichText, places: Places) -> RichText:
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
    lines = [place.line for note in slide.notes for place in note.places]
    if slide.kind != "agenda":
        said = tuple(block for block in slide.blocks if not isinstance(block, Person))
        lines = lines or _lines(said or slide.blocks) or _lines(slide.title)
    return replace(slide, first=min(lines, default=0), last=max(lines, default=0))


def _lines(texts: object) -> list[int]:
    """Of the article, where `texts` stand."""
    places = (place for text in texts_in(texts) for place in (text.source, *text.more))
    return [place.line for place in places if place]


def texts_in(value: object) -> Iterator[RichText]:
    """Every text in `value`, in the order of its fields."""
    if isinstance(value, RichText):
        yield value
    elif isinstance(value, tuple):
        for item in cast("tuple[object, ...]", value):
            yield from texts_in(item)
    elif is_record(value):
        for name in names_of(value):
            yield from texts_in(getattr(value, name))


def mapped(value: T, change: Callable[[RichText], RichText]) -> T:
    """`value` with every text in it changed, in the order of `texts_in`."""
    if isinstance(value, RichText):
        return cast("T", change(value))
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        return cast("T", tuple(mapped(item, change) for item in items))
    if not is_record(value):
        return value
    changes: dict[str, Any] = {
        name: mapped(getattr(value, name), change) for name in names_of(value)
    }
    return replace(value, **changes)


def _bare(text: str) -> str:
    """What of `text` a Markdown file keeps whatever happens: no white space, no controls. All of it
    where that is nothing.
    """
    return _BLANK.sub("", text) or text
