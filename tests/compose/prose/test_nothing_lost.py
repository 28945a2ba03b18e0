"""Nothing of an article is lost in what people open elsewhere: the exported deck and the saved
Markdown hold every line of it, but for those named as left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation

from briefing.cli import main
from briefing.compose import compose
from briefing.exporters.markdown import markdown_of
from briefing.model.corrections import Corrections
from briefing.readers.article import read_article
from briefing.readers.markdown import read_markdown
from tests.compose.prose.test_deck import ARTICLES, BITS

if TYPE_CHECKING:
    from pathlib import Path


def ink(text: str) -> str:
    return "".join(text.split())


def lines_to_find(text: str) -> list[str]:
    """The lines of an article with ink, their bullets left out, without those that its deck names
    as left out.
    """
    dropped = {item.line for item in compose(read_article(text)).dropped}
    lines = text.splitlines()
    return [
        ink(line.lstrip(" •-"))
        for n, line in enumerate(lines, 1)
        if line.strip(" •-\t") and n not in dropped
    ]


@pytest.mark.parametrize("detail", ["short", "full"])
@pytest.mark.parametrize("name", ["township", "english", "plenum", "notice"])
def test_every_line_stands_in_the_notes_of_the_powerpoint_file(
    name: str, detail: str, tmp_path: Path
) -> None:
    article = ARTICLES / f"{name}.txt"
    out = tmp_path / "deck.pptx"
    assert 0 == main(["export", str(article), "-o", str(out), "--detail", detail])
    noted = ""
    for slide in Presentation(str(out)).slides:
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            noted += ink(slide.notes_slide.notes_text_frame.text)
    missing = [line for line in lines_to_find(article.read_text("utf-8")) if line not in noted]
    assert [] == missing


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40)
@given(
    st.lists(st.sampled_from([*BITS, "\n", "\n\n"]), max_size=60).map("".join),
    st.sampled_from(["", "short", "3"]),
)
def test_every_line_stands_in_the_notes_of_the_saved_markdown(text: str, detail: str) -> None:
    deck = compose(read_article(text), corrections=Corrections(detail=detail))
    back = compose(read_markdown(markdown_of(deck)))
    noted = ink("".join(note.plain for slide in back.slides for note in slide.notes))
    assert [] == [line for line in lines_to_find(text) if line not in noted]
