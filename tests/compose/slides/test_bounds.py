"""A slide holds what can be laid out at once; the rest is in its notes, and nothing is lost."""

from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.compose.slides import bounds
from briefing.model.document import Paragraph
from briefing.model.record import replace
from briefing.model.text import RichText, Run
from briefing.readers.markdown.prose import read_deck_or_article

HEAD = "# Talk\n\n## Long\n\n"
CONTENTS = {
    "points": "".join(f"- item{i}\n" for i in range(1_000)),
    "table": "| a |\n|---|\n" + "".join(f"| item{i} |\n" for i in range(1_000)),
    "code": "```\n" + "".join(f"item{i}\n" for i in range(1_000)) + "```\n",
    "cards": "::: cards\n\n" + "".join(f"- item{i}\n" for i in range(1_000)) + "\n:::\n",
}


@pytest.mark.parametrize("name", CONTENTS)
def test_what_is_too_much_for_a_slide_is_in_its_notes(name: str) -> None:
    slide = compose(read_deck_or_article(HEAD + CONTENTS[name])).slides[-1]
    noted = [note.plain.strip() for note in slide.notes]
    first = int(noted[0].removeprefix("item"))
    assert [f"item{i}" for i in range(first, 1_000)] == noted
    assert 140 < first < 1_000
    assert f"item{first - 1}" in str(slide.blocks)
    assert f"item{first}'" not in str(slide.blocks)
    assert ["too much for one slide: the rest is in its notes"] == [
        str(problem.message) for problem in slide.problems
    ]


def test_a_text_that_is_too_long_goes_on_in_the_notes() -> None:
    slide = compose(read_deck_or_article(HEAD + "- a\n\n" + "word " * 60_000)).slides[-1]
    noted = sum(note.plain.count("word") for note in slide.notes)
    assert 60_000 == str(slide.blocks).count("word") + noted
    assert bounds.LONGEST_NOTE >= max(len(note.plain) for note in slide.notes)


def test_a_text_of_many_styles_goes_on_in_the_notes() -> None:
    part = read_deck_or_article(HEAD + "text").parts[-1]
    runs = (Run("bold ", strong=True), Run("plain ")) * 1_000
    part, problems = bounds.bounded(replace(part, blocks=(Paragraph(RichText(runs)),)), "")
    shown = part.blocks[0].text
    words = [word for text in (shown, *part.notes) for word in text.plain.split()]
    assert ["bold", "plain"] * 1_000 == words
    assert 1_000 < len(shown.plain) < 20_000 // 2
    assert 1 == len(problems)


def test_a_title_is_as_long_as_a_title_can_be() -> None:
    slide = compose(read_deck_or_article(f"# Talk\n\n## {'word ' * 400}\n\ntext\n")).slides[-1]
    assert bounds.LONGEST_TITLE >= len(slide.title.plain)
    assert 400 == slide.title.plain.count("word") + sum(
        note.plain.count("word") for note in slide.notes
    )


def test_footnotes_leave_room_for_the_text() -> None:
    text = HEAD + "".join(f"item{i}[^{i}]\n" for i in range(300))
    text += "\n" + "".join(f"[^{i}]: note{i}\n\n" for i in range(300))
    slide = compose(read_deck_or_article(text)).slides[-1]
    kept = len(slide.footnotes)
    assert 0 < kept < 300
    assert [f"note{i}" for i in range(kept, 300)] == [
        note.plain for note in slide.notes if note.plain.startswith("note")
    ]
    assert "item150" in str(slide.blocks)


def test_a_slide_of_ten_pages_is_left_alone() -> None:
    text = HEAD + "".join(f"- item{i}\n" for i in range(bounds.MOST // 150))
    slide = compose(read_deck_or_article(text)).slides[-1]
    assert () == slide.notes
    assert () == slide.problems


def test_a_listing_of_160_lines_is_shown_whole() -> None:
    lines = [
        f"    number_{n} = the_value_of(number_{n - 1}, of=the_list)  # and why" for n in range(160)
    ]
    text = HEAD + "```python\n" + "\n".join(lines) + "\n```\n"
    slide = compose(read_deck_or_article(text)).slides[-1]
    assert lines == [line.plain for line in slide.blocks[0].lines]
    assert ((), ()) == (slide.notes, slide.problems)
