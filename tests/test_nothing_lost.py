"""What somebody wrote stands in what they take along: each line of an article, but for words of a
page's furniture, in the PowerPoint file, on a slide or in the notes, and in the saved briefing.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from briefing.compose import compose
from briefing.exporters.markdown import markdown_of
from briefing.exporters.pptx import write_pptx
from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.geometry import RATIOS
from briefing.model.texts import texts_on
from briefing.readers.article import read_article
from briefing.readers.html import read_page
from briefing.readers.markdown import read_markdown
from briefing.readers.markdown.origin import taken_out
from briefing.readers.markdown.prose import read_prose
from briefing.readers.word import read_word
from tests.layout.decks import Pictures
from tests.readers.word_files import note, refer, word_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docx.document import Document as WordDocument

    from briefing.model.deck import Deck
    from briefing.model.document import Document

ARTICLES = sorted((Path(__file__).parent / "analysis/articles").glob("*.txt"))


def in_powerpoint(deck: Deck) -> str:
    """All words of the exported file, without white space."""
    layout = lay_out(deck, load_theme("ink"), GridMeasurer(), Pictures(), RATIOS["16:9"])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "talk.pptx"
        for _ in write_pptx(deck, tuple(layout.pages()), path):
            pass
        slides = Presentation(str(path)).slides
        notes = [s.notes_slide.notes_text_frame.text for s in slides if s.has_notes_slide]
        texts = [
            shape.text_frame.text for s in slides for shape in s.shapes if shape.has_text_frame
        ]
        tables = [shape.table for s in slides for shape in s.shapes if shape.has_table]
        cells = [cell.text for table in tables for row in table.rows for cell in row.cells]
    return bare("\n".join([*notes, *texts, *cells]))


def in_briefing(deck: Deck) -> str:
    """All words that the saved briefing opens with, the article that it carries left out."""
    text = markdown_of(deck)
    body, _ = taken_out(tuple(text.splitlines()))
    again = compose(read_markdown("\n".join(body)))
    said = (text.plain for s in again.slides for text in (*texts_on(s), *s.notes))
    return bare("\n".join(said))


def bare(text: str) -> str:
    return "".join(text.split())


def missing(document: Document, told: str) -> list[str]:
    """The document's lines that are not told; of a row, its cells."""
    deck = compose(document)
    out = {item.line for item in deck.dropped}
    lines = (line for number, line in enumerate(document.lines, 1) if number not in out)
    return [cell for line in lines for cell in line.split("\t") if bare(cell) not in told]


def kept(document: Document) -> None:
    deck = compose(document)
    assert [] == missing(document, in_powerpoint(deck))
    assert [] == missing(document, in_briefing(deck))


def of_text(paragraphs: Sequence[str]) -> Document:
    return read_article("\n\n".join(paragraphs))


def of_page(paragraphs: Sequence[str]) -> Document:
    inner = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    return read_page(f"<html><body><article>{inner}</article></body></html>")


def of_word(paragraphs: Sequence[str]) -> Document:
    def fill(document: WordDocument) -> None:
        for number, text in enumerate(paragraphs, 1):
            refer(document.add_paragraph(text), "footnote", number)
        note(document, "footnote", {n: f"注{n}" for n in range(1, len(paragraphs) + 1)})

    return read_word(word_file(fill))


def of_markdown(paragraphs: Sequence[str]) -> Document:
    return read_prose("\n\n".join(paragraphs))


FORMS = [of_text, of_page, of_word, of_markdown]


@pytest.mark.parametrize("article", ARTICLES[::11], ids=lambda path: path.stem)
@pytest.mark.parametrize("form", FORMS)
def test_each_line_of_an_article_stands_in_what_is_exported_and_saved(
    form: Callable[[Sequence[str]], Document], article: Path
) -> None:
    lines = article.read_text(encoding="utf-8").splitlines()
    kept(form([line for line in lines if line.strip()]))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "tail",
    [
        ("发展思路", "以立德树人为根本任务", "以深化改革为强大动力"),
        ("What we will do next", "Mend the market square", "Open the river path"),
        ("区长韩松致辞", "图为河岸步道", "2024-03-04"),
        ("Table 1", "[1] See the plan of 2024", "Photo by Anna"),
    ],
)
def test_short_lines_at_the_end_are_told(
    form: Callable[[Sequence[str]], Document], tail: Sequence[str]
) -> None:
    text = (
        "区里为这件事开了三次会，请来了街坊和商户，一条一条地议，最后定下了先修路、再种树的次序。"
    )
    document = form(["改造纪实", text, text.replace("三", "四"), *tail])
    assert () == compose(document).dropped
    kept(document)


WORDS = st.sampled_from(
    [
        *(
            "河岸",
            "步道",
            "区长顾岩",
            "表示，",
            "指出：",
            "修好三公里",
            "一、",
            "第一，",
            "图为现场",
        ),
        *("图为现场", "致辞", "。", "。", "；", "“先修路”", "2024年3月4日", "表1 "),
        *("Mayor Lee said ", "the road ", "is done. "),
    ]
)
PARAGRAPHS = st.lists(
    st.lists(WORDS, min_size=1, max_size=14).map("".join).filter(lambda text: len(text) > 1),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize("form", [of_text, of_page])
@given(paragraphs=PARAGRAPHS)
@settings(max_examples=20)
def test_whatever_is_written_is_told(
    form: Callable[[Sequence[str]], Document], paragraphs: list[str]
) -> None:
    kept(form(paragraphs))
