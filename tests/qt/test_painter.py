"""What a scene says is what is painted, at every scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from briefing.layout.typeset import set_vertical
from briefing.model.chart import PlotArea
from briefing.model.geometry import Box
from briefing.model.scene import Cell, Chart, Paragraph, Path, Picture, Style, StyledRun, Table
from briefing.model.shapes.outline import polyline
from briefing.model.shapes.paint import Gradient, Tone, fading, over
from briefing.qt.painter import render, render_part
from briefing.qt.pictures.decoding import decode
from briefing.qt.text.measure import QtMeasurer
from tests.qt import encoded_pictures as pictures
from tests.qt.scenes import SIZE, THEME, rect, scene, text

if TYPE_CHECKING:
    from briefing.model.scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")

PIXELS = 480
"""Width of the pictures in these tests: half a pixel a pt."""


def colors(page: Scene, *points: tuple[float, float]) -> list[str]:
    """The colours at some points, given in pt."""
    image = render(page, PIXELS)
    return [image.pixelColor(int(x / 2), int(y / 2)).name() for x, y in points]


def ink(image: QImage, box: Box) -> int:
    """Pixels in a box of pt that are not the ground."""
    ground = image.pixelColor(0, 0).rgb()
    scale = image.width() / SIZE.width
    return sum(
        image.pixel(x, y) != ground
        for x in range(int(box.x * scale), int(box.right * scale))
        for y in range(int(box.y * scale), int(box.bottom * scale))
    )


def token(name: str) -> str:
    return THEME.colors[name]  # type: ignore[index]


def test_the_picture_is_as_large_as_asked_for() -> None:
    image = render(scene(), 960, 1.5)
    assert (1440, 810, 1.5) == (image.width(), image.height(), image.devicePixelRatio())


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_small_picture_is_filled_to_its_last_row_and_column(ratio: float) -> None:
    panel = rect(0, 0, SIZE.width / 2, SIZE.height, fill="accent")
    for width in (*range(60, 120), 153, 211, 318, 637):
        image = render(scene(panel), width, ratio)
        right, below = image.width() - 1, image.height() - 1
        edges = [
            image.pixelColor(*at).name() for at in ((1, below), (right - 1, below), (right, 1))
        ]
        assert [token("accent"), token("background"), token("background")] == edges


def test_the_ground_has_the_theme_s_colour() -> None:
    assert [token("background")] == colors(scene(), (900, 500))


def test_a_gradient_runs_from_one_colour_to_the_other() -> None:
    first, last = (
        QColor(each)
        for each in colors(
            scene(background=fading("cover_start", "cover_end", 45)), (1, 1), (958, 538)
        )
    )
    for found, wanted in ((first, "cover_start"), (last, "cover_end")):
        expected = QColor(token(wanted))
        assert (expected.red(), expected.green()) == pytest.approx(
            (found.red(), found.green()), abs=6
        )


def test_shapes_fill_their_forms() -> None:
    page = scene(
        rect(100, 100, 100, 100, fill="accent"),
        rect(300, 100, 100, 100, kind="ellipse", fill="accent"),
        rect(500, 100, 100, 100, kind="round", radius=40, fill="accent"),
        rect(700, 100, 100, 100, kind="top_round", radius=40, fill="accent"),
    )
    corners = [(x + 3, y) for x in (100, 300, 500, 700) for y in (103, 196)]
    inside, outside = token("accent"), token("background")
    expected = [inside, inside, outside, outside, outside, outside, outside, inside]
    assert expected == colors(page, *corners)


def test_a_line_is_stroked_and_not_filled() -> None:
    page = scene(rect(100, 100, 200, 0, kind="line", stroke="accent", stroke_width=8))
    assert [token("accent"), token("background")] == colors(page, (200, 100), (200, 120))


def test_a_freeform_is_filled_but_where_another_outline_lies_in_it() -> None:
    outer = polyline(((100, 100), (300, 100), (300, 300), (100, 300)), closed=True)
    inner = polyline(((150, 150), (250, 150), (250, 250), (150, 250)), closed=True)
    page = scene(Path((*outer, *inner), "accent"))
    assert [token("accent"), token("background")] == colors(page, (120, 200), (200, 200))


def test_what_is_translucent_shows_its_ground() -> None:
    page = scene(rect(100, 100, 100, 100, fill=Tone("accent", 0.5)))
    (seen,) = colors(page, (150, 150))
    wanted = QColor(over(token("accent"), 0.5, token("background")))
    found = QColor(seen)
    assert (wanted.red(), wanted.green()) == pytest.approx((found.red(), found.green()), abs=2)


def test_tones_at_one_place_of_a_gradient_are_a_hard_seam() -> None:
    stops = ((0, Tone("accent")), (0.5, Tone("accent")), (0.5, Tone("soft")), (1, Tone("soft")))
    page = scene(rect(100, 100, 400, 100, fill=Gradient(stops)))
    assert [token("accent"), token("soft")] == colors(page, (294, 150), (306, 150))


def test_a_radial_gradient_begins_in_the_middle() -> None:
    page = scene(rect(100, 100, 200, 200, fill=fading("accent", "soft", radial=True)))
    middle, side, corner = (
        QColor(one).green() for one in colors(page, (200, 200), (200, 101), (101, 101))
    )
    assert middle < 48 < side < 220 < corner


def test_han_stands_upright_in_columns_and_latin_is_turned() -> None:
    def inked(words: str, vertical: str) -> tuple[int, int]:
        """Columns and rows of pixels with ink in them."""
        one = Paragraph((StyledRun(words, Style(80)),), 120.0)
        block = set_vertical(
            Box(100, 100, 120, 400),
            [one],
            QtMeasurer(THEME),
            vertical=vertical,  # type: ignore[arg-type]
        )
        image = render(scene(block), 960)
        area = [(x, y) for x in range(90, 230) for y in range(90, 300)]
        ground = image.pixel(0, 0)
        dark = [(x, y) for x, y in area if image.pixel(x, y) != ground]
        xs, ys = [x for x, _ in dark], [y for _, y in dark]
        return max(xs) - min(xs), max(ys) - min(ys)

    wide, high = inked("一", "eaVert")
    assert wide > 4 * high
    wide, high = inked("一", "vert")
    assert high > 4 * wide
    wide, high = inked("l", "eaVert")
    assert wide > 2 * high


def test_later_items_lie_on_top() -> None:
    page = scene(rect(100, 100, 50, 50, fill="accent"), rect(100, 100, 50, 50, fill="soft"))
    assert [token("soft")] == colors(page, (120, 120))


def test_ink_stays_in_the_lines_the_layout_made() -> None:
    block = text("山海之间，有 AI 与 2026 年的相遇。" * 3)
    image = render(scene(block), 960)
    everywhere = ink(image, Box(0, 0, 960, 540))
    lines = sum(
        ink(image, Box(100, line.top, line.x + line.width + 1 - 100, 60)) for line in block.lines
    )
    assert everywhere == lines > 1000


@pytest.mark.parametrize("style", [{"bold": True}, {"underline": True}, {"strike": True}])
def test_marks_are_painted(style: dict[str, bool]) -> None:
    plain, marked = (render(scene(text("山海", **each)), 960) for each in ({}, style))
    whole = Box(0, 0, 960, 540)
    assert ink(marked, whole) > ink(plain, whole) * 1.03


def test_a_link_is_underlined() -> None:
    plain, linked = (render(scene(text("山海", link=each)), 960) for each in ("", "https://a.org"))
    assert ink(linked, Box(0, 0, 960, 540)) > ink(plain, Box(0, 0, 960, 540))


def test_a_chinese_dash_is_two_em_long_without_a_gap() -> None:
    block = text("山——海")
    dash = next(each for each in block.lines[0].segments if "—" in each.text)
    assert 80.0 == pytest.approx(dash.width)
    image = render(scene(block), 960)
    columns = [
        any(image.pixelColor(x, y).lightness() < 128 for y in range(100, 160))
        for x in range(int(dash.x) + 3, int(dash.x + dash.width) - 3)
    ]
    assert all(columns)


def test_the_same_picture_twice_as_large_is_sharp() -> None:
    """Text is drawn anew at every scale: its edges stay as thin as they were."""
    page = scene(text("山海之间"))
    small, large = render(page, 480), render(page, 1920)

    def soft_share(image: QImage) -> float:
        shades = [
            image.pixelColor(x, y).lightness()
            for x in range(image.width() // 10, image.width() // 2)
            for y in range(image.height() // 5, image.height() // 3)
        ]
        return sum(40 < shade < 240 for shade in shades) / sum(shade <= 240 for shade in shades)

    assert soft_share(large) < soft_share(small) / 2


def test_a_part_of_the_page_is_as_sharp_as_the_page_drawn_so_large() -> None:
    page = scene(text("Sharp", 30), rect(500, 200, 100, 100, fill="accent"))
    large = render(page, 1920).copy(96, 54, 960, 540)
    assert large == render_part(page, Box(48, 27, 480, 270), QSize(960, 540))


def test_a_magnified_drawing_is_drawn_and_not_kept_as_a_huge_picture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    svg = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'\
 fill='#00ff00'/></svg>"
    page = scene(Picture(Box(0, 0, 960, 540), b"", "image/png", "drawing", svg=svg))
    monkeypatch.setattr("briefing.qt.painter.pictures.drawn", None)
    part = render_part(page, Box(480, 270, 120, 67.5), QSize(480, 270))
    assert "#00ff00" == part.pixelColor(200, 100).name()


def test_a_table_has_fills_rules_and_text() -> None:
    block = text("山", 100, 100, 200)
    cells = (
        (Cell(Box(100, 100, 200, 60), block.paragraphs, block.lines, "soft"),),
        (Cell(Box(100, 160, 200, 60), (), ()),),
    )
    page = scene(Table(Box(100, 100, 200, 120), (200,), (60, 60), cells))
    assert [token("soft"), token("background")] == colors(page, (290, 105), (290, 180))
    assert ink(render(page, 960), Box(200, 219, 50, 2)) > 0


def test_a_chart_is_painted_from_its_parts() -> None:
    slice_ = Path(polyline(((100, 100), (200, 100), (200, 200)), closed=True), fill="series0")
    bar = rect(300, 100, 50, 50, fill="series1")
    box = Box(0, 0, 900, 500)
    page = scene(Chart(box, "pie", (), (), PlotArea(box), (bar, slice_), Style(12.0)))
    assert [THEME.series[0], THEME.series[1]] == colors(page, (180, 120), (320, 120))


@pytest.mark.parametrize("data", [pictures.SVG, pictures.encoded("PNG", color="#00ff00")])
def test_pictures_fill_their_box(data: bytes) -> None:
    loaded = decode(data)
    box = Box(100, 100, 200, 100)
    svg = loaded.svg  # type: ignore[union-attr]
    page = scene(Picture(box, loaded.data, loaded.media, loaded.digest, svg=svg))  # type: ignore[union-attr]
    inside, outside = "#00ff00", token("background")
    assert [inside, inside, outside] == colors(page, (104, 104), (296, 196), (304, 150))


def test_a_damaged_picture_leaves_its_place_empty() -> None:
    page = scene(Picture(Box(100, 100, 200, 100), b"no picture", "image/png", "none"))
    assert [token("background")] == colors(page, (200, 150))
