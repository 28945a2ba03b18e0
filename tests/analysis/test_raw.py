from __future__ import annotations

import pytest

from briefing.analysis.raw import row_marks
from tests.analysis.reading import facts_of


@pytest.mark.parametrize(
    ("line", "marks"),
    [
        ("海州,38,1.2%", (2, 5)),
        ("a\tb", (1,)),
        ('"甲,乙",3,4', (5, 7)),
        ("first, second, third", ()),
        ("他说,天要下雨,娘要嫁人。", ()),
        ("38,000", ()),
    ],
)
def test_cells_are_parted_by_tabs_and_by_commas_without_space(
    line: str, marks: tuple[int, ...]
) -> None:
    assert marks == row_marks(line)


def test_a_program_has_no_title_and_no_headings_and_loses_no_line() -> None:
    facts = facts_of(
        "def total(rows):\n    found = 0\n    for row in rows:\n        found += row[1]\n"
        "    return found\n\n\nclass Box:\n    def __init__(self):\n        self.rows = []\n"
    )
    assert facts.is_code
    assert (None, (), ()) == (facts.title, facts.headings, facts.furniture)


def test_a_list_of_things_to_do_is_no_program() -> None:
    facts = facts_of("待办\n- [ ] 订会场\n- [x] 发通知\n- [ ] 打印材料\n- 联系电视台\n- 备茶\n")
    assert not facts.is_code


def test_the_timing_of_subtitles_is_left_out() -> None:
    facts = facts_of(
        "1\n00:00:00,000 --> 00:00:03,500\n大家好，欢迎。\n\n"
        "2\n00:00:04,000 --> 00:00:07,500\n今天我们来到江边。\n"
    )
    assert [0, 1, 3, 4] == [item.passage for item in facts.furniture]
    assert {"times a subtitle"} == {item.why for item in facts.furniture}


def test_the_title_of_an_e_mail_is_its_subject() -> None:
    facts = facts_of(
        "From: Ana <ana@example.org>\nTo: Li <li@example.org>\n"
        "Subject: Re: Site visit\n\nHi Li,\n\nThursday works for us. See you there.\n"
    )
    assert facts.title
    assert "Site visit" == facts.text(facts.title)
