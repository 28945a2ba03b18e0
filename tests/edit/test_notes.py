"""Notes are written where they stand, by the smallest patch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.edit.notes import changed_notes
from briefing.edit.source_text import SourceText
from briefing.model.edits.patch import applied
from briefing.readers.markdown import read_markdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.document import Document

HOLDERS = {
    "box": "::: notes\nSpeak **slowly**.\n\nThen wait.\n:::\n",
    "word": "Note: Speak **slowly**.\n\nThen wait.\n",
    "comment": "<!--\nSpeak **slowly**.\n\nThen wait.\n-->\n",
    "question marks": "???\nSpeak **slowly**.\n\nThen wait.\n",
    "list": "::: notes\n- Speak **slowly**.\n- Then wait.\n:::\n",
}


def rewritten(text: str, paragraphs: Sequence[str]) -> str | None:
    def read(edit: object) -> Document:
        return read_markdown(applied(text, edit))  # type: ignore[arg-type]

    edit = changed_notes(read_markdown(text), SourceText(text), 0, paragraphs, read)
    return None if edit is None else applied(text, edit)


@pytest.mark.parametrize("holder", HOLDERS.values(), ids=HOLDERS)
@pytest.mark.parametrize("after", ["\n## B\n\n- b\n", "\n---\n\n## B\n\n- b\n"])
def test_words_of_notes_change_and_nothing_else(holder: str, after: str) -> None:
    text = f"## A\n\n- a\n\n{holder}{after}"
    notes = [one.plain for one in read_markdown(text).parts[0].notes]
    assert 2 == len(notes)
    changed = [notes[0].replace("Speak", "Talk"), notes[1]]
    assert text.replace("Speak", "Talk") == rewritten(text, changed)
    more = rewritten(text, [notes[0], "Between, *and* so.", notes[1]])
    if holder is not HOLDERS["list"]:
        assert more is not None
        said = [one.plain for one in read_markdown(more).parts[0].notes]
        assert [notes[0], "Between, *and* so.", notes[1]] == said
        assert text.replace("\n\nThen wait.", "") == rewritten(text, notes[:1])


def test_a_slide_without_notes_gets_a_box_of_its_own_and_loses_it() -> None:
    text = "## A\n\n- a\n\n## B\n\n- b\n"
    with_notes = "## A\n\n- a\n\n::: notes\nslowly\n:::\n\n## B\n\n- b\n"
    assert with_notes == rewritten(text, ["slowly", ""])
    assert text == rewritten(with_notes, [])
    assert "## A\r\n\r\n::: notes\r\nx\r\n\r\ny\r\n:::\r\n" == rewritten("## A\r\n", ["x", "y"])


def test_what_looks_like_a_mark_is_words() -> None:
    text = "## A\n\n- a\n\n::: notes\nslowly\n:::\n"
    for words in ("# one", ":::", "- two", "<!-- three -->", "*four*"):
        after = rewritten(text, [words])
        assert after is not None
        assert [words] == [one.plain for one in read_markdown(after).parts[0].notes]
