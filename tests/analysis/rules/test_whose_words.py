"""Whose words a sentence is: never somebody else's."""

from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of


def spoken(text: str) -> dict[str, str]:
    """Speaker → all that is theirs."""
    facts = facts_of(text)
    found: dict[str, str] = {}
    for speech in facts.speeches:
        if speech.person >= 0:
            name = facts.text(facts.people[speech.person].name)
            found[name] = found.get(name, "") + facts.text(speech.span)
    return found


def speakers(text: str) -> set[str]:
    facts = facts_of(text)
    return {facts.text(one.name) for one in facts.people if one.role == "speaker"}


def test_who_is_named_in_a_speech_that_runs_on_is_spoken_of() -> None:
    text = (
        "县长程以南到湖滨港调研，港务局局长白露陪同。\n\n"
        "程以南指出，港口建设很快。顾岩书记多次到港口视察，要求加快二期工程，"
        "与顾岩书记去年在港口强调，要建成枢纽的期望一致。顾岩书记的关心鼓舞了大家。"
    )
    assert {"程以南"} == speakers(text)
    assert spoken(text)["程以南"].endswith("顾岩书记的关心鼓舞了大家。")


def test_who_is_named_inside_quotation_marks_is_spoken_of() -> None:
    text = (
        "老街居民谈改造\n\n"
        "在老街开店的程晓岚表示：“去年代表顾远山提出拆掉骑楼，我不赞成。我希望先修屋顶。”\n\n"
        "开茶馆的白沐辰也有同样的想法。他说，骑楼是老街的脸面。"
    )
    assert {"程晓岚", "白沐辰"} == speakers(text)
    assert "顾远山提出拆掉骑楼" in spoken(text)["程晓岚"]
    assert "他说，骑楼是老街的脸面。" == spoken(text)["白沐辰"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("课程包括小组研讨、学生自主总结等环节。", set[str]()),
        ("展览为各国青年和科技工作者搭建交流的平台。", set[str]()),
        ("同传体系为全体学生共享发展分析了路径。", set[str]()),
        ("据区长顾岩介绍，老街下月开工。", {"顾岩"}),
        ("老街开工\n\n“先修屋顶。”程晓岚说。“再修路，路好了人就来。”", {"程晓岚"}),
        ("老街开工\n\n“先修屋顶，”区长顾岩说，“再修路。”", {"顾岩"}),
        ("座谈会深切缅怀顾岩同志的一生，区长程以南讲话。", {"程以南"}),
    ],
)
def test_a_verb_of_saying_is_somebodys_own(text: str, names: set[str]) -> None:
    assert names == speakers(text)


def test_an_unknown_speaker_ends_the_speech_before() -> None:
    text = (
        "区长顾岩指出，先修路。一位老人告诉大家，他说，路修好就好。摊主们表示，愿意搬。路灯也要装。"
    )
    assert "摊主们" not in spoken(text)["顾岩"]
    assert "路灯" not in spoken(text)["顾岩"]


def test_the_narrators_words_are_not_the_speakers() -> None:
    text = "区长顾岩说：“先修路。”据了解，老街长三里。老街有店一百家。"
    assert {"顾岩": "区长顾岩说：“先修路。”"} == spoken(text)


def test_a_quotation_over_several_paragraphs_is_one_speakers() -> None:
    text = "区长顾岩说：“先修路。\n\n“再种树。”\n\n老街有店一百家。"
    assert {"顾岩": "区长顾岩说：“先修路。“再种树。”"} == spoken(text)


def test_he_is_nobody_where_two_may_be_meant() -> None:
    text = "区长顾岩与会长程以南出席签约仪式。他说，老街会更好。"
    assert {} == spoken(text)


def test_one_who_is_introduced_takes_the_floor() -> None:
    text = "区长顾岩表示，先修路。湖滨商会会长程以南表示，商户支持。"
    assert {
        "顾岩": "区长顾岩表示，先修路。",
        "程以南": "湖滨商会会长程以南表示，商户支持。",
    } == spoken(text)


def test_an_interview_is_read_as_questions_and_answers() -> None:
    facts = facts_of(
        "区长顾远山谈老街\n\n晨报记者：老街何时开工？\n\n顾远山：下月开工。\n\n工期一年。\n\n"
        "晚报记者：租金会涨吗？\n\n顾远山：三年不涨。"
    )
    assert {1, 4} == facts.questions
    assert [2, 3, 5] == [speech.span.passage for speech in facts.speeches]
    assert {"顾远山"} == {facts.text(one.name) for one in facts.people}


def test_a_name_is_what_a_label_shows() -> None:
    facts = facts_of(
        "湖滨市副市长顾远山答记者问\n\n4月18日，湖滨市副市长兼港务办主任顾远山青溪记者会上答问如下。\n\n"
        "顾远山：谢谢大家来青溪。\n\n晨报记者：港口何时开工？\n\n顾远山：下月开工，明年完工。"
    )
    assert [("顾远山", ["湖滨市副市长", "港务办主任"])] == [
        (facts.text(one.name), [facts.text(post) for post in one.posts]) for one in facts.people
    ]


def test_a_report_that_something_is_told_of_is_nobodys_act() -> None:
    facts = facts_of(
        "年会在湖滨召开\n会上，董事长顾岩发表了热情的讲话，总裁工作报告中回顾了半年来的成绩。"
    )
    assert ["讲话"] == [facts.text(one.act) for one in facts.people if one.act]


def test_an_act_in_an_item_of_a_list_takes_nothing_of_the_list() -> None:
    facts = facts_of(
        "驾校过节\n活动分三步进行：一是全体唱歌；二是校长顾岩讲话；三是学员白露表演节目，大家都很高兴。"
    )
    assert () == facts.speeches


@pytest.mark.parametrize(
    "told", ["会上双方就项目达成共识。", "此外，双方人员还参观了展厅，交流了经验。"]
)
def test_what_is_told_of_the_meeting_after_a_speech_is_the_narrators(told: str) -> None:
    text = f"两家公司签约\n董事长顾岩表示，公司经验丰富，愿意合作。{told}"
    facts = facts_of(text)
    assert [text.split("\n")[1][: -len(told)]] == [facts.text(one.span) for one in facts.speeches]


def test_an_organisation_before_a_post_with_a_name_is_nobody() -> None:
    facts = facts_of("两家公司签约\n中国华建副总经理顾岩与湖滨集团总经理白露签字。")
    assert {"顾岩", "白露"} == {facts.text(person.name) for person in facts.people}


def test_what_came_about_under_somebody_is_not_their_act() -> None:
    facts = facts_of("工程启动\n在时任书记顾岩部署推动下，以环境整治为重点的工程启动。")
    assert ["mentioned"] == [person.role for person in facts.people]


def test_the_agencys_dateline_is_no_post() -> None:
    facts = facts_of(
        "发布条例\n新华社湖滨6月5日电 省长顾岩日前签署命令，发布《条例》，自8月1日起施行。"
    )
    assert ["省长"] == [facts.text(post) for person in facts.people for post in person.posts]
