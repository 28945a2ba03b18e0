from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from briefing.ui.style import DARK, LIGHT, Look, families_for, look, wear


def luminance(color: str) -> float:
    parts = QColor(color).getRgbF()[:3]
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


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
        ("good", "paper"),
        ("warn", "paper"),
        ("warn", "notice"),
        ("on_mark", "mark"),
    ],
)
def test_text_can_be_read_on_its_ground(wanted: Look, ink: str, ground: str) -> None:
    assert contrast(getattr(wanted, ink), getattr(wanted, ground)) >= 4.5


@pytest.mark.parametrize("wanted", [DARK, LIGHT], ids=["dark", "light"])
def test_a_look_dresses_the_whole_app(qapp: QApplication, wanted: Look) -> None:
    wear(qapp, wanted)
    label = QLabel("x")
    assert look() is wanted
    assert label.palette().color(label.foregroundRole()).name() == wanted.ink
    qapp.setStyleSheet("")


YAHEI, NOTO, SEGOE = "Microsoft YaHei UI", "Noto Sans CJK SC", "Segoe UI"


@pytest.mark.parametrize(
    ("language", "system", "chinese", "latin", "expected"),
    [
        ("zh_CN", SEGOE, [YAHEI, "SimSun"], [SEGOE], [YAHEI, SEGOE]),
        ("en", SEGOE, [YAHEI], [SEGOE], [SEGOE, YAHEI]),
        ("zh_CN", "DejaVu Sans", [NOTO], ["Noto Sans"], [NOTO, "Noto Sans"]),
        ("en", "DejaVu Sans", [NOTO], ["Noto Sans"], ["Noto Sans", NOTO]),
        ("en", "DejaVu Sans", [NOTO], [], [NOTO]),
        ("zh_CN", "Cantarell", ["Some Hei"], [], ["Some Hei", "Cantarell"]),
        ("en", "DejaVu Sans", [""], [], ["DejaVu Sans"]),
    ],
)
def test_latin_and_han_come_from_families_that_go_together(
    language: str, system: str, chinese: list[str], latin: list[str], expected: list[str]
) -> None:
    assert expected == families_for(language, system, chinese, latin.__contains__)
