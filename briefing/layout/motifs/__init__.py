"""Ornaments by which one knows a theme and where one is in the talk, built from shapes.

Which stand on which kind of page, and their parameters, a theme's file says in `[motifs]`; each is
a record of `MOTIFS` that draws itself on a `Stage`. They belong to the frame of their page, but for
what shows the progress of the talk.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.layout.motifs.brushes import Brush, Enso, Hills, Moon
from briefing.layout.motifs.lights import Halo, Horizon, Light
from briefing.layout.motifs.panels import Frame, Grid, Panel, Rule, Screen, Seal
from briefing.layout.motifs.quotes import QuoteMarks
from briefing.layout.motifs.rounds import Circle, CornerArcs, Plate, Ring
from briefing.layout.motifs.waves import Waves
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.layout.motifs.stage import Drawn, Motif, Stage
    from briefing.model.geometry import Box

MOTIFS: Mapping[str, type[Motif]] = {
    "panel": Panel,
    "screen": Screen,
    "frame": Frame,
    "rule": Rule,
    "grid": Grid,
    "seal": Seal,
    "plate": Plate,
    "waves": Waves,
    "circle": Circle,
    "corner_arcs": CornerArcs,
    "ring": Ring,
    "hills": Hills,
    "moon": Moon,
    "enso": Enso,
    "brush": Brush,
    "horizon": Horizon,
    "light": Light,
    "halo": Halo,
    "quote_marks": QuoteMarks,
}
"""By the name that a theme's file has for it."""


def laid_over(motif: Motif, box: Box) -> Motif:
    """The motif as large as a panel.

    TypeError: it has no box.
    """
    return replace(motif, box=box)


@lru_cache(maxsize=256)
def drawn(motifs: tuple[Motif, ...], stage: Stage) -> tuple[Drawn, ...]:
    """The shapes of a page's motifs, from below; drawn once for all pages alike."""
    return tuple(shape for motif in motifs for shape in motif.draw(stage))
