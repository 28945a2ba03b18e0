"""What holds for any text, however it is written."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose import compose
from briefing.model.deck import KINDS
from briefing.readers.markdown import read_markdown
from tests.readers.texts import every_rich, said_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.text import RichText

MARKS = st.sampled_from(
    [
        *"#-*_`~[]()<>!|:\\^=&{}+.1a中，。 \t\n",
        *("\n\n", "---\n", "## ", "# ", "- ", "  - ", "1. ", "> ", "```\n", "~~~", "<!--", "-->"),
        *("::: notes\n", ":::\n", "::: columns\n", "::: column\n", "|a|b|\n|-|-|\n", "[^1]"),
        *("[^1]: ", "![", "](x)", "**", "Note: ", "{.cards}", "\x00", "\x02", "\x0c", "\r\n"),
        *("\u2028", "<b>", "http://x.y", ": ", "*[A]: b\n", "[.column]\n", "<br>", "&amp;"),
        *(
            "title: x\n",
            "\ufdd0",
            "{.speaker}",
            "{.chart}",
            "{.people}",
            "{.figure}",
            "{.timeline}",
        ),
    ]
)
SOURCES = st.one_of(st.text(max_size=200), st.lists(MARKS, max_size=60).map("".join))
WORDS = st.lists(
    st.text(st.characters(whitelist_categories=["Ll", "Lo"]), min_size=1, max_size=8), max_size=12
)


@given(SOURCES)
@settings(max_examples=400, deadline=None)
def test_any_text_becomes_a_deck(source: str) -> None:
    deck = compose(read_markdown(source))
    assert {slide.kind for slide in deck.slides} <= set(KINDS)
    assert len({slide.id for slide in deck.slides}) == len(deck.slides)


@given(st.lists(WORDS, max_size=8), st.sampled_from(["", "## ", "# ", "- ", "> ", "1. "]))
@settings(max_examples=200, deadline=None)
def test_no_word_is_lost(paragraphs: list[list[str]], mark: str) -> None:
    source = "\n\n".join(mark + " ".join(words) for words in paragraphs)
    deck = compose(read_markdown(source))
    said = " ".join(said_by(deck))
    for word in source.split():
        if word not in {"#", "##", "-", ">", "1."}:
            assert word in said


@given(SOURCES)
@settings(max_examples=400, deadline=None)
def test_every_letter_is_said_somewhere(source: str) -> None:
    """Han is never a mark: whatever stands around it, it must be told to somebody."""
    letters = (chr(code) for code in itertools.count(0x4E00))
    source = re.sub("中", lambda _: next(letters), source)
    deck = compose(read_markdown(source))
    said = unquote("".join(said_by(deck)))
    assert not {char for char in source if "\u4e00" <= char <= "\u4fff"} - set(said)


@given(SOURCES)
@settings(max_examples=200, deadline=None)
def test_every_source_lies_inside_its_line(source: str) -> None:
    document = read_markdown(source)
    for part in document.parts:
        for text in every_rich(part):
            _lies_in_its_lines(text, document.lines)


def _lies_in_its_lines(text: RichText, lines: Sequence[str]) -> None:
    for place in (text.source, *text.more):
        if place is not None:
            assert 0 <= place.start <= place.end <= len(lines[place.line - 1])


@given(st.lists(st.sampled_from(["a", "- b", "| c", "`d`", "中文", ": e"]), min_size=1, max_size=4))
def test_plain_text_has_an_exact_source(body: list[str]) -> None:
    document = read_markdown("## 标题\n\n" + "\n\n".join(body))
    lines = document.lines
    plain = [
        (text.plain, text.source)
        for part in document.parts
        for text in every_rich(part)
        if text.source and len(text.runs) == 1 and not text.runs[0].code
    ]
    assert "标题" == plain[0][0]
    assert [text for text, _ in plain] == [
        lines[source.line - 1][source.start : source.end] for _, source in plain
    ]


SLIDES = st.lists(
    st.sampled_from(["text", "- a\n- b", "```\n## code\n```", "> q", "::: notes\n## n\n:::"]),
    min_size=1,
    max_size=6,
)


@given(SLIDES)
@settings(deadline=None)
def test_slides_joined_are_the_slides_alone(bodies: list[str]) -> None:
    slides = [f"## Slide {number}\n\n{body}\n" for number, body in enumerate(bodies)]
    together = read_markdown("\n".join(slides))
    alone = [read_markdown(slide) for slide in slides]
    assert len(slides) == len(together.parts)
    for part, document in zip(together.parts, alone, strict=True):
        assert [text.plain for text in every_rich(document.parts[0])] == [
            text.plain for text in every_rich(part)
        ]
