from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, said, words_of

BODY = "区里为这件事开了三次会，请来了街坊和商户，一条一条地议，最后定下了先修路、再种树的次序。"


def test_a_title_with_a_dash_has_a_subtitle() -> None:
    facts = facts_of(f"老街新生——城南片区改造纪实\n{BODY}")
    assert "老街新生" == said(facts, facts.title)
    assert ["城南片区改造纪实"] == words_of(facts, facts.subtitle)


def test_a_dash_inside_a_quotation_divides_no_title() -> None:
    facts = facts_of(f"“老街——新生”改造论坛举行\n{BODY}")
    assert "“老街——新生”改造论坛举行" == said(facts, facts.title)


@pytest.mark.parametrize(
    "first",
    [
        "3月4日上午，区里召开了改造动员会，各街道都来了人。",
        "时间：2024年3月4日",
        "2024-03-04 10:20",
        "区里开了会，",
    ],
)
def test_a_text_may_have_no_title(first: str) -> None:
    assert facts_of(f"{first}\n{BODY}").title is None


def test_short_lines_under_the_title_are_subtitles() -> None:
    facts = facts_of(f"老街新生\n城南片区改造纪实\n城市建设周报\n{BODY}")
    assert ["城南片区改造纪实", "城市建设周报"] == words_of(facts, facts.subtitle)


def test_what_a_paper_is_filed_under_is_not_its_title() -> None:
    facts = facts_of(f"文号：街字12 密级：内部 编号：2024-08\n老街改造方案\n{BODY}")
    assert "老街改造方案" == said(facts, facts.title)
