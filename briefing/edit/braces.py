"""`{#id .class key=value}` → the same with other classes or values; what is not spoken of stays as
it is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex
from briefing.readers.markdown.inline.attributes import written_value

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

_PIECE = lazy_regex(
    r"""(?P<id>\#[^\s#.{}]+)|\.(?P<class>[^\s#.{}=]+)|-(?=\s|$)"""
    r"""|(?P<key>[\w:-]+)=(?P<value>"[^"]*"|'[^']*'|[^\s}"']*)"""
)


def with_classes(inner: str, add: Iterable[str] = (), remove: Iterable[str] = ()) -> str:
    """What stands between the braces with some classes more and others less. The first that is
    added takes the place of the first that goes.
    """
    gone = {name.lower() for name in remove}
    there = {found["class"] for found in _PIECE.finditer(inner) if found["class"]}
    new = [name for name in add if name not in there or name.lower() in gone]

    def change(found: re.Match[str]) -> str:
        if found["key"] == "class":
            words = found["value"].strip("\"'").split()
            kept = [word for word in words if word.lower() not in gone]
            return found[0] if kept == words else f'class="{" ".join(kept)}"' if kept else ""
        if not found["class"] or found["class"].lower() not in gone:
            return found[0]
        return f".{new.pop(0)}" if new else ""

    changed = _changed(inner, change)
    return _with(changed, [f".{name}" for name in new])


def with_value(inner: str, key: str, value: str | None) -> str:
    """With `key` saying `value`; None takes the key out."""
    said = "" if value is None else f"{key}={written_value(value)}"
    seen = False

    def change(found: re.Match[str]) -> str:
        nonlocal seen
        if (found["key"] or "").lower() != key:
            return found[0]
        first, seen = not seen, True
        return said if first else ""

    changed = _changed(inner, change)
    return changed if seen or not said else _with(changed, [said])


def without_id(inner: str) -> str:
    """Without `#id`, which two slides cannot share."""
    return _changed(inner, lambda found: "" if found["id"] or found["key"] == "id" else found[0])


def _with(inner: str, pieces: list[str]) -> str:
    """Behind what is there, before the space that stands before the closing brace."""
    if not pieces:
        return inner
    ink = inner.rstrip()
    return " ".join(filter(None, (ink, *pieces))) + inner[len(ink) :]


def _changed(inner: str, change: Callable[[re.Match[str]], str]) -> str:
    """Each piece as `change` makes it. With one that goes, the space before it goes."""
    result = ""
    at = 0
    for found in _PIECE.finditer(inner):
        between, piece = inner[at : found.start()], change(found)
        at = found.end()
        if piece:
            result += between + piece
        elif not result.strip(" \t:"):
            result += between.rstrip() if between.strip() else ""
    rest = inner[at:]
    return (result + rest).lstrip() if not inner[:1].isspace() else result + rest
