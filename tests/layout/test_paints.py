"""What a theme's file may say of a paint."""

from __future__ import annotations

import pytest

from briefing.layout.paints import paint
from briefing.model.shapes.paint import Gradient, Tone


def test_a_token_a_tone_and_a_gradient_are_paints() -> None:
    assert "accent" == paint("accent", "x")
    assert Tone("ink", 0.2, -0.5) == paint({"color": "ink", "alpha": 0.2, "shade": -0.5}, "x")
    stops = [{"at": 0, "color": "ink"}, {"at": 1, "color": "ink", "alpha": 0}]
    expected = Gradient(((0.0, Tone("ink")), (1.0, Tone("ink", 0.0))), 90.0)
    assert expected == paint({"stops": stops, "angle": 90}, "x")
    assert "" == paint("", "x")


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("gold", "x: 'gold' is none of"),
        (7, "x: 7 is no paint"),
        ({"color": "ink", "alpha": 2}, "x.alpha: 2"),
        ({"color": "ink", "shade": -1.5}, "x.shade"),
        ({"color": "ink", "blur": 1}, "x: there is no such key: blur"),
        ({"stops": [{"at": 0, "color": "ink"}]}, "x.stops: two or more"),
        ({"stops": [{"at": 1, "color": "ink"}, {"at": 0, "color": "ink"}]}, "in order"),
        ({"stops": [{"color": "ink"}, {"at": 1, "color": "ink"}]}, "x.at: None"),
    ],
)
def test_what_is_no_paint_is_refused_with_its_key(said: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        paint(said, "x")
