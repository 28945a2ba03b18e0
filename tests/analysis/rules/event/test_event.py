from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, said, words_of


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3月4日，全区招商大会在会展中心举行。", "3月4日"),
        ("全区招商大会于2024年3月4日至6日举行。", "2024年3月4日至6日"),
        ("今天（3月4日）上午，市里召开现场会。", "3月4日"),
        ("三月四日，大会开幕。", "三月四日"),
        ("近年来，全区大力招商。", None),
        ("湖滨3月4日电 主席会议4日在湖滨举行。3月9日还将开会。", "3月4日"),
        ("湖滨3月4日电 书画学会代表大会，今天以线上方式召开。", "3月4日"),
        ("湖滨3月4日电 书画学会发布截至今天的名单。", None),
        ("The forum, held on March 4-6, 2024, drew many.", "March 4-6, 2024"),
        ("The forum was held on 4 March 2024 by the lake.", "4 March 2024"),
        (
            "Announcing it on 8 January, she said the forum would be held from 2 to 4 March.",
            "2 to 4 March",
        ),
        ("WESTPORT, MARCH 2: Harbour ministers could not agree on a shared wall.", "MARCH 2"),
    ],
)
def test_a_date_has_a_day(text: str, date: str | None) -> None:
    facts = facts_of(text)
    assert date == said(facts, facts.event.date)


def test_who_is_invited_is_no_host() -> None:
    facts = facts_of("学会召开座谈会\n3月4日，学会邀请第九届理事会召开座谈会，大家谈了工作。")
    assert () == facts.event.hosts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("大会在会展中心隆重举行。", "会展中心"),
        ("大会在位于湖滨新区的会展中心举行。", "湖滨新区的会展中心"),
        ("大会3月4日在湖滨召开。", "湖滨"),
        ("区长顾岩在湖滨会见了来宾。", "湖滨"),
        ("4日，总统顾岩在湖滨宫同总理白露举行会谈。", "湖滨宫"),
        ("研讨会在京举行。", "京"),
        ("年会在公司所在地——湖滨市隆重召开。", "湖滨市"),
        ("在区委的领导下，大会召开。", None),
        ("大会以视频方式召开。", None),
        ("图书馆在一楼大厅举行了开馆仪式。", "一楼大厅"),
        ("大会在一片掌声中闭幕。", None),
        ("除首届在邻县举行外，大会年年在湖滨举行。", "湖滨"),
        ("除主会场外，还在湖滨、青溪设分会场举行。", None),
        ("区长顾岩在大会开幕式上讲话。", None),
        (
            "HAVENPORT, Norland\n\nThe forum opened with music on Friday morning.",
            "HAVENPORT, Norland",
        ),
        ("Delegates met in the capital, Havenport, to talk.", "Havenport"),
        ("The forum was held at Lake House in Havenport.", "Lake House"),
    ],
)
def test_a_place_stands_before_the_verb_of_holding(text: str, place: str | None) -> None:
    facts = facts_of(text)
    assert place == said(facts, facts.event.place)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("3月4日，全区招商大会在会展中心举行。", "全区招商大会"),
        ("区商务局召开一季度招商调度会，通报情况。", "一季度招商调度会"),
        ("由区商务局主办的“湖滨之约”招商大会在会展中心举行。", "“湖滨之约”招商大会"),
        ("会议在三楼召开。", None),
    ],
)
def test_a_name_is_what_was_held(text: str, name: str | None) -> None:
    facts = facts_of(text)
    assert name == said(facts, facts.event.name)


def test_hosts_are_organisations_by_themselves() -> None:
    facts = facts_of("大会由湖滨区发展和改革委员会、区商务局与湖滨商会联合主办。")
    assert ["湖滨区发展和改革委员会", "区商务局", "湖滨商会"] == words_of(facts, facts.event.hosts)


@pytest.mark.parametrize(
    "text", ["大会以“以商引商”为主题。", "大会主题为“以商引商”。", "“以商引商”主题大会举行。"]
)
def test_a_theme_stands_in_quotation_marks(text: str) -> None:
    facts = facts_of(text)
    assert "以商引商" == said(facts, facts.event.theme)


def test_date_place_and_hosts_are_those_of_the_event_in_the_title() -> None:
    facts = facts_of(
        "老街文化节举行新闻发布会\n\n由区文联和湖滨商会联合主办的第三届老街文化节将于7月9日在青溪开幕。"
        "6月8日，文化节组委会在湖滨书院召开新闻发布会，介绍筹备情况。"
    )
    assert "6月8日" == said(facts, facts.event.date)
    assert "湖滨书院" == said(facts, facts.event.place)
    assert ["文化节组委会"] == words_of(facts, facts.event.hosts)


@pytest.mark.parametrize(
    "text",
    [
        "老街条例公布\n\n区里公布老街保护条例，自2025年1月1日起施行。",
        "老街的守护人\n\n顾远山守了老街三十年。他在2019年5月3日的大会上说过，老街是家。",
        "老街新书\n\n来源：晨报 2024-05-03\n\n这本书写了老街的四季。",
    ],
)
def test_other_days_are_not_the_events(text: str) -> None:
    assert facts_of(text).event.date is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("区长访问港务集团\n\n8月2日，区长顾远山率队赴青溪市访问港务集团。", "青溪市"),
        ("总理会谈\n\n总理顾远山3日在湖滨宫同总统白露举行会谈。", "湖滨宫"),
        ("大会召开\n\n大会在年底出行高峰前尽快召开。", None),
        ("大会召开\n\n大会学习了在庆祝建市三十周年大会上的讲话后闭幕。", None),
    ],
)
def test_a_place_is_a_place(text: str, place: str | None) -> None:
    facts = facts_of(text)
    assert place == said(facts, facts.event.place)
