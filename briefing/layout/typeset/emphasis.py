"""Han is never slanted: where its author asked for italics, it is set bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import is_han
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.model.scene import Stretch


def upright(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The stretches with every italic one that holds Han made bold instead."""
    if not any(stretch.style.italic for stretch in stretches):
        return stretches
    return tuple(
        replace(stretch, style=replace(stretch.style, italic=False, bold=True))
        if stretch.style.italic and any(map(is_han, stretch.text))
        else stretch
        for stretch in stretches
    )
