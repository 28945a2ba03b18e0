from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, headings_of, lists_of

BODY = "区里为这件事开了三次会，请来了街坊和商户，一条一条地议，最后定下了先修路、再种树的次序。"


def test_marks_give_headings_their_levels() -> None:
    heads = ("工作方案", "一、目标", "（一）近期", "（二）远期", "二、保障")
    text = "\n".join(f"{head}\n{BODY}" for head in heads)
    assert [(1, "一、目标"), (2, "（一）近期"), (2, "（二）远期"), (1, "二、保障")] == headings_of(
        facts_of(text)
    )


def test_a_plain_heading_stands_above_one_with_a_label() -> None:
    text = f"改造纪实\n{BODY}\n走街串巷问需求\n{BODY}\n路面：先修最破的\n{BODY}"
    assert [(1, "走街串巷问需求"), (2, "路面：先修最破的")] == headings_of(facts_of(text))


def test_lines_that_follow_each_other_are_a_list_and_no_headings() -> None:
    text = f"改造纪实\n{BODY}\n1. 修路\n2. 种树\n3. 装灯\n{BODY}"
    assert [] == headings_of(facts_of(text))


@pytest.mark.parametrize(
    "line",
    ["区长韩松致辞", "与会人员合影", "图为改造后的老街", "01", "2024年3月4日", "（摄影 陆离）"],
)
def test_captions_ornaments_and_dates_are_no_headings(line: str) -> None:
    assert [] == headings_of(facts_of(f"改造纪实\n{BODY}\n{line}\n{BODY}"))


def test_a_numbered_heading_in_capitals_may_end_in_a_full_stop() -> None:
    body = "The trustees agreed that the roof would be mended before the winter came."
    facts = facts_of(f"Minutes of the trust\n\n1. MATTERS ARISING.\n\n{body}\n\n2. ROOF.\n\n{body}")
    assert [(1, "1. MATTERS ARISING."), (1, "2. ROOF.")] == headings_of(facts)


@pytest.mark.parametrize("numbers", [("01", "02"), ("一", "二"), ("Part 1", "Part 2")])
def test_numbers_over_the_headings_are_no_text(numbers: tuple[str, str]) -> None:
    one, two = numbers
    facts = facts_of(f"改造纪实\n{BODY}\n{one}\n走街串巷问需求\n{BODY}\n{two}\n修路装灯\n{BODY}")
    assert [(1, "走街串巷问需求"), (1, "修路装灯")] == headings_of(facts)
    dropped = [facts.passages[item.passage].text for item in facts.furniture]
    assert [one, two] == dropped


def test_a_number_over_a_heading_that_counts_nothing_is_text() -> None:
    facts = facts_of(f"改造纪实\n{BODY}\n98\n户人家住进新房\n{BODY}\n12\n盏路灯亮了\n{BODY}")
    assert not facts.furniture


def test_a_short_line_that_goes_on_counting_sentences_is_an_item() -> None:
    items = "（一）街坊都要来。\n（二）商户也要来。\n（三）联系方式"
    facts = facts_of(f"关于改造的通知\n{BODY}\n一、要求\n{items}\n{BODY}")
    assert [(1, "一、要求")] == headings_of(facts)
    assert [["街坊都要来", "商户也要来", "联系方式"]] == lists_of(facts)
