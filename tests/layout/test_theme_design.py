"""A theme's file decides type, places and sizes; what it cannot say is refused by name."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, get_args

import pytest

from briefing import layout
from briefing.layout import lay_out
from briefing.layout.check import check
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme, read_theme
from briefing.model.deck import KINDS
from briefing.model.design import BoxName, MarkMeasures, Measures, StyleName
from briefing.model.geometry import RATIOS, around
from briefing.model.placeholder import Placeholder
from briefing.model.problem import BriefingError
from briefing.model.scene import Path, Shape, Text
from tests.layout import promises
from tests.layout.decks import Pictures
from tests.layout.fifth_theme import bare_theme, fifth_theme
from tests.layout.gallery import gallery

if TYPE_CHECKING:
    from pathlib import Path as Path_

    from briefing.model.geometry import Box
    from briefing.model.scene import Scene
    from briefing.model.theme import Theme


@pytest.fixture(scope="module")
def theme(tmp_path_factory: pytest.TempPathFactory) -> Theme:
    return fifth_theme(tmp_path_factory.mktemp("themes"))


@pytest.fixture(params=RATIOS)
def pages(theme: Theme, request: pytest.FixtureRequest) -> list[Scene]:
    deck = gallery()
    assert set(KINDS) == {slide.kind for slide in deck.slides}
    return list(lay_out(deck, theme, GridMeasurer(), Pictures(), RATIOS[request.param]).pages())


def test_every_kind_keeps_its_promises_in_a_theme_of_other_geometry(
    theme: Theme, pages: list[Scene]
) -> None:
    for page in pages:
        promises.assert_inside(page)
        promises.assert_apart(page)
    laid = lay_out(gallery(), theme, GridMeasurer(), Pictures(), pages[0].size)
    assert [] == [found for found in check(laid) if found.check == "overflow"]


def test_titles_stand_where_the_theme_says_and_bodies_in_its_content(pages: list[Scene]) -> None:
    seen = 0
    for page in pages:
        boxes = page.theme.designs[page.size].boxes
        if page.kind in ("cards", "code", "points", "table") and page.variant != "split":
            title, wanted = _text(page, "title").box, boxes["title"]
            assert (wanted.x, wanted.y, wanted.width) == (title.x, title.y, title.width)
            assert 34.0 == _text(page, "title").paragraphs[0].runs[0].style.size
        if page.kind == "points" and page.variant != "split":
            assert boxes["content"].contains(_text(page, "body").box)
            assert boxes["content"].right == _text(page, "body").box.right
            seen += 1
    assert seen


def test_panels_stand_on_the_side_that_the_theme_says(pages: list[Scene]) -> None:
    size = pages[0].size
    section = next(page for page in pages if page.kind == "section")
    assert (size.width - 280, 280) == (_shape(section, "Panel").x, _shape(section, "Panel").width)
    agenda = next(page for page in pages if page.kind == "agenda")
    panel = _shape(agenda, "Agenda panel")
    assert (size.width - 280, 280) == (panel.x, panel.width)
    assert _text(section, "title").box.right <= size.width - 280
    speaker = next(page for page in pages if page.kind == "speaker")
    panel = _shape(speaker, "Side panel")
    assert (size.width - 232, 232) == (panel.x, panel.width)


def test_what_a_theme_leaves_out_is_as_the_default_says(theme: Theme) -> None:
    usual = load_theme("ink")
    for size in RATIOS.values():
        assert (
            usual.designs[size].boxes["unseen_title"] == theme.designs[size].boxes["unseen_title"]
        )
        assert usual.designs[size].styles["quote"] == theme.designs[size].styles["quote"]


def test_motifs_stand_where_the_theme_says_and_show_how_far_the_talk_is(pages: list[Scene]) -> None:
    section = next(page for page in pages if page.kind == "section")
    arcs = [item for item in section.items if isinstance(item, Path) and item.group == "Progress"]
    assert len(arcs) >= 1
    assert {"content"} == {item.part for item in arcs}
    middle = around(item.box for item in arcs)
    assert section.size.width - 140 == pytest.approx(middle.x + middle.width / 2, abs=10)
    cover = next(page for page in pages if page.kind == "cover")
    hills = [item for item in cover.items if isinstance(item, Path) and item.group == "Hills"]
    assert ["frame", "frame"] == [item.part for item in hills]
    titled = next(page for page in pages if page.kind == "table")
    assert 2.0 == _shape(titled, "Rule").height


def test_a_motif_that_cannot_be_drawn_is_refused_with_its_key(tmp_path: Path_) -> None:
    for said, message in (
        ("draw = 'dragon'", "motifs.cover.1: 'dragon' is none of"),
        ("draw = 'moon'\nx = 1.0\ny = 1.0\nr = 1.0", "motifs.cover.1: a moon needs more"),
        ("draw = 'moon'\nsize = 1.0", "motifs.cover.1.size: a moon has no such key"),
        ("draw = 'moon'\nx = true", "motifs.cover.1.x: True is no float"),
        ("draw = 'moon'\nfill = 'gold'", "motifs.cover.1.fill: 'gold' is none of"),
        ("draw = 'panel'\nbox = {}", "motifs.cover.1.box"),
    ):
        path = tmp_path / "mine.toml"
        path.write_text(f"{bare_theme()}[[motifs.cover]]\n{said}", "utf-8")
        with pytest.raises(BriefingError, match=message):
            read_theme(path)


def test_a_motif_over_panels_needs_a_box(tmp_path: Path_) -> None:
    path = tmp_path / "mine.toml"
    moon = "[[motifs.side]]\ndraw = 'moon'\nx = 1.0\ny = 1.0\nr = 1.0\nfill = 'accent'"
    path.write_text(f"{bare_theme()}{moon}", "utf-8")
    with pytest.raises(BriefingError, match=r"motifs\.side\.1: it has no box"):
        read_theme(path)


def test_leaves_of_a_screen_cover_panels_and_nothing_beside_them() -> None:
    laid = lay_out(gallery(), load_theme("vermilion"), GridMeasurer(), Pictures(), RATIOS["16:9"])
    seen: set[str] = set()
    for page in laid.pages():
        shapes = [item for item in page.items if isinstance(item, Shape)]
        leaves = [item.box for item in shapes if item.name.startswith("Leaf")]
        panels = [item for item in shapes if item.name in ("Side panel", "Facts panel", "Column 2")]
        for panel in panels:
            seen.add(panel.name)
            assert panel.box == around(leaves)
            assert panel.box.width == pytest.approx(sum(leaf.width for leaf in leaves))
    assert {"Side panel", "Facts panel", "Column 2"} == seen


def test_what_is_said_of_a_ratio_counts_there_only(theme: Theme) -> None:
    wide, narrow = (theme.designs[RATIOS[ratio]].boxes["title"] for ratio in ("16:9", "4:3"))
    assert (96, 64) == (wide.x, narrow.x)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("[boxs]", "boxs"),
        ("[boxes]\ntitel = {}", "boxes.titel"),
        ("[boxes]\ntitle = 40.0", "boxes.title: 40.0 is no box"),
        ("[boxes]\ntitle = { left = 1.0, top = 1.0, height = 1.0 }", "boxes.title: .* two of left"),
        (
            "[boxes]\ntitle = { left = 500.0, right = 500.0, top = 1.0, height = 1.0 }",
            "boxes.title: .* no room",
        ),
        ("[measures.cards]\nstrip = 4.0", "measures.cards.strip: there is no such key"),
        ("[measures.cards]\nstripe = 'thin'", "measures.cards.stripe: 'thin'"),
        ("[measures.cards]\nstripe = -4.0", "measures.cards.stripe: -4.0"),
        ("[measures.people]\nfew = 2.5", "measures.people.few: 2.5"),
        ("[measures.type]\nbody = 23.0", "measures.type.body"),
        ("[measures.type]\ntable = [20.0]", "measures.type.table"),
        ("[measures.cover]\nsizes = []", "measures.cover.sizes"),
        ("[measures.speaker]\nsteps = [[1.0]]", "measures.speaker.steps"),
        ("[styles]\ntitle = { color = 'gold' }", "styles.title.color: 'gold'"),
        ("[styles]\ntitle = { size = 30.0 }", "styles.title.size"),
        ("['4:3'.measures.cards]\nstrip = 4.0", "4:3.measures.cards.strip"),
    ],
)
def test_what_a_theme_cannot_say_is_refused_with_its_key(
    tmp_path: Path_, said: str, message: str
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(bare_theme() + said, "utf-8")
    with pytest.raises(BriefingError, match=message) as caught:
        read_theme(path)
    assert str(path) in str(caught.value)


def _text(page: Scene, role: str) -> Text:
    return next(
        item
        for item in page.items
        if isinstance(item, Text) and isinstance(item.part, Placeholder) and item.part.role == role
    )


def _shape(page: Scene, name: str) -> Box:
    return next(i.box for i in page.items if isinstance(i, Shape) and i.name == name)


def test_the_default_has_every_name_that_is_read_and_no_other() -> None:
    design = load_theme("ink").designs[RATIOS["16:9"]]
    assert set(get_args(StyleName)) == design.styles.keys()
    assert set(get_args(BoxName)) == design.boxes.keys()
    read = {part.PART: _fields(part) for part in _measures()}
    assert read == {name: set(values) for name, values in design.parts.items()}


def test_measures_never_change() -> None:
    mark = load_theme("ink").designs[RATIOS["16:9"]].measures(MarkMeasures)
    with pytest.raises(AttributeError, match="frozen"):
        mark.width = 9.0


def _measures() -> list[type[Measures]]:
    """Of all modules of the layout, and those it shares with the exporters."""
    for found in walk_packages(layout.__path__, "briefing.layout."):
        import_module(found.name)
    return Measures.__subclasses__()


def _fields(part: type[Measures]) -> set[str]:
    return {name for name in part.__annotations__ if name != "PART"}
