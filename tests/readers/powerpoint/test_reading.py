"""Anybody's PowerPoint file opens as slides."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pptx
import pytest
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt

from briefing.compose import compose
from briefing.exporters.markdown import markdown_of
from briefing.model.deck import Chart, Points, Table
from briefing.model.problem import BriefingError
from briefing.readers.markdown import read_markdown
from briefing.readers.powerpoint import read_powerpoint

if TYPE_CHECKING:
    from briefing.model.document import Document


def somebodys() -> bytes:
    """A deck from python-pptx's own template."""
    deck = pptx.Presentation()
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Harvest"
    first.placeholders[1].text = "A year in numbers"
    second = deck.slides.add_slide(deck.slide_layouts[1])
    second.shapes.title.text = "What grew"
    frame = second.placeholders[1].text_frame
    frame.text = "Wheat"
    deeper = frame.add_paragraph()
    deeper.text, deeper.level = "winter wheat", 1
    second.notes_slide.notes_text_frame.text = "Say it slowly."
    third = deck.slides.add_slide(deck.slide_layouts[5])
    third.shapes.title.text = "Sums"
    table = third.shapes.add_table(2, 2, Pt(50), Pt(200), Pt(400), Pt(80)).table
    for cell, text in zip(table.iter_cells(), ("Place", "Sum", "武昌", "12"), strict=True):
        cell.text = text
    fourth = deck.slides.add_slide(deck.slide_layouts[5])
    fourth.shapes.title.text = "Growth"
    data = CategoryChartData()
    data.categories = ["2024", "2025"]
    data.add_series("Value", (12, 18.5))
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED
    fourth.shapes.add_chart(kind, Pt(50), Pt(150), Pt(400), Pt(300), data)
    fourth._element.set("show", "0")
    fifth = deck.slides.add_slide(deck.slide_layouts[6])
    group = fifth.shapes.add_group_shape()
    for left, text in ((400, "right"), (50, "left")):
        box = group.shapes.add_textbox(Pt(left), Pt(300), Pt(200), Pt(40))
        box.text_frame.text = text
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def opened() -> Document:
    return read_powerpoint(somebodys())


def test_titles_levels_tables_charts_notes_and_hidden_slides_are_there() -> None:
    slides = compose(opened()).slides
    titles = [slide.title.plain for slide in slides]
    assert titles == ["Harvest", "What grew", "Sums", "Growth", ""]
    assert slides[0].kind == "cover"
    points = slides[1].blocks[0]
    assert isinstance(points, Points)
    assert [(one.text.plain, one.level) for one in points.items] == [
        ("Wheat", 1),
        ("winter wheat", 2),
    ]
    assert [note.plain for note in slides[1].notes] == ["Say it slowly."]
    assert isinstance(slides[2].blocks[0], Table)
    chart = slides[3].blocks[0]
    assert isinstance(chart, Chart)
    assert chart.series[0].values == (12.0, 18.5)
    assert [slide.hidden for slide in slides] == [False, False, False, True, False]


def test_what_stands_on_the_left_is_read_first() -> None:
    words = [line for line in opened().lines if line in {"left", "right"}]
    assert words == ["left", "right"]


def test_it_is_no_briefing_but_becomes_the_same_slides_as_one() -> None:
    document = opened()
    assert not document.is_briefing
    deck = compose(document)
    again = compose(read_markdown(markdown_of(deck)))
    assert [(one.kind, one.title.plain) for one in again.slides] == [
        (one.kind, one.title.plain) for one in deck.slides
    ]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0old", b"<html>"])
def test_what_is_none_is_refused_in_a_line(data: bytes) -> None:
    with pytest.raises(BriefingError):
        read_powerpoint(data)
