"""Found by what is seen, replaced by the smallest patch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.edit.finding import Hit, Wanted, matches, replaced, searched
from briefing.edit.source_text import SourceText
from briefing.model.edits.patch import applied
from briefing.readers.markdown import read_markdown

if TYPE_CHECKING:
    from briefing.model.document import Document

TALK = """---
title: The new road
---

## The road {.points}

- A **new road** for the town
- It costs 12 million, road 3 costs 4
- `road.py` draws it

| Road | Cost |
|---|---|
| road A | 1 |

::: notes
The road, slowly. Then the *road* again.
:::

## 道路

- 新道路：**道**路
"""


def swap(words: str, instead: str, text: str = TALK, **how: bool) -> tuple[str, int]:
    document, source = read_markdown(text), SourceText(text)
    wanted = Wanted(words, **how)
    texts = searched(document)
    found = matches([one.text.plain for one in texts], wanted, instead)
    hits = [Hit(texts[one.text], one.start, one.end, one.instead) for one in found]

    def read(edit: object) -> Document:
        return read_markdown(applied(text, edit))  # type: ignore[arg-type]

    edit, count = replaced(document, source, hits, read)
    return applied(text, edit), count


def test_all_are_replaced_and_nothing_else_is() -> None:
    after, count = swap("road", "path")
    expected = TALK.replace("road", "path").replace("Road", "path")
    assert (expected, 9) == (after, count)


def test_capitals_and_whole_words_count_when_asked() -> None:
    assert TALK.replace("| Road", "| Way") == swap("Road", "Way", case=True)[0]
    assert swap("oad", "x", whole=True) == (TALK, 0)


def test_what_is_seen_is_found_through_its_marks() -> None:
    assert swap("A new", "One old")[1] == 1
    assert "**道**" not in swap("新道路：道路", "道")[0]


def test_a_regular_expression_puts_its_groups_in() -> None:
    after, count = swap(r"(\w+) costs (\d+)", r"\2 for \1", regex=True)
    assert ("- 12 for It million, road 4 for 3\n" in after, 2) == (True, count)


@pytest.mark.parametrize("instead", ["# a", "a | b", "{.quote}", "**x**", "---", "<!--", "`"])
def test_what_takes_the_place_is_words_and_no_marks(instead: str) -> None:
    after, count = swap("road", instead)
    assert count
    plains = [one.text.plain for one in searched(read_markdown(after))]
    was = [one.text.plain for one in searched(read_markdown(TALK))]
    changed = [(old, new) for old, new in zip(was, plains, strict=True) if old != new]
    assert changed
    import re

    assert all(re.sub("(?i)road", lambda _: instead, old).strip() == new for old, new in changed)


@pytest.mark.parametrize(
    ("words", "instead"), [("(", ""), ("a{9999999999}", ""), ("(r)oad", r"\7")]
)
def test_what_is_no_expression_is_said(words: str, instead: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        swap(words, instead, regex=True)
