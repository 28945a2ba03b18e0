from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from briefing.exporters.pptx.names import A
from briefing.exporters.pptx.template.palette import Palette
from briefing.layout.themes import load_theme, theme_names

if TYPE_CHECKING:
    from briefing.model.theme import Theme


def resolved(palette: Palette, xml: str) -> str:
    """What an office program makes of a colour: `#rrggbb`."""
    (element,) = ElementTree.fromstring(f'<r xmlns:a="{A}">{xml}</r>')
    if element.tag.endswith("srgbClr"):
        return f"#{element.get('val', '').lower()}"
    base = {**palette.slots, **palette.mapped}[element.get("val", "")]
    red, green, blue = (int(base[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, lum, sat = colorsys.rgb_to_hls(red, green, blue)
    for shift in element:
        value = int(shift.get("val", "0"))
        match shift.tag.rpartition("}")[2]:
            case "hueOff":
                hue = (hue + value / 60_000 / 360) % 1
            case "satMod":
                sat = min(sat * value / 100_000, 1)
            case "lumOff":
                lum = min(max(lum + value / 100_000, 0), 1)
            case other:
                raise AssertionError(other)
    channels = colorsys.hls_to_rgb(hue, lum, sat)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


THEMES = [load_theme(name) for name in theme_names()]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_token_is_a_theme_colour_that_comes_out_as_the_token(theme: Theme) -> None:
    palette = Palette(theme)
    tokens = {**theme.colors, **{f"series{i}": color for i, color in enumerate(theme.series)}}
    for token, wanted in tokens.items():
        found = resolved(palette, palette.color(token))
        pairs = [(int(wanted[i : i + 2], 16), int(found[i : i + 2], 16)) for i in (1, 3, 5)]
        assert all(abs(one - other) <= 1 for one, other in pairs), (token, wanted, found)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_and_ground_token_follows_the_theme_when_it_is_restyled(theme: Theme) -> None:
    palette = Palette(theme)
    assert [] == [token for token in theme.colors if "srgbClr" in palette.color(token)]


def test_a_dark_theme_keeps_its_light_colour_in_the_light_slot() -> None:
    night = Palette(load_theme("night"))
    assert load_theme("night").colors["background"] == night.slots["dk1"]
    assert "dk1" == night.map["bg1"]


def test_a_fill_without_a_colour_is_none() -> None:
    assert "<a:noFill/>" == Palette(load_theme("ink")).fill("")
