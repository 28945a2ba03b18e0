from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from briefing.edit.alignment import aligned, written
from briefing.edit.source_text import SourceText
from briefing.edit.texts import changed_text, texts_of
from briefing.model.edits.patch import applied
from briefing.model.record import replace
from briefing.model.text import Run
from briefing.readers.markdown import read_markdown
from tests.edit.decks import Edited, cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.document import Document
    from briefing.model.edits.patch import Edit


def _reads(deck: Edited) -> Callable[[Edit], Document]:
    return lambda edit: read_markdown(applied(deck.text, edit))


def changed(text: str, after: tuple[Run, ...], index: int = 0, nth: int = 0) -> str:
    """`text` with the `nth` text of slide `index` saying `after`."""
    deck = Edited(text)
    one = list(texts_of(deck.document.parts[index], index))[nth]
    edit = changed_text(deck.document, deck.source, one, after, _reads(deck))
    assert edit is not None
    return applied(text, edit)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("## One\n\n- a *b* c\n", (Run("a "), Run("b", emphasis=True), Run(" d")), "- a *b* d\n"),
        ("## One\n\n- __a__ c\n", (Run("ab", strong=True), Run(" c")), "- __ab__ c\n"),
        ("## One\n\n- __a__ c\n", (Run("a", strong=True), Run("b c")), "- **a**b c\n"),
        ("## One\n\n- __a__ c\n", (Run("c"),), "- c\n"),
        ("## One\n\n- a c\n", (Run("a "), Run("c", strong=True)), "- a **c**\n"),
        ("## One\n\n- a\n", (Run("2 * 3 * 4"),), "- 2 \\* 3 \\* 4\n"),
        ("## One\n\ntext\n", (Run("- text"),), "\\- text\n"),
        ("## One\n\n- x[^1] y\n\n[^1]: n\n", (Run("x"), Run("1", script="sup"), Run(" z")),
         "- x[^1] z\n\n[^1]: n\n"),
        ("## One\n\n- see [us](http://a.b) now\n",
         (Run("see "), Run("us all", link="http://a.b"), Run(" now")),
         "- see [us all](http://a.b) now\n"),
        ("## One\n\n- a &amp; b\n", (Run("a & c"),), "- a &amp; c\n"),
        ("## One\n\nfirst line\nsecond line\n", (Run("first line third line"),),
         "first line\nthird line\n"),
    ],
)  # fmt: skip
def test_a_patch_is_small_and_keeps_how_a_person_writes(
    before: str, after: tuple[Run, ...], expected: str
) -> None:
    assert "## One\n\n" + expected == changed(before, after, nth=1)


def test_a_title_keeps_its_attributes_and_closing_signs() -> None:
    assert "## New # {.cards} ##\n" == changed("## Old # {.cards} ##\n", (Run("New #"),))
    assert "Neu\n===\n\ntext\n" == changed("Old\n===\n\ntext\n", (Run("Neu"),))


def test_a_cell_may_hold_pipes() -> None:
    text = "## T\n\n| a | b |\n|---|---|\n| 1 \\| 2 | 3 |\n"
    assert text.replace("1 \\| 2", "1 \\| 4 \\| 5") == changed(text, (Run("1 | 4 | 5"),), nth=3)


def test_every_line_end_stays_as_it_is() -> None:
    text = "## Eins\r\n\r\n- a\r\n- b\r\n"
    assert "## Eins\r\n\r\n- a\r\n- c\r\n" == changed(text, (Run("c"),), nth=2)


def _letters(runs: tuple[Run, ...]) -> list[tuple[str, Run]]:
    return [(char, replace(run, text="")) for run in runs for char in run.text]


@pytest.mark.parametrize("seed", range(4))
def test_any_change_of_any_text_of_all_cases_reads_as_wanted(seed: int) -> None:
    """And nothing else of the deck changes; where no patch does that, none is given."""
    chance = random.Random(seed)
    seen: Counter[str] = Counter()
    for text in cases():
        deck = Edited(text)
        every = [
            one
            for index in range(len(deck.document.parts))
            for one in texts_of(deck.document.parts[index], index)
            if one.text
        ]
        for one in chance.sample(every, min(len(every), 2)):
            letters = _letters(one.text.runs)
            at = chance.randrange(len(letters) + 1)
            end = min(at + chance.choice((0, 0, 1, 3)), len(letters))
            style = letters[at - 1][1] if at else letters[0][1]
            new = chance.choice(("新", "x", "*", "_a_", "“引”", "- ", "1. ", "#", "|", ""))
            after = [*letters[:at], *((char, style) for char in new), *letters[end:]]
            runs = tuple(replace(style, text=char) for char, style in after)
            edit = changed_text(deck.document, deck.source, one, runs, _reads(deck))
            if edit is None:
                seen["refused"] += 1
                continue
            seen["changed"] += 1
            other = deck.after(edit).document
            assert len(other.parts) == len(deck.document.parts)
            for index, part in enumerate(deck.document.parts):
                if index != one.part:
                    assert [t.text.plain for t in texts_of(part, index)] == [
                        t.text.plain for t in texts_of(other.parts[index], index)
                    ]
    assert seen["changed"] > 10 * seen["refused"]


def test_most_texts_know_each_of_their_characters() -> None:
    seen: Counter[bool] = Counter()
    for text in cases():
        document, source = read_markdown(text), SourceText(text)
        for index in range(len(document.parts)):
            for one in texts_of(document.parts[index], index):
                known = aligned(written(source, one.text.sources), one.text.runs)
                seen[known is not None] += 1
    assert seen[True] > 30 * seen[False]
