from __future__ import annotations

import pytest

from briefing.exporters.pptx.palette import Palette
from briefing.exporters.pptx.shapes import shape, transform
from briefing.model.geometry import Box
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


def test_neighbouring_boxes_still_meet_after_rounding() -> None:
    left, right = Box(0.00005, 0, 10.00004, 1), Box(10.00009, 0, 5, 1)
    end = _number(transform(left), "x") + _number(transform(left), "cx")
    assert _number(transform(right), "x") == end


def _number(xml: str, name: str) -> int:
    return int(xml.split(f' {name}="')[1].split('"')[0])
