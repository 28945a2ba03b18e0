"""What shapes, outlines, their edges and a page's ground are painted with: a token's colour, a tone
of it, or a gradient of tones. PowerPoint has each natively, by theme colours, so that it follows
when somebody restyles the deck.
"""

from __future__ import annotations

import colorsys
import math
from typing import TYPE_CHECKING, Union

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.geometry import Box


@record
class Tone:
    """A token's colour, lighter, darker or translucent."""

    color: str
    """A theme token, or `series0` …"""
    alpha: float = 1.0
    """1 is opaque, 0 cannot be seen."""
    shade: float = 0.0
    """-1 (black) to 1 (white): the share of its luminance taken away, or of the way to white."""


@record
class Gradient:
    """Two or more tones that run into each other."""

    stops: tuple[tuple[float, Tone], ...]
    """Where each stands, 0 to 1, in order. Two at one place make a hard seam."""
    angle: float = 0.0
    """Of a linear one, degrees clockwise from left-to-right; it reaches from corner to corner."""
    radial: bool = False
    """From the middle (0) to the corners of the box (1)."""


Paint = Union[str, Tone, Gradient]
"""A token alone is its colour; `""` paints nothing."""


def fading(start: Paint, end: Paint, angle: float = 0.0, *, radial: bool = False) -> Gradient:
    """A gradient between two tones."""
    return Gradient(((0.0, tone(start)), (1.0, tone(end))), angle, radial)


def tone(paint: Paint) -> Tone:
    """A flat paint as a tone; of a gradient its first."""
    if isinstance(paint, Gradient):
        return paint.stops[0][1]
    return paint if isinstance(paint, Tone) else Tone(paint)


def tones(paint: Paint) -> tuple[Tone, ...]:
    """All that a paint is made of; none of nothing."""
    if isinstance(paint, Gradient):
        return tuple(tone for _, tone in paint.stops)
    return (tone(paint),) if paint else ()


def tones_at(paint: Paint, box: Box, at: tuple[float, float]) -> tuple[Tone, ...]:
    """Those next to a point of a shape that fills `box`: what is seen there lies between them."""
    if not isinstance(paint, Gradient):
        return tones(paint)
    x, y = at[0] - box.x - box.width / 2, at[1] - box.y - box.height / 2
    if paint.radial:
        share = math.hypot(x, y) / (math.hypot(box.width, box.height) / 2 or 1.0)
    else:
        dx, dy = math.cos(math.radians(paint.angle)), math.sin(math.radians(paint.angle))
        share = (x * dx + y * dy) / (abs(box.width * dx) + abs(box.height * dy) or 1.0) + 0.5
    before = [tone for place, tone in paint.stops if place <= share]
    after = [tone for place, tone in paint.stops if place >= share]
    return (*before[-1:], *after[:1])


def shaded(color: str, shade: float) -> str:
    """`#rrggbb` by HSL luminance, as PowerPoint's `lumMod` and `lumOff` shift it."""
    if not shade:
        return color
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + shade) if shade < 0 else light * (1 - shade) + shade
    channels = colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), saturation)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def over(color: str, alpha: float, ground: str) -> str:
    """What is seen where `color` lies on `ground`, both `#rrggbb`."""
    pairs = ((int(color[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one * alpha + other * (1 - alpha)):02x}" for one, other in pairs)


def hex_of(color: str, colors: Mapping[str, str], series: tuple[str, ...]) -> str:
    """`#rrggbb` of a token; `series7` begins again where there are fewer."""
    if color.startswith("series"):
        return series[int(color.removeprefix("series")) % len(series)]
    return colors[color]
