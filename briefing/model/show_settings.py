"""How a deck wants to be shown, as plain data: the way from page to page, and by itself."""

from __future__ import annotations

from typing import Literal, get_args

from briefing.model.record import record

Transition = Literal["", "none", "fade", "push"]
"""From the page before to this one; "" where nobody said."""
TRANSITIONS: tuple[Transition, ...] = get_args(Transition)[1:]

_OTHERS: dict[str, Transition] = {
    "cut": "none", "off": "none", "false": "none", "无": "none",
    "淡入": "fade", "淡出": "fade", "淡入淡出": "fade", "dissolve": "fade", "crossfade": "fade",
    "slide": "push", "推入": "push", "推进": "push",
}  # fmt: skip


def transition_named(text: str) -> Transition | None:
    """The transition that a person named, in any spelling; None for an unknown one. Marp writes a
    length behind the name, which is ours to decide.
    """
    words = text.strip().lower().split()
    if not words:
        return ""
    return words[0] if words[0] in TRANSITIONS else _OTHERS.get(words[0])


@record
class ShowSettings:
    """How a deck behaves in a show."""

    transition: Transition = ""
    """Of pages that say none themselves."""
    loop: bool = False
    """The first page comes after the last: for a screen in a hall."""
    advance: float = 0.0
    """Seconds until the next step comes by itself; 0 for never."""
