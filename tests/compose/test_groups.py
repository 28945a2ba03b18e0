"""`::: cards` and its like make one thing of their blocks, whatever else stands on the slide."""

from __future__ import annotations

from briefing.compose import compose
from briefing.model.deck import Block, Cards, People, Points
from briefing.readers.markdown import read_markdown


def blocks(source: str) -> tuple[Block, ...]:
    return compose(read_markdown(source)).slides[0].blocks


def test_cards_stand_below_the_points_of_their_slide() -> None:
    made = blocks("## 一页\n\n- 先说一句\n\n::: cards\n- **甲**：天\n- **乙**：地\n:::\n")
    assert [Points, Cards] == [type(block) for block in made]
    assert isinstance(made[1], Cards)
    assert ["甲", "乙"] == [card.head.plain for card in made[1].cards]


def test_people_have_a_heading_each_and_their_posts_as_a_list() -> None:
    first, second = "### 甲\n\n主持\n\n- 馆长\n- 教授\n", "### 乙\n\n- 院长\n"
    made = blocks(f"## 与会\n\n::: people\n{first}\n{second}:::\n")
    assert isinstance(made[0], People)
    assert [("甲", "主持", ["馆长", "教授"]), ("乙", "", ["院长"])] == [
        (p.name.plain, p.role.plain if p.role else "", [post.plain for post in p.posts])
        for p in made[0].people
    ]


def test_a_group_that_is_no_kind_of_its_own_shows_its_blocks() -> None:
    made = blocks("## 一页\n\n::: people\n只有一句话。\n:::\n")
    assert "只有一句话。" in str(made)
