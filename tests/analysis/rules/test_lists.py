from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, lists_of, said

ROAD = "先把最破的三条路修好，排水、路灯和盲道一次做完，不让一条路反复开挖。"


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("他要求，一要修路；二要种树；三要装灯。", ["修路", "种树", "装灯"]),
        ("他表示一要修路；二要种树。", ["修路", "种树"]),
        ("要做好以下三点：第一要修路；第二要种树；第三要装灯。", ["修路", "种树", "装灯"]),
        ("步骤如下：（一）修路；（二）种树。", ["修路", "种树"]),
        ("首先，要修路；其次，要种树；最后，要装灯。", ["要修路", "要种树", "要装灯"]),
        (
            "联合发出倡议：爱护道路，不乱挖；爱护树木，不乱砍；爱护路灯，不乱拆。",
            ["爱护道路，不乱挖", "爱护树木，不乱砍", "爱护路灯，不乱拆"],
        ),
    ],
)
def test_items_inside_a_passage(text: str, heads: list[str]) -> None:
    assert [heads] == lists_of(facts_of(text))


def test_items_over_passages_have_their_first_clauses_as_heads() -> None:
    items = ("一是修路，打通断头路。", "二是种树，留住老邻居。", "三是装灯。")
    text = "\n".join(["要走好三条路子。", *(f"{item}{ROAD}" for item in items)])
    facts = facts_of(text)
    assert [["修路，打通断头路", "种树，留住老邻居", "装灯"]] == lists_of(facts)
    assert "三条路子" == said(facts, facts.enumerations[0].anchor)


def test_headings_that_count_are_a_list() -> None:
    text = f"调研报告\n{ROAD}\n问题一：路不平\n{ROAD}\n问题二：树不多\n{ROAD}"
    assert [["路不平", "树不多"]] == lists_of(facts_of(text))


@pytest.mark.parametrize(
    "text", ["一是修路。", "一要修路；三要装灯。", "第一次会议后，第二次会议召开。"]
)
def test_a_run_starts_at_one_and_rises_by_one(text: str) -> None:
    assert [] == lists_of(facts_of(text))


def test_english_sentences_that_count_are_a_list() -> None:
    text = "The plan has parts. First, mend the road. Second, plant trees. Third, hang lamps."
    assert [["mend the road", "plant trees", "hang lamps"]] == lists_of(facts_of(text))


def test_a_list_may_stand_inside_an_item_of_another() -> None:
    text = "区长要求，一要修路。二要种树：一是栽在街边。二是栽在院里。三是栽在桥头。三要装灯。"
    assert [["修路", "种树", "装灯"], ["栽在街边", "栽在院里", "栽在桥头"]] == sorted(
        lists_of(facts_of(text))
    )


def test_an_article_of_a_law_is_called_by_its_number() -> None:
    facts = facts_of("办法\n第一条　为了规范管理，制定本办法。\n第二条　坚持公开，方便群众。")
    assert [["第一条", "第二条"]] == lists_of(facts)
