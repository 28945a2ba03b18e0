"""Tables, cards, people, lists and code as pieces of a page."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from briefing.layout.pieces.people import monogram
from briefing.model import deck, scene
from briefing.model.deck import Slide
from briefing.model.text import rich
from tests.layout.gallery import bullets, card, person, table
from tests.layout.laid import laid, named, only, size, words


def on(kind: deck.Kind, *blocks: deck.Block, ratio: str = "16:9") -> tuple[scene.Scene, ...]:
    return laid(Slide("a", kind, rich("题"), blocks=blocks), ratio=ratio)


def cell_words(cell: scene.Cell) -> str:
    return "".join(segment.text for line in cell.lines for segment in line.segments)


# tables


def test_a_table_is_as_wide_as_the_page_and_its_type_is_20() -> None:
    (page,) = on("table", table("甲|乙", *["一些字|另一些字"] * 6))
    found = only(page, scene.Table)
    assert 864 == sum(found.columns)
    assert {20} == {cell.paragraphs[0].runs[0].style.size for cell in found.cells[1]}


def test_numbers_stand_on_the_right_with_their_heads_in_columns_of_one_width() -> None:
    (page,) = on("table", table("项|去年|今年", "屋顶|1,200|80%", "道路|5|12.5%"))
    found = only(page, scene.Table)
    for row in found.cells:
        assert ["left", "right", "right"] == [cell.paragraphs[0].align for cell in row]


def test_what_the_author_aligned_stays_so() -> None:
    given = deck.Table((rich("项"), rich("数")), ((rich("甲"), rich("1")),), ("", "center"))
    (page,) = on("table", given)
    assert "center" == only(page, scene.Table).cells[1][1].paragraphs[0].align


def test_a_long_table_repeats_its_header_and_keeps_its_columns() -> None:
    pages = on("table", table("甲|乙", *[f"第{n}行|字" for n in range(40)]))
    tables = [only(page, scene.Table) for page in pages]
    assert len(tables) > 1
    assert [["甲", "乙"]] * len(tables) == [[cell_words(c) for c in t.cells[0]] for t in tables]
    assert 1 == len({one.columns for one in tables})
    rows = [cell_words(row[0]) for one in tables for row in one.cells[1:]]
    assert [f"第{n}行" for n in range(40)] == rows


@pytest.mark.parametrize("lines", range(6, 16))
def test_a_table_without_rows_does_not_stand_on_the_footer(lines: int) -> None:
    pages = on("points", bullets(*["一个要点" * 14] * lines), table("甲|乙"))
    assert only(pages[-1], scene.Table).box.bottom <= 488.1


def test_a_cell_higher_than_a_page_goes_on_in_its_column() -> None:
    pages = on("table", table("甲|乙", f"{'字' * 2000}|短"))
    cells = [only(page, scene.Table).cells[1:] for page in pages]
    assert "字" * 2000 == "".join(cell_words(row[0]) for rows in cells for row in rows)


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_twelve_columns_stand_on_one_page(ratio: str) -> None:
    row = "|".join(f"第{n}列" for n in range(12))
    (page,) = on("table", table(row, row), ratio=ratio)
    assert 12 == len(only(page, scene.Table).columns)


def test_more_columns_than_a_page_holds_follow_in_a_table_of_their_own() -> None:
    row = "|".join(f"第{n}列" for n in range(30))
    pages = on("table", table(row, row))
    tables = [item for page in pages for item in page.items if isinstance(item, scene.Table)]
    assert 30 == sum(len(one.columns) for one in tables)


# cards


@pytest.mark.parametrize(
    ("count", "ratio", "rows"),
    [
        (2, "16:9", [2]),
        (3, "16:9", [3]),
        (4, "16:9", [4]),
        (5, "16:9", [3, 2]),
        (6, "16:9", [3, 3]),
        (8, "16:9", [4, 4]),
        (4, "4:3", [1, 1, 1, 1]),
    ],
)
def test_cards_stand_in_even_rows(count: int, ratio: str, rows: list[int]) -> None:
    given = deck.Cards(tuple(card("", f"头{n}", "身") for n in range(count)))
    (page,) = on("cards", given, ratio=ratio)
    tops = [named(page, f"Card {n} head").box.y for n in range(1, count + 1)]
    assert rows == [tops.count(top) for top in sorted(set(tops))]


def test_heads_and_bodies_of_a_row_of_cards_begin_at_the_same_heights() -> None:
    given = deck.Cards((card("一", "短", "身"), card("二", "一个要分成两行来写的很长的头", "身")))
    (page,) = on("cards", given)
    for what in ("number", "head", "text"):
        assert named(page, f"Card 1 {what}").box.y == named(page, f"Card 2 {what}").box.y


def test_a_card_longer_than_a_page_is_shown_as_text() -> None:
    pages = on("cards", deck.Cards((card("一", "头", "字" * 3000), card("二", "尾", "身"))))
    bodies = [named(page, "Body") for page in pages if any(i.name == "Body" for i in page.items)]
    assert "字" * 3000 in "".join(line for body in bodies for line in words(body))
    assert ["尾"] == words(named(pages[-1], "Card 2 head"))


# people


@pytest.mark.parametrize(
    ("name", "letters"),
    [("张三", "张"), ("John Smith", "JS"), ("Anna van der Berg", "AB"), ("Plato", "P"), ("", "")],
)
def test_a_monogram_is_one_han_character_or_two_initials(name: str, letters: str) -> None:
    assert letters == monogram(rich(name))


LONG_POSTS = (
    "Council Member, National Centre for Exchange among Old Cities",
    "President, Academicians and Experts Group, Association for the Supervision of Harbours",
)


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_people_with_long_posts_stand_on_more_pages_rather_than_be_small(ratio: str) -> None:
    last = person("Sixth Person", "Head of the programme Rivers and Roads, Provincial Television")
    middle = tuple(person(f"Person {n}", "Director, Focus News Department") for n in range(4))
    people = deck.People((person("First Person", *LONG_POSTS), *middle, last))
    pages = on("people", people, ratio=ratio)
    assert 6 == sum(item.name.endswith("name") for page in pages for item in page.items)
    for number, page in enumerate(pages):
        posts = named(page, f"Person {1 + number * 6 // len(pages)} posts")
        assert 16 <= size(posts) <= 20


def test_twelve_people_stand_on_one_page() -> None:
    (page,) = on("people", deck.People(tuple(person(f"张{n}", "站长") for n in range(12))))
    assert 12 == sum(item.name.endswith("name") for item in page.items)


# lists


def test_numbers_of_a_long_list_end_at_one_edge() -> None:
    given = bullets(*["一行"] * 10, marker="number")
    (page,) = laid(Slide("a", "points", rich("题"), blocks=(given,), variant="list"))
    paragraphs = named(page, "Body").paragraphs
    assert ["9.", "10."] == [p.bullet.text for p in paragraphs[-2:] if p.bullet]
    assert 1 == len({p.margin for p in paragraphs})
    assert paragraphs[8].indent > paragraphs[9].indent


def test_levels_are_set_in_and_smaller_but_never_below_16() -> None:
    pages = on("points", bullets(*["一", "\t二", "\t\t三"] * 30))
    for page in pages:
        paragraphs = named(page, "Body").paragraphs
        first = next(n for n, paragraph in enumerate(paragraphs) if not paragraph.level)
        paragraphs = paragraphs[first : first + 3]
        assert all(a.margin < b.margin for a, b in pairwise(paragraphs))
        assert min(p.runs[0].style.size for p in paragraphs) >= 16


def test_bold_words_are_bold_in_the_colour_for_them() -> None:
    (page,) = on("points", bullets("先**接住**雨水"))
    bold = named(page, "Point 1").paragraphs[0].runs[1]
    assert ("接住", True, "accent") == (bold.text, bold.style.bold, bold.style.color)


def test_steps_are_counted_anew_on_each_page() -> None:
    points = tuple(deck.Point(rich(f"第{n}步"), stepwise=True) for n in range(30))
    pages = on("points", deck.Points(points))
    assert len(pages) > 1
    for page in pages:
        steps = [item.step for item in page.items if re.fullmatch(r"Point \d+", item.name)]
        assert list(range(1, len(steps) + 1)) == steps


def test_tasks_show_whether_they_are_done() -> None:
    points = (
        deck.Point(rich("做了"), marker="checked"),
        deck.Point(rich("没做"), marker="unchecked"),
    )
    (page,) = on("points", deck.Points(points))
    assert ["✓", "□"] == [p.bullet.text for p in named(page, "Body").paragraphs if p.bullet]


# code


def test_code_is_set_in_one_text_and_runs_on_whole() -> None:
    lines = [f"line {n} = {'x' * n}" for n in range(200)]
    pages = on("code", deck.Code(tuple(map(rich, lines)), "python"))
    paragraphs = [p for page in pages for p in named(page, "Body").paragraphs]
    assert "".join(lines) == "".join(p.text for p in paragraphs)
    assert {"mono"} == {p.runs[0].style.font for p in paragraphs}
    assert min(size(named(page, "Body")) for page in pages) >= 13


def test_a_table_without_a_word_is_no_table() -> None:
    (page,) = on("table", deck.Table((rich(""),), ()))
    assert not any(isinstance(item, scene.Table) for item in page.items)


def test_a_table_without_a_header_has_none() -> None:
    (page,) = on("table", deck.Table((rich(""), rich("")), ((rich("甲"), rich("乙")),)))
    found = only(page, scene.Table)
    assert (False, 1) == (found.header, len(found.cells))


def test_a_number_and_its_unit_have_room_for_the_joint_that_libreoffice_puts_between_them() -> None:
    three = tuple(deck.Figure(rich("1.2"), rich("万件"), rich(f"第{n}")) for n in range(3))
    (page,) = on("figure", deck.Figures(three))
    value = named(page, "Figure 1 number")
    large, small = (run.style.size for run in value.paragraphs[0].runs)
    (line,) = value.lines
    assert line.width + 0.24 * (large - small) <= value.box.width


def test_a_line_of_code_that_wraps_goes_on_further_in_and_is_one_paragraph() -> None:
    long = f"    call({', '.join(['argument'] * 14)})"
    lines = (rich("short = 1"), rich(long))
    (page,) = on("code", deck.Code(lines, ""))
    body = named(page, "Body")
    assert 2 == len(body.paragraphs)
    short, first, *others = body.lines
    assert others
    assert short.x == first.x == body.box.x
    assert all(first.x + 50 < line.x for line in others)
    assert all(line.x + line.width <= body.box.right for line in body.lines)
    assert body.paragraphs[1].margin == pytest.approx(others[0].x - body.box.x)


def test_a_line_of_code_that_goes_on_over_the_page_stays_set_in() -> None:
    pages = on("code", deck.Code((rich("word " * 1200),), ""))
    bodies = [named(page, "Body") for page in pages]
    assert len(bodies) > 1
    assert 1 == len({line.x for body in bodies for line in body.lines[1:]})
    assert bodies[1].lines[0].x == bodies[1].lines[1].x
