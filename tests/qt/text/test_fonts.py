"""Which fonts a machine shows a theme with; Chinese always among them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QImage, QPainter

from briefing.layout.themes import load_theme
from briefing.model.record import replace
from briefing.qt.text.fonts import carried_family, font, substituted
from briefing.qt.text.measure import QtMeasurer

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.theme import FontRole

pytestmark = pytest.mark.usefixtures("qapp")

THEME = load_theme("ink")
NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><cachedir>{}</cachedir></fontconfig>"""
PAINT = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
from briefing.model.deck import Deck
from briefing.model.text import rich
from briefing.qt.painter import render
from briefing.qt.pdf.writer import write_pdf
from tests.qt.scenes import scene, text
pages = [scene(text(word)) for word in ("山", "海", "龘")]
images = [render(page, 480) for page in pages]
for step in write_pdf(Deck(rich("山"), ()), pages, Path(sys.argv[1])):
    pass
print(len({bytes(image.constBits()) for image in images}))
"""


def test_a_font_that_is_missing_altogether_is_reported() -> None:
    fonts = {**THEME.fonts, "heading": ("No Such Font", "Nor This", "sans-serif")}
    assert ("No Such Font",) == substituted(replace(THEME, fonts=fonts))


def test_the_carried_font_has_chinese_and_its_licence() -> None:
    assert "Noto Sans SC" == carried_family()
    licence = Path(__file__).parents[3] / "assets" / "fonts" / "OFL.txt"
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text("utf-8")


def test_letters_are_as_wide_as_those_that_the_receiver_has() -> None:
    """Advance widths of Arial and Cambria, em, as their own tables have them."""
    vermilion = QtMeasurer(load_theme("vermilion"))
    assert (0.556, 0.667) == tuple(round(vermilion.width(one, "body"), 3) for one in "0A")
    assert (0.722, 0.889) == tuple(
        round(vermilion.width(one, "body", bold=True), 3) for one in "Am"
    )
    assert (0.554, 0.623) == tuple(round(vermilion.width(one, "heading"), 3) for one in "0A")


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("role", ["heading", "body"])
def test_figures_are_as_wide_as_one_another(role: FontRole, bold: bool) -> None:
    measurer = QtMeasurer(load_theme("vermilion"))
    assert 1 == len({measurer.width(digit, role, bold) for digit in "0123456789"})


def test_chinese_quotation_marks_are_the_chinese_faces() -> None:
    latin, chinese = font(THEME, "body"), font(THEME, "body", east_asian=True)
    assert set(latin.families()) == set(chinese.families())
    for each in (latin, chinese):
        each.setPixelSize(100)
    assert QFontMetricsF(latin).horizontalAdvance("“") < 60
    assert QFontMetricsF(chinese).horizontalAdvance("“") >= 90


def test_each_font_that_comes_with_the_app_has_its_licence() -> None:
    folder = Path(__file__).parents[3] / "assets" / "fonts"
    said = folder.joinpath("README.md").read_text("utf-8")
    families = {file.stem.split("-")[0] for file in folder.glob("*.ttf")}
    assert {"Arimo", "BriefingCaladea"} == {name for name in families if f"`{name}-*.ttf`" in said}
    assert "Apache License" in folder.joinpath("Apache-2.0.txt").read_text("utf-8")


def _expanded(font: QFont) -> None:
    font.setStretch(150)


def _spaced(font: QFont) -> None:
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 9)
    font.setWordSpacing(30)


def _capital(font: QFont) -> None:
    font.setCapitalization(QFont.Capitalization.AllUppercase)


def _named(font: QFont) -> None:
    font.setStyleName("Bold")


def _underlined(font: QFont) -> None:
    font.setUnderline(True)


@pytest.mark.parametrize("odd", [_expanded, _spaced, _capital, _named, _underlined])
def test_pages_take_nothing_from_the_font_of_the_user_interface(
    odd: Callable[[QFont], None], qapp: QGuiApplication
) -> None:
    before = qapp.font()
    text = "会议 Agenda，二〇二六"
    drawn = {False: b"", True: b""}
    for changed in drawn:
        own = QFont(before)
        if changed:
            odd(own)
        qapp.setFont(own)
        try:
            image = QImage(600, 60, QImage.Format.Format_RGB32)
            image.fill(0xFFFFFF)
            chosen = font(THEME, "body")
            chosen.setPixelSize(40)
            painter = QPainter(image)
            painter.setFont(chosen)
            painter.drawText(4, 44, text)
            painter.end()
            drawn[changed] = bytes(image.constBits())
        finally:
            qapp.setFont(before)
    assert drawn[False] == drawn[True]


def test_marks_are_as_wide_whatever_the_user_interface_is_set_in(qapp: QGuiApplication) -> None:
    """They would stand, and break lines, otherwise in the window than in the file."""
    before = qapp.font()
    chosen = font(THEME, "body")
    chosen.setPixelSize(100)
    narrow = QFont(chosen)
    narrow.setFeature(QFont.Tag("pwid"), 1)
    narrow.setWeight(QFont.Weight.Bold)
    try:
        qapp.setFont(narrow)
        again = font(THEME, "body")
        again.setPixelSize(100)
        assert QFontMetricsF(narrow).horizontalAdvance("，") < 90
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setFont(again)
        painted = QFontMetricsF(painter.font())
        for mark in "，。：（）“”、":
            advance = QFontMetricsF(chosen).horizontalAdvance(mark)
            assert QFontMetricsF(again).horizontalAdvance(mark) == advance
            assert painted.horizontalAdvance(mark) == advance
        painter.end()
    finally:
        qapp.setFont(before)


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is what can be emptied")
def test_a_machine_without_fonts_shows_chinese(tmp_path: Path) -> None:
    """Three characters make three pictures, where boxes for missing ones would be alike."""
    config = tmp_path / "fonts.conf"
    config.write_text(NO_FONTS.format(tmp_path / "cache"))
    pdf = tmp_path / "a.pdf"
    done = subprocess.run(
        [sys.executable, "-c", PAINT, pdf],
        env={**os.environ, "FONTCONFIG_FILE": str(config)},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "3" == done.stdout.strip(), done.stderr
    assert b"NotoSansSC" in pdf.read_bytes()
