"""Titles break between phrases, into lines of like length, and over no more lines than needed."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.typesetting import broken, setting


@pytest.mark.parametrize(
    ("text", "ems", "expected"),
    [
        ("山海之约——青年对话录", 9, "山海之约‖——青年对话录"),
        ("山海之约——青年对话与共同行动", 10, "山海之约——‖青年对话与共同行动"),
        ("凝聚山海共识 共谱青年新篇章", 11, "凝聚山海共识‖共谱青年新篇章"),
        ("山海对话：以小故事讲大时代", 11, "山海对话：‖以小故事讲大时代"),
        ("聚焦青年发展，探索文化交流新路径", 14, "聚焦青年发展，‖探索文化交流新路径"),
        ("全国经济工作会议在上海举行", 9, "全国经济工作会议‖在上海举行"),
        ("压实工作责任，守住底线", 9, "压实工作责任，‖守住底线"),
        ("算清长远账，坚持每年投到研发", 10, "算清长远账，‖坚持每年投到研发"),
        ("今天要在三楼的大会议室开会，请来", 14, "今天要在三楼的‖大会议室开会，请来"),
        ("作品里要看得见“人人参与、人人享有”", 14, "作品里要看得见‖“人人参与、人人享有”"),
        ("大家要从‘看一看’开始做起来", 9, "大家要从‘看一看’|开始做起来"),
        ("诠释“义利兼顾”的共益理念", 10, "诠释“义利兼顾”的‖共益理念"),
        ("坚持每年把8%以上投到研发", 10, "坚持每年‖把8%以上投到研发"),
        ("阿布都热合曼·木合塔尔", 8, "阿布都热合曼·‖木合塔尔"),
        ("People: learn together", 9, "People:‖learn together"),
        ("From here, may good news travel", 14, "From here,‖may good news travel"),
        ("Forum opens in the city of Nairobi", 11, "Forum opens‖in the city of Nairobi"),
        ("一行就够", 9, "一行就够"),
    ],
)
def test_a_title_breaks_at_a_phrase(text: str, ems: float, expected: str) -> None:
    assert expected == broken(text, ems, balance=True)


def test_what_is_too_long_for_a_title_is_filled_line_by_line() -> None:
    text = "天地玄黄宇宙洪荒" * 20
    assert broken(text, 10) == broken(text, 10, balance=True)


@given(st.text(st.sampled_from("会议在北京举行，：——的与和a b"), max_size=40), st.floats(5, 15))
def test_balance_takes_as_many_lines_as_without(text: str, ems: float) -> None:
    filled, balanced = setting(text, ems), setting(text, ems, balance=True)
    assert len(balanced.lines) == len(filled.lines)
    assert all(line.x + line.width <= balanced.box.right for line in balanced.lines)


def test_breaking_a_title_leaves_no_rings_of_garbage() -> None:
    """Long decks are laid out without a look for them."""
    broken("一个从来没有排过的标题：让每个街区都有一座小花园", 9, balance=True)
    gc.collect()
    gc.disable()
    try:
        broken("另一个从来没有排过的标题：让每条小河都有一片树荫", 9, balance=True)
        assert gc.collect() == 0
    finally:
        gc.enable()
