"""Notes of a slide → as many as a pane can set at once: Qt lays out all that it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 20_000
"""Characters: an hour and a half of a talk."""
_MORE = rich("…")


def beginning(notes: Sequence[RichText]) -> tuple[RichText, ...]:
    """All of them, or of endless ones the first, and that there are more."""
    left = MOST
    for number, note in enumerate(notes):
        length = sum(len(run.text) for run in note.runs)
        if length > left:
            first = (rich(note.plain[:left]),) if number == 0 else ()
            return (*notes[:number], *first, _MORE)
        left -= length
    return tuple(notes)
