"""The layouts of a written deck stand where its theme says, as the slides do."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from briefing.exporters.pptx import write_pptx
from briefing.exporters.pptx.template.layouts import NUMBERS, element
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.geometry import RATIOS, Box, emu
from briefing.model.scene import Path, Shape, Text
from tests.layout.decks import Pictures
from tests.layout.fifth_theme import fifth_theme
from tests.layout.gallery import gallery

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from briefing.model.design import BoxName
    from briefing.model.geometry import Size
    from briefing.model.scene import Scene
    from briefing.model.theme import Theme

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_SHARED: tuple[BoxName, ...] = (
    "title", "small_title", "content", "page", "agenda_title", "agenda",
)  # fmt: skip
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture(params=["fifth", "vermilion"])
def theme(request: pytest.FixtureRequest, tmp_path: FilePath) -> Theme:
    return fifth_theme(tmp_path) if request.param == "fifth" else load_theme(request.param)


@pytest.mark.parametrize("size", RATIOS.values(), ids=RATIOS)
def test_layouts_have_the_boxes_of_the_theme_and_the_frame_of_its_slides(
    theme: Theme, size: Size, tmp_path: FilePath
) -> None:
    pages = list(lay_out(gallery(), theme, GridMeasurer(), Pictures(), size).pages())
    path = tmp_path / "talk.pptx"
    for _ in write_pptx(gallery(), iter(pages), path):
        pass
    first = {page.kind: page for page in reversed(pages)}
    with zipfile.ZipFile(path) as package:
        for kind, number in NUMBERS.items():
            layout = package.read(f"ppt/slideLayouts/slideLayout{number}.xml")
            shapes = _shapes(layout)
            for slot in theme.designs[size].layouts[kind].values():
                assert _emu(slot.box) == shapes[element(slot)], (kind, slot)
            assert _frame(first[kind]) == {
                name: box for name, box in shapes.items() if not name.startswith("<p:ph")
            }
    for page in pages:
        if theme.name == "fifth" or page.kind != "agenda":
            _assert_in_place(page)


def _assert_in_place(page: Scene) -> None:
    """What stands in a box that scene and layout share keeps to it."""
    design = page.theme.designs[page.size]
    shared = [design.boxes[name] for name in _SHARED]
    for item in page.items:
        slot = design.layouts[page.kind].get(item.part) if isinstance(item, Text) else None
        if slot and slot.box in shared:
            assert slot.box.x <= item.box.x
            assert slot.box.y <= item.box.y
            assert item.box.right <= slot.box.right
        if slot and slot.box == design.boxes["title"]:
            place = item.box.x, item.box.y, item.box.width
            assert (slot.box.x, slot.box.y, slot.box.width) == place


def _frame(page: Scene) -> dict[str, tuple[int, ...]]:
    return {
        item.name: _emu(item.box)
        for item in page.items
        if isinstance(item, (Shape, Path)) and item.part == "frame"
    }


def _emu(box: Box) -> tuple[int, ...]:
    return emu(box.x), emu(box.y), emu(box.width), emu(box.height)


def _shapes(layout: bytes) -> dict[str, tuple[int, ...]]:
    """Place and size by placeholder, as it is written, or by name."""
    found: dict[str, tuple[int, ...]] = {}
    root = ElementTree.fromstring(layout)
    for shape in (*root.iter(f"{_P}sp"), *root.iter(f"{_P}cxnSp")):
        place = shape.find(f".//{_A}xfrm")
        assert place is not None
        numbers = (int(number) for part in place for number in part.attrib.values())
        found[_key(shape)] = tuple(numbers)
    return found


def _key(shape: ElementTree.Element) -> str:
    holder = shape.find(f".//{_P}ph")
    if holder is None:
        return next(shape.iter(f"{_P}cNvPr")).attrib["name"]
    return "<p:ph" + "".join(f' {name}="{value}"' for name, value in holder.attrib.items()) + "/>"
