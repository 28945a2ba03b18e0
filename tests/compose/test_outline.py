"""The JSON of `briefing outline`: its shape, and where lines came from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing.analysis.analyse import analyse
from briefing.compose import compose
from briefing.compose.outline import article_of, outline
from briefing.exporters.markdown import markdown_of
from briefing.readers.article import read_article
from briefing.readers.markdown import read_markdown

if TYPE_CHECKING:
    from briefing.model.document import Document

ARTICLE = Path(__file__).parent.parent / "analysis" / "articles" / "township.txt"
MARKDOWN = """\
---
title: 老街改造
date: 2024年3月4日
place: 湖滨
hosts: [区商务局, 湖滨商会]
---

# 问需求

## 街坊怎么说

- 先**修路**
- 再种树

::: notes
说慢一点。
:::

## 顾岩 {.speaker}

区商务局局长

> 路通，人就来

- 先修路
"""
FIELDS = [
    *("title", "subtitle", "date", "place", "hosts", "headings", "people", "enumerations"),
    *("figures", "works", "slides", "dropped"),
]


def outlined(document: Document) -> dict[str, Any]:
    article = article_of(document)
    return outline(document, compose(document), analyse(article) if article else None)


def of_article() -> tuple[dict[str, Any], list[str]]:
    text = ARTICLE.read_text("utf-8")
    document = read_article(text)
    return outlined(document), text.splitlines()


def of_markdown() -> dict[str, Any]:
    document = read_markdown(MARKDOWN, None)
    return outlined(document)


@pytest.mark.parametrize("found", [of_article()[0], of_markdown()], ids=["article", "markdown"])
def test_every_outline_has_the_same_fields_and_is_json(found: dict[str, Any]) -> None:
    assert FIELDS == list(found)
    assert found == json.loads(json.dumps(found, ensure_ascii=False))


def test_lines_of_an_article_are_what_their_sources_hold() -> None:
    found, lines = of_article()
    shown = [line for slide in found["slides"] for line in slide["lines"]]
    sources = [(line["text"], source) for line in shown if (source := line["source"])]
    assert len(sources) > len(found["slides"])
    assert [text for text, _ in sources] == [
        lines[source["line"] - 1][source["start"] : source["end"]] for _, source in sources
    ]
    assert [] == [line for line in shown if not line["source"] and len(line["text"]) > 12]


def test_people_have_roles_and_posts() -> None:
    found, _ = of_article()
    assert {"name": "欧阳振", "role": "attendee", "posts": ["镇人大主席"], "line": 3} in found[
        "people"
    ]


def test_dropped_lines_have_reasons() -> None:
    found, lines = of_article()
    assert [
        {"line": len(lines) - 1, "why": "page furniture"},
        {"line": len(lines), "why": "page furniture"},
    ] == found["dropped"]


def test_markdown_tells_what_its_author_declared() -> None:
    found = of_markdown()
    assert ("老街改造", "2024年3月4日", "湖滨", ["区商务局", "湖滨商会"]) == (
        found["title"],
        found["date"],
        found["place"],
        found["hosts"],
    )
    assert ["问需求", "街坊怎么说", "顾岩"] == [heading["text"] for heading in found["headings"]]
    assert [("顾岩", ["区商务局局长"])] == [
        (person["name"], person["posts"]) for person in found["people"]
    ]


def test_markdown_slides_name_the_lines_of_their_notes() -> None:
    slide = next(slide for slide in of_markdown()["slides"] if slide["title"] == "街坊怎么说")
    assert [MARKDOWN.splitlines().index("说慢一点。") + 1] == slide["notes_lines"]


def test_people_of_a_saved_briefing_have_the_roles_that_its_article_gives_them() -> None:
    document = read_article(ARTICLE.with_name("minutes.txt").read_text("utf-8"))
    deck = compose(document)
    article = {one["name"]: one["role"] for one in outlined(document)["people"]}
    saved = read_markdown(markdown_of(deck), None)
    people = outlined(saved)["people"]
    assert {"chair", "speaker"} <= {person["role"] for person in people}
    assert [article[person["name"]] for person in people] == [one["role"] for one in people]


def test_who_has_a_slide_of_a_speaker_speaks() -> None:
    assert [("顾岩", "speaker")] == [(one["name"], one["role"]) for one in of_markdown()["people"]]
