"""A file becomes the same deck in a child as here, and what is odd is told by counts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from briefing import decks
from briefing.model.corrections import Corrections
from briefing.model.progress import run_to_end
from briefing.resources import asset
from briefing.worker import Worker
from tests.compose.prose.test_deck import ARTICLES
from tests.hostile.pathological import word_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES = (
    asset("samples", "symposium.zh.md"),
    asset("samples", "symposium.en.md"),
    *sorted(ARTICLES.glob("*.txt"))[:12],
)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.stop()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_child_makes_the_deck_that_is_made_here(worker: Worker, path: Path) -> None:
    here = run_to_end(decks.of_file(path, None, Corrections()))
    there = worker.call("briefing.decks:of_file", path, None, Corrections(), seconds=60)
    assert here == there


def test_what_was_copied_becomes_its_deck(worker: Worker) -> None:
    text, html = "年会召开", "<h1>年会召开</h1><p>去年开放了数据三百项。</p>"
    there = worker.call("briefing.decks:of_copied", text, html, Corrections(), seconds=60)
    assert "年会召开" == there.deck.title.plain


def test_nothing_that_people_write_is_odd() -> None:
    odd = [path.name for path in FILES if decks.is_odd(path.read_bytes())]
    assert [] == odd


@pytest.mark.parametrize(
    "text",
    [
        "a\n=\n" * 16_000,
        "a <![CDATA[" * 2_000,
        "[^1]" * 4_000,
        "![" * 4_000,
        "==a==" * 2_000,
        "第一" * 10_000,
        "<br>" * 20_000,
        "`" * 5_000,
        "[^a]: b\n" * 2_000,
    ],
    ids=lambda text: text[:8],
)
def test_what_nobody_writes_is_odd(text: str) -> None:
    assert decks.is_odd(text.encode())


def test_a_word_file_is_weighed_by_the_xml_in_it(tmp_path: Path) -> None:
    found: list[bool] = []
    for size in (decks.LARGE_XML - 1, decks.LARGE_XML):
        path = tmp_path / f"{size}.docx"
        with ZipFile(path, "w", ZIP_DEFLATED) as package:
            package.writestr("word/document.xml", " " * size)
            package.writestr("word/media/image1.png", bytes(size))
        found.append(decks.may_take_long(path))
    assert [False, True] == found


def test_what_is_no_regular_file_is_not_looked_into(tmp_path: Path) -> None:
    assert not decks.may_take_long(tmp_path)
    assert not decks.may_take_long(tmp_path / "gone.md")


@pytest.mark.parametrize("cut", ["字", "é", "a"])
def test_plain_text_that_is_cut_ends_with_a_whole_character(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    monkeypatch.setattr(decks, "MOST_PLAIN", 1_000)
    path = tmp_path / "long.txt"
    path.write_text(cut * 2_000, "utf-8")
    text = decks.plain_text(path)
    assert cut * len(text) == text
    assert 900 < len(text.encode()) <= 1_000


def test_a_file_that_is_no_text_has_no_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_text("%PDF-", "utf-8")
    assert "" == decks.plain_text(path)


def test_the_words_of_a_page_and_of_a_word_file_are_found_without_reading_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, word = tmp_path / "page.html", tmp_path / "talk.docx"
    page.write_text("<script>x</script><h1>山 &amp; sea</h1>" + "<p>one two" * 5000, "utf-8")
    paragraph = "<w:p><w:r><w:t xml:space='preserve'>山 &amp; </w:t><w:t>sea</w:t></w:r></w:p>"
    word.write_bytes(word_file(paragraph * 5000))
    monkeypatch.setattr(decks, "MOST_PLAIN", 10_000)
    assert ["山 & sea", "one two", "one two"] == decks.plain_text(page).splitlines()[:3]
    assert {"山 & sea"} == set(decks.plain_text(word).splitlines())
    assert 50 < decks.plain_text(word).count("\n") < 200


@pytest.mark.parametrize("name", ["a.docx", "a.html"])
@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\0\1\2", b"<" * 10_000], ids=range(4))
def test_what_has_no_words_has_no_plain_text(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert "" == decks.plain_text(path).strip("<")


@pytest.mark.parametrize(
    "text",
    [
        "## Long\n\n" + "- item\n" * decks.LONG_PART,
        "# A\n\n## Long\n\n" + "word " * (decks.LARGE_PART // 5) + "\n\n## After\n\n- b\n",
    ],
    ids=["lines", "words"],
)
def test_a_slide_longer_than_anybody_shows_may_take_long(text: str, tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text(text, "utf-8")
    assert decks.may_take_long(path)
    assert decks.copied_may_take_long(text, "")


def test_many_short_slides_do_not(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text("## Slide\n\n- one\n- two\n\n" * 2_000 + "---\n\ntext\n" * 200, "utf-8")
    assert not decks.may_take_long(path)
