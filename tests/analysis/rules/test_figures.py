from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of


def figures_of(text: str) -> list[str]:
    facts = facts_of(text)
    return [facts.text(figure.span) for figure in facts.figures]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("改造道路12.5公里，惠及3200余户。", ["12.5公里", "3200余户"]),
        ("投资超过1.2亿元，增长8.6%。", ["1.2亿元", "8.6%"]),
        ("种树数十万棵，来了百余人。", ["数十万棵", "百余人"]),
        ("总量在300–800 亿之间。", ["300–800 亿"]),
        ("部署5方面任务。", ["5方面"]),
        ("2024年3月4日下午3点，第3届大会召开。", []),
        ("千行百业、三大路径、一次会议、两个问题。", []),
        ("二级巡视员到会，第一书记发言。", []),
        ("The fund of $48 million will plant 9,000 trees in 2025.", ["$48 million", "9,000 trees"]),
        ("年会共有1万2千余人参加。", ["1万2千余人"]),
        ("流通图书180万册次。", ["180万册次"]),
        ("来宾登上大楼26层。", []),
        ("The levy raises $450,000 annually and costs $2,100 more.", ["$450,000", "$2,100"]),
        ("Trustees agreed at their Feb. 16 meeting.", []),
    ],
)
def test_numbers_that_count_something_are_figures(text: str, figures: list[str]) -> None:
    assert figures == figures_of(text)


def test_a_figure_knows_value_unit_and_the_clause_it_stands_in() -> None:
    facts = facts_of("全年共修路，总长达12.5公里，群众满意。")
    figure = facts.figures[0]
    assert ("12.5", "公里", "总长达12.5公里") == (
        facts.text(figure.value),
        facts.text(figure.unit),
        facts.text(figure.label),
    )


def test_who_says_it_is_no_part_of_the_clause_that_titles_an_english_figure() -> None:
    facts = facts_of(
        "Rowan Petrie, head of the library, reported that 1,860 packets were lent in 2025."
    )
    (figure,) = facts.figures
    assert "1,860 packets were lent in 2025" == facts.text(figure.label)
