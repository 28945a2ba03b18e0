"""Layouts of a written deck: those of its slides, and one for every kind that it has none of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from briefing.exporters.pptx import write_pptx
from briefing.exporters.pptx.template.sheets import parts_of
from briefing.exporters.pptx.template.wording import wording
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.specimens import specimens
from briefing.layout.themes import load_theme
from briefing.model.deck import KINDS
from briefing.model.geometry import RATIOS, emu
from briefing.model.placeholder import Placeholder
from briefing.model.scene import Text
from tests.exporters.pptx.made import deck_of, scene, title
from tests.layout.decks import Pictures
from tests.layout.fifth_theme import fifth_theme
from tests.layout.gallery import gallery

if TYPE_CHECKING:
    from pathlib import Path

    from pptx.presentation import Presentation as Opened
    from pptx.slide import SlideLayout

    from briefing.model.deck import Kind
    from briefing.model.scene import Scene
    from briefing.model.theme import Theme

WIDE = RATIOS["16:9"]


@pytest.fixture(params=["fifth", "vermilion"])
def theme(request: pytest.FixtureRequest, tmp_path: Path) -> Theme:
    return fifth_theme(tmp_path) if request.param == "fifth" else load_theme(request.param)


def opened(scenes: list[Scene], path: Path) -> Opened:
    for _ in write_pptx(deck_of(scenes), iter(scenes), path):
        pass
    return Presentation(str(path))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """A deck of one slide, and the layouts that it offers."""
    return opened([scene(title())], tmp_path_factory.mktemp("small") / "deck.pptx")


def test_what_stands_on_slides_stands_where_their_layouts_have_it(
    theme: Theme, tmp_path: Path
) -> None:
    layout = lay_out(gallery(), theme, GridMeasurer(), Pictures(), WIDE)
    pages = [page for page in layout.pages() if page.slide != "points-long"]
    deck = opened(pages, tmp_path / "talk.pptx")
    for page, slide in zip(pages, deck.slides, strict=True):
        places = {p.placeholder_format.idx: p for p in slide.slide_layout.placeholders}
        boxes = {(place.left, place.top, place.width) for place in places.values()}
        rooms = {part: wanted.box for part, wanted in parts_of(page).places.items()}
        for part, box in rooms.items():
            if part.role != "picture":
                assert (emu(box.x), emu(box.y), emu(box.width)) in boxes, (page.slide, part)
        texts = [item for item in page.items if isinstance(item, Text)]
        unseen = Placeholder("title") not in {text.part for text in texts}
        found = sum(1 for shape in slide.placeholders if shape.has_text_frame)
        assert len(texts) + unseen == found


def test_a_deck_offers_a_layout_for_every_kind_in_its_own_language(small: Opened) -> None:
    names = [layout.name for layout in small.slide_layouts]
    assert len(names) == len(set(names)) <= 46
    found = {name.partition(" · ")[0].partition(" (")[0] for name in names}
    words = wording("zh-CN")
    assert {*words.kinds.values(), words.title_only, words.blank} == found
    for kind in ("cards", "timeline", "people"):
        own = [name for name in names if name.startswith(words.kinds[kind])]
        for count in range(2, 7):
            assert any(name.endswith(f" · {count}") for name in own), (kind, count)


def test_each_card_has_a_place_for_its_title_and_its_text(small: Opened) -> None:
    four = _of(small, "cards", 4)
    names = {place.name for place in four.placeholders}
    for count in range(1, 5):
        number = "" if count == 1 else f" {count}"
        assert {f"小标题{number}", f"文字{number}"} <= names


def test_places_prompt_in_the_language_of_the_deck(tmp_path: Path) -> None:
    page = scene(title(), lang="en-GB")
    deck = opened([page], tmp_path / "deck.pptx")
    points = _called(deck, "Title and text · List")
    prompts = [place.text_frame.text for place in points.placeholders]
    assert "Click to add a title" == prompts[0]
    assert any("Click to add text\nSecond level\nThird level" in said for said in prompts)
    custom = points.placeholders[0].element.find(f".//{qn('p:ph')}").get("hasCustomPrompt")
    assert "1" == custom


def test_powerpoints_own_types_are_said_where_one_fits(small: Opened) -> None:
    words = wording("zh-CN")
    wanted = {
        words.kinds["cover"]: "title",
        words.kinds["section"]: "secHead",
        words.title_only: "titleOnly",
        words.blank: "blank",
    }
    assert wanted == {name: _called(small, name).element.get("type") for name in wanted}


def test_master_and_layouts_have_nine_levels(small: Opened) -> None:
    style = small.slide_master.element.find(f".//{qn('p:bodyStyle')}")
    assert 9 == len(style)
    cards = _of(small, "cards", 2)
    text = next(place for place in cards.placeholders if place.name == "文字")
    runs = [level.find(qn("a:defRPr")) for level in text.element.iter() if _level(level)]
    sizes = [int(run.get("sz")) for run in runs if run is not None and run.get("sz")]
    assert sizes == sorted(sizes, reverse=True)


def _level(element: object) -> bool:
    tag = str(getattr(element, "tag", ""))
    return tag.endswith("pPr") and "lvl" in tag


def test_leading_is_in_percent_and_text_that_is_too_long_is_set_smaller(small: Opened) -> None:
    master = small.slide_master.element
    levels = master.findall(f".//{qn('a:lnSpc')}/{qn('a:spcPct')}")
    assert len(levels) > 9
    assert not master.findall(f".//{qn('a:lnSpc')}/{qn('a:spcPts')}")
    bodies = master.findall(f".//{qn('a:bodyPr')}")
    assert all(body.find(qn("a:normAutofit")) is not None for body in bodies)


def test_a_date_may_be_shown_beside_the_number(small: Opened) -> None:
    points = _called(small, "标题和要点 · 列表")
    types = [place.placeholder_format.type.name for place in points.placeholders]
    assert {"DATE", "FOOTER", "SLIDE_NUMBER"} <= set(types)


def test_specimens_show_every_kind_in_every_theme() -> None:
    for name in ("vermilion", "azure", "ink", "night"):
        for size in RATIOS.values():
            pages = list(specimens(load_theme(name), size, "zh-CN"))
            assert set(KINDS) == {page.kind for page in pages}
            for page in pages:
                assert 1 == page.parts, (name, page.slide)
            first = parts_of(pages[0]).places[Placeholder("body")]
            assert [0, 1, 2, 3, 4] == [level for level, _ in first.levels]


def _of(deck: Opened, kind: Kind, count: int) -> SlideLayout:
    name = wording("zh-CN").kinds[kind]
    found = (layout for layout in deck.slide_layouts if layout.name.startswith(name))
    return next(layout for layout in found if layout.name.endswith(f" · {count}"))


def _called(deck: Opened, name: str) -> SlideLayout:
    return next(layout for layout in deck.slide_layouts if layout.name == name)
