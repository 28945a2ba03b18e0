"""What Word files and web pages mark is seen when they are read: tables, items, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Document, Hint, Image, Meta
from briefing.model.text import rich
from briefing.readers import read
from briefing.ui.reading.text import CHAPTER_LINES, ReadingText, whole_text
from briefing.ui.reading.typography import style_of
from tests.readers.word_files import word_file

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as WordDocument

    from briefing.ui.reading.passages import Passage


def text_of(*lines: str, pictures: tuple[Image, ...] = (), **hints: Hint) -> ReadingText:
    """`line3=Hint(…)` marks the third line."""
    marks = {int(name.removeprefix("line")): hint for name, hint in hints.items()}
    return ReadingText(Document(None, lines, Meta(), (), "prose", hints=marks, pictures=pictures))


def all_of(text: ReadingText) -> list[Passage]:
    return [passage for chapter in range(len(text)) for passage in text.passages(chapter)]


def row(line: str, table: int = 1) -> Hint:
    spans: list[tuple[int, int]] = []
    low = 0
    for cell in line.split("\t"):
        spans.append((low, low + len(cell)))
        low += len(cell) + 1
    return Hint("row", cells=tuple(spans), table=table)


def cells_of(passage: Passage) -> list[list[str]]:
    return [["".join(run.text for run in cell) for cell in cells] for cells in passage.rows]


def test_a_title_with_lines_above_it_keeps_its_distance_from_them() -> None:
    marks = {"line1": Hint("aside"), "line2": Hint("title")}
    _, low = all_of(text_of("Home", "Harbour towns agree", **marks))
    (high,) = all_of(text_of("Harbour towns agree", line1=Hint("title")))
    assert ("title", "title") == (low.kind, high.kind)
    assert style_of(low).above > style_of(high).above == 0
    assert style_of(low).scale == style_of(high).scale


def test_lines_of_as_many_tabs_are_a_table_where_the_file_marks_nothing() -> None:
    lines = ("Before", "Town\tShare", "Marrowby\t257", "St Osric\t", "\tIndented", "a\tb\tc")
    document = Document(None, lines, Meta(), (), "prose")
    before, table, *rest = all_of(ReadingText(whole_text(document)))
    assert ["paragraph", "table", "paragraph", "paragraph"] == [
        passage.kind for passage in (before, table, *rest)
    ]
    assert [["Town", "Share"], ["Marrowby", "257"], ["St Osric", ""]] == cells_of(table)


def test_rows_become_one_table() -> None:
    lines = ("Before", "Name\tPost", "Ann\tChair", "Bo", "After")
    hints = {f"line{at}": row(lines[at - 1]) for at in (2, 3, 4)}
    before, table, after = all_of(text_of(*lines, **hints))
    assert ("paragraph", "table", "paragraph") == (before.kind, table.kind, after.kind)
    assert [["Name", "Post"], ["Ann", "Chair"], ["Bo", ""]] == cells_of(table)
    assert (2, False) == (table.line, table.continued)


def test_two_tables_that_meet_stay_two() -> None:
    tables = all_of(text_of("a\tb", "c\td", line1=row("a\tb"), line2=row("c\td", table=2)))
    assert [[["a", "b"]], [["c", "d"]]] == [cells_of(table) for table in tables]


def test_a_long_table_goes_on_without_another_header_and_loses_no_row() -> None:
    lines = [f"{number}\tx" for number in range(3 * CHAPTER_LINES)]
    hints = {f"line{at}": row(line) for at, line in enumerate(lines, 1)}
    pieces = all_of(text_of(*lines, **hints))
    assert [False] + [True] * (len(pieces) - 1) == [piece.continued for piece in pieces]
    rows = [
        (piece.line + at, cells) for piece in pieces for at, cells in enumerate(cells_of(piece))
    ]
    assert [(at, line.split("\t")) for at, line in enumerate(lines, 1)] == rows


def test_a_line_is_what_its_file_marks_it_as() -> None:
    lines = ("T", "Under it", "Head", "one", "deeper", "3) three", "Fig. 1", "Menu", "Bold rest")
    found = all_of(
        text_of(
            *lines,
            line1=Hint("title"),
            line2=Hint("subtitle"),
            line3=Hint("heading", 2),
            line4=Hint("item"),
            line5=Hint("item", 2),
            line6=Hint("item"),
            line7=Hint("caption"),
            line8=Hint("aside", why="the menu"),
            line9=Hint(lead=4),
        )
    )
    assert list(lines) == [passage.text for passage in found]
    assert [
        ("title", 0, ""),
        ("about", 0, ""),
        ("heading", 2, ""),
        ("item", 0, "•"),
        ("item", 1, "–"),
        ("item", 0, ""),
        ("caption", 0, ""),
        ("footnote", 0, ""),
        ("paragraph", 0, ""),
    ] == [(one.kind, one.level, one.marker) for one in found]
    assert [("Bold", True), (" rest", False)] == [(run.text, run.strong) for run in found[-1].runs]


def test_pictures_stand_after_their_lines_and_are_found_by_what_they_show() -> None:
    pictures = tuple(Image(f"{line}.png", rich(f"Picture {line}"), line=line) for line in (0, 2, 3))
    lines = ("Before", "a\tb", "c\td", "After")
    text = text_of(*lines, pictures=pictures, line2=row("a\tb"), line3=row("c\td"))
    found = all_of(text)
    assert ["0.png", "", "", "2.png", "3.png", ""] == [passage.target for passage in found]
    assert text.may_contain(0, "picture 3")
    assert not text.may_contain(0, "picture 4")


def test_a_page_of_nothing_but_a_picture_shows_it() -> None:
    found = all_of(text_of(pictures=(Image("a.png", rich("A map"), line=0),)))
    assert [("picture", "A map")] == [(passage.kind, passage.text) for passage in found]


def test_the_table_of_a_word_file_is_a_table(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("Who comes")
        table = document.add_table(2, 2)
        for cell, said in zip(table._cells, ("Name", "Post", "Ann Lee", "Chair"), strict=True):
            cell.text = said
        document.add_paragraph("Bring your papers", style="List Bullet")

    path = tmp_path / "talk.docx"
    path.write_bytes(word_file(fill))
    found = all_of(ReadingText(read(path)))
    assert ["paragraph", "table", "item"] == [passage.kind for passage in found]
    assert [["Name", "Post"], ["Ann Lee", "Chair"]] == cells_of(found[1])


def test_the_table_of_a_web_page_is_a_table(tmp_path: Path) -> None:
    path = tmp_path / "talk.html"
    cells = "<tr><th>Name<th>Post</tr><tr><td>Ann Lee<td>Chair</tr><tr><td>Bo Ek<td>Clerk</tr>"
    path.write_text(f"<title>Talk</title><p>Who comes.<table>{cells}</table><p>Thank you.", "utf-8")
    tables = [one for one in all_of(ReadingText(read(path))) if one.kind == "table"]
    assert [[["Name", "Post"], ["Ann Lee", "Chair"], ["Bo Ek", "Clerk"]]] == [
        cells_of(table) for table in tables
    ]
