from __future__ import annotations

import pytest

from briefing.exporters.pptx.shapes import freeform, shape, transform
from briefing.exporters.pptx.template.palette import Palette
from briefing.model.geometry import Box, emu
from briefing.model.ink.strokes import Stroke
from briefing.model.scene import Shape
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
