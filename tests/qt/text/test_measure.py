"""Widths in em, on the fonts that are painted with."""

from __future__ import annotations

import pytest

from briefing.layout.themes import load_theme
from briefing.qt.text.measure import QtMeasurer

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def measurer() -> QtMeasurer:
    return QtMeasurer(load_theme("ink"))


@pytest.mark.parametrize("bold", [False, True])
def test_han_is_one_em_wide(measurer: QtMeasurer, bold: bool) -> None:
    assert 3.0 == pytest.approx(measurer.width("山海天", "body", bold), abs=0.01)


def test_bold_latin_is_wider(measurer: QtMeasurer) -> None:
    assert measurer.width("Briefing", "body") < measurer.width("Briefing", "body", bold=True)


def test_kerning_counts(measurer: QtMeasurer) -> None:
    apart = measurer.width("A", "body") + measurer.width("V", "body")
    assert measurer.width("AV", "body") < apart


def test_code_is_monospaced(measurer: QtMeasurer) -> None:
    assert measurer.width("iii", "mono") == pytest.approx(measurer.width("WWW", "mono"))


def test_quotes_are_wide_in_chinese_and_narrow_in_latin(measurer: QtMeasurer) -> None:
    chinese = measurer.width("“山”", "body") - measurer.width("山", "body")
    latin = measurer.width("“a”", "body") - measurer.width("a", "body")
    assert latin < 1.2
    assert chinese >= latin


def test_nothing_is_wide_as_nothing(measurer: QtMeasurer) -> None:
    assert 0.0 == measurer.width("", "body")


def test_its_name_says_the_fonts(measurer: QtMeasurer) -> None:
    assert QtMeasurer(load_theme("azure")).name == QtMeasurer(load_theme("night")).name
    assert "body: " in measurer.name


def test_measurers_with_the_same_fonts_share_what_is_remembered() -> None:
    azure, again = QtMeasurer(load_theme("azure")), QtMeasurer(load_theme("azure"))
    assert {azure: "known"}[again] == "known"
    assert azure != object()
