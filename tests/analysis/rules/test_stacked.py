"""Labels over what they name, short headings, salutations, rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.analysis.analyse import analyse
from briefing.readers.article import read_article

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts, Span

TEXT = "街坊们把河岸上的事一件一件议了一遍，最后定下了先修路、再种树、后装灯的次序。"
ENGLISH = "The wardens walked the whole quay, counted the lamps, and chose to mend the road first."


def facts_of(text: str) -> Facts:
    return analyse(read_article(text))


def words(facts: Facts, span: Span | None) -> str:
    return facts.text(span) if span else ""


def headings(text: str) -> list[str]:
    facts = facts_of(text)
    return [words(facts, heading.span) for heading in facts.headings]


@pytest.mark.parametrize(
    ("text", "title", "fields", "sections"),
    [
        (
            "Meeting name:\nQuay wardens\nDate:\n3 May 2031\nVenue:\nTide house\nDecisions:\n"
            "Mend the road\nPlant the limes\nNext steps:\nAsk the town\nBuy the stone\n",
            "Quay wardens",
            [("Meeting name", "Quay wardens"), ("Date", "3 May 2031"), ("Venue", "Tide house")],
            ["Decisions", "Next steps"],
        ),
        (
            "会议名称：\n河岸议事会\n时间：\n2031年5月3日\n地点：\n桥头茶馆\n讨论情况：\n先修路再种树\n石板从山里运来\n"
            "下一步：\n请街坊看样\n",
            "河岸议事会",
            [("会议名称", "河岸议事会"), ("时间", "2031年5月3日"), ("地点", "桥头茶馆")],
            ["讨论情况", "下一步"],
        ),
    ],
)
def test_a_label_names_the_line_below_it(
    text: str, title: str, fields: list[tuple[str, str]], sections: list[str]
) -> None:
    facts = facts_of(text)
    assert title == words(facts, facts.title)
    found = [(words(facts, f.label), words(facts, f.value)) for f in facts.fields]
    assert fields == found
    assert sections == headings(text)


def test_one_label_over_a_line_is_no_field() -> None:
    assert () == facts_of(f"Quay wardens\n\nDate:\nAll in good time\n\n{ENGLISH}").fields


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"河岸规划\n\n为什么修\n\n{TEXT}\n\n怎么修\n\n{TEXT}", ["为什么修", "怎么修"]),
        (
            f"河岸规划\n\n{TEXT}\n\n三件大事\n\n沿河修平整的路\n\n两岸种一排柳树\n\n桥头装明亮的灯",
            ["三件大事"],
        ),
        (
            f"Quay plan\n\n{ENGLISH}\n\nWhat comes next\n\nMend steps\n\nPlant limes\n\nAsk",
            ["What comes next"],
        ),
    ],
)
def test_a_short_line_over_text_or_over_lines_is_a_heading(text: str, expected: list[str]) -> None:
    assert expected == headings(text)


@pytest.mark.parametrize(
    "below",
    ["区长 顾岩", "（2031年5月3日）", "——记河岸的一年"],
)
def test_what_says_who_and_when_under_a_title_stays_there(below: str) -> None:
    facts = facts_of(f"河岸规划\n\n{below}\n\n{TEXT}\n\n怎么修\n\n{TEXT}")
    assert 0 < len(facts.subtitle)


@pytest.mark.parametrize(
    "salutation",
    [
        "同志们！",
        "各位代表、同志们：",
        "女士们、先生们，朋友们！",
        "各位街坊、各位船工！",
        "Ladies and gentlemen,",
        "Dear friends!",
    ],
)
def test_a_salutation_says_nothing(salutation: str) -> None:
    title, text = ("Quay", ENGLISH) if salutation.isascii() else ("河岸大会上的讲话", TEXT)
    facts = facts_of(f"{title}\n\n{text}\n\n{salutation}\n\n{text}")
    assert frozenset({2}) == facts.greetings


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("编号\t街坊\t认领", ["1\t东桥\t柳树两棵", "2\t西桥\t路灯一盏"]),
        ("No.\tName\tShare", ["1\tPell\thalf", "2\tMarlow\ta third"]),
    ],
)
def test_the_first_of_the_rows_with_tabs_is_the_header(header: str, rows: list[str]) -> None:
    chinese = not header.isascii()
    title, text = ("认领名单", TEXT) if chinese else ("Shares", ENGLISH)
    facts = facts_of("\n\n".join([title, text, "附件" if chinese else "Annex", header, *rows]))
    (table,) = facts.tables
    assert header.split("\t") == [words(facts, cell) for cell in table.rows[0].cells]
    assert 3 == len(table.rows)


@pytest.mark.parametrize(
    "title",
    [
        "河岸街道与两岸八个居民小区的业主委员会共同发布今年修路、种树、装灯三件大事的进度以及明年要接着办的另外五件小事的打算，请街坊监督",
        "Quay Wardens and the Eight Harbour Towns Publish the First Joint Account of Roads Mended,"
        " Limes Planted, and Lamps Lit along the Lower Estuary",
    ],
)
def test_a_long_title_is_still_the_title(title: str) -> None:
    text = ENGLISH if title.isascii() else TEXT
    facts = facts_of(f"{title}\n\n{text}\n\n{text}")
    assert title == words(facts, facts.title)
