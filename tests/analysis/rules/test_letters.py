from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of

TEXT = "全镇供水改造从三月开始，到十月结束，共惠及一千多户居民。"
ENGLISH = "The mayors of five towns signed the plan that they had talked about for two years."


@pytest.mark.parametrize("line", ["同志们：", "各位来宾，大家上午好！欢迎来到湖滨。", "谢谢大家！"])
def test_a_passage_that_only_greets_or_thanks_is_a_greeting(line: str) -> None:
    facts = facts_of(f"供水改造\n\n{TEXT}\n\n{line}\n\n{TEXT}")
    assert {2} == facts.greetings


@pytest.mark.parametrize("line", ["Dear Anna,", "Good morning, members of the council."])
def test_english_greetings_are_greetings(line: str) -> None:
    facts = facts_of(f"The sea wall\n\n{ENGLISH}\n\n{line}\n\n{ENGLISH}")
    assert {2} == facts.greetings


def test_a_sentence_that_says_more_is_no_greeting() -> None:
    facts = facts_of(f"供水改造\n\n{TEXT}\n\n他说：“大家晚上好，水已经通了。”\n\n{TEXT}")
    assert frozenset() == facts.greetings


def test_who_signs_stands_with_the_date_in_the_signature() -> None:
    facts = facts_of(f"关于停水的通知\n\n{TEXT}\n\n{TEXT}\n\n湖滨镇供水站\n\n2026年3月5日")
    assert [3, 4] == list(facts.signature)


def test_a_text_without_a_date_at_its_end_has_no_signature() -> None:
    assert [] == list(facts_of(f"供水改造\n\n{TEXT}\n\n{TEXT}").signature)
