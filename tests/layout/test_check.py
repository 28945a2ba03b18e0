from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.layout.check import check, check_scene
from briefing.layout.grid import GridMeasurer
from briefing.layout.pictures.contrast import contrast
from briefing.layout.themes import load_theme
from briefing.layout.typeset import set_text, set_vertical
from briefing.model.chart import PlotArea
from briefing.model.geometry import Box, Size
from briefing.model.ink.strokes import Stroke
from briefing.model.record import replace
from briefing.model.scene import (
    Cell,
    Chart,
    Paragraph,
    Path,
    Picture,
    Scene,
    Shape,
    Style,
    StyledRun,
    Table,
)
from briefing.model.shapes.outline import polyline
from briefing.model.shapes.paint import Tone, fading
from briefing.model.text import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.finding import Finding
    from briefing.model.scene import Item, Text

SIZE = Size(960, 540)


def paragraph(words: str = "Words", color: str = "ink", size: float = 20) -> Paragraph:
    return Paragraph((StyledRun(words, Style(size, color)),), 1.4 * size, source=Source(7, 0, 5))


def text(
    words: str = "Words", color: str = "ink", size: float = 20, y: float = 100, name: str = "Body"
) -> Text:
    box = Box(100, y, 400, 60)
    return set_text(box, [paragraph(words, color, size)], GridMeasurer(), name=name)


def page(*items: Item, **values: str) -> Scene:
    return Scene(SIZE, load_theme("vermilion"), "points", items, "Title", "id", **values)  # type: ignore[arg-type]


def found(*items: Item, **values: str) -> list[tuple[str, str, int]]:
    return [(one.check, one.message, one.line) for one in check_scene(page(*items, **values))]


def test_a_sound_page_gives_nothing() -> None:
    picture = Picture(Box(600, 100, 100, 100), b"", "image/png", "d", "a bridge", name="Picture")
    assert found(text(), text("More", y=200, name="Other"), picture) == []


def test_a_line_wider_than_its_box_is_named_with_its_source_line() -> None:
    tight = text("A line that is far too long")
    tight = replace(tight, box=replace(tight.box, width=50))
    assert found(tight) == [("overflow", "“A line that is far too…” leaves its box", 7)]


def test_what_leaves_the_slide_is_named() -> None:
    assert found(text(y=530)) == [("overflow", "“Words” leaves the slide", 0)]


def test_text_on_text_is_found_but_text_on_a_shape_is_not() -> None:
    panel = Shape(Box(90, 90, 500, 100), fill="soft", name="Panel")
    first, second = text("One"), text("Two", y=110, name="Other")
    assert found(panel, first) == []
    assert [("overflow", "“One” and “Two” overlap", 0)] == found(panel, first, second)


def test_what_was_drawn_in_a_show_may_lie_over_text_and_leave_the_slide() -> None:
    stroke = Stroke(((90.0, 90.0), (980.0, 130.0)))
    assert found(text(), stroke) == []


def test_boxes_may_meet_where_no_words_stand() -> None:
    left = text("One")
    right = replace(text("Two", name="Other"), box=Box(120, 100, 400, 28))
    lines = tuple(
        replace(
            line,
            x=line.x + 300,
            segments=tuple(replace(part, x=part.x + 300) for part in line.segments),
        )
        for line in right.lines
    )
    assert found(left, replace(right, lines=lines)) == []


@pytest.mark.parametrize(
    ("color", "size", "faint"),
    [("ink", 20, False), ("muted", 20, False), ("soft", 20, True), ("trim", 20, True)],
)
def test_contrast_is_measured_against_the_ground(color: str, size: float, faint: bool) -> None:
    assert faint == bool(found(text(color=color, size=size)))


def test_large_text_needs_less_contrast() -> None:
    colors = {**load_theme("vermilion").colors, "muted": "#888888", "background": "#ffffff"}
    theme = replace(load_theme("vermilion"), colors=colors)

    def of(size: float) -> list[Finding]:
        return check_scene(replace(page(text(color="muted", size=size)), theme=theme), 3)

    (small,) = of(20)
    assert ("“Words” has a contrast of 3.5:1, and needs 4.5:1", 3) == (small.message, small.page)
    assert of(24) == []


def test_the_shape_painted_last_under_the_words_is_their_ground() -> None:
    under = Shape(Box(90, 90, 500, 100), fill="accent", name="Under")
    over = Shape(Box(95, 95, 450, 80), fill="soft", name="Over")
    aside = Shape(Box(700, 95, 50, 50), fill="accent", name="Aside")
    white = text(color="on_accent")
    assert found(under, white) == []
    assert [one[0] for one in found(under, over, white)] == ["contrast"]
    assert [one[0] for one in found(aside, white)] == ["contrast"]
    assert [one[0] for one in found(white, under)] == ["contrast"]


def test_on_a_gradient_both_of_its_colours_count() -> None:
    white = text(color="cover_ink")
    assert found(white, background=fading("cover_start", "cover_end")) == []
    pale = fading("cover_start", "background")
    assert [one[0] for one in found(white, background=pale)] == ["contrast"]


def test_what_shows_through_a_translucent_shape_is_part_of_the_ground() -> None:
    white = text(color="on_accent")
    scrim = Shape(Box(90, 90, 500, 100), fill=Tone("accent", 0.2), name="Scrim")
    assert [one[0] for one in found(scrim, white)] == ["contrast"]
    dark = Shape(Box(90, 90, 500, 100), fill="accent", name="Under")
    assert found(dark, scrim, white) == []


def test_a_freeform_is_a_ground_where_it_is_filled() -> None:
    white = text(color="on_accent")
    corners = ((90, 90), (590, 90), (590, 190), (90, 190))
    assert found(Path(polyline(corners, closed=True), "accent", name="Hill"), white) == []
    hole = Path((*polyline(corners, closed=True), *polyline(corners, closed=True)), "accent")
    assert [one[0] for one in found(hole, white)] == ["contrast"]


def test_vertical_text_stands_where_its_columns_do() -> None:
    column = set_vertical(Box(800, 100, 100, 300), [paragraph("竖排的字")], GridMeasurer())
    shade = Shape(Box(870, 90, 40, 300), fill="ink", name="Shade")
    assert found(column) == []
    assert [one[0] for one in found(shade, column)] == ["contrast"]
    assert [one[0] for one in found(replace(column, box=Box(900, 100, 100, 300)))] == ["overflow"]


def cell(fill: str, color: str) -> Cell:
    made = set_text(Box(110, 110, 180, 30), [paragraph(color=color)], GridMeasurer())
    return Cell(Box(100, 100, 200, 50), made.paragraphs, made.lines, fill)


@pytest.mark.parametrize(("fill", "faint"), [("accent", False), ("", True)])
def test_a_cells_fill_is_its_ground(fill: str, faint: bool) -> None:
    table = Table(Box(100, 100, 200, 50), (200,), (50,), ((cell(fill, "on_accent"),),), name="T")
    assert faint == bool(found(table))


def test_a_label_on_a_slice_of_a_pie_stands_on_the_slice() -> None:
    corners = ((90, 90), (590, 90), (590, 190), (90, 190))
    label = text(color="on_accent", name="Label")

    def chart(*parts: Shape | Text | Path) -> Chart:
        box = Box(90, 90, 500, 100)
        return Chart(box, "pie", (), (), PlotArea(box), parts, Style(12), alt="a", name="C")

    assert found(chart(Path(polyline(corners, closed=True), fill="accent"), label)) == []
    elsewhere = tuple((x, y + 200) for x, y in corners)
    assert [
        one[0] for one in found(chart(Path(polyline(elsewhere, closed=True), fill="accent"), label))
    ] == ["contrast"]


def test_a_picture_without_words_for_it_is_named_unless_it_is_decoration() -> None:
    picture = Picture(Box(0, 0, 100, 100), b"", "image/png", "d", " ", name="Picture", line=12)
    assert [("alt", "the picture has no description", 12)] == found(picture)
    assert found(replace(picture, part="decoration")) == []


def test_contrast_counts_as_the_guidelines_do() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ff0000", "#ff0000") == 1


def test_findings_carry_the_number_that_the_audience_sees() -> None:
    class Pages:
        def pages(self) -> Iterator[Scene]:
            yield page(text())
            yield page(text(y=530))

    assert [2] == [one.page for one in check(Pages())]  # type: ignore[arg-type]
