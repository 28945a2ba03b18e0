from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.ui.search.page_search import hits
from briefing.ui.session.session import Session
from tests.ui.windows import write

if TYPE_CHECKING:
    from pathlib import Path

TALK = """# Talk

## Harbour

- The bridge opens in May
- ＡＢＣ and 郑州

::: notes
Mention the ferry.
:::

## Bridge

- Nothing here
"""


def found(folder: Path, words: str) -> list[tuple[int, str, str]]:
    session = Session()
    assert session.open(write(folder, TALK))
    return [(hit.number, hit.title, hit.snippet) for hit in hits(session, words)]


def test_titles_come_before_text(qapp: object, tmp_path: Path) -> None:
    expected = [(3, "Bridge", ""), (2, "Harbour", "The bridge opens in May")]
    assert expected == found(tmp_path, "bridge")


def test_notes_are_searched_too(qapp: object, tmp_path: Path) -> None:
    assert [(2, "Harbour", "Mention the ferry.")] == found(tmp_path, "FERRY")


def test_full_width_letters_are_found_by_narrow_ones(qapp: object, tmp_path: Path) -> None:
    assert [(2, "Harbour", "ＡＢＣ and 郑州")] == found(tmp_path, "abc")


def test_the_footer_is_on_every_page_and_found_on_none(qapp: object, tmp_path: Path) -> None:
    assert [1] == [number for number, _, _ in found(tmp_path, "talk")]


def test_no_words_find_nothing(qapp: object, tmp_path: Path) -> None:
    assert [] == found(tmp_path, "  ")


def test_several_words_are_found_wherever_they_stand_on_a_page(
    qapp: object, tmp_path: Path
) -> None:
    assert [(2, "Harbour", "Mention the ferry.")] == found(tmp_path, "ferry bridge")
    assert [(2, "Harbour", "")] == found(tmp_path, "harbour")
    assert [] == found(tmp_path, "ferry nowhere")
