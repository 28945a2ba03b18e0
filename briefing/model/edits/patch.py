"""Patches of a text: what stands between two characters becomes something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable


@record
class Patch:
    """Characters `start` to `end` become `text`."""

    start: int
    end: int
    text: str


Edit = tuple[Patch, ...]
"""Patches of one text, in order, of which none overlaps another. All count from the text as it was
before any of them.
"""


def applied(text: str, edit: Edit) -> str:
    """`text` with the patches made."""
    pieces: list[str] = []
    at = 0
    for patch in edit:
        pieces += [text[at : patch.start], patch.text]
        at = patch.end
    return "".join((*pieces, text[at:]))


def difference(before: str, after: str) -> Edit:
    """The one patch that makes `after` of `before`; none where they are the same."""
    if before == after:
        return ()
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    return (Patch(head, len(before) - tail, after[head : len(after) - tail]),)


def inverse(text: str, edit: Edit) -> Edit:
    """What makes `text` again of `applied(text, edit)`."""
    found: list[Patch] = []
    moved = 0
    for patch in edit:
        start = patch.start + moved
        found.append(Patch(start, start + len(patch.text), text[patch.start : patch.end]))
        moved += len(patch.text) - (patch.end - patch.start)
    return tuple(found)


def in_order(patches: Iterable[Patch]) -> Edit:
    """`patches`, which do not overlap, as an edit; those that change nothing left out."""
    return tuple(
        sorted(
            (patch for patch in patches if patch.text or patch.start < patch.end),
            key=lambda patch: (patch.start, patch.end),
        )
    )


def moved(position: int, edit: Edit) -> int:
    """Where the character at `position` stands after `edit`; one that is taken out, where it was.
    What is put in at `position` stands before it.
    """
    shift = 0
    for patch in edit:
        if patch.start > position:
            break
        if patch.end > position:
            return patch.start + shift
        shift += len(patch.text) - (patch.end - patch.start)
    return position + shift


def _common(one: str, other: str) -> int:
    """How many characters both begin with: by halves, for strings are compared fast."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
