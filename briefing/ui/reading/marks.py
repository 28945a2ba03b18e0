"""What is found and selected in a passage → the grounds that its characters stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.ui.reading.block import TextMark
from briefing.ui.shared.text_search import found

if TYPE_CHECKING:
    from briefing.ui.reading.pointer import TextPosition
    from briefing.ui.reading.text import Spot
    from briefing.ui.reading.typography import ColorScheme


def marks_of_search(
    text: str,
    spot: Spot,
    needle: str,
    hit: tuple[TextPosition, int] | None,
    scheme: ColorScheme,
) -> list[TextMark]:
    """Every place of `needle` (folded) in the passage at `spot`, and above them the `hit` that is
    looked at, if it is there: where, and how long.
    """
    marks = [TextMark(start, end, scheme.hit, scheme.ink) for start, end in found(text, needle)]
    if hit is None or hit[0].spot != spot:
        return marks
    start, end = hit[0].offset, hit[0].offset + hit[1]
    others = [mark for mark in marks if mark.start != start]
    return [*others, TextMark(start, end, scheme.current, scheme.on_current)]


def marks_of_selection(
    text: str,
    spot: Spot,
    selected: tuple[TextPosition, TextPosition] | None,
    scheme: ColorScheme,
) -> list[TextMark]:
    """What of the passage at `spot` is selected, from … to in reading order."""
    if selected is None or not selected[0].spot <= spot <= selected[1].spot:
        return []
    start = selected[0].offset if selected[0].spot == spot else 0
    end = selected[1].offset if selected[1].spot == spot else len(text)
    return [TextMark(start, end, scheme.selection, scheme.ink)]
