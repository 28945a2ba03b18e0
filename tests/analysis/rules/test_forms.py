"""Tables with labels in them."""

from __future__ import annotations

from briefing.analysis.analyse import analyse
from briefing.readers.hinted_lines import MarkedLines


def fields_of(*rows: tuple[str, ...]) -> list[tuple[str, str]]:
    out = MarkedLines()
    out.tables = 1
    for row in rows:
        out.add_row(row)
    facts = analyse(out.document(None))
    return [(field.kind, facts.text(field.value)) for field in facts.fields]


def test_each_label_with_a_value_is_a_field() -> None:
    assert [("date", "3月5日"), ("place", "三楼")] == fields_of(
        ("时 间", "3月5日"), ("地点：", "三楼")
    )
    assert [("date", "3月5日"), ("place", "三楼")] == fields_of(("时间", "3月5日", "地点", "三楼"))


def test_a_header_that_reads_like_a_label_makes_no_form() -> None:
    assert [] == fields_of(("时间", "内容"), ("上午", "看路灯"), ("下午", "看台阶"))
    assert [] == fields_of(("时间", "地点"), ("上午", "东段"))
    assert [] == fields_of(("", "时间"), ("地点", ""))
