from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, people_of


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("3月4日，顾岩当选为社长。", {"顾岩": ("attendee", ["社长"])}),
        (
            "顾岩、白露分别当选为副社长，程以南同志当选会长、党支部书记。",
            {
                "顾岩": ("attendee", ["副社长"]),
                "白露": ("attendee", ["副社长"]),
                "程以南": ("attendee", ["会长", "党支部书记"]),
            },
        ),
        (
            "顾岩会长等67人当选为联合会的副会长。",
            {"顾岩": ("attendee", ["会长", "联合会的副会长"])},
        ),
        ("大会选举顾岩为会长。", {"顾岩": ("attendee", ["会长"])}),
        (
            "会议推选程以南、白露为副会长。",
            {
                "程以南": ("attendee", ["副会长"]),
                "白露": ("attendee", ["副会长"]),
            },
        ),
        (
            "湖滨商会会长顾岩当选为联盟主席并讲话。",
            {"顾岩": ("speaker", ["湖滨商会会长", "联盟主席"])},
        ),
        (
            "副会长：顾岩、程以南\n区里的街坊都来道贺。",
            {
                "顾岩": ("attendee", ["副会长"]),
                "程以南": ("attendee", ["副会长"]),
            },
        ),
    ],
)
def test_who_is_elected_has_the_post(text: str, people: dict[str, tuple[str, list[str]]]) -> None:
    assert people == people_of(facts_of(f"书画社换届\n区里为这件事开了三次会，议了又议。\n{text}"))


def test_who_is_appointed_need_not_be_there() -> None:
    facts = facts_of("会议聘任副社长程以南为秘书长。")
    assert ["程以南"] == [facts.text(person.name) for person in facts.people]
    assert ["副社长", "秘书长"] == [facts.text(post) for post in facts.people[0].posts]
    assert {} == people_of(facts)


@pytest.mark.parametrize(
    "text",
    [
        "这条街当选为最美街巷。",
        "他的作品入选为范本。",
        "评审推选三幅画为佳作。",
        "大会选举产生了会长。",
    ],
)
def test_things_are_elected_to_no_post(text: str) -> None:
    assert {} == people_of(facts_of(text))
