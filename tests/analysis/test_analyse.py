"""Whole articles of many kinds, written for these tests: what a reader would take from each."""

from __future__ import annotations

import pytest

from tests.analysis.reading import facts_in, headings_of, lists_of, people_of, said, words_of

PEOPLE = {
    "township": {
        "邓春来": ("speaker", ["镇党委书记"]),
        "卞晓禾": ("speaker", ["镇党委副书记", "镇长"]),
        "欧阳振": ("attendee", ["镇人大主席"]),
        "蓝天佑": ("speaker", ["副镇长"]),
    },
    "company": {
        "沈立言": ("speaker", ["公司董事长"]),
        "白慕云": ("speaker", ["总裁"]),
        "Tom Becker": ("speaker", ["财务总监"]),
        "翟冬": ("chair", ["副总裁"]),
    },
    "university": {
        "葛文远": ("speaker", ["江城大学副校长", "教授"]),
        "秦牧": ("speaker", ["国家古文献数字中心主任"]),
        "舒念慈": ("speaker", ["江城大学历史学院院长"]),
        "路遥": ("chair", ["江城大学图书馆馆长"]),
        "钟毓秀": ("speaker", ["江城大学", "教授"]),
        "谷雨声": ("speaker", ["临海师范学院副教授"]),
        "木合塔尔·艾山": ("speaker", ["国家古文献数字中心研究员"]),
    },
    "court": {
        "江映雪": ("speaker", ["市中院党组成员", "副院长"]),
        "单于飞": ("speaker", ["金融审判庭庭长"]),
        "解铭": ("speaker", ["审判员"]),
        "乐思齐": ("chair", ["新闻发言人"]),
    },
    "hospital": {
        "范知秋": ("attendee", ["市卫生健康委副主任"]),
        "尹若水": ("attendee", ["医院党委书记"]),
        "裴明德": ("speaker", ["院长", "主任医师", "博士生导师"]),
        "宫羽": ("chair", ["副院长"]),
        "闻人瑞": ("speaker", ["心内科主任"]),
        "姚小川": ("speaker", ["护士长"]),
    },
    "notice": {
        "盛夏": ("chair", []),
        "司徒静": ("speaker", ["校长"]),
    },
    "minutes": {
        "邹克勤": ("chair", ["业委会主任"]),
        "费晓": ("speaker", ["副主任"]),
        "芮小龙": ("attendee", ["委员"]),
        "卓娅": ("attendee", []),
        "骆兵": ("attendee", ["社区民警"]),
        "祝融": ("speaker", ["物业经理"]),
    },
    "school_old": {
        "湯顯達": ("speaker", ["縣教育局局長"]),
        "賴永昌": ("attendee", ["鎮長"]),
        "顏國華": ("attendee", ["校友代表"]),
        "倪素芬": ("chair", ["副校長"]),
        "湯以誠": ("speaker", ["校長"]),
    },
    "english": {
        "Margaret Oduya": ("speaker", ["director of the Coastal Resilience Agency"]),
        "Tomás Iglesias": ("speaker", ["Mayor"]),
        "Helen Park": ("speaker", ["hydrologist at Northgate University"]),
        "Daniel Okoro": ("speaker", ["Finance Minister"]),
        "Ruth Lindqvist": ("speaker", ["chair of the Westport Chamber of Commerce"]),
    },
}

EVENTS = {
    # name, date, place
    "township": ("2024年防汛备汛工作部署会", "5月16日", "镇政府三楼会议室"),
    "company": ("2025年年中经营分析会", "7月8日", "苏州"),
    "university": ("第三届数字人文青年论坛", "2023年10月14日至15日", "江城大学"),
    "court": ("金融审判白皮书新闻发布会", "8月30日", None),
    "hospital": (None, "3月2日", None),
    "notice": (
        "2024年秋季学期家长代表会议",
        "2024年9月20日（星期五）下午3：00",
        "校图书馆二楼报告厅",
    ),
    "minutes": ("橡树湾小区业主委员会第五次会议", "2024年3月9日 14:00", "小区党群服务站"),
    "school_old": ("建校六十周年慶祝大會", "十一月八日", "大操場"),
    "english": (None, "March 12", "WESTPORT"),
}


@pytest.mark.parametrize("article", sorted(PEOPLE))
def test_people_have_their_posts_and_roles(article: str) -> None:
    assert PEOPLE[article] == people_of(facts_in(article))


@pytest.mark.parametrize("article", sorted(EVENTS))
def test_an_event_has_its_name_date_and_place(article: str) -> None:
    facts = facts_in(article)
    event = facts.event
    assert EVENTS[article] == (
        said(facts, event.name),
        said(facts, event.date),
        said(facts, event.place),
    )


@pytest.mark.parametrize(
    ("article", "hosts"),
    [
        ("university", ["江城大学历史学院", "国家古文献数字中心"]),
        ("township", []),
    ],
)
def test_hosts_are_those_of_whom_it_is_said(article: str, hosts: list[str]) -> None:
    facts = facts_in(article)
    assert hosts == words_of(facts, facts.event.hosts)


@pytest.mark.parametrize(
    ("article", "headings"),
    [
        ("company", [(1, "上半年交出怎样的答卷"), (1, "下半年要啃哪些硬骨头")]),
        ("notice", [(1, "五、会议议程"), (1, "六、有关要求")]),
        ("english", [(1, "What the plan pays for"), (1, "Who pays")]),
        ("township", []),
        ("minutes", []),
    ],
)
def test_headings_are_lines_with_text_under_them(
    article: str, headings: list[tuple[int, str]]
) -> None:
    assert headings == headings_of(facts_in(article))


@pytest.mark.parametrize(
    ("article", "counts"),
    [
        ("township", [3]),
        ("company", [3, 3]),
        ("court", [3]),
        ("minutes", [3]),
        ("notice", [3]),
        ("english", [3]),
        ("hospital", []),
    ],
)
def test_lists_have_all_their_items(article: str, counts: list[int]) -> None:
    assert counts == [len(items) for items in lists_of(facts_in(article))]


def test_figures_keep_their_units() -> None:
    facts = facts_in("court")
    assert ["1.2万件", "1.1万件", "91.7%", "86亿元", "134人", "4300余件", "18天"] == [
        facts.text(figure.span) for figure in facts.figures
    ]


def test_works_are_named_once() -> None:
    facts = facts_in("university")
    assert ["方志中的灾害书写", "从卡片到知识图谱", "多语种文献的对齐"] == words_of(
        facts, facts.works
    )


def test_page_furniture_is_known() -> None:
    facts = facts_in("township")
    assert ["（供稿：镇应急办）", "责任编辑：小禾"] == [
        facts.passages[item.passage].text for item in facts.furniture
    ]
