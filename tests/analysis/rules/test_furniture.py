from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of

BODY = "区里为这件事开了三次会，请来了街坊和商户，一条一条地议，最后定下了先修路、再种树的次序。"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("相关阅读", "page furniture"),
        ("首页 > 新闻中心 > 正文", "page furniture"),
        ("责任编辑：小满", "page furniture"),
        ("浏览次数：1024", "page furniture"),
        ("区长韩松致辞", "a picture's caption"),
        ("2024-03-04", "the page's date"),
        ("改造纪实", "repeats the title"),
        ("The Herald, first published February 1, 2016: 1:28 AM", "the page's date"),
        ("Share this article", "page furniture"),
    ],
)
def test_what_the_page_put_round_the_article_is_named(line: str, why: str) -> None:
    facts = facts_of(f"改造纪实\n{line}\n{BODY}\n{BODY}")
    assert [(1, why)] == [(item.passage, item.why) for item in facts.furniture]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Anna Petersen | 3 May 2024 | 6 min read", True),
        ("By A. Petersen · Updated May 3, 2024", True),
        ("By Anna Petersen and Tom Becker | 4 minute read", True),
        ("Anna Petersen • 3 May 2024 • 6 min read", True),
        ("By Anna Petersen, 3 May 2024", False),
        ("By sea | by land", False),
        ("Harbour board | Old Town Hall", False),
    ],
)
def test_a_byline_in_one_line_that_a_page_set_is_furniture(line: str, expected: bool) -> None:
    text = "The mayors of four harbour towns agreed on Tuesday to run one ferry together."
    facts = facts_of(f"Harbour towns agree on a ferry\n\n{line}\n\n{text}\n\n{text}")
    assert expected == ((1, "page furniture") in [(i.passage, i.why) for i in facts.furniture])


@pytest.mark.parametrize(
    "tail",
    [
        "下一步打算\n先修路\n再种树",
        "What we will do next\nMend the square\nOpen the path",
        "以改革为动力\n以开放为途径",
    ],
)
def test_short_lines_below_the_last_full_stop_are_text(tail: str) -> None:
    assert () == facts_of(f"改造纪实\n{BODY}\n{BODY}\n{tail}").furniture


def test_words_of_furniture_are_furniture_below_the_last_full_stop() -> None:
    facts = facts_of(f"改造纪实\n{BODY}\n{BODY}\n下一步打算\n先修路\n返回顶部\n责任编辑：小满")
    assert [5, 6] == [item.passage for item in facts.furniture]


def test_a_signature_below_the_last_full_stop_stays() -> None:
    facts = facts_of(f"关于改造的通知\n{BODY}\n区建设局\n2024年3月4日")
    assert () == facts.furniture


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement - scroll to continue reading",
        "Story continues below advertisement",
        "Join Harbour Plus Find out more",
        "a.more:hover {color:#333 !important;} @media print { #menu {display:none;} }",
    ],
)
def test_advertisements_and_style_rules_are_furniture_wherever_they_stand(line: str) -> None:
    text = "The wall was mended in spring, and the boats came back to the inner basin in May."
    assert [2] == [
        item.passage for item in facts_of(f"Wall\n\n{text}\n\n{line}\n\n{text}").furniture
    ]


@pytest.mark.parametrize(
    "line",
    [
        "新闻中心>",
        "您当前位置：首页 > 新闻 > 详情",
        "发稿时间：2031/5/8",
        "[2031-05-08]",
        "公司新闻",
    ],
)
def test_the_way_to_the_page_and_its_day_stand_above_the_title(line: str) -> None:
    facts = facts_of(f"{line}\n老街改造开工\n{BODY}\n{BODY}")
    assert [0] == [item.passage for item in facts.furniture]
    assert "老街改造开工" == facts.text(facts.title) if facts.title else False


def test_words_of_a_foot_are_headings_unless_nothing_follows() -> None:
    facts = facts_of(f"老街改造开工\n{BODY}\n常见问题\n{BODY}\n隐私安全\n常见问题\n联系方式")
    assert [4, 5, 6] == [item.passage for item in facts.furniture]


@pytest.mark.parametrize(
    "line",
    [
        "报社概况|招聘英才|广告服务|合作加盟|网站声明",
        "违法和不良信息举报电话：010-00000000",
        "网络视听许可证0104号|湖公网安备01号",
        "© Harbour Board 2031 | Authorised by Ann Marlow, 1 Quay Road",
        "Page 1 of 2 Harbour Board news",
    ],
)
def test_licences_and_ways_elsewhere_are_a_pages_foot(line: str) -> None:
    facts = facts_of(f"老街改造开工\n{BODY}\n{BODY}\n{line}")
    assert [3] == [item.passage for item in facts.furniture]
