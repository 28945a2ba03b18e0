"""Code on a page of its own: numbers, colours, marked lines."""

from __future__ import annotations

from pathlib import Path

from briefing.compose import compose
from briefing.exporters.markdown import markdown_of
from briefing.layout.pieces.code_colors import stretches
from briefing.model import deck, scene
from briefing.model.deck import Slide
from briefing.model.text import rich
from briefing.readers.markdown import read_markdown
from tests.layout.laid import laid, named

LINES = ("def rain():", "    # falls", "    return 'sea'", "", "rain()")


def listing(*marked: int, language: str = "python") -> scene.Scene:
    code = deck.Code(tuple(map(rich, LINES)), language, marked)
    (page,) = laid(Slide("a", "code", rich("题"), blocks=(code,)))
    return page


def test_each_line_has_its_number_at_its_height() -> None:
    page = listing()
    code, numbers = named(page, "Code"), named(page, "Line numbers")
    assert [str(n + 1) for n in range(len(LINES))] == [p.text for p in numbers.paragraphs]
    assert [line.baseline for line in numbers.lines] == [line.baseline for line in code.lines]


def test_words_have_the_colours_of_what_they_are() -> None:
    first, second, third, *_ = named(listing(), "Code").paragraphs
    assert ("def", "code_accent") == (first.runs[0].text, first.runs[0].style.color)
    assert "code_muted" in [run.style.color for run in second.runs]
    assert ("'sea'", "code_string") == (third.runs[-1].text, third.runs[-1].style.color)
    assert LINES == tuple(p.text for p in named(listing(), "Code").paragraphs)


def test_a_language_that_nobody_knows_has_one_colour() -> None:
    assert ((),) * len(LINES) == stretches(LINES, "klingon")


def test_marked_lines_stand_on_a_band() -> None:
    bands = [item for item in listing(1, 3).items if item.name.startswith("Mark of line")]
    assert ["Mark of line 1", "Mark of line 3"] == [band.name for band in bands]


def test_marks_are_read_from_the_fence_and_written_back() -> None:
    text = "## 题\n\n```python {1,3-4}\n" + "\n".join(LINES) + "\n```\n"
    made = compose(read_markdown(text, Path("talk.md")))
    (block,) = made.slides[0].blocks
    assert isinstance(block, deck.Code)
    assert (1, 3, 4) == block.marked
    assert "```python {1,3-4}" in markdown_of(made)
