"""Tones and gradients: what is seen of them."""

from __future__ import annotations

import pytest

from briefing.model.geometry import Box
from briefing.model.shapes.paint import Gradient, Tone, fading, over, shaded, tones, tones_at

BOX = Box(100, 100, 200, 100)


@pytest.mark.parametrize(
    ("shade", "seen"), [(0, "#b0241b"), (-1, "#000000"), (1, "#ffffff"), (-0.5, "#58120d")]
)
def test_a_shade_goes_to_black_or_white_by_luminance(shade: float, seen: str) -> None:
    assert seen == shaded("#b0241b", shade)


def test_what_is_translucent_is_mixed_with_its_ground() -> None:
    assert "#808080" == over("#000000", 0.5, "#ffffff")


def test_a_paint_has_tones_and_nothing_has_none() -> None:
    assert (Tone("ink"),) == tones("ink")
    assert () == tones("")
    assert (Tone("ink"), Tone("soft")) == tones(fading("ink", "soft"))


def test_at_a_point_a_gradient_lies_between_the_tones_beside_it() -> None:
    three = Gradient(((0, Tone("ink")), (0.5, Tone("muted")), (1, Tone("soft"))))
    assert (Tone("ink"), Tone("muted")) == tones_at(three, BOX, (110, 150))
    assert (Tone("muted"), Tone("soft")) == tones_at(three, BOX, (290, 150))
    middle = fading("ink", "soft", radial=True)
    assert (Tone("ink"), Tone("soft")) == tones_at(middle, BOX, (210, 150))
    assert Tone("soft") in tones_at(middle, BOX, (300, 200))
