"""Outlines: where they are, and what lies in them."""

from __future__ import annotations

import pytest

from briefing.model.geometry import Box
from briefing.model.shapes.outline import Outline, bounds, flattened, holds, polyline

SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
ARCH: Outline = (("M", (0.0, 10.0)), ("C", (0.0, -10.0, 20.0, -10.0, 20.0, 10.0)), ("Z", ()))


def test_a_polyline_goes_from_point_to_point() -> None:
    assert (("M", (0.0, 0.0)), ("L", (10.0, 0.0))) == polyline(SQUARE[:2])
    assert ("Z", ()) == polyline(SQUARE, closed=True)[-1]


def test_the_belly_of_a_curve_is_within_its_bounds_and_its_handles_need_not_be() -> None:
    box = bounds(ARCH)
    assert (0, 20, 10) == (box.x, box.width, box.bottom)
    assert -5 == pytest.approx(box.y)


def test_curves_are_flattened_from_end_to_end() -> None:
    (points,) = flattened(ARCH, 4)
    assert ((0.0, 10.0), (20.0, 10.0), 5) == (points[0], points[-1], len(points))


def test_an_outline_in_another_is_a_hole() -> None:
    inner = tuple((x / 2 + 2.5, y / 2 + 2.5) for x, y in SQUARE)
    ring = (*polyline(SQUARE, closed=True), *polyline(inner, closed=True))
    assert holds(ring, (1, 5))
    assert not holds(ring, (5, 5))
    assert not holds(ring, (11, 5))
    assert bounds(ring) == Box(0, 0, 10, 10)


def test_what_stands_on_every_page_is_measured_once() -> None:
    ornament = polyline([(float(n % 7), float(n % 5)) for n in range(1000)])
    assert bounds(ornament) is bounds(ornament)
    assert Box(0, 0, 6, 4) == bounds(ornament)


def test_many_outlines_are_not_mistaken_for_one_another() -> None:
    for n in range(2000):
        assert Box(0, 0, n, 1) == bounds(polyline([(0.0, 0.0), (float(n), 1.0)]))
