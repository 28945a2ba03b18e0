"""A slide holds what can be laid out at once; the rest is in its notes, and nothing is lost."""

from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.compose.slides import bounds
from briefing.readers.markdown.prose import read_deck_or_article

HEAD = "# Talk\n\n## Long\n\n"
CONTENTS = {
    "points": "".join(f"- item{i}\n" for i in range(2_000)),
    "table": "| a |\n|---|\n" + "".join(f"| item{i} |\n" for i in range(2_000)),
    "code": "```\n" + "".join(f"item{i}\n" for i in range(2_000)) + "```\n",
    "cards": "::: cards\n\n" + "".join(f"- item{i}\n" for i in range(2_000)) + "\n:::\n",
}


@pytest.mark.parametrize("name", CONTENTS)
def test_what_is_too_much_for_a_slide_is_in_its_notes(name: str) -> None:
    slide = compose(read_deck_or_article(HEAD + CONTENTS[name])).slides[-1]
    noted = [note.plain.strip() for note in slide.notes]
    first = int(noted[0].removeprefix("item"))
    assert [f"item{i}" for i in range(first, 2_000)] == noted
    assert 1_000 < first < 2_000
    assert f"item{first - 1}" in str(slide.blocks)
    assert f"item{first}'" not in str(slide.blocks)
    assert ["too much for one slide: the rest is in its notes"] == [
        str(problem.message) for problem in slide.problems
    ]


def test_a_text_that_is_too_long_goes_on_in_the_notes() -> None:
    slide = compose(read_deck_or_article(HEAD + "- a\n\n" + "word " * 60_000)).slides[-1]
    assert 60_000 == str(slide.blocks).count("word") + slide.notes[0].plain.count("word")


def test_a_slide_of_a_hundred_pages_is_left_alone() -> None:
    text = HEAD + "".join(f"- item{i}\n" for i in range(bounds.MOST // 150))
    slide = compose(read_deck_or_article(text)).slides[-1]
    assert () == slide.notes
    assert () == slide.problems
