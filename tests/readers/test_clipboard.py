"""What was copied, and which reader it is for."""

from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.readers.clipboard import read_clipboard
from tests.compose.prose.test_deck import ARTICLES


@pytest.mark.parametrize(
    "text",
    [
        "# 春天\n\n## 三件事\n\n松土，浇水。\n",
        "# Spring\nWe **dig** and water.",
        "## 春天\n\n- 松土\n- 浇水",
        "先做**三件事**：\n\n1. 松土\n2. 浇水",
        "See [the plan](https://example.org/plan) and **do it**.",
        "![](bank.png)\n\nThe **bank** of the river.",
        "---\ntitle: 春天\n---\n\n**松土**。",
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n**Totals**",
        "# Spring\r\n\r\n- dig\r\n- water\r\n",
    ],
)
@pytest.mark.parametrize("html", ["", "<div><span># Spring</span></div>"], ids=["text", "coloured"])
def test_text_with_the_marks_of_markdown_is_read_as_markdown(text: str, html: str) -> None:
    document = read_clipboard(text, html)
    assert "slides" == document.form
    said = "\n".join(slide.title.plain for slide in compose(document).slides)
    assert "**" not in said
    assert "#" not in said


@pytest.mark.parametrize(
    "text",
    [
        "春天要做三件事。\n\n- 松土\n- 浇水\n",
        "1. 松土\n2. 浇水\n",
        "# install\napt install hoe\n\n# run\nhoe --deep **kwargs\n",
        "# tools\n- hoe\n- spade\n",
        "x = a**2 + b**2\n# the sum\ny = x**2\n",
        "#春天# 大家来松土 **\n\n***\n\n浇水 **",
        "Only one **word** is bold here.",
        "",
        "*" * 60_000,
        "[" * 60_000,
        "---\n" * 20_000,
        "# " * 40_000,
        "\n" * 60_000 + "x",
        "# a" + " \n" * 30_000 + "x",
    ],
)
def test_other_text_is_prose(text: str) -> None:
    assert "prose" == read_clipboard(text or "x").form


def test_no_article_is_taken_for_markdown() -> None:
    articles = sorted(ARTICLES.glob("*.txt"))
    assert articles
    for path in articles:
        assert "prose" == read_clipboard(path.read_text("utf-8")).form, path.name


def test_a_markdown_article_is_an_article() -> None:
    body = (
        "区里为这件事开了三次会，请来了**街坊**和商户，一条一条地议，最后定下了先修路、再种树的次序。"
        * 2
    )
    document = read_clipboard(f"# 河岸改造\n\n{body}\n\n## 先修路\n\n{body}\n")
    assert "prose" == document.form
    assert "河岸改造" in document.lines
