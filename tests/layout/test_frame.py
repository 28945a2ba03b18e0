from __future__ import annotations

import pytest

from briefing.model.deck import Slide
from briefing.model.scene import Text
from briefing.model.text import rich
from tests.layout.gallery import bullets
from tests.layout.laid import laid, named, size, words


def points(title: str, *lines: str, **values: object) -> Slide:
    return Slide("a", "points", rich(title), blocks=(bullets(*lines),), **values)  # type: ignore[arg-type]


def test_a_title_is_32_pt_and_stands_at_50() -> None:
    title = named(laid(points("一句话", "要点"))[0], "Title")
    assert (32, 50, 48) == (size(title), title.box.y, title.box.x)


@pytest.mark.parametrize(("length", "most"), [(26, 32), (28, 26), (66, 26), (70, 24), (100, 20)])
def test_a_longer_title_keeps_to_its_place_by_being_smaller(length: int, most: float) -> None:
    title = named(laid(points("字" * length, "要点"))[0], "Title")
    assert size(title) <= most
    assert title.box.bottom <= 122.01


def test_an_endless_title_goes_on_in_the_body() -> None:
    first = laid(points("字" * 1000, "要点"))[0]
    title, body = named(first, "Title"), named(first, "Body")
    above = sum(len(line) for line in words(title))
    assert 200 < above < 1000
    assert body.box.y >= title.box.bottom


@pytest.mark.parametrize(
    ("lang", "ends"), [("zh-CN", ["（1/2）", "（2/2）"]), ("en-US", [" (1/2)", " (2/2)"])]
)
def test_a_slide_that_is_continued_says_so_in_its_titles(lang: str, ends: list[str]) -> None:
    pages = laid(points("Title", *(["a point that is a line"] * 12)), lang=lang)
    titles = [named(page, "Title").paragraphs[0].text for page in pages]
    assert [f"Title{end}" for end in ends] == titles
    assert ["Title", "Title"] == [page.title for page in pages]


def test_a_title_without_room_for_its_mark_is_whole_once_and_then_shortened() -> None:
    title = "字" * 126
    first, *others = laid(points(title, *(["一个要点，写满一行，再写满一行"] * 60)))
    assert title == named(first, "Title").paragraphs[0].text
    assert others
    for number, page in enumerate(others, 2):
        text = named(page, "Title").paragraphs[0].text
        assert text.endswith(f"字…（{number}/{len(others) + 1}）")


def test_a_slide_without_a_title_says_quietly_where_one_is() -> None:
    page = laid(points("", "要点"))[0]
    title = named(page, "Title")
    assert ("河流", 16, "muted") == (
        title.paragraphs[0].text,
        size(title),
        title.paragraphs[0].runs[0].style.color,
    )
    page = laid(points("", "要点", section=1))[0]
    assert "流" == page.title


def test_space_is_no_title() -> None:
    assert "河流" == laid(points("  ", "要点"))[0].title


def test_footnotes_stand_above_the_footer_of_the_last_page() -> None:
    pages = laid(points("题", *(["一个要点"] * 40), footnotes=(rich("1 注"),)))
    assert [False] * (len(pages) - 1) + [True] == [
        any(item.name == "Footnotes" for item in page.items) for page in pages
    ]
    notes = named(pages[-1], "Footnotes")
    assert named(pages[-1], "Body").box.bottom <= notes.box.y
    assert notes.box.bottom <= 500


def test_endless_footnotes_become_part_of_the_body() -> None:
    pages = laid(points("题", "要点", footnotes=(rich("注" * 900),)))
    assert not any(item.name == "Footnotes" for page in pages for item in page.items)
    assert 900 == sum(
        text.count("注")
        for page in pages
        for item in page.items
        if isinstance(item, Text)
        for text in words(item)
    )


def test_subtitle_and_kicker_are_read_after_the_title_and_before_the_body() -> None:
    page = laid(points("题", "要点", subtitle=rich("副题"), kicker=rich("眉题")))[0]
    parts = [str(item.part) for item in page.items if isinstance(item, Text)]
    assert ["title", "kicker", "subtitle", "body", "footer"] == parts


def test_a_slide_without_a_kicker_has_its_section_over_the_title() -> None:
    kicker = named(laid(points("题", "要点", section=1))[0], "Kicker")
    assert ("流", 14) == (kicker.paragraphs[0].text, size(kicker))
    own = laid(points("题", "要点", section=1, kicker=rich("眉题")))[0]
    assert "眉题" == named(own, "Kicker").paragraphs[0].text


@pytest.mark.parametrize(
    "slide", [points("流", "要点", section=1), points("", "要点", section=1), points("题", "要点")]
)
def test_nothing_stands_over_a_title_that_is_the_section_or_of_no_section(slide: Slide) -> None:
    assert "Kicker" not in [item.name for item in laid(slide)[0].items]


@pytest.mark.parametrize(("section", "way"), [(0, "eaVert"), (1, "vert")])
def test_ink_has_the_section_in_a_column_beside_the_text(section: int, way: str) -> None:
    page = laid(points("题", "要点", section=section), theme="ink", sections=("源流", "Springs"))[0]
    kicker, title = named(page, "Kicker"), named(page, "Title")
    assert way == kicker.vertical
    assert kicker.box.right <= title.box.x
    assert kicker.box.y >= title.box.bottom


def test_a_section_stands_over_every_page_of_a_slide_and_its_own_kicker_over_the_first() -> None:
    lines = ["一个要点，写满一行，再写满一行"] * 60
    every = laid(points("题", *lines, section=1))
    assert len(every) > 1
    assert {"流"} == {named(page, "Kicker").paragraphs[0].text for page in every}
    first, *others = laid(points("题", *lines, section=1, kicker=rich("眉题")))
    assert "眉题" == named(first, "Kicker").paragraphs[0].text
    assert all("Kicker" not in [item.name for item in page.items] for page in others)
