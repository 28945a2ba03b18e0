"""Minutes of several meetings in one file: a part for each, with its own facts."""

from __future__ import annotations

from briefing.compose import compose
from briefing.model.deck import Facts
from briefing.readers.article import read_article
from tests.compose.prose.test_deck import broken_promises

CHINESE = """望江社区居委会会议纪要汇编

望江社区居委会第一次会议纪要
时间：2024年1月12日
地点：社区活动室
出席：顾岩、白露、程以南

一、楼道照明
会议听取了顾岩关于楼道照明改造的汇报。会议决定先修三号楼，二月底前完工。

望江社区居委会第二次会议纪要
时间：2024年3月8日
地点：湖滨小学礼堂
出席：顾岩、穆清

一、雨棚
程以南因病请假。会议讨论了雨棚的位置，决定设在东门。
"""
ENGLISH = """Board Meeting Minutes
Date: 14 January 2025
Place: Old Town Hall
Present: Ann Bell, John Carr, Lisa Dow

1. Roof
The board agreed to repair the roof before the spring.

Board Meeting Minutes
Date: 11 February 2025
Place: Harbour Library
Present: Ann Bell, Lisa Dow

1. Roof
Lisa Dow said the repair would begin on 3 March. The board thanked her.
"""


def facts_of(text: str) -> list[dict[str, str]]:
    """The rows of each slide of facts."""
    slides = compose(read_article(text)).slides
    blocks = (block for slide in slides for block in slide.blocks if isinstance(block, Facts))
    return [{label.plain: value.plain for label, value in block.items} for block in blocks]


def test_each_meeting_is_a_part_with_its_own_facts() -> None:
    deck = compose(read_article(CHINESE))
    sections = [section.title.plain for section in deck.sections]
    assert ["望江社区居委会第一次会议纪要", "望江社区居委会第二次会议纪要"] == sections
    days = [(rows["时间"], rows["地点"]) for rows in facts_of(CHINESE)]
    assert [("2024年1月12日", "社区活动室"), ("2024年3月8日", "湖滨小学礼堂")] == days


def test_no_fact_of_one_meeting_stands_on_the_cover_of_all() -> None:
    for text, title in ((CHINESE, "望江社区居委会会议纪要汇编"), (ENGLISH, "Minutes")):
        deck = compose(read_article(text))
        assert title == deck.slides[0].title.plain
        assert [] == [fact for fact in (deck.meta.date, deck.meta.place, *deck.meta.hosts) if fact]
        assert [] == broken_promises(text)


def test_meetings_that_are_called_alike_bear_their_day() -> None:
    sections = [section.title.plain for section in compose(read_article(ENGLISH)).sections]
    expected = ["Board Meeting Minutes 14 January 2025", "Board Meeting Minutes 11 February 2025"]
    assert expected == sections


def test_a_day_in_the_text_of_one_meeting_makes_no_second() -> None:
    text = CHINESE.split("望江社区居委会第二次", maxsplit=1)[0] + "下次会议时间：2024年3月8日\n"
    deck = compose(read_article(text))
    assert "2024年1月12日" == deck.meta.date.plain


def test_headings_that_each_name_a_meeting_and_its_day_give_the_cover_none() -> None:
    parts = "\n\n".join(
        f"Meeting of {day}\n\nThe board met in the hall and agreed on the roof, as it had to."
        for day in ("14 January 2025", "11 February 2025")
    )
    deck = compose(read_article(f"Notes of the harbour board\n\n{parts}\n"))
    assert not deck.meta.date
    assert 2 == len(deck.sections)
