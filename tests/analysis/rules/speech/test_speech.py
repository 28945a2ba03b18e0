from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, people_of


def roles_of(text: str) -> dict[str, str]:
    return {name: role for name, (role, _) in people_of(facts_of(text)).items()}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("区长顾岩指出，要快。", {"顾岩": "speaker"}),
        ("区长顾岩出席会议。", {"顾岩": "attendee"}),
        ("湖滨商会顾小岩会长热情接待。", {"顾小岩": "attendee"}),
        ("顾岩、白露当选为协会副会长。", {"顾岩": "attendee", "白露": "attendee"}),
        ("副区长顾岩与商会会长白露代表双方签字。", {"顾岩": "attendee", "白露": "attendee"}),
        ("总统顾岩抵达湖滨访问。", {"顾岩": "attendee"}),
        ("3日上午区长顾岩将详解新规。", {"顾岩": "speaker"}),
        ("书里有作家顾岩、白露的诗。从事创作多年的顾岩表示，要写人。", {"顾岩": "speaker"}),
        ("基金会会长顾岩发来书面发言。", {"顾岩": "speaker"}),
        ("区长顾岩出席会议并讲话。", {"顾岩": "speaker"}),
        ("会议由区长顾岩主持。", {"顾岩": "chair"}),
        ("区长顾岩主持会议并作总结讲话。", {"顾岩": "speaker"}),
        ("出席会议的有区长顾岩、副区长白露等。", {"顾岩": "attendee", "白露": "attendee"}),
        ("区长顾岩、副区长白露等分别致辞。", {"顾岩": "speaker", "白露": "speaker"}),
        ("会议传达了市长顾岩在全市大会上的讲话精神。", {}),
        ("大家认真学习了顾岩、白露、程以南等同志的先进事迹。", {}),
        ("区长顾岩，长期关注老街。他表示，先修路。", {"顾岩": "speaker"}),
        ("“先修路。”区长顾岩说。", {"顾岩": "speaker"}),
        ("区民政局局长顾岩等领导到会讲话。", {"顾岩": "speaker"}),
        ("区长顾岩出席会议听取汇报。", {"顾岩": "attendee"}),
        ("3月4日，我会顾岩会长一行赴邻县学习。", {"顾岩": "attendee"}),
        ("我会秘书长顾岩一行走访会员单位。", {"顾岩": "attendee"}),
        ("会前，区长顾岩看望了全体代表。", {"顾岩": "attendee"}),
        ("区长顾岩在调研中指出，要快。", {"顾岩": "speaker"}),
        (
            "副区长顾岩，宣传部部长白露，各街道负责人，各部门代表共计30余人参加了会议。",
            {"顾岩": "attendee", "白露": "attendee"},
        ),
        (
            "教师代表顾岩、家长代表程以南先后登上发言席。",
            {"顾岩": "speaker", "程以南": "speaker"},
        ),
        (
            "区长程以南，秘书处顾岩，应邀出席了会议。",
            {"程以南": "attendee", "顾岩": "attendee"},
        ),
        (
            "9-11月轮值会长顾岩与12-2月轮值会长程以南进行了交接。",
            {"顾岩": "attendee", "程以南": "attendee"},
        ),
        (
            "创始人兼CEO顾岩，董事长程以南就新事展开了对话。",
            {"顾岩": "speaker", "程以南": "speaker"},
        ),
        ("协会会长程以南从投资人视角分享了体会。", {"程以南": "speaker"}),
        ("骨科顾岩主任主持会议。", {"顾岩": "chair"}),
        ("顾岩老先生说，这条街他走了六十年。", {"顾岩": "speaker"}),
        ("著名的书法家顾岩也来到现场，并作了发言。", {"顾岩": "speaker"}),
        ("书院请来著名的顾岩教授作讲座。", {"顾岩": "speaker"}),
    ],
)
def test_a_role_follows_from_what_somebody_does(text: str, roles: dict[str, str]) -> None:
    assert roles == roles_of(text)


def test_sentences_belong_to_the_subject_before_them() -> None:
    facts = facts_of("区长顾岩指出，先修路。路通了，人就来。副区长白露说，再种树。他还提出，装灯。")
    assert [
        ("顾岩", "区长顾岩指出，先修路。路通了，人就来。"),
        ("白露", "副区长白露说，再种树。"),
        ("白露", "他还提出，装灯。"),
    ] == [(facts.text(facts.people[s.person].name), facts.text(s.span)) for s in facts.speeches]


def test_a_meeting_speaks_as_one() -> None:
    facts = facts_of("会议强调，先修路。与会专家一致认为，要种树。")
    assert [("会议强调，先修路。", -1), ("与会专家一致认为，要种树。", -1)] == [
        (facts.text(speech.span), speech.person) for speech in facts.speeches
    ]


def test_a_record_of_questions_and_answers_has_speakers() -> None:
    text = (
        "区长顾岩、副区长白露出席发布会。\n问：路何时修？\n顾岩答：下月开工。\n白露：树在秋天种。"
    )
    assert {"顾岩": "speaker", "白露": "speaker"} == roles_of(text)
