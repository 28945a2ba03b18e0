"""Whole articles with gold beside them: nothing missed, nothing taken for what it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.analysis.reading import ARTICLES
from tests.analysis.scoring import articles, found_in, gold_of, score

if TYPE_CHECKING:
    from pathlib import Path

GOLDEN = [path.stem for path in articles(ARTICLES)]


@pytest.mark.parametrize("article", GOLDEN)
def test_an_article_gives_what_a_careful_reader_takes_from_it(article: str) -> None:
    path = ARTICLES / f"{article}.txt"
    found = score(gold_of(path), found_in(path))
    wrong = {name: values for name, values in found.extra.items() if values}
    lacking = {name: values for name, values in found.missing.items() if values}
    assert ({}, {}) == (wrong, lacking)


def test_a_score_counts_what_is_extra_and_what_is_missing() -> None:
    gold: dict[str, Any] = {
        "title": "年会",
        "headings": ["一、开场", "二、议题"],
        "people": [
            {"name": "顾岩", "role": "speaker", "titles": ["局长"]},
            {"name": "白露", "role": "attendee", "titles": []},
        ],
        "enumerations": [{"kind": "heading", "count": 2}, {"kind": "inline_ordinal", "count": 3}],
        "figures": ["30人"],
    }
    found: dict[str, Any] = {
        "title": None,
        "date": None,
        "headings": [{"text": "一、开场"}, {"text": "会场"}],
        "people": [{"name": "顾岩", "role": "attendee", "posts": ["市商务局局长"]}],
        "enumerations": [{"items": ["甲", "乙"]}],
        "figures": [{"text": "30人"}],
        "works": [],
    }
    scored = score(gold, found)
    assert (0.5, 2 / 3, 1.0) == (scored.f1("headings"), scored.f1("names"), scored.f1("figures"))
    assert (0.0, ["顾岩"]) == (scored.f1("speakers"), scored.missing["speakers"])
    assert [[], [], ["one of 3"], ["年会, not None"], []] == [
        scored.missing.get(name, [])
        for name in ("posts", "figures", "enumerations", "title", "date")
    ]


def test_gold_in_the_long_form_is_read_as_well(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.with_suffix(".yaml").write_text(
        "document: {title: {text: 题}, event: {date: {text: 3月1日}, place: {text: 海州}}}\n"
        "sections: [{text: 一}]\n"
        "people: [{name: 顾岩, role: speaker, titles: [{text: 局长}]}]\n"
        "enumerations: [{kind: ordinal_paragraphs, count: 3}, {kind: inline_list, count: 2}]\n"
        "figures: [{text: 3个}]\nworks: [{text: 《题》}]\n",
        "utf-8",
    )
    gold = gold_of(path)
    assert ("题", "3月1日", "海州", ["一"]) == tuple(
        gold[name] for name in ("title", "date", "place", "headings")
    )
    assert [["局长"]] == [person["titles"] for person in gold["people"]]
    assert [3] == [one["count"] for one in gold["enumerations"]]
