"""Han is never slanted: where its author asked for italics, it is set bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import is_han
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.model.scene import StyledRun


def upright(runs: tuple[StyledRun, ...]) -> tuple[StyledRun, ...]:
    """The runs with every italic one that holds Han made bold instead."""
    if not any(run.style.italic for run in runs):
        return runs
    return tuple(
        replace(run, style=replace(run.style, italic=False, bold=True))
        if run.style.italic and any(map(is_han, run.text))
        else run
        for run in runs
    )
