"""What of a picture is kept where it fills a place of other proportions: around the point that its
author named, else where there is most to see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.pictures.contrast import luminance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.ports import Crop, LoadedPicture
    from briefing.model.geometry import Box
    from briefing.model.shapes.pixels import Pixels

_STEPS = 20
"""Places of the window that are compared."""
_CENTRED = 0.35
"""Of all detail: what a window at the edge must have more than one in the middle."""


def cut_away(loaded: LoadedPicture, place: Box) -> float:
    """The share of the picture that is lost when it fills `place`."""
    own, wanted = _proportions(loaded, place)
    return 1 - min(own, wanted) / max(own, wanted)


def cropped(loaded: LoadedPicture, place: Box, focus: tuple[float, float] | None = None) -> Crop:
    """The picture as it fills `place`; `focus` from its left top corner, in shares of it."""
    own, wanted = _proportions(loaded, place)
    across, down = max(1 - wanted / own, 0.0), max(1 - own / wanted, 0.0)
    if across:
        left = _lost_before(across, focus[0] if focus else None, loaded.pixels, rows=False)
        return (left, 0.0, across - left, 0.0)
    if down:
        top = _lost_before(down, focus[1] if focus else None, loaded.pixels, rows=True)
        return (0.0, top, 0.0, down - top)
    return (0.0, 0.0, 0.0, 0.0)


def _proportions(loaded: LoadedPicture, place: Box) -> tuple[float, float]:
    return loaded.width / max(loaded.height, 1e-6), place.width / place.height


def _lost_before(lost: float, focus: float | None, pixels: Pixels, *, rows: bool) -> float:
    """How much of `lost` is cut off before what is kept."""
    kept = 1 - lost
    if focus is not None:
        return min(max(round(focus - kept / 2, 5), 0.0), lost)
    profile = _detail(pixels, rows=rows)
    if not sum(profile):
        return lost / 2
    starts = [lost * step / _STEPS for step in range(_STEPS + 1)]
    return max(starts, key=lambda start: _worth(profile, start, kept, lost))


def _worth(profile: Sequence[float], start: float, kept: float, lost: float) -> float:
    """Of a window: its share of all detail, less what it is off the middle."""
    count = len(profile)
    first, last = start * count, (start + kept) * count
    inside = sum(
        value * max(min(index + 1, last) - max(index, first), 0.0)
        for index, value in enumerate(profile)
    )
    return inside / sum(profile) - _CENTRED * abs(start - lost / 2)


def _detail(pixels: Pixels, *, rows: bool) -> list[float]:
    """How much each column, or row, of the picture differs from what is around it."""
    wide, tall = pixels.columns, pixels.rows
    light = [[luminance(pixels.color(x, y)) for x in range(wide)] for y in range(tall)]
    found = [0.0] * (tall if rows else wide)
    for y in range(1, tall):
        for x in range(1, wide):
            here = light[y][x]
            step = abs(here - light[y][x - 1]) + abs(here - light[y - 1][x])
            found[y if rows else x] += step
    return found
