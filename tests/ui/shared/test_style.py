from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from briefing.layout.pictures.contrast import contrast
from briefing.ui.shared.style import DARK, LIGHT, InterfaceColors, look, wear


@pytest.mark.parametrize("wanted", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "ground"),
        ("ink", "paper"),
        ("ink", "rail"),
        ("ink", "hover"),
        ("ink", "notice"),
        ("muted", "paper"),
        ("muted", "rail"),
        ("muted", "ground"),
        ("on_accent", "accent"),
        ("on_accent", "pressed"),
        ("focus", "paper"),
        ("focus", "hover"),
        ("ink", "rule"),
        ("good", "paper"),
        ("warn", "paper"),
        ("warn", "notice"),
        ("on_mark", "mark"),
    ],
)
def test_text_can_be_read_on_its_ground(wanted: InterfaceColors, ink: str, ground: str) -> None:
    assert contrast(getattr(wanted, ink), getattr(wanted, ground)) >= 4.5


@pytest.mark.parametrize("wanted", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("line", "ground"),
    [
        ("focus", "ground"),
        ("focus", "paper"),
        ("focus", "rail"),
        ("accent", "paper"),
        ("accent", "ground"),
        ("muted", "notice"),
        ("warn", "notice"),
        ("good", "notice"),
    ],
)
def test_lines_and_signs_can_be_seen_on_their_ground(
    wanted: InterfaceColors, line: str, ground: str
) -> None:
    assert contrast(getattr(wanted, line), getattr(wanted, ground)) >= 3


@pytest.mark.parametrize("wanted", [LIGHT, DARK], ids=["light", "dark"])
def test_whatever_the_sheet_colours_can_be_read(
    qapp: QApplication, wanted: InterfaceColors
) -> None:
    """Both said in one rule; only what cannot be used now may be fainter."""
    wear(qapp, wanted)
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", qapp.styleSheet())
    qapp.setStyleSheet("")
    pairs = [
        (names.strip(), ink[1], ground[1])
        for names, body in rules
        if (ink := re.search(r"(?<!-)color: (#\w+)", body))
        and (ground := re.search(r"background: (#\w+)", body))
        and ":disabled" not in names
    ]
    assert len(pairs) > 8
    assert [] == [pair for pair in pairs if contrast(*pair[1:]) < 4.5]


@pytest.mark.parametrize("wanted", [DARK, LIGHT], ids=["dark", "light"])
def test_a_look_dresses_the_whole_app(qapp: QApplication, wanted: InterfaceColors) -> None:
    wear(qapp, wanted)
    label = QLabel("x")
    assert look() is wanted
    assert label.palette().color(label.foregroundRole()).name() == wanted.ink
    qapp.setStyleSheet("")
