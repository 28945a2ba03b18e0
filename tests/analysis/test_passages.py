from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.passages import fold, is_chinese, passages, wrap_width
from briefing.model.text import Source

WRAPPED = [
    "街道办事处上周三在社区服务中心召开了一次特别的座谈会，到会的既有住了四十年的老邻居，",
    "也有刚刚搬来的年轻租户，大家围着一张长桌坐下，从楼道里的灯说起，一直说到孩子放学以",
    "后去哪里写作业，谁也没有想到一开就是三个小时。",
    "",
    "会后办事处把意见整理成十七条，逐条写明由谁来办、什么时候办完，贴在了每一个单元的门",
    "口，居民可以随时打电话来问进展，也可以到服务中心当面查看办理的记录和照片。",
]


def test_lines_are_passages_where_nobody_wrapped_them() -> None:
    found = passages(["第一段。", "", "第二段。", "第三段。"])
    assert ["第一段。", "第二段。", "第三段。"] == [passage.text for passage in found]
    assert [True, True, False] == [passage.after_blank for passage in found]


def test_hard_wrapped_lines_are_joined_without_a_space_in_chinese() -> None:
    found = passages(WRAPPED)
    assert 2 == len(found)
    assert "老邻居，也有刚刚" in found[0].text
    assert (1, 3) == (found[0].first, found[0].last)


def test_hard_wrapped_lines_are_joined_with_a_space_in_english() -> None:
    text = (
        "The parish council met on Thursday evening to hear what the residents of the\n"
        "lower town think of the new bus timetable, and heard it at some length, from\n"
        "people who had come straight from work and others who had brought their tea.\n"
        "Nobody left early."
    )
    found = passages(text.splitlines())
    assert 1 == len(found)
    assert "of the lower town" in found[0].text


def test_a_span_over_a_wrapped_line_knows_both_lines() -> None:
    passage = passages(WRAPPED)[0]
    at = passage.text.index("老邻居，也有刚刚")
    rich = passage.rich(at, at + 8)
    assert "老邻居，也有刚刚" == rich.plain
    assert rich.source is not None
    spans = [rich.source, *rich.more]
    assert ["老邻居，", "也有刚刚"] == [
        WRAPPED[source.line - 1][source.start : source.end] for source in spans
    ]


def test_a_poem_is_not_taken_for_wrapped_prose() -> None:
    assert 0 == wrap_width(["床前一盏灯", "灯下一个人", "人在纸上走", "纸比夜还白"])


def test_space_around_a_line_is_left_out_and_counted() -> None:
    assert Source(1, 2, 5) == passages(["\u3000\u3000第一段  "])[0].rich().source


def test_folding_changes_one_character_for_one() -> None:
    assert "会议，时间：14:30，参加1,200人（含线上）" == fold("會議,時間:14:30,參加1,200人(含線上)")


@given(st.text(alphabet="甲乙會議,:()。 \t\u3000a1.", max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(text) == len(fold(text))


def test_language_is_the_one_that_carries_the_text() -> None:
    assert is_chinese("会议由 Smith 主持，讨论了 API 与 SDK 的版本。")
    assert not is_chinese("The 会议 was chaired by Ms Zhao in the main building of the institute.")


def test_a_sentence_runs_on_over_a_blank_line_that_parts_nothing() -> None:
    lines = [
        "The board will mend the east wall in spring, and until then the smaller",
        "",
        "boats can stay in the outer basin.",
        "",
        "A new paragraph.",
    ]
    assert [(1, 3), (5, 5)] == [(one.first, one.last) for one in passages(lines)]


def test_a_text_with_a_blank_line_after_every_line_is_wrapped_prose() -> None:
    line = "The board will mend the wall in spring, and the boats of the River"
    more = "Guild can stay outside until the cranes are gone from the old Quay"
    lines = [text for _ in range(8) for text in (line, "", more, "", "and its shed.", "")]
    assert 8 == len(passages(lines))
