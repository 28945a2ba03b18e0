"""What stands on a paper of the reading view can be read there."""

from __future__ import annotations

import pytest

from briefing.layout.check import contrast
from briefing.ui.reading.typography import PAPERS, Paper

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


@pytest.mark.parametrize("paper", PAPERS.values(), ids=list(PAPERS))
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read_on_its_paper(paper: Paper, ink: str, ground: str) -> None:
    assert contrast(getattr(paper, ink), getattr(paper, ground)) >= 4.5


@pytest.mark.parametrize("paper", PAPERS.values(), ids=list(PAPERS))
@pytest.mark.parametrize("ground", ["ground", "soft", "hit", "selection"])
def test_the_hit_that_is_looked_at_stands_out(paper: Paper, ground: str) -> None:
    assert contrast(paper.current, getattr(paper, ground)) >= 1.3
