from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.text import Source
from briefing.readers.markdown import read_markdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.text import RichText


def test_every_field_is_read_from_its_place() -> None:
    source = """---
title: "一个标题: 及其他"
subtitle: 副标题   # a remark
kicker: 简报
author: [甲, "乙, 丙"]
date: 2026-01-20
place: 郑州
hosts:
  - 第一家
  - '第二家'
theme: azure
lang: zh-CN
ratio: 4:3
session: 5
---

# A
"""
    document = read_markdown(source)
    meta = document.meta
    said = [meta.title, meta.subtitle, meta.kicker, meta.author, meta.date, meta.place]
    assert ["一个标题: 及其他", "副标题", "简报", "甲、乙, 丙", "2026-01-20", "郑州"] == [
        text.plain for text in said
    ]
    assert ["第一家", "第二家"] == [host.plain for host in meta.hosts]
    assert ("azure", "zh-CN", "4:3") == (meta.theme, meta.lang, meta.ratio)
    assert {"session": "5"} == meta.values
    for text in (*said[:3], *said[4:], *meta.hosts):
        assert text.plain == place_of(text, document.lines)
    assert () == document.problems


def place_of(text: RichText, lines: Sequence[str]) -> str:
    assert text.source is not None
    return lines[text.source.line - 1][text.source.start : text.source.end]


@pytest.mark.parametrize(
    ("line", "ratio"),
    [("ratio: 16:9", "16:9"), ("aspectratio: 43", "4:3"), ("size: 4:3", "4:3"), ("x: y", "")],
)
def test_the_ratio_has_many_names(line: str, ratio: str) -> None:
    assert ratio == read_markdown(f"---\n{line}\n---\n# A\n").meta.ratio


def test_chinese_keys_are_understood() -> None:
    meta = read_markdown("---\n标题：会议\n时间：1月\n地点: 郑州\n主办: 甲方\n---\n# A\n").meta
    assert ("会议", "1月", "郑州") == (meta.title.plain, meta.date.plain, meta.place.plain)
    assert ["甲方"] == [host.plain for host in meta.hosts]


def test_english_authors_are_joined_by_commas() -> None:
    assert "Ann, Bob" == read_markdown("---\nauthor:\n- Ann\n- Bob\n---\n").meta.author.plain


def test_nothing_in_front_matter_is_executed() -> None:
    meta = read_markdown("---\ntitle: !!python/object/apply:os.system [ls]\n---\n# A\n").meta
    assert "!!python/object/apply:os.system [ls]" == meta.title.plain


@pytest.mark.parametrize("source", ["---\n\n# A\n", "---\n---\n# A\n", "-- -\nx: y\n", "---"])
def test_what_looks_like_front_matter_need_not_be_any(source: str) -> None:
    document = read_markdown(source)
    assert "" == document.meta.title.plain
    assert {} == document.meta.values
    assert () == document.problems


def test_front_matter_of_toml_is_read_where_it_says_what_we_know() -> None:
    document = read_markdown(
        '\n+++\ntitle = "Walls"\nauthor = "May Lin"\ntags = ["a"]\n+++\n\n# A\n'
    )
    assert ("Walls", "May Lin") == (document.meta.title.plain, document.meta.author.plain)
    assert Source(3, 9, 14) == document.meta.title.source
