"""A Markdown article is read as one; what somebody cut into slides stays as it was cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compose import compose
from briefing.compose.fidelity import lost, unfaithful
from briefing.readers import read
from briefing.readers.markdown.prose import is_article, read_prose, written_date

if TYPE_CHECKING:
    from pathlib import Path

LONG = (
    "区里为这件事开了三次会，请来了**街坊**和[商户](http://a.cn)，一条一条地议，最后定下了先修路、再种树、"
    "后装灯的次序，并且说好每个月回来看一次，哪里不对就改哪里。"
)
ENGLISH = (
    "The council met three times about the river bank, asked the *neighbours* and the shops, and in"
    " the end chose to mend the road first, to plant the trees after it, and to look again in May."
)
ARTICLE = (
    f"# 河岸改造纪实\n\n{LONG}\n\n## 先修路\n\n{LONG}\n\n- **修路**：五公里\n  - 东段\n\n{LONG}\n"
)


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        f"{LONG}\n\n{LONG}",
        f"# A\n\n{ENGLISH}\n\n{ENGLISH}",
        f"{ENGLISH}\n\n" * 9,
        f"**记者**：何时动工？\n\n**李明**：{LONG}\n\n" * 3,
        f"`make` {ENGLISH}\n\n" * 3,
        f"{LONG}\n\n<!-- more -->\n\n{LONG}",
    ],
)
def test_long_paragraphs_that_nothing_cuts_are_an_article(text: str) -> None:
    assert is_article(text.splitlines())


@pytest.mark.parametrize(
    "mark",
    [
        "---",
        ":::  notes",
        "<!-- note -->",
        "  <!-- note -->",
        "## A {.cards}",
        "Note: say it",
        "speaker notes: say it",
        "[.column]",
    ],
)
def test_what_has_a_slide_mark_is_a_deck(mark: str) -> None:
    assert not is_article(f"{LONG}\n\n{LONG}\n\n{mark}\n\n{LONG}".splitlines())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# A\n\n- one\n- two",
        f"# A\n\n{LONG}\n\n## B\n\n- one",
        "## A\n\nShort.\n\n## B\n\nShort.",
    ],
)
def test_short_text_and_lists_are_a_deck(text: str) -> None:
    assert not is_article(text.splitlines())


FRONT = "---\ntitle: 河岸改造纪实\nauthor: 顾岩\ndate: 2024-05-03\ntags: [河岸]\n---\n\n"


@pytest.mark.parametrize(
    "lines",
    [
        "layout: post",
        "layout: post\ntopics: [roads]\nfeatured_image: /a.png",
        "type: article\nweight: 3\nimage:\n  path: a.png",
        "draft: false\n分类: 城建\n标签: [河岸]",
    ],
)
def test_front_matter_that_says_nothing_of_slides_leaves_an_article_an_article(lines: str) -> None:
    assert is_article(f"---\ntitle: A\n{lines}\n---\n\n{LONG}\n\n{LONG}".splitlines())


@pytest.mark.parametrize(
    "lines",
    ["marp: true", "theme: ink", "length: 20min", "paginate: true", "format: revealjs",
     "output:\n  - beamer_presentation", "headingDivider: 2", "transition: fade"],
)  # fmt: skip
def test_front_matter_that_speaks_of_slides_makes_a_deck(lines: str) -> None:
    assert not is_article(f"---\n{lines}\n---\n\n{LONG}\n\n{LONG}".splitlines())


@pytest.mark.parametrize(
    ("date", "chinese", "written"),
    [
        ("2022-04-26 9:04:54 -0400", False, "26 April 2022"),
        ("2022-04-26 9:04:54 -0400", True, "2022年4月26日"),
        ("2022-04-26T09:04:54Z", False, "26 April 2022"),
        ("2024-05-03", True, "2024年5月3日"),
        ("2024-15-03", True, "2024-15-03"),
        ("May 2024", False, "May 2024"),
        ("", True, ""),
    ],
)
def test_a_date_that_a_program_wrote_is_written_as_people_do(
    date: str, chinese: bool, written: str
) -> None:
    assert written == written_date(date, chinese=chinese)


def test_the_front_matter_of_a_page_is_the_head_of_an_article(tmp_path: Path) -> None:
    assert is_article(f"{FRONT}{ARTICLE}".splitlines())
    document = read_prose(f"{FRONT}{ARTICLE}")
    assert ("河岸改造纪实", "顾岩", "2024年5月3日") == document.lines[:3]
    assert "title" == document.hints[1].role
    assert 1 == document.lines.count("河岸改造纪实")
    deck = compose(document)
    assert "河岸改造纪实" == deck.title.plain
    assert [] == unfaithful(deck) + lost(deck)
    assert ("顾岩", "2024年5月3日") == (deck.slides[0].subtitle.plain, deck.meta.date.plain)


def test_the_date_of_a_post_without_an_author_stands_once_on_its_cover() -> None:
    post = f"---\ntitle: 河岸改造\nlayout: post\ndate: 2024-05-03\n---\n\n{LONG}\n\n{LONG}\n"
    assert is_article(post.splitlines())
    deck = compose(read_prose(post))
    assert ("", "2024年5月3日") == (deck.slides[0].subtitle.plain, deck.meta.date.plain)
    assert len(deck.slides) > 1


@pytest.mark.parametrize("said", ["theme: night", "ratio: 4:3", "marp: true", "slide-level: 2"])
def test_front_matter_that_says_how_slides_look_is_a_decks(said: str) -> None:
    assert not is_article(f"---\ntitle: A\n{said}\n---\n\n{ARTICLE}".splitlines())


def test_code_is_neither_a_long_paragraph_nor_does_it_cut_slides() -> None:
    code = ["```python", *(f"result_{n} = compute(first_{n}, second_{n})" for n in range(9)), "```"]
    assert not is_article([*code, "", "## A", "", *code, "", "## B", "", *code])
    assert is_article(f"{ARTICLE}\n~~~~\n---\n~~~\n~~~~\n\n{LONG}".splitlines())


def test_what_a_deck_would_keep_in_its_notes_is_kept() -> None:
    document = read_prose(f"{LONG}\n\n{LONG} <!-- see page 9 --> HTML\n\n*[HTML]: Hypertext")
    assert "see page 9" in document.lines
    assert any("Hypertext" in line for line in document.lines)


def test_its_lines_have_no_signs_and_its_headings_items_and_tables_are_known() -> None:
    table = "| 年 | 万元 |\n|---|---|\n| 2024 | 800 |\n\n1. 今年\n2. 明年\n"
    document = read_prose(f"{ARTICLE}\n{table}\n> 路好走。\n\n![河](a.png)\n")
    assert "prose" == document.form
    assert LONG.replace("**", "").replace("[商户](http://a.cn)", "商户") in document.lines
    roles = {document.lines[line - 1]: hint for line, hint in document.hints.items()}
    assert ("heading", 1) == (roles["河岸改造纪实"].role, roles["河岸改造纪实"].level)
    assert ("heading", 2) == (roles["先修路"].role, roles["先修路"].level)
    assert ("item", 1, 2) == (roles["修路：五公里"].role, roles["修路：五公里"].level, 2)
    assert ("item", 2) == (roles["东段"].role, roles["东段"].level)
    assert "row" == roles["2024\t800"].role
    assert {"1. 今年", "2. 明年", "路好走。"} <= set(document.lines)
    assert ["a.png"] == [picture.target for picture in document.pictures]


def test_a_file_of_it_becomes_a_briefing_of_an_article(tmp_path: Path) -> None:
    path = tmp_path / "河岸.md"
    path.write_text(ARTICLE, "utf-8")
    deck = compose(read(path))
    assert "河岸.md" == deck.article
    assert "河岸改造纪实" == deck.title.plain
    assert [] == unfaithful(deck) + lost(deck)


@given(
    st.lists(
        st.sampled_from([LONG, ENGLISH, "# A", "- a", "1. b", "> c", "`", "*", "\\", "[^1]: d"])
    )
)
def test_any_of_it_is_faithful_and_whole(pieces: list[str]) -> None:
    deck = compose(read_prose("\n\n".join([LONG, *pieces])))
    assert [] == unfaithful(deck) + lost(deck)
