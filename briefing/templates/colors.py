"""DrawingML's colours → `#rrggbb`, and the tokens by which a theme of ours calls them."""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.shapes.paint import Gradient, Tone
from briefing.templates.package import A

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from briefing.model.shapes.paint import Paint

SLOTS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
USUAL_MAP: Mapping[str, str] = {
    "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2",
    **{name: name for name in SLOTS[4:]},
}  # fmt: skip
_OFFICE = (
    "000000", "ffffff", "44546a", "e7e6e6", "4472c4", "ed7d31", "a5a5a5", "ffc000", "5b9bd5",
    "70ad47", "0563c1", "954f72",
)  # fmt: skip
_PRESETS = {
    "black": "000000", "white": "ffffff", "red": "ff0000", "green": "008000", "blue": "0000ff",
    "yellow": "ffff00", "gray": "808080", "grey": "808080", "orange": "ffa500", "navy": "000080",
    "silver": "c0c0c0", "darkBlue": "00008b", "dkBlue": "00008b", "lightGray": "d3d3d3",
    "ltGray": "d3d3d3", "darkGray": "a9a9a9", "dkGray": "a9a9a9", "purple": "800080",
    "teal": "008080", "maroon": "800000", "cyan": "00ffff", "magenta": "ff00ff",
}  # fmt: skip
_GAMMA = 2.2
_TAGS = ("srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr")


class Colored(NamedTuple):
    """A colour as it is seen, and as it is written."""

    rgb: str
    """`#rrggbb`."""
    alpha: float
    written: tuple[str, str, str]
    """Element, value and what shifts it, without its alpha."""


class Scheme:
    """The colours of a theme part, by what a master or layout calls them."""

    def __init__(self, slots: Mapping[str, str], names: Mapping[str, str]) -> None:
        self.slots = slots
        self.names = names

    def mapped(self, names: Mapping[str, str]) -> Scheme:
        return Scheme(self.slots, names)

    def color(self, element: Element | None, instead: Colored | None = None) -> Colored | None:
        """Of the first colour in `element`; `instead` of the theme's own `phClr`."""
        for tag in _TAGS if element is not None else ():
            found = element.find(f"{A}{tag}") if element is not None else None
            if found is not None:
                return self._of(found, tag, instead)
        return None

    def named(self, name: str) -> Colored:
        """What `bg1`, `accent2` … is."""
        slot = self.names.get(name, name)
        return Colored(self.slots.get(slot, "#000000"), 1.0, ("schemeClr", name, ""))

    def _of(self, element: Element, tag: str, instead: Colored | None) -> Colored | None:
        value = element.get("val", "")
        written = (tag, value, "")
        if tag == "srgbClr":
            rgb = _hex(value)
        elif tag == "schemeClr" and value == "phClr":
            if instead is None:
                return None
            rgb, written = instead.rgb, instead.written
        elif tag == "schemeClr":
            rgb = self.named(value).rgb
        elif tag == "sysClr":
            rgb = _hex(element.get("lastClr") or ("ffffff" if value == "window" else "000000"))
            written = ("srgbClr", rgb[1:].upper(), "")
        elif tag == "prstClr":
            rgb = f"#{_PRESETS.get(value, '808080')}"
            written = ("srgbClr", rgb[1:].upper(), "")
        else:
            rgb = _measured(element, tag)
            written = ("srgbClr", rgb[1:].upper(), "")
        alpha, mods = 1.0, ""
        for mod in element:
            name, amount = mod.tag.removeprefix(A), _number(mod.get("val"), 100_000)
            if name == "alpha":
                alpha = min(max(amount / 100_000, 0.0), 1.0)
                continue
            rgb = _shifted(rgb, name, amount / 100_000)
            mods += f'<a:{name} val="{amount}"/>' if mod.get("val") else f"<a:{name}/>"
        return Colored(rgb, alpha, (written[0], written[1], written[2] + mods))


class Tokens:
    """Tokens for colours of the template, made as they are met: each colour one."""

    def __init__(self) -> None:
        self.colors: dict[str, str] = {}
        self.written: dict[str, tuple[str, str, str]] = {}
        self._of: dict[tuple[str, tuple[str, str, str]], str] = {}

    def token(self, color: Colored) -> str:
        key = color.rgb, color.written
        if key not in self._of:
            name = self._of[key] = f"template{len(self._of)}"
            self.colors[name], self.written[name] = color.rgb, color.written
        return self._of[key]

    def tone(self, color: Colored) -> Paint:
        token = self.token(color)
        return Tone(token, round(color.alpha, 3)) if color.alpha < 1 else token

    def fill(
        self, properties: Element | None, scheme: Scheme, instead: Colored | None = None
    ) -> Paint | None:
        """What the fill among the children of `properties` paints; `""` for nothing, None where
        none is said or it is a picture.
        """
        if properties is None:
            return None
        if properties.find(f"{A}noFill") is not None:
            return ""
        solid = scheme.color(properties.find(f"{A}solidFill"), instead)
        if solid:
            return self.tone(solid)
        if (gradient := properties.find(f"{A}gradFill")) is not None:
            return self._gradient(gradient, scheme, instead)
        if (pattern := properties.find(f"{A}pattFill")) is not None:
            ground = scheme.color(pattern.find(f"{A}bgClr"), instead)
            return self.tone(ground) if ground else None
        return None

    def _gradient(self, element: Element, scheme: Scheme, instead: Colored | None) -> Paint | None:
        stops: list[tuple[float, Tone]] = []
        for stop in element.iterfind(f"{A}gsLst/{A}gs"):
            color = scheme.color(stop, instead)
            if color:
                at = min(max(_number(stop.get("pos"), 0) / 100_000, 0.0), 1.0)
                stops.append((at, Tone(self.token(color), round(color.alpha, 3))))
        stops.sort(key=lambda stop: stop[0])
        if len(stops) < 2:
            return stops[0][1] if stops else None
        linear = element.find(f"{A}lin")
        angle = _number(linear.get("ang"), 0) / 60_000 if linear is not None else 0.0
        return Gradient(tuple(stops), angle % 360, radial=element.find(f"{A}path") is not None)


def scheme_of(theme: Element | None) -> dict[str, str]:
    """`#rrggbb` by slot; Office's own where the theme part says nothing."""
    found = {name: f"#{rgb}" for name, rgb in zip(SLOTS, _OFFICE, strict=True)}
    scheme = None if theme is None else theme.find(f"{A}themeElements/{A}clrScheme")
    for one in () if scheme is None else scheme:
        color = Scheme(found, {}).color(one)
        if color and one.tag.removeprefix(A) in found:
            found[one.tag.removeprefix(A)] = color.rgb
    return found


def mix(one: str, other: str, share: float) -> str:
    """`share` of `other` in `one`."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return _to_hex(tuple(a + (b - a) * share for a, b in pairs))


def luminance(rgb: str) -> float:
    """Relative, as WCAG has it."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(rgb)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """1 to 21, as WCAG has it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(color: str, ground: str, least: float = 4.5) -> str:
    """`color`, or the nearest to it on the way to black or white that is read on `ground`."""
    end = "#000000" if contrast("#000000", ground) > contrast("#ffffff", ground) else "#ffffff"
    tries = (mix(color, end, step / 20) for step in range(21))
    return next((one for one in tries if contrast(one, ground) >= least), end)


def _measured(element: Element, tag: str) -> str:
    if tag == "hslClr":
        hue = _number(element.get("hue"), 0) / 21_600_000
        light, full = (_number(element.get(key), 0) / 100_000 for key in ("lum", "sat"))
        return _to_hex(colorsys.hls_to_rgb(hue % 1, light, full))
    linear = (_number(element.get(key), 0) / 100_000 for key in ("r", "g", "b"))
    return _to_hex(tuple(max(c, 0.0) ** (1 / _GAMMA) for c in linear))


def _shifted(rgb: str, name: str, amount: float) -> str:
    red, green, blue = _channels(rgb)
    if name in ("tint", "shade"):  # in linear light, as PowerPoint mixes them
        end = 1 - amount if name == "tint" else 0.0
        mixed = (c**_GAMMA * amount + end for c in (red, green, blue))
        return _to_hex(tuple(max(c, 0.0) ** (1 / _GAMMA) for c in mixed))
    hue, light, full = colorsys.rgb_to_hls(red, green, blue)
    if name == "lumMod":
        light *= amount
    elif name == "lumOff":
        light += amount
    elif name == "satMod":
        full *= amount
    elif name == "satOff":
        full += amount
    elif name == "hueOff":
        hue += amount * 100_000 / 21_600_000
    elif name == "lum":
        light = amount
    elif name == "inv":
        return _to_hex((1 - red, 1 - green, 1 - blue))
    elif name == "gray":
        return _to_hex((light,) * 3)
    light, full = min(max(light, 0.0), 1.0), min(max(full, 0.0), 1.0)
    return _to_hex(colorsys.hls_to_rgb(hue % 1, light, full))


def _number(value: str | None, otherwise: int) -> int:
    """An integer of DrawingML; `50%` is 50,000."""
    text = (value or "").strip()
    try:
        return round(float(text[:-1]) * 1000) if text.endswith("%") else int(text)
    except ValueError:
        return otherwise


def _hex(value: str) -> str:
    value = value.strip().lower()
    good = len(value) == 6 and all(letter in "0123456789abcdef" for letter in value)
    return f"#{value}" if good else "#000000"


def _channels(rgb: str) -> tuple[float, float, float]:
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _to_hex(channels: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(min(max(c, 0.0), 1.0) * 255):02x}" for c in channels)
