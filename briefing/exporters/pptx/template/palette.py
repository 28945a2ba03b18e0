"""A theme's colour tokens as PowerPoint's theme colours, so that a deck can be recoloured from its
master.

Twelve slots hold the tokens that people restyle by; every other token is one of them shifted in
hue, saturation and luminance, so that it follows when its slot changes.
"""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING

from briefing.model.shapes.paint import Gradient

if TYPE_CHECKING:
    from briefing.model.shapes.paint import Paint, Tone
    from briefing.model.theme import Color, Theme, Token

    _Written = tuple[str, str, str]
    """The element's name, its value, and the elements in it that shift the colour."""

_FROM_THE_MIDDLE = (
    '<a:path path="circle"><a:fillToRect l="50000" t="50000" r="50000" b="50000"/></a:path>'
)

_SHADE_OF: dict[Token, str] = {
    "rule": "tx2",
    "on_accent": "bg1",
    "strong": "accent1",
    "cover_start": "accent1",
    "cover_end": "accent1",
    "cover_ink": "bg1",
    "cover_muted": "bg2",
    "trim": "accent2",
    "on_soft": "tx2",
    "quiet": "bg2",
    "code": "tx1",
    "code_ink": "bg1",
    "code_muted": "tx2",
    "code_accent": "accent2",
    "code_name": "bg2",
    "code_string": "accent2",
}


class Palette:
    """Slots by name, and every token as a DrawingML colour."""

    def __init__(self, theme: Theme) -> None:
        colors = theme.colors
        self.mapped = {
            "bg1": colors["background"],
            "tx1": colors["ink"],
            "bg2": colors["soft"],
            "tx2": colors["muted"],
            "accent1": colors["accent"],
            "accent2": colors["accent2"],
        }
        self.mapped.update(
            (f"accent{index + 1}", theme.series[index % len(theme.series)]) for index in range(2, 6)
        )
        self.mapped["hlink"] = self.mapped["folHlink"] = colors["accent"]
        """Colours by the name that slides use, which the master maps to a slot."""
        light, dark = ("tx", "bg") if theme.dark else ("bg", "tx")
        self.map = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
        if theme.dark:
            self.map = {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}
        self.slots = {
            "dk1": self.mapped[f"{dark}1"],
            "lt1": self.mapped[f"{light}1"],
            "dk2": self.mapped[f"{dark}2"],
            "lt2": self.mapped[f"{light}2"],
            **{name: color for name, color in self.mapped.items() if name[0] in "ahf"},
        }
        self._colors: dict[str, _Written] = {
            token: self._token(_SHADE_OF.get(token, "tx1"), color)
            for token, color in colors.items()
        }
        self._series = len(theme.series)
        for index, color in enumerate(theme.series):
            self._colors[f"series{index}"] = self._token(f"accent{index + 1}", color)

    def color(self, color: Color | Tone) -> str:
        """A token or a tone of it as `a:schemeClr`, or `a:srgbClr` where no slot comes near it."""
        token = color if isinstance(color, str) else color.color
        if token.startswith("series"):
            token = f"series{int(token.removeprefix('series')) % self._series}"
        tag, base, shifts = self._colors[token]
        if not isinstance(color, str):
            shifts += _tone(color)
        return f'<a:{tag} val="{base}">{shifts}</a:{tag}>' if shifts else f'<a:{tag} val="{base}"/>'

    def fill(self, paint: Paint) -> str:
        """A flat fill, a gradient, or none."""
        if not paint:
            return "<a:noFill/>"
        if not isinstance(paint, Gradient):
            return f"<a:solidFill>{self.color(paint)}</a:solidFill>"
        stops = "".join(
            f'<a:gs pos="{round(at * 100_000)}">{self.color(tone)}</a:gs>'
            for at, tone in paint.stops
        )
        way = f'<a:lin ang="{round(paint.angle * 60_000) % 21_600_000}" scaled="0"/>'
        if paint.radial:
            way = _FROM_THE_MIDDLE
        return f'<a:gradFill rotWithShape="1"><a:gsLst>{stops}</a:gsLst>{way}</a:gradFill>'

    def _token(self, base: str, color: str) -> _Written:
        """`color` as a slot of its own, or as a slot and what shifts it; else in digits."""
        for name, slot in self.mapped.items():
            if slot.lower() == color.lower():
                return "schemeClr", name, ""
        shifts = _shifts(self.mapped[base], color) if base in self.mapped else ""
        return ("schemeClr", base, shifts) if shifts else ("srgbClr", color[1:].upper(), "")


def _tone(tone: Tone) -> str:
    """What makes a tone of its token's colour."""
    parts = ""
    if tone.shade < 0:
        parts = f'<a:lumMod val="{round((1 + tone.shade) * 100_000)}"/>'
    elif tone.shade > 0:
        lift = round(tone.shade * 100_000)
        parts = f'<a:lumMod val="{100_000 - lift}"/><a:lumOff val="{lift}"/>'
    if tone.alpha < 1:
        parts += f'<a:alpha val="{round(tone.alpha * 100_000)}"/>'
    return parts


def _channels(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _shifts(base: str, wanted: str) -> str:
    """`base` turned into `wanted` by hue, saturation and luminance; empty if that cannot be."""
    hue, lum, sat = colorsys.rgb_to_hls(*_channels(base))
    to_hue, to_lum, to_sat = colorsys.rgb_to_hls(*_channels(wanted))
    parts: list[str] = []
    if to_sat > 0:
        if sat == 0:
            return ""
        # Never over a full turn: LibreOffice stops at 360 degrees.
        turn = round((to_hue - hue) * 360 * 60_000)
        stretch = round(to_sat / sat * 100_000)
        parts += [f'<a:hueOff val="{turn}"/>'] if turn else []
        parts += [f'<a:satMod val="{stretch}"/>'] if stretch != 100_000 else []
    elif sat > 0:
        parts.append('<a:satMod val="0"/>')
    lift = round((to_lum - lum) * 100_000)
    parts += [f'<a:lumOff val="{lift}"/>'] if lift else []
    return "".join(parts)
