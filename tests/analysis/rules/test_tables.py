from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.analyse import analyse
from briefing.readers.hinted_lines import MarkedLines
from tests.analysis.reading import facts_of

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts

TEXT = "全镇供水改造从三月开始，到十月结束，共惠及一千多户居民。"


def cells_of(facts: Facts) -> list[list[list[str]]]:
    return [
        [[facts.text(cell) for cell in row.cells] for row in table.rows] for table in facts.tables
    ]


def test_two_lines_with_as_many_tabs_are_a_table() -> None:
    facts = facts_of(f"供水改造\n\n{TEXT}\n街道\t 户数\n城南\t320\n{TEXT}\n")
    assert [[["街道", "户数"], ["城南", "320"]]] == cells_of(facts)


def test_two_lines_with_as_many_commas_may_be_prose_and_three_are_a_table() -> None:
    assert [] == cells_of(facts_of(f"供水改造\n\n{TEXT}\n街道,户数,完成\n城南,320,是\n{TEXT}"))
    facts = facts_of(f"供水改造\n\n{TEXT}\n街道,户数,完成\n城南,320,是\n城北,415,否\n{TEXT}")
    assert [3] == [len(table.rows) for table in facts.tables]


def test_rows_that_the_file_marks_keep_their_cells_and_the_caption_over_them() -> None:
    out = MarkedLines()
    for line in ("供水改造", TEXT, "表1 各街道户数"):
        out.add(line)
    for row in (["街道", "户数", ""], ["城南", "", "是"]):
        out.add_row(row)
    out.add(TEXT)
    facts = analyse(out.document(None))
    assert [[["街道", "户数", ""], ["城南", "", "是"]]] == cells_of(facts)
    assert [(2, 3, 4)] == [table.passages for table in facts.tables]
    assert [2] == [table.caption for table in facts.tables]


def test_a_heading_parts_two_tables() -> None:
    rows = "街道\t户数\n城南\t320\n"
    facts = facts_of(f"供水改造\n\n{TEXT}\n\n一、去年\n\n{rows}\n二、今年\n\n{rows}\n{TEXT}")
    assert [2, 2] == [len(table.rows) for table in facts.tables]


def test_rows_whose_first_or_last_cell_is_empty_keep_all_their_cells() -> None:
    rows = "\t2024\t2025\n玫瑰\t12\t14\n郁金香\t\t3\n球根\t5\t"
    assert [
        [["", "2024", "2025"], ["玫瑰", "12", "14"], ["郁金香", "", "3"], ["球根", "5", ""]]
    ] == cells_of(facts_of(f"供水改造\n\n{TEXT}\n\n{rows}\n\n{TEXT}"))


def test_lines_that_are_only_indented_lose_their_tabs() -> None:
    facts = facts_of(f"供水改造\n\n\t{TEXT}\n\t{TEXT}")
    assert [TEXT, TEXT] == [passage.text for passage in facts.passages[1:]]


def test_a_table_after_a_short_line_is_one_and_the_line_says_what_it_shows() -> None:
    for title, line in (("供水改造", "各街道户数"), ("Garden Club Report", "Sales by year")):
        facts = facts_of(f"{title}\n\n{line}\n\n街道\t户数\n城南\t320\n\n{TEXT}")
        assert ([1], ()) == ([table.caption for table in facts.tables], facts.subtitle)
