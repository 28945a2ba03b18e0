from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, people_of


def posts_of(text: str) -> dict[str, list[str]]:
    facts = facts_of(text)
    return {
        facts.text(person.name): [facts.text(post) for post in person.posts]
        for person in facts.people
    }


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("区商务局局长顾岩主持会议。", {"顾岩": ["区商务局局长"]}),
        (
            "湖滨大学教授、市科协副主席程以南表示，要重视基础。",
            {"程以南": ["湖滨大学教授", "市科协副主席"]},
        ),
        (
            "顾岩同志（区商务局局长、区招商办主任）指出，要快。",
            {"顾岩": ["区商务局局长", "区招商办主任"]},
        ),
        ("湖滨大学程以南教授作了报告。", {"程以南": ["湖滨大学", "教授"]}),
        ("会议由程以南校长主持。", {"程以南": ["校长"]}),
        ("湖滨商会程以南介绍了情况。", {"程以南": ["湖滨商会"]}),
        ("随后，湖畔（集团）有限公司总经理白露致辞。", {"白露": ["湖畔（集团）有限公司总经理"]}),
        ("《湖滨晚报》总编辑白露发言。", {"白露": ["《湖滨晚报》总编辑"]}),
        ("会议邀请了湖滨大学法学院院长程以南作报告。", {"程以南": ["湖滨大学法学院院长"]}),
        ("副区长艾力·吐尔逊致辞。", {"艾力·吐尔逊": ["副区长"]}),
        (
            "副院长程以南教授、白露教授、顾岩副教授出席论坛。",
            {
                "程以南": ["副院长", "教授"],
                "白露": ["副院长", "教授"],
                "顾岩": ["副院长", "副教授"],
            },
        ),
        ("程以南副会长兼秘书长宣读了名单。", {"程以南": ["副会长", "秘书长"]}),
        ("3日上午湖滨银行行长顾岩表示，要稳。", {"顾岩": ["湖滨银行行长"]}),
        ("农工党区委会主委顾岩发言。", {"顾岩": ["农工党区委会主委"]}),
        ("湖滨市作协顾小岩介绍了创作情况。", {"顾小岩": ["湖滨市作协"]}),
        ("湖滨创作协会顾小岩代秘书长介绍了情况。", {"顾小岩": ["湖滨创作协会", "代秘书长"]}),
        ("学会理事长Dr. Mary Lake出席年会。", {"Mary Lake": ["学会理事长"]}),
        ("会议选举了委员候选人。各医院院长作表态发言。", {}),
        ("程书记指出，要快。", {"程书记": []}),
        ("区图书馆馆长任远先后作了讲话。", {"任远": ["区图书馆馆长"]}),
        (
            "日中协会理事长水原健一郎、使馆一等秘书官程以选出席。",
            {"水原健一郎": ["日中协会理事长"], "程以选": ["使馆一等秘书官"]},
        ),
        (
            "主任顾岩走访了程以南、任远、白小楼3名区人大代表。",
            {
                "顾岩": ["主任"],
                "程以南": ["区人大代表"],
                "任远": ["区人大代表"],
                "白小楼": ["区人大代表"],
            },
        ),
    ],
)
def test_a_person_has_the_posts_round_the_name(text: str, people: dict[str, list[str]]) -> None:
    assert people == posts_of(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("镇上的护渔员顾岩表示，水清了。", {"顾岩": ["镇上的护渔员"]}),
        ("湖滨塔吊信号工队队监顾小岩汇报了情况。", {"顾小岩": ["湖滨塔吊信号工队队监"]}),
    ],
)
def test_a_post_in_no_list_is_known_by_its_end(text: str, people: dict[str, list[str]]) -> None:
    assert people == posts_of(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("村支书才仁多杰回忆了往事。", ["才仁多杰"]),
        ("湖滨大学山口由美子教授作了报告。", ["山口由美子"]),
        ("总规划师令狐冲介绍了方案。", ["令狐冲"]),
        ("区教育局局长斯琴同志作了工作报告。", ["斯琴"]),
        ("委员庄严、马力出席会议。", ["庄严", "马力"]),
        ("财务总监Jörg Müller（约尔格·穆勒）致辞。", ["Jörg Müller"]),
        ("评审主任后羿任组长。", ["后羿"]),
        ("三位创业者顾岩、白露分享了心得。", ["顾岩", "白露"]),
    ],
)
def test_names_of_many_kinds_end_where_they_end(text: str, people: list[str]) -> None:
    assert people == list(posts_of(text))


def test_names_in_a_list_inherit_the_post() -> None:
    assert {"顾岩": ["副区长"], "白露": ["副区长"], "程以南": ["区政协主席"]} == posts_of(
        "副区长顾岩、白露，区政协主席程以南出席会议。"
    )


def test_a_part_without_a_post_belongs_to_the_next() -> None:
    assert {"程以南": ["市文联、市作协主席"]} == posts_of("市文联、市作协主席程以南致辞。")


def test_bare_names_in_a_list_are_people() -> None:
    assert ["顾岩", "白露", "程以南"] == list(posts_of("会上，顾岩、白露、程以南等先后发言。"))


@pytest.mark.parametrize(
    "text",
    [
        "多位行业专家畅谈体会。",
        "各单位主要负责人参加会议。",
        "主席团成员在前排就座。",
        "部长级会谈举行。",
        "校长办公会研究了预算。",
        "专家们一致认为，路要修。",
        "经理高度重视这件事。",
    ],
)
def test_crowds_and_compounds_are_no_persons(text: str) -> None:
    assert {} == posts_of(text)


def test_posts_of_all_places_come_together() -> None:
    text = "区商务局局长顾岩致辞。\n最后，区招商办主任顾岩作总结讲话。"
    assert {"顾岩": ["区商务局局长", "区招商办主任"]} == posts_of(text)


def test_names_in_fields_take_part() -> None:
    facts = facts_of("会议纪要\n主持：顾岩\n出席：白露、程以南\n\n会议研究了预算。")
    assert {
        "顾岩": ("chair", []),
        "白露": ("attendee", []),
        "程以南": ("attendee", []),
    } == people_of(facts)
