"""For whom a line breaks otherwise is said, and for nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.layout.grid import GridMeasurer
from briefing.layout.receivers.breaks import broken_otherwise, latin_roles
from briefing.layout.receivers.typefaces import RECEIVERS, TWINS, theme_for
from briefing.layout.themes import load_theme
from briefing.layout.typeset import set_text
from briefing.model.geometry import Box, Size
from briefing.model.record import replace
from briefing.model.scene import Scene, Text
from tests.layout.typesetting import GRID, SIZE, paragraph

if TYPE_CHECKING:
    from briefing.model.theme import FontRole

MIXED = st.text(
    st.one_of(st.sampled_from("山海天地，。：、）》”（《“"), st.sampled_from("ab12 ab12")),
    min_size=1,
    max_size=80,
).map(lambda text: f"山{text}海")


class Wide(GridMeasurer):
    """Latin letters a fifth wider."""

    def width(self, text: str, font: FontRole, bold: bool = False, italic: bool = False) -> float:
        return super().width(text, font, bold, italic) * (1.2 if text.isascii() else 1.0)


def page(text: str, ems: float, *, balance: bool = False) -> Scene:
    box = Box(0, 0, ems * SIZE, 100)
    item = set_text(box, (paragraph(text),), GRID, balance=balance)
    return Scene(Size(960, 540), load_theme("azure"), "points", (item,), "Title", "id")


@pytest.mark.parametrize("receiver", RECEIVERS)
@given(MIXED, st.floats(6, 20), st.booleans())
def test_with_faces_of_the_same_widths_every_line_holds(
    receiver: str, text: str, ems: float, balance: bool
) -> None:
    assert [] == list(broken_otherwise(page(text, ems, balance=balance), GRID, receiver))  # type: ignore[arg-type]


def test_a_wider_face_is_noticed() -> None:
    found = list(broken_otherwise(page("the sea of the hills " * 6, 12), Wide(), "wps"))
    assert ["the sea of the hills"[:7]] == [one.paragraphs[0].text[:7] for one, _ in found]


def test_a_box_that_somebody_made_narrower_is_noticed() -> None:
    scene = page("天地玄黄宇宙洪荒" * 3, 10)
    (item,) = scene.items
    assert isinstance(item, Text)
    assert item.frame
    narrow = replace(item, frame=replace(item.frame, width=8.2 * SIZE))
    assert list(broken_otherwise(replace(scene, items=(narrow,)), GRID, "windows"))


def test_roles_with_letters_in_them_are_known() -> None:
    assert {"body"} == latin_roles([page("天地 2026", 20)])
    assert set() == latin_roles([page("天地", 20)])


@pytest.mark.parametrize("name", ["vermilion", "azure", "ink", "night"])
def test_a_theme_names_no_face_that_only_linux_has(name: str) -> None:
    named = {face for pair in load_theme(name).pptx_fonts.values() for face in pair}
    assert named <= {"Arial", "Cambria", "Consolas", "Microsoft YaHei", "STZhongsong"}


@pytest.mark.parametrize("receiver", RECEIVERS)
def test_what_a_file_names_is_what_text_is_measured_with(receiver: str) -> None:
    theme = theme_for(load_theme("vermilion"), receiver)  # type: ignore[arg-type]
    for role, (latin, _) in theme.pptx_fonts.items():
        assert latin == theme.fonts[role][0]


def test_on_a_mac_chinese_is_the_macs() -> None:
    named = theme_for(load_theme("ink"), "mac").pptx_fonts
    assert ("Cambria", "Songti SC") == named["heading"]
    assert ("Cambria", "Songti SC") == named["body"]
    assert ("Menlo", "PingFang SC") == named["mono"]


def test_twins_are_twins_of_one_another() -> None:
    assert all(one in TWINS[other] for one, others in TWINS.items() for other in others)
