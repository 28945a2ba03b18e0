"""What stands on the ground of the reading view can be read there."""

from __future__ import annotations

import pytest

from briefing.layout.pictures.contrast import contrast
from briefing.ui.reading.typography import SCHEMES, ColorScheme

TEXT = [
    ("ink", "ground"),
    ("ink", "side"),
    ("ink", "soft"),
    ("ink", "selection"),
    ("ink", "hit"),
    ("quiet", "ground"),
    ("quiet", "side"),
    ("quiet", "soft"),
    ("accent", "ground"),
    ("accent", "side"),
    ("accent", "soft"),
    ("on_current", "current"),
    ("ink", "rule"),
    ("accent", "rule"),
]


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=list(SCHEMES))
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read_on_its_scheme(scheme: ColorScheme, ink: str, ground: str) -> None:
    assert contrast(getattr(scheme, ink), getattr(scheme, ground)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=list(SCHEMES))
@pytest.mark.parametrize("ground", ["ground", "soft", "hit", "selection"])
def test_the_hit_that_is_looked_at_stands_out(scheme: ColorScheme, ground: str) -> None:
    assert contrast(scheme.current, getattr(scheme, ground)) >= 1.3
