from __future__ import annotations

from briefing.edit.arrangement import arranged
from briefing.edit.clipping import clipped, slides_in
from briefing.edit.source_text import SourceText
from briefing.readers.markdown import read_markdown

TALK = (
    "---\ntitle: T\n---\n\n## One {#a .points}\n\n- x\n\n## Two\n\n### In\n\ny\n\n## Three\n\nz\n"
)


def test_slides_that_are_copied_are_put_in_again() -> None:
    document, source = read_markdown(TALK), SourceText(TALK)
    text = clipped(document, source, [0, 1])
    assert "## One {#a .points}\n\n- x\n\n## Two\n\n### In\n\ny\n" == text
    bodies = slides_in(text, document)
    assert ["## One {.points}\n\n- x", "## Two\n\n### In\n\ny"] == bodies
    after = read_markdown(arranged(document, source, [0, 1, 2, *bodies]))
    assert ["One", "Two", "Three", "One", "Two"] == [part.title.plain for part in after.parts]


def test_slides_of_another_level_and_line_end_become_alike() -> None:
    document = read_markdown("# A\r\n\r\ntext\r\n\r\n# B\r\n\r\ntext\r\n")
    assert ["# One {#a .points}\r\n\r\n- x"] == slides_in("## One {#a .points}\n\n- x\n", document)


def test_ruled_slides_are_parted_by_rules_and_other_text_is_no_slides() -> None:
    text = "one\n\n---\n\ntwo\n\n---\n\nthree\n"
    document = read_markdown(text)
    assert "one\n\n---\n\nthree\n" == clipped(document, SourceText(text), [0, 2])
    assert [] == slides_in("Only a sentence that was copied.", document)
