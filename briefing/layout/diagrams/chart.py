"""What a layered chart is made of: lengths in, places out. One axis is along the chart, the other
across it; all in pt.
"""

from __future__ import annotations

from typing import NamedTuple

from briefing.model.record import record


class Extent(NamedTuple):
    """How much room something takes."""

    along: float
    across: float


class Place(NamedTuple):
    """A point, or the middle of something."""

    along: float
    across: float


@record
class Arc:
    """A link between nodes (indices), and the room that its words take."""

    first: int
    last: int
    label: Extent | None = None


@record
class Spacing:
    """Pt between things."""

    ranks: float
    """Between two ranks, at least."""
    nodes: float
    """Between neighbours in a rank."""
    track: float
    """Between two links that run beside each other."""
    group_before: float = 0.0
    """Inside a group, before its first rank, where its title stands if the chart runs down."""
    group_after: float = 0.0
    group_low: float = 0.0
    """Inside a group, before what is lowest across: its title, if the chart runs sideways."""
    group_high: float = 0.0


@record
class Layered:
    """Where all of it stands, from 0."""

    nodes: tuple[Place, ...]
    routes: tuple[tuple[Place, ...], ...]
    """Of each link: its start, where it bends, its end."""
    labels: tuple[Place | None, ...]
    groups: tuple[tuple[Place, Extent], ...]
    """The middle of each, and how large it is."""
    size: Extent
