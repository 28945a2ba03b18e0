"""A theme's colour tokens as PowerPoint's theme colours, so that a deck can be recoloured from its
master, and set dark or light by a background style.

Twelve slots hold the tokens that people restyle by; every other token is one of them shifted in
hue, saturation and luminance, so that it follows when its slot changes. A background style swaps
the two grounds (`bg1`, `bg2`) with the two colours of text (`tx1`, `tx2`): text that stands on them
is therefore one of the latter or a shift of it, and panels the other. So the accent is there twice,
for shapes, and for text as `tx2`.
"""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING

from briefing.model.shapes.paint import Gradient, hex_of, shaded, tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.model.scene import Scene
    from briefing.model.shapes.paint import Paint, Tone
    from briefing.model.theme import Color, Theme, Token

    _Written = tuple[str, str, str]
    """The element's name, its value, and the elements in it that shift the colour."""

_FROM_THE_MIDDLE = (
    '<a:path path="circle"><a:fillToRect l="50000" t="50000" r="50000" b="50000"/></a:path>'
)

_SHADE_OF: Mapping[Token, str] = {
    "strong": "tx2",
    "cover_start": "accent1",
    "cover_end": "accent1",
    "trim": "accent2",
    "quiet": "bg2",
    "code": "tx1",
    "code_ink": "bg1",
    "code_muted": "tx2",
    "code_accent": "accent2",
    "code_name": "bg2",
    "code_string": "accent2",
}
"""Which slot a token is a shift of, where it is not the text's."""
_ON_COLOR: tuple[Token, ...] = ("on_accent", "cover_ink", "cover_muted")
"""Text on a ground that no background style changes: so neither may these."""
_SNAP = 12
"""Of 255: text so near to a slot's colour has the slot's."""
_DARK = 0.4
"""Luminance of a ground on which text is light."""
_MASTERS = "<a:masterClrMapping/>"
_PAGE: Mapping[bool, Mapping[str, str]] = {
    False: {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"},
    True: {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"},
}
"""What the names mean on a light and on a dark ground."""
_SLOTS = ("dk1", "lt1", "dk2", "lt2")
_ALIKE = (*(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")


class Palette:
    """Slots by name, and every token as a DrawingML colour; on the master's ground or, with `dark`,
    on a dark or light ground of a slide's own.
    """

    def __init__(self, theme: Theme, dark: bool | None = None) -> None:
        colors = theme.colors
        self._theme = theme
        ground, text = ("dk", "lt") if theme.dark else ("lt", "dk")
        self.slots = {
            f"{text}1": colors["ink"],
            f"{ground}1": colors["background"],
            f"{text}2": colors["accent"],
            f"{ground}2": colors["soft"],
            "accent1": colors["accent"],
            "accent2": colors["accent2"],
            **{
                f"accent{index + 1}": theme.series[index % len(theme.series)]
                for index in range(2, 6)
            },
            "hlink": colors["accent"],
            "folHlink": colors["accent"],
        }
        self.slots = {name: self.slots[name] for name in (*_SLOTS, *_ALIKE)}
        self.map = _PAGE[theme.dark if dark is None else dark]
        """Of the names that slides use, the slot each means."""
        self.mapped = {
            **{name: self.slots[slot] for name, slot in self.map.items()},
            **{name: self.slots[name] for name in _ALIKE},
        }
        """Colours by the name that slides use."""
        self.override = _MASTERS
        """A slide's or layout's `p:clrMapOvr` holds this."""
        if dark is not None:
            self.override = f"<a:overrideClrMapping{mapping(self.map)}/>"
        self._write_tokens()
        self._own: dict[bool, Palette] = {} if dark is None else {dark: self}

    def _write_tokens(self) -> None:
        """How every token of the theme is written, by the slots."""
        theme, colors = self._theme, self._theme.colors
        self._colors: dict[str, _Written] = {
            token: self._token(token, color) for token, color in colors.items()
        }
        self._series = len(theme.series)
        for index, color in enumerate(theme.series):
            self._colors[f"series{index}"] = self._shape(color, (f"accent{index % 6 + 1}",))
        self._texts: dict[str, _Written] = {
            token: self._text(token, color) for token, color in colors.items()
        }
        self._texts["unseen"] = "schemeClr", "tx1", '<a:alpha val="0"/>'

    def of(self, scene: Scene) -> Palette:
        """The palette of a slide."""
        return self.on(scene.background)

    def on(self, ground: Paint) -> Palette:
        """The palette of what stands on a slide of that ground."""
        if ground == "background":
            return self
        color = self.rgb(tone(ground))
        dark = _luminance(color) < _DARK
        if dark not in self._own:
            self._own[dark] = Palette(self._theme, dark)
        return self._own[dark]

    def rgb(self, of: Tone) -> str:
        """`#rrggbb` of a tone, opaque."""
        return shaded(hex_of(of.color, {**self._theme.colors}, self._theme.series), of.shade)

    def color_map(self, *, on_paper: bool = False) -> str:
        """The master's `p:clrMap`; on paper all is dark on white."""
        return f"<p:clrMap{mapping(_PAGE[False] if on_paper else self.map)}/>"

    def color(self, color: Color | Tone) -> str:
        """A token or a tone of it as `a:schemeClr`, or `a:srgbClr` where no slot comes near it."""
        token = color if isinstance(color, str) else color.color
        return _element(self._colors[self._known(token)], color)

    def text(self, color: Color, *, fixed: bool = False) -> str:
        """A token as the colour of text, which a background style may swap with the ground's, or
        `fixed` one, on a ground that keeps its colour.
        """
        token = self._known(color)
        if fixed and token in self._colors:
            tag, base, shifts = self._colors[token]
            return _element((tag, self.map.get(base, base), shifts), color)
        return _element(self._texts.get(token) or self._colors[token], color)

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

    def _known(self, token: Color) -> str:
        if token.startswith("series"):
            return f"series{int(token.removeprefix('series')) % self._series}"
        return token

    def _token(self, token: Token, color: str) -> _Written:
        if token in _ON_COLOR:
            return self._fixed(color, 0)
        return self._shape(color, (_SHADE_OF.get(token, "tx1"),))

    def _text(self, token: Token, color: str) -> _Written:
        if token in _ON_COLOR:
            return self._fixed(color, _SNAP)
        if color.lower() == self.mapped["tx2"].lower():
            return "schemeClr", "tx2", ""
        return self._colors[token]

    def _fixed(self, color: str, near: int) -> _Written:
        """By a slot, not by what the master calls it: on a ground of the slide's own that is known
        by a name, whose meaning the slide says itself.
        """
        names = {name: slot for name, slot in self.map.items() if self.override != _MASTERS}
        for name, slot in (*((n, self.slots[s]) for n, s in names.items()), *self.slots.items()):
            if name not in _ALIKE and _distance(slot, color) <= near:
                return "schemeClr", name, ""
        ground = "lt" if _luminance(color) > _DARK else "dk"
        return self._shifted(color, (f"{ground}1", f"{ground}2"))

    def _shape(self, color: str, bases: Sequence[str]) -> _Written:
        """`color` as a slot of its own, or as a slot and what shifts it."""
        for name in ("bg1", "tx1", *_ALIKE, "bg2", "tx2"):
            if self.mapped[name].lower() == color.lower():
                return "schemeClr", name, ""
        return self._shifted(color, bases)

    def _shifted(self, color: str, bases: Sequence[str]) -> _Written:
        """`color` as a shift of one of the slots; else in digits."""
        known = {**self.slots, **self.mapped}
        for base in bases:
            if shifts := _shifts(known[base], color):
                return "schemeClr", base, shifts
        return "srgbClr", color[1:].upper(), ""


def _element(written: _Written, color: Color | Tone) -> str:
    tag, base, shifts = written
    if not isinstance(color, str):
        shifts += _tone(color)
    return f'<a:{tag} val="{base}">{shifts}</a:{tag}>' if shifts else f'<a:{tag} val="{base}"/>'


def mapping(names: Mapping[str, str]) -> str:
    """The attributes of a colour map."""
    every = {**names, **{name: name for name in _ALIKE}}
    return "".join(f' {name}="{slot}"' for name, slot in every.items())


def _distance(one: str, other: str) -> int:
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return max(abs(first - second) for first, second in pairs)


def _luminance(color: str) -> float:
    """Relative, as WCAG has it: 0 is black, 1 is white."""
    linear = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in _channels(color)
    )
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


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
