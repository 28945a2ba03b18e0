from __future__ import annotations

from tests.analysis.reading import facts_of, people_of

RECORD = (
    "省新办举行吹风会\n省民政厅副厅长 顾岩\n省新办处长 白露\n白露：\n大家下午好，欢迎参加。\n"
    "顾岩：\n我先介绍有关情况。目前一切顺利。\n晨报记者：\n请问何时开放？\n顾岩：\n下个月。\n"
)


def test_what_stands_under_a_name_and_a_colon_is_said_by_that_person() -> None:
    facts = facts_of(RECORD)
    said = [
        (facts.text(facts.people[speech.person].name), facts.text(speech.span))
        for speech in facts.speeches
    ]
    assert [
        ("白露", "大家下午好，欢迎参加。"),
        ("顾岩", "我先介绍有关情况。目前一切顺利。"),
        ("顾岩", "下个月。"),
    ] == [one for one in said if not one[1].endswith("：")]


def test_names_under_the_title_have_the_posts_beside_them() -> None:
    assert {
        "顾岩": ("speaker", ["省民政厅副厅长"]),
        "白露": ("speaker", ["省新办处长"]),
    } == people_of(facts_of(RECORD))


def test_a_speech_in_full_is_its_speakers_and_nobody_elses() -> None:
    facts = facts_of(
        "在全县工作会议上的讲话\n县委书记　顾岩\n（2025年8月29日）\n同志们：\n"
        "刚才，县长白露同志作了工作报告，我都同意。下面，我讲三点意见。\n"
    )
    assert ("speaker", ["县委书记"]) == people_of(facts)["顾岩"]
    assert () == facts.speeches


def test_results_of_an_election_name_people_behind_their_posts() -> None:
    facts = facts_of(
        "协会选举产生新一届领导机构\n大会选举产生了第五届理事会，名单如下。\n"
        "主席：顾岩\n副主席：白露、热娜·玉素甫\n"
    )
    assert {
        "顾岩": ("attendee", ["主席"]),
        "白露": ("attendee", ["副主席"]),
        "热娜·玉素甫": ("attendee", ["副主席"]),
    } == people_of(facts)


def test_passages_that_ask_are_questions() -> None:
    facts = facts_of("问：水什么时候通？\n\n答：十月底以前全部通水。\n\n记者问：钱从哪里来？")
    assert {0, 2} == facts.questions
