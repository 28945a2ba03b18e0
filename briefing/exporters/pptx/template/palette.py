"""A theme's colour tokens as PowerPoint's theme colours, so that a deck can be recoloured from its
master.

Twelve slots hold the tokens that people restyle by; every other token is one of them shifted in
hue, saturation and luminance, so that it follows when its slot changes.
"""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.theme import Color, Theme, Token

_SHADE_OF: dict[Token, str] = {
    "rule": "tx2",
    "on_accent": "bg1",
    "strong": "accent1",
    "cover_start": "accent1",
    "cover_end": "accent1",
    "cover_ink": "bg1",
    "cover_muted": "bg2",
    "code": "bg2",
}


class Palette:
    """Slots by name, and every token as a DrawingML colour."""

    def __init__(self, theme: Theme) -> None:
        self._gradient = round(theme.gradient_angle * 60_000) % 21_600_000
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
        self._colors: dict[str, str] = {
            token: self._token(_SHADE_OF.get(token, "tx1"), color)
            for token, color in colors.items()
        }
        self._series = len(theme.series)
        for index, color in enumerate(theme.series):
            self._colors[f"series{index}"] = self._token(f"accent{index + 1}", color)

    def color(self, token: Color) -> str:
        """`token` as `a:schemeClr`, or `a:srgbClr` where no slot comes near it."""
        if token.startswith("series"):
            token = f"series{int(token.removeprefix('series')) % self._series}"
        return self._colors[token]

    def fill(self, token: Color, to: Color = "") -> str:
        """A flat fill, a gradient when there is a second colour, none when there is no first."""
        if not token:
            return "<a:noFill/>"
        if not to:
            return f"<a:solidFill>{self.color(token)}</a:solidFill>"
        return (
            '<a:gradFill rotWithShape="1"><a:gsLst>'
            f'<a:gs pos="0">{self.color(token)}</a:gs><a:gs pos="100000">{self.color(to)}</a:gs>'
            f'</a:gsLst><a:lin ang="{self._gradient}" scaled="0"/></a:gradFill>'
        )

    def _token(self, base: str, color: str) -> str:
        """`color` as a slot of its own, or as a shift of the slot `base`."""
        for name, slot in self.mapped.items():
            if slot.lower() == color.lower():
                return f'<a:schemeClr val="{name}"/>'
        shifts = _shifts(self.mapped[base], color) if base in self.mapped else ""
        return f'<a:schemeClr val="{base}">{shifts}</a:schemeClr>' if shifts else _srgb(color)


def _srgb(color: str) -> str:
    return f'<a:srgbClr val="{color[1:].upper()}"/>'


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
