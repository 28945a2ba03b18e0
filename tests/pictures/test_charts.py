"""A colleague types other numbers into a chart; LibreOffice shows it as the window would have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData, XyChartData
from PySide6.QtGui import QColor, QImage

from briefing.exporters.pptx import write_pptx
from briefing.layout import lay_out
from briefing.layout.charts.scale import HALF, ROOM, scale_of
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model import scene
from briefing.model.deck import Deck, Slide
from briefing.model.geometry import RATIOS
from briefing.model.record import replace
from briefing.model.text import rich
from tests.layout.decks import Pictures
from tests.layout.gallery import chart
from tests.pictures.libreoffice import needs_libreoffice, pictures, to_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


pytestmark = [pytest.mark.pictures, needs_libreoffice]
BEFORE, AFTER = "12 30 24", (410.0, 95.0, 1230.0)
ACROSS, ELSEWHERE = (1.0, 5.0, 9.0), (2010.0, 2014.0, 2020.0)
CLOSE = (95.0, 97.0, 100.0)
_WIDE = 1920
_NEAR = 4
"""Pt inside and outside an edge."""


@pytest.fixture(scope="module")
def shown(
    qapp: object, tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[scene.Chart, QImage]]:
    folder = tmp_path_factory.mktemp("charts")
    charts = [chart(kind, "%", "甲 乙 丙", 数=BEFORE) for kind in ("column", "bar", "area")]
    charts.append(replace(chart("scatter", "", "1 5 9", 数=BEFORE), across=ACROSS))
    slides = tuple(
        Slide(str(n), "chart", rich("图"), blocks=(one,)) for n, one in enumerate(charts)
    )
    deck = Deck(rich("图"), slides)
    layout = lay_out(deck, load_theme("azure"), GridMeasurer(), Pictures(), RATIOS["16:9"])
    scenes = [layout.scenes(number)[0] for number in range(len(slides))]
    for _ in write_pptx(deck, scenes, folder / "written.pptx"):
        pass
    found = [next(i for i in page.items if isinstance(i, scene.Chart)) for page in scenes]
    edited = _edited(folder / "written.pptx", folder / "edited.pptx")
    pages = [QImage(str(path)) for path in pictures(to_pdf([edited], folder)[0], _WIDE)]
    return list(zip(found, pages, strict=True))


def _edited(source: Path, target: Path) -> Path:
    """Other numbers in chart and workbook, and nothing else."""
    deck = Presentation(str(source))
    for slide in deck.slides:
        native = next(shape.chart for shape in slide.shapes if shape.has_chart)
        if native.plots[0]._element.tag.endswith("scatterChart"):
            data = XyChartData()
            points = data.add_series("数")
            for place, value in zip(ELSEWHERE, CLOSE, strict=True):
                points.add_data_point(place, value)
        else:
            data = CategoryChartData()
            data.categories = ["甲", "乙", "丙"]
            data.add_series("数", AFTER)
        native.replace_data(data)
    deck.save(str(target))
    return target


def test_bars_areas_and_dots_are_as_the_new_numbers_say(
    shown: list[tuple[scene.Chart, QImage]],
) -> None:
    for item, page in shown:
        for (x, y), filled in _expected(item):
            x, y = (round(place * page.width() / 960) for place in (x, y))
            near = [page.pixelColor(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
            colored = any(_is_ink(color, page) for color in near)
            assert filled == colored, (item.kind, x, y)


def _expected(item: scene.Chart) -> Iterator[tuple[tuple[float, float], bool]]:
    """Places where there is colour and where there is none, pt: on both sides of every edge."""
    box = item.plot.box
    if item.kind == "scatter":
        across, up = scale_of(ELSEWHERE, before=ROOM), scale_of(CLOSE, before=HALF)
        for place, value in zip(ELSEWHERE, CLOSE, strict=True):
            yield (
                (
                    box.x + across.share(place) * box.width,
                    box.bottom - up.share(value) * box.height,
                ),
                True,
            )
        return
    scale = scale_of(AFTER)
    first, second, third = AFTER
    if item.kind == "area":  # a little inside, for longer numbers at the axis move its left edge
        slope = (0.1, first * 0.8 + second * 0.2), (0.5, second), (0.9, third * 0.8 + second * 0.2)
        for place, value in slope:
            top = box.bottom - scale.share(value) * box.height
            yield (box.x + place * box.width, top + 2 * _NEAR), True
            yield (box.x + place * box.width, top - 2 * _NEAR), False
        return
    for number, value in enumerate(AFTER):
        share = scale.share(value)
        if item.kind == "bar":
            # Over the value, which stands beside the middle.
            y = box.y + (number + 0.5) / 3 * box.height - 14
            end = box.x + share * box.width
            yield (end - _NEAR, y), True
            yield (end + _NEAR, y), False
        else:
            x = box.x + (number + 0.5) / 3 * box.width
            top = box.bottom - share * box.height
            yield (x, top + _NEAR), True
            yield (x, top - _NEAR / 2), False


def _is_ink(color: QColor, page: QImage) -> bool:
    ground = page.pixelColor(2, page.height() // 2)
    return color.hslSaturation() > 40 and abs(color.lightness() - ground.lightness()) > 20
