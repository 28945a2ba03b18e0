from __future__ import annotations

from itertools import count

import pytest

from briefing.exporters.pptx.shapes import drawing, freeform, path, shape, transform
from briefing.exporters.pptx.template.palette import Palette
from briefing.model.geometry import Box, emu
from briefing.model.ink.strokes import Stroke
from briefing.model.scene import Path, Shape
from briefing.model.shapes.outline import Outline, polyline
from briefing.model.shapes.paint import Gradient, Tone, fading
from tests.exporters.pptx.made import THEME

PALETTE = Palette(THEME)


@pytest.mark.parametrize(
    ("kind", "preset", "handles"),
    [
        ("rect", "rect", []),
        ("ellipse", "ellipse", []),
        ("round", "roundRect", ["val 10000"]),
        ("top_round", "round2SameRect", ["val 10000", "val 0"]),
    ],
)
def test_a_shape_is_a_preset_with_its_radius_as_a_share_of_the_shorter_side(
    kind: str, preset: str, handles: list[str]
) -> None:
    item = Shape(Box(0, 0, 200, 100), kind, "soft", radius=10)  # type: ignore[arg-type]
    xml = shape(2, "Card", item, PALETTE)
    assert f'prst="{preset}"' in xml
    assert handles == [piece.split('"')[0] for piece in xml.split('fmla="')[1:]]


def test_a_radius_is_at_most_half_the_shorter_side() -> None:
    xml = shape(2, "Pill", Shape(Box(0, 0, 200, 20), "round", "soft", radius=99), PALETTE)
    assert 'fmla="val 50000"' in xml


def test_a_line_is_a_connector() -> None:
    line = Shape(Box(10, 20, 300, 0), "line", stroke="rule", stroke_width=0.75)
    xml = shape(2, "Rule", line, PALETTE)
    assert "<p:cxnSp>" in xml
    assert 'cy="0"' in xml
    assert '<a:ln w="9525">' in xml


def test_ink_is_a_freeform_of_curves_within_its_own_box() -> None:
    stroke = Stroke(((10.0, 20.0), (30.0, 50.0), (60.0, 20.0)), "accent", 2.0)
    xml = freeform(2, "Ink", stroke, PALETTE)
    assert transform(stroke.box) in xml
    assert f'<a:path w="{emu(50)}" h="{emu(30)}" fill="none">' in xml
    assert 2 == xml.count("<a:cubicBezTo>")
    assert f'<a:pt x="{emu(20)}" y="{emu(30)}"/></a:cubicBezTo>' in xml
    assert '<a:ln w="25400" cap="rnd">' in xml


def test_a_dot_of_ink_has_an_extent() -> None:
    xml = freeform(2, "Ink", Stroke(((10.0, 20.0),)), PALETTE)
    assert '<a:ext cx="1" cy="1"/>' in xml


def test_neighbouring_boxes_still_meet_after_rounding() -> None:
    left, right = Box(0.00005, 0, 10.00004, 1), Box(10.00009, 0, 5, 1)
    end = _number(transform(left), "x") + _number(transform(left), "cx")
    assert _number(transform(right), "x") == end


def _number(xml: str, name: str) -> int:
    return int(xml.split(f' {name}="')[1].split('"')[0])


WAVE: Outline = (("M", (10.0, 20.0)), ("C", (20.0, 0.0, 40.0, 40.0, 60.0, 20.0)), ("Z", ()))


def test_a_freeform_has_its_moves_lines_curves_and_closings() -> None:
    outline = (*polyline(((10, 20), (60, 20), (60, 60)), closed=True), *WAVE)
    xml = path(2, "Hill", Path(outline, "soft"), PALETTE)
    verbs = [piece.split(">")[0] for piece in xml.split("<a:")]
    drawn = [verb for verb in verbs if verb in ("moveTo", "lnTo", "cubicBezTo", "close/")]
    assert ["moveTo", "lnTo", "lnTo", "close/", "moveTo", "cubicBezTo", "close/"] == drawn
    assert transform(Path(outline).box) in xml


def test_an_edge_has_its_dashes_and_round_ends_unless_they_are_flat() -> None:
    line = Path(polyline(((0, 0), (90, 0))), stroke="ink", stroke_width=2, dash="dot")
    xml = path(2, "Line", line, PALETTE)
    assert '<a:ln w="25400" cap="rnd">' in xml
    assert '<a:prstDash val="sysDot"/><a:round/></a:ln>' in xml
    flat = Path(line.outline, stroke="ink", stroke_width=2, flat=True)
    assert 'cap="rnd"' not in path(2, "Line", flat, PALETTE)
    dashed = Shape(Box(0, 0, 9, 9), stroke="ink", stroke_width=1, dash="dash")
    assert '<a:prstDash val="dash"/>' in shape(2, "Box", dashed, PALETTE)


def test_a_tone_is_its_theme_colour_shifted_and_translucent() -> None:
    fill = PALETTE.fill(Tone("accent", 0.25, -0.1))
    assert '<a:schemeClr val="accent1"><a:lumMod val="90000"/><a:alpha val="25000"/>' in fill
    lighter = PALETTE.fill(Tone("accent", 1.0, 0.4))
    assert '<a:lumMod val="60000"/><a:lumOff val="40000"/></a:schemeClr>' in lighter


def test_a_gradient_is_native_with_all_its_stops() -> None:
    three = Gradient(((0, Tone("accent")), (0.5, Tone("ink")), (1, Tone("ink", 0))), 90)
    xml = PALETTE.fill(three)
    assert ["0", "50000", "100000"] == [part.split('"')[0] for part in xml.split('pos="')[1:]]
    assert '<a:lin ang="5400000" scaled="0"/>' in xml
    assert '<a:path path="circle">' in PALETTE.fill(fading("ink", "soft", radial=True))


def test_neighbours_of_one_group_are_one_thing() -> None:
    leaves = [Shape(Box(x, 0, 10, 50), name="Leaf", group="Screen") for x in (0, 10)]
    alone = Path(WAVE, "soft", name="Wave")
    xml = drawing([*leaves, alone], count(2).__next__, str, PALETTE)
    group, after = xml.split("</p:grpSp>")
    assert 2 == group.count("<p:sp>")
    assert '<p:cNvPr id="2" name="Screen">' in group
    assert f'<a:chExt cx="{emu(20)}" cy="{emu(50)}"/>' in group
    assert 'id="5" name="Wave"' in after
