from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, people_of


def test_a_surname_and_a_post_mean_the_person_named_before() -> None:
    facts = facts_of("区长顾岩、副区长程以南出席会议。顾区长指出，先修路。程副区长主持会议。")
    assert {"顾岩": ("speaker", ["区长"]), "程以南": ("chair", ["副区长"])} == people_of(facts)
    assert [("顾岩", "顾区长指出，先修路。"), ("程以南", "程副区长主持会议。")] == [
        (facts.text(facts.people[s.person].name), facts.text(s.span)) for s in facts.speeches
    ]


def test_a_surname_that_two_have_means_the_one_with_the_post() -> None:
    facts = facts_of("区长顾岩、区委书记顾小楼出席会议。顾书记说，先修路。")
    assert {"顾岩": ("attendee", ["区长"]), "顾小楼": ("speaker", ["区委书记"])} == people_of(facts)


def test_somebody_of_whom_only_surname_and_post_are_known_speaks() -> None:
    facts = facts_of("会上，郑书记指出，先修路。随后，白校长作了发言。郑书记强调，要快。")
    assert {"郑书记": ("speaker", []), "白校长": ("speaker", [])} == people_of(facts)


def test_a_post_may_stand_before_surname_and_address() -> None:
    facts = facts_of("总务主任程老师介绍了新规定。程老师还说，要快。")
    assert {"程老师": ("speaker", ["总务主任"])} == people_of(facts)


@pytest.mark.parametrize(
    "text",
    [
        "班主任表示，孩子们都来了。",
        "时任书记指出，要快。",
        "代市长强调，要快。",
        "他向院长汇报。",
        "于书记而言，这是大事。",
        "何主任候选人发言。",
    ],
)
def test_other_words_before_a_post_are_no_surnames(text: str) -> None:
    assert {} == people_of(facts_of(text))
