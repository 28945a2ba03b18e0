from __future__ import annotations

import pytest

from tests.analysis.reading import facts_of, headings_of, said, words_of

BODY = "区里为这件事开了三次会，请来了街坊和商户，一条一条地议，最后定下了先修路、再种树的次序。"


def test_a_title_with_a_dash_has_a_subtitle() -> None:
    facts = facts_of(f"老街新生——城南片区改造纪实\n{BODY}")
    assert "老街新生" == said(facts, facts.title)
    assert ["城南片区改造纪实"] == words_of(facts, facts.subtitle)


def test_a_dash_inside_a_quotation_divides_no_title() -> None:
    facts = facts_of(f"“老街——新生”改造论坛举行\n{BODY}")
    assert "“老街——新生”改造论坛举行" == said(facts, facts.title)


@pytest.mark.parametrize(
    "first",
    [
        "3月4日上午，区里召开了改造动员会，各街道都来了人。",
        "时间：2024年3月4日",
        "2024-03-04 10:20",
        "区里开了会，",
    ],
)
def test_a_text_may_have_no_title(first: str) -> None:
    assert facts_of(f"{first}\n{BODY}").title is None


def test_short_lines_under_the_title_are_subtitles() -> None:
    facts = facts_of(f"老街新生\n城南片区改造纪实\n城市建设周报\n{BODY}")
    assert ["城南片区改造纪实", "城市建设周报"] == words_of(facts, facts.subtitle)


def test_marks_give_headings_their_levels() -> None:
    heads = ("工作方案", "一、目标", "（一）近期", "（二）远期", "二、保障")
    text = "\n".join(f"{head}\n{BODY}" for head in heads)
    assert [(1, "一、目标"), (2, "（一）近期"), (2, "（二）远期"), (1, "二、保障")] == headings_of(
        facts_of(text)
    )


def test_a_plain_heading_stands_above_one_with_a_label() -> None:
    text = f"改造纪实\n{BODY}\n走街串巷问需求\n{BODY}\n路面：先修最破的\n{BODY}"
    assert [(1, "走街串巷问需求"), (2, "路面：先修最破的")] == headings_of(facts_of(text))


def test_lines_that_follow_each_other_are_a_list_and_no_headings() -> None:
    text = f"改造纪实\n{BODY}\n1. 修路\n2. 种树\n3. 装灯\n{BODY}"
    assert [] == headings_of(facts_of(text))


@pytest.mark.parametrize(
    "line",
    ["区长韩松致辞", "与会人员合影", "图为改造后的老街", "01", "2024年3月4日", "（摄影 陆离）"],
)
def test_captions_ornaments_and_dates_are_no_headings(line: str) -> None:
    assert [] == headings_of(facts_of(f"改造纪实\n{BODY}\n{line}\n{BODY}"))


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
        ("Share this article", "page furniture"),
    ],
)
def test_what_the_page_put_round_the_article_is_named(line: str, why: str) -> None:
    facts = facts_of(f"改造纪实\n{line}\n{BODY}\n{BODY}")
    assert [(1, why)] == [(item.passage, item.why) for item in facts.furniture]


def test_short_lines_below_the_last_full_stop_are_not_the_article() -> None:
    facts = facts_of(f"改造纪实\n{BODY}\n{BODY}\n频道导航\n手机版")
    assert [3, 4] == [item.passage for item in facts.furniture]


def test_a_signature_below_the_last_full_stop_stays() -> None:
    facts = facts_of(f"关于改造的通知\n{BODY}\n区建设局\n2024年3月4日")
    assert () == facts.furniture


def test_fields_are_read_by_their_labels() -> None:
    facts = facts_of("会议纪要\n时 间：3月4日\n地点：三楼\n主持人：韩松\n\n" + BODY)
    assert [("date", "3月4日"), ("place", "三楼"), ("chair", "韩松")] == [
        (field.kind, facts.text(field.value)) for field in facts.fields
    ]


def test_a_numbered_heading_in_capitals_may_end_in_a_full_stop() -> None:
    body = "The trustees agreed that the roof would be mended before the winter came."
    facts = facts_of(f"Minutes of the trust\n\n1. MATTERS ARISING.\n\n{body}\n\n2. ROOF.\n\n{body}")
    assert [(1, "1. MATTERS ARISING."), (1, "2. ROOF.")] == headings_of(facts)
