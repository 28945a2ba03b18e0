"""What a briefing saved from an article shows when its article is read."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from briefing.compose import compose
from briefing.exporters.markdown import markdown_of
from briefing.readers import read
from briefing.ui.reading.text import ReadingText, whole_text
from tests.readers.word_files import png, word_file

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as WordDocument


def test_pictures_of_a_saved_briefing_stand_where_the_article_had_them(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        document.add_heading("The quay walk", 0)
        document.add_paragraph("The walk along the quay opened on Monday. It is lit at night.")
        document.add_picture(io.BytesIO(png()))
        document.add_paragraph("Figure 1. The quay at dawn.", style="Caption")
        document.add_heading("Costs", 1)
        document.add_paragraph("The town paid 3 million crowns for it. The county paid half.")
        document.add_picture(io.BytesIO(png(300, 200)))
        document.add_heading("Plans", 1)
        document.add_paragraph("A bridge follows next year. The council votes on it in May.")

    path, saved = tmp_path / "quay.docx", tmp_path / "quay.md"
    path.write_bytes(word_file(fill))
    article = read(path)
    saved.write_text(markdown_of(compose(article)), "utf-8")
    briefing = read(saved)
    text = ReadingText(whole_text(briefing, compose(briefing)))
    shown = [one for chapter in range(len(text)) for one in text.passages(chapter)]
    assert [(image.line, image.target) for image in article.pictures] == [
        (one.line, one.target) for one in shown if one.kind == "picture"
    ]
