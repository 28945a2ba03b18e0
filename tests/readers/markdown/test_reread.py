from __future__ import annotations

import random
from collections import Counter

import pytest

from briefing.compose import compose, recomposed
from briefing.model.document import EncodedText
from briefing.readers.markdown import read_markdown
from briefing.readers.markdown.reread import MarkdownParts, reread
from tests.edit.decks import cases

SIGNS = (
    "x",
    "字",
    " ",
    "*",
    "**b**",
    ":",
    "[",
    "]",
    "{",
    "#",
    "-",
    "`",
    "<",
    ">",
    "|",
    "1. ",
    "\\",
)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_read_in_part_is_what_would_be_read_as_a_whole(seed: int) -> None:
    """In every walk of small changes over all cases; the slides that are composed are, too."""
    chance = random.Random(seed)
    seen: Counter[bool] = Counter()
    for text in cases():
        document = read_markdown(text)
        deck = compose(document)
        for _ in range(6 if len(text) < 5000 else 60):
            at = chance.randrange(len(text) + 1)
            end = min(at + chance.choice((0, 0, 0, 1, 2)), len(text))
            other = text[:at] + chance.choice(SIGNS) + text[end:]
            again = reread(document, EncodedText(other))
            seen[again is not None] += 1
            if again is None:
                continue
            whole = read_markdown(other)
            assert list(whole.lines) == list(again.lines)
            assert tuple(whole.parts) == tuple(again.parts)
            assert (whole.outline, whole.firsts, whole.lasts, whole.meta, whole.problems) == (
                again.outline, again.firsts, again.lasts, again.meta, again.problems
            )  # fmt: skip
            assert isinstance(again.parts, MarkdownParts)
            if (found := recomposed(deck, again, again.parts.changed)) is not None:
                assert tuple(compose(whole).slides) == tuple(found[0].slides)
    assert seen[True] > 30


def test_a_word_that_is_typed_parses_one_slide() -> None:
    text = "# A\n\n" + "".join(f"## S{n}\n\n- one two\n\n" for n in range(9))
    document = read_markdown(text)
    parts = tuple(document.parts)
    again = reread(document, EncodedText(text.replace("one two", "one 2 two", 1)))
    assert again is not None
    assert [n == 1 for n in range(10)] == [again.parts[n] is not parts[n] for n in range(10)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a word", "# a word"),
        ("a word", "```a word"),
        ("a word", "a [^1] word"),
        ("a word", "a --> word"),
        ("## Title", "### Title"),
        ("## Title", "## Title {.quote}"),
        ("a word", "- a word"),
    ],
)
def test_what_may_reach_further_is_read_as_a_whole(before: str, after: str) -> None:
    text = f"# A\n\n## B\n\nb\n\n## C\n\n{before}\n\n## D\n"
    document = read_markdown(text)
    assert reread(document, EncodedText(text.replace(before, after))) is None


def test_a_title_that_is_typed_renames_one_slide() -> None:
    text = "# A\n\n" + "".join(f"## S{n}\n\n- one two\n\n" for n in range(9))
    document = read_markdown(text)
    deck = compose(document)
    assert len(deck.slides)
    for title, alone in (("## S3 and", True), ("## S4", False)):  # another is called so already
        other = text.replace("## S3", title)
        again = reread(document, EncodedText(other))
        assert again is not None
        assert isinstance(again.parts, MarkdownParts)
        found = recomposed(deck, again, again.parts.changed)
        assert alone == (found is not None)
        if found is not None:
            assert tuple(compose(read_markdown(other)).slides) == tuple(found[0].slides)
            assert "s3-and" == found[0].slides[found[1]].id
