"""Every text that a value is made of: slides, blocks, parts of a document, tuples of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from briefing.model.deck import Columns
from briefing.model.record import is_record, names_of, replace
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model.deck import Slide

T = TypeVar("T")
_WORDS_OF_UNTITLED = 40
"""Characters."""


def texts_in(value: object) -> Iterator[RichText]:
    """Every text in `value`, in reading order, empty ones too."""
    if isinstance(value, RichText):
        yield value
    elif isinstance(value, tuple):
        for item in cast("tuple[object, ...]", value):
            yield from texts_in(item)
    elif is_record(value):
        for name in _reading_order(value):
            yield from texts_in(getattr(value, name))


def texts_on(slide: Slide) -> Iterator[RichText]:
    """Every text that stands on the slide itself, in reading order; empty ones left out."""
    shown = (slide.kicker, slide.title, slide.subtitle, slide.blocks, slide.footnotes)
    return (text for text in texts_in(shown) if text)


def counted(place: int, count: int, lang: str) -> str:
    """What stands behind the title of one of `count` slides or pages: `（2/3）`, ` (2/3)`."""
    return f"（{place}/{count}）" if lang.lower().startswith("zh") else f" ({place}/{count})"


def whole_title(slide: Slide, lang: str) -> str:
    """The slide's title with its number among those of the same title, as lists show it; of a slide
    without one, its first words, or what its picture is called.
    """
    place, count = slide.run
    title = slide.title.plain
    if not title.strip():
        words = (" ".join(text.plain.split()) for text in texts_in(slide.blocks))
        untitled = "（无题）" if lang.lower().startswith("zh") else "(untitled)"
        title = next((text for text in words if text), untitled)[:_WORDS_OF_UNTITLED]
    return title + (counted(place, count, lang) if count > 1 else "")


def mapped(value: T, change: Callable[[RichText], RichText]) -> T:
    """`value` with every text in it changed, in reading order; itself where none changes."""
    if isinstance(value, RichText):
        return cast("T", change(value))
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        found = tuple(mapped(item, change) for item in items)
        same = all(new is old for new, old in zip(found, items, strict=True))
        return cast("T", items if same else found)
    if not is_record(value):
        return value
    changes: dict[str, Any] = {}
    for name in _reading_order(value):
        before: object = getattr(value, name)
        after = mapped(before, change)
        if after is not before:
            changes[name] = after
    return replace(value, **changes) if changes else value


def _reading_order(value: object) -> tuple[str, ...]:
    """The fields of a record: heads stand over their columns."""
    return ("heads", "columns") if isinstance(value, Columns) else names_of(value)
