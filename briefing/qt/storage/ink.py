"""What a presenter drew → a small file beside the talk, or a comment at the end of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.atomic import atomic_write
from briefing.model.ink.comment import OPENING, span, written
from briefing.model.ink.file import beside, read_ink, write_ink
from briefing.model.message import Message, T, system_reason
from briefing.model.problem import BriefingError

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.ink.strokes import Ink

INSIDE = (".md", ".markdown")
"""Files that can hold ink themselves."""


def keep_beside(talk: Path, ink: Ink) -> Path:
    """Write `talk.md.ink`, or take it away where there is nothing to keep. BriefingError: it
    cannot be written. What stands there and is no ink, or that of a later version, is put aside.
    """
    place = beside(talk)
    foreign = _is_foreign(place)
    if ink:
        if foreign:
            _put_aside(place)
        with atomic_write(place) as file:
            file.write(write_ink(ink).encode("utf-8", "replace"))
    elif not foreign:
        _remove(place)
    return place


def keep_inside(talk: Path, ink: Ink) -> None:
    """Write the comment at the end of a Markdown file in UTF-8, in place of the one there was, and
    change nothing else in it. BriefingError: that cannot be done.
    """
    try:
        data = talk.read_bytes()
        text = data.decode("utf-8")
    except (OSError, ValueError):
        raise BriefingError(
            Message(T("Problems", "ink can only be kept in a file in UTF-8")), str(talk)
        ) from None
    end = "\r\n" if "\r\n" in text else "\n"
    body = _without(text)
    if ink:
        body = body.rstrip("\r\n") + 2 * end + written(ink).replace("\n", end)
    if body == text:
        return
    with atomic_write(talk, over=data) as file:
        file.write(body.encode("utf-8", "replace"))


def _without(text: str) -> str:
    if OPENING not in text:
        return text
    lines = text.splitlines(keepends=True)
    where = span(lines)
    if where is None:
        return text
    kept = "".join(lines[: where[0]]).rstrip("\r\n")
    return kept + ("\r\n" if "\r\n" in text else "\n") + "".join(lines[where[1] :])


def _is_foreign(place: Path) -> bool:
    try:
        return place.is_file() and read_ink(place.read_text("utf-8")) is None
    except (OSError, ValueError):
        return True


def _put_aside(place: Path) -> None:
    try:
        place.replace(place.with_name(f"{place.name}.unread"))
    except OSError as error:
        raise BriefingError(
            Message(T("Problems", "{0}. Nothing was changed"), system_reason(error)), str(place)
        ) from None


def _remove(place: Path) -> None:
    try:
        place.unlink(missing_ok=True)
    except OSError as error:
        raise BriefingError(
            Message(T("Problems", "the file cannot be removed: {0}"), system_reason(error)),
            str(place),
        ) from None
