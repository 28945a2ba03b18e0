"""A key of the front matter → another value, or none; where there is no front matter, one is put at
the top.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.edits.patch import Patch, in_order
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.front_matter import places_of, read_front_matter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.edit.source_text import SourceText
    from briefing.model.edits.patch import Edit
    from briefing.readers.markdown.front_matter import KeyPlace

_PERCENT = lazy_regex(r"%[ \t]*")
_NAMES = ("title", "author", "date")
"""What pandoc's lines after `%` are, in order."""


def change_key(source: SourceText, lines: Sequence[str], key: str, value: str | None) -> Edit:
    """The front matter with `key` saying `value`; None takes its lines out. `lines` are those of
    the document. Every spelling of the key is meant.
    """
    front = read_front_matter(lines, "")
    if not front.end:
        return () if value is None else (_block(source, [f"{key}: {value}"]),)
    if lines[0].startswith("% "):
        said = [_PERCENT.sub("", line, count=1).strip() for line in lines[: front.end]]
        named = [f"{name}: {text}" for name, text in zip(_NAMES, said, strict=False) if text]
        if value is None:
            return ()
        return (_block(source, [*named, f"{key}: {value}"], source.start(front.end + 1)),)
    places = places_of(lines, front, key)
    if places:
        return _changed(source, places, key, value)
    if value is None:
        return ()
    at = source.start(front.end + 1 if front.bare else front.end)
    line = f"{key}: {value}{source.line_end}"
    if at and source.text[at - 1] not in "\r\n":
        line = f"{source.line_end}{key}: {value}"
    return (Patch(at, at, line),)


def _changed(source: SourceText, places: Sequence[KeyPlace], key: str, value: str | None) -> Edit:
    """The last place counts, and says the value; the others say nothing that counts."""
    if value is None:
        return tuple(
            Patch(source.start(place.first), source.start(place.last + 1), "") for place in places
        )
    last = places[-1]
    if last.value is not None:
        return in_order([Patch(*source.span(last.value), value)])
    start = source.start(last.first)
    name = source.line(last.first).partition(":")[0] if last.first == last.last else key
    return (Patch(start, source.end(last.last), f"{name}: {value}"),)


def _block(source: SourceText, said: Sequence[str], end: int | None = None) -> Patch:
    """Front matter of its own at the top, in place of what stands there up to `end`."""
    start = source.start(1)
    text = source.line_end.join(("---", *said, "---", ""))
    blank = source.count > 1 or source.text[start:].strip()
    following = source.text[start if end is None else end :]
    room = source.line_end if blank and following[:1] not in ("", "\r", "\n") else ""
    return Patch(start, start if end is None else end, text + room)
