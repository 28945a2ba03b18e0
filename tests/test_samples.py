"""The sample briefings: their facts are right, nothing in them is wrong, and they show what the
app can do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation

from briefing.compose import compose
from briefing.exporters.pptx import write_pptx
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.deck import KINDS, Figures, People, Person
from briefing.model.geometry import RATIOS
from briefing.readers import read
from briefing.resources import asset
from tests.layout.decks import Pictures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing.model.deck import Deck

SAMPLES = ("symposium.zh.md", "symposium.en.md")
PEOPLE = {
    "韩杰": ("中国廉政法治研究会中国反腐败内参厅级调研员", "中国国际卫视常务副台长"),
    "刘一龙": ("《法治中国》频道总编",),
    "吴培柱": ("河南省委政法委二级巡视员", "河南长城书画院副秘书长"),
    "郑志宏": (
        "中国广播电视社会组织联合会全民国防教育宣传委员会会长",
        "河南省委宣传部原二级巡视员",
    ),
    "罗世康": (
        "中国智慧工程研究会智慧文化应用专委会副主任",
        "全国产教融合工作指导委员会筹委会特级助理",
        "中广融投智库联常委办主任",
    ),
    "武岷": ("中国国际文化交流中心理事", "中国技术监督情报协会院士专家团主席"),
    "史毅": ("河南广播电视台著名导演",),
    "杜彦彪": ("人民快讯焦点新闻部主任",),
    "李杰": ("水利部著名专家",),
    "黄志斌": ("北京京师律师事务所律师",),
    "韩中洲": ("河南省电视台《舌尖美食》栏目负责人",),
}
UNUSED = {"columns", "chart", "code"}
"""Kinds that the symposium gives no occasion for: two columns there are a comparison, and one
figure makes no chart.
"""


def deck_of(name: str) -> Deck:
    return compose(read(asset("samples", name)))


def people_of(deck: Deck) -> list[Person]:
    found: list[Person] = []
    for slide in deck.slides:
        for block in slide.blocks:
            if isinstance(block, Person):
                found.append(block)
            elif isinstance(block, People):
                found += block.people
    return found


def test_every_name_has_its_posts_as_announced() -> None:
    people = people_of(deck_of("symposium.zh.md"))
    assert PEOPLE == {one.name.plain: tuple(post.plain for post in one.posts) for one in people}


def test_the_translation_names_the_same_people() -> None:
    names = [one.name.plain for one in people_of(deck_of("symposium.en.md"))]
    assert list(PEOPLE) == [name.partition("(")[2].rstrip(")") for name in names]


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_wrong_in_a_sample(name: str) -> None:
    document = read(asset("samples", name))
    deck = compose(document)
    problems = [problem for slide in deck.slides for problem in slide.problems]
    assert [*document.problems, *deck.problems, *problems] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_shows_every_kind_it_can(name: str) -> None:
    assert set(KINDS) - UNUSED == {slide.kind for slide in deck_of(name).slides}


@pytest.mark.parametrize("name", SAMPLES)
def test_there_is_something_to_say_to_every_slide(name: str) -> None:
    silent = [slide.title.plain for slide in deck_of(name).slides if not slide.notes]
    assert len(silent) == 1  # the agenda, which the app adds


def test_both_languages_have_the_same_slides() -> None:
    ours, theirs = (tuple(slide.kind for slide in deck_of(name).slides) for name in SAMPLES)
    assert ours == theirs


@pytest.mark.parametrize(
    ("name", "expected"),
    [("symposium.zh.md", ("215.5", "万次")), ("symposium.en.md", ("2.155", "million"))],
)
def test_the_views_are_counted_right(name: str, expected: tuple[str, str]) -> None:
    blocks = [block for slide in deck_of(name).slides for block in slide.blocks]
    (figure,) = (one for block in blocks if isinstance(block, Figures) for one in block.figures)
    assert expected == (figure.value.plain, figure.unit.plain)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_outline_of_the_powerpoint_file_shows_its_text(name: str, tmp_path: Path) -> None:
    deck = deck_of(name)
    layout = lay_out(deck, load_theme("vermilion"), GridMeasurer(), Pictures(), RATIOS["16:9"])
    scenes = (page for number in range(len(deck.slides)) for page in layout.scenes(number))
    for _ in write_pptx(deck, scenes, tmp_path / "deck.pptx"):
        pass
    shapes = [
        shape
        for slide in Presentation(str(tmp_path / "deck.pptx")).slides
        for shape in flat(slide.shapes)
        if shape.has_text_frame
    ]
    whole = sum(len(shape.text_frame.text) for shape in shapes)
    placed = sum(len(shape.text_frame.text) for shape in shapes if shape.is_placeholder)
    assert whole > 1000
    assert placed >= 0.9 * whole


def flat(shapes: Iterable[Any]) -> Iterator[Any]:
    """Those in groups, too."""
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from flat(shape.shapes)
        else:
            yield shape
