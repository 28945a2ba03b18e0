from __future__ import annotations

import pytest

from briefing.analysis.names import is_name, name_end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("丁一认为，", "丁一"),
        ("丁为民指出，", "丁为民"),
        ("钱和平介绍，", "钱和平"),
        ("石磊作总结讲话。", "石磊"),
        ("石学作认真传达了精神", "石学作"),
        ("欧阳青主持会议。", "欧阳青"),
        ("买买提·阿不拉说，", "买买提·阿不拉"),
        ("顾 岩、", "顾 岩"),
        ("Anna Weiss介绍，", "Anna Weiss"),
        ("贝聿就方案作了说明", "贝聿"),
        ("葛青在致辞中表示", "葛青"),
        ("方明代秘书长做了报告", "方明"),
    ],
)
def test_a_name_ends_before_the_word_that_follows_names(text: str, name: str) -> None:
    assert name == text[: name_end(text, 0)]


@pytest.mark.parametrize("text", ["高度重视，", "全体干部参加", "在会上表示", "表示，", "和企业家"])
def test_words_are_no_names(text: str) -> None:
    assert name_end(text, 0) < 0


def test_a_rare_first_character_is_believed_after_a_post_and_before_an_act() -> None:
    assert 2 == name_end("墨白做了题为《山里的灯》的报告。", 0)
    assert name_end("墨白做了题为《山里的灯》的报告。", 0, loose=False) < 0


def test_a_name_alone_needs_a_surname() -> None:
    assert is_name("许听涛")
    assert not is_name("方案一")
    assert not is_name("听涛")
