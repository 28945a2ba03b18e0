"""Sources that bring ordinary Markdown parsers to a halt or down. Each is read, composed and kept;
the whole list takes a few seconds, so a parser that turns quadratic is noticed by whoever waits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.compose import compose
from briefing.readers.markdown import read_markdown
from tests.readers.texts import said_by

if TYPE_CHECKING:
    from briefing.model.deck import Deck

HOSTILE = {
    "headings of one letter": "a\n=\n" * 16_000,
    "underlines and rules": "a\n---\n" * 16_000,
    "sections that never open": "a <![CDATA[" * 2_000,
    "footnotes without a text": "[^1]" * 4_000,
    "footnotes with one text": "[^1]" * 4_000 + "\n\n[^1]: text",
    "pictures that never open": "![" * 4_000,
    "a list in a list on one line": "- " * 1_000 + "a",
    "a list in a list on many": "\n".join("  " * depth + "- a" for depth in range(1_000)),
    "a quote in a quote": ">" * 1_000 + "a",
    "a quote in a list in a quote": "> - " * 500 + "a",
    "brackets that never close": "[" * 50_000 + "a",
    "brackets in brackets": "[" * 10_000 + "a" + "]" * 10_000,
    "links in links": "[" * 300 + "a" + "](b)" * 300,
    "links that never close": "[a](" * 5_000,
    "titles that never close": '[a](b "' * 3_000,
    "stars": "*a " * 10_000,
    "stars of all lengths": "*a **b ***c " * 3_000,
    "stars in stars": "**a *b " * 300 + "* **" * 300,
    "underscores": "_a " * 5_000,
    "ticks of all lengths": "".join("`" * length + "a" for length in range(300)),
    "ticks": "`a" * 10_000,
    "tags that never close": "<a " * 5_000,
    "elements in elements": "<b>" * 500 + "a" + "</b>" * 500,
    "comments that never close": "<!-- a\n" * 5_000,
    "comments in a line": "a <!--" * 5_000,
    "fences of all lengths": "\n".join("`" * (3 + length) for length in range(500)) + "\na",
    "fences that take turns": "```\n~~~\n" * 5_000 + "a",
    "divs that never close": "::: a\n" * 5_000,
    "divs in divs": "::: a\n" * 5_000 + "a\n" + ":::\n" * 5_000,
    "notes in notes": "Note: " * 3_000 + "a",
    "columns in columns": "[.column]\n\na\n" * 3_000,
    "a wide table": "|" * 2_000 + "a\n" + "|-" * 2_000 + "|\n",
    "a long table": "|a|b|\n|-|-|\n" + "|1|2|\n" * 20_000,
    "a long line": "汉字文本a" * 80_000,
    "a long line with marks": "**汉字**a" * 20_000,
    "a long paragraph": "a line of text\n" * 20_000,
    "definitions": "a\n: b\n" * 5_000,
    "link targets": "".join(f"[{number}]: http://x/{number}\n" for number in range(10_000)) + "a",
    "addresses": "http://" * 5_000 + "a",
    "addresses in brackets": "http://a.b/" + "(" * 5_000,
    "mail addresses": "<" + "a" * 20_000 + "@",
    "carets": "^[" * 4_000 + "a",
    "tildes": "~~a" * 5_000,
    "backslashes": "a\\\n" * 10_000,
    "entities": "a&amp;" * 10_000,
    "blanks": " " * 100_000 + "a",
    "tabs": "\t" * 5_000 + "- a",
    "empty lines": "\n" * 300_000 + "a",
    "a front matter list": "---\na: [" + "," * 20_000 + "]\n---\na",
    "a front matter quote": "---\na: " + '"' * 20_000 + ",\n---\na",
    "headings of one name": "## a\n\n" * 20_000,
    "attributes": "# a {" + ".a " * 5_000 + "}",
    "control characters": "a\x00\x01\x02\x03" * 10_000,
}


def composed(source: str) -> Deck:
    deck = compose(read_markdown(source))
    assert len(tuple(deck.slides)) == len(deck.slides)
    return deck


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_and_shown(source: str) -> None:
    deck = composed(source)
    assert any("a" in text for text in said_by(deck))


def test_text_with_too_many_marks_is_shown_as_it_is_and_reported() -> None:
    source = "[" * 50_000
    (slide,) = composed(source).slides
    noted = "".join(note.plain for note in slide.notes)
    assert len(source) == str(slide.blocks).count("[" * 10) * 10 + len(noted)
    assert {1} == {problem.line for problem in slide.problems}


def test_lists_deeper_than_any_slide_are_shown_as_text_and_reported() -> None:
    source = "\n".join("  " * depth + f"- level {depth}" for depth in range(100))
    (slide,) = composed(source).slides
    assert all(f"level {depth}" in str(slide.blocks) for depth in range(100))
    assert ["more than 12 blocks in each other: shown as text"] == [
        problem.message for problem in slide.problems
    ]


def test_every_slide_has_a_budget_of_its_own() -> None:
    deck = composed("## One\n\n" + "[" * 50_000 + "\n\n## Two\n\n**bold**\n")
    assert "strong=True" in str(deck.slides[1].blocks)


@pytest.mark.parametrize(
    "row",
    [
        "@ 1 2:0-3 99 1:5-2 1:0-999999999 9999999999:1-2",
        "- " + "9" * 5000 + ": why",
        "- 1 " + "1" * 40 + "x",
        "#costs " + "1+" * 10_000 + "1",
        "#", "@", "-", "\x00", "--> x",
    ],
)  # fmt: skip
def test_a_tampered_comment_of_an_article_costs_its_own_rows_only(row: str) -> None:
    comment = f"<!-- briefing:source\nRemark\n\n{row}\n@ 1\n\nline a\n-->\n"
    document = read_markdown(f"# A\n\n## Costs {{#costs}}\n\na\n\n{comment}")
    assert document.origin is not None
    assert ("line a",) == document.origin.lines
    assert 1 == document.origin.sources[""][0][0].line
    assert len(tuple(compose(document).slides)) == 2
