from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.sentences import clauses, sentences


def cut(text: str, chinese: bool = True) -> list[str]:
    return [text[low:high] for low, high in sentences(text, chinese)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("天亮了。灯灭了！走吗？", ["天亮了。", "灯灭了！", "走吗？"]),
        ("他说：“好。”大家散了。", ["他说：“好。”", "大家散了。"]),
        ("“好。”他说，“走。”", ["“好。”他说，“走。”"]),
        ("读了《去哪儿？》之后。再读。", ["读了《去哪儿？》之后。", "再读。"]),
        ("等等……不行。", ["等等……", "不行。"]),
        ("没有句号", ["没有句号"]),
        ("“没有收尾。接着说。", ["“没有收尾。", "接着说。"]),
    ],
)
def test_chinese_sentences_end_outside_quotation_marks(text: str, expected: list[str]) -> None:
    assert expected == cut(text)


def test_english_sentences_do_not_end_after_abbreviations() -> None:
    text = "Mr. Lowe met Dr. Okafor on Dec. 7 at the U.N. office. They agreed."
    assert [
        "Mr. Lowe met Dr. Okafor on Dec. 7 at the U.N. office.",
        "They agreed.",
    ] == cut(text, chinese=False)


def test_clauses_leave_their_marks_out() -> None:
    text = "一是修路，二是架桥；先办“急、难、愁”的事。"
    found = [text[low:high] for low, high in clauses(text, (0, len(text)))]
    assert ["一是修路", "二是架桥", "先办“急、难、愁”的事"] == found


@given(st.text(alphabet="甲乙，。；！？“”《》（）… \na.", max_size=120), st.booleans())
def test_sentences_hold_all_ink_in_order(text: str, chinese: bool) -> None:
    found = sentences(text, chinese)
    assert "".join(text.split()) == "".join("".join(text[a:b].split()) for a, b in found)
    assert all(a < b <= c for (a, b), (c, _) in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "“Who pays for the lamps?” Councillor Holt asked.",
        "“Not before winter!” Warden J. Pell said.",
        "See Fig. 3 and vol. 2 of Rev. Marlow's book.",
    ],
)
def test_a_question_goes_with_who_asks_it_and_an_abbreviation_ends_nothing(text: str) -> None:
    assert [(0, len(text))] == sentences(text, False)
