from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from briefing.ui.session.session import Session
from briefing.ui.slides.slide_list import Role, SlideList, SlideListRow
from tests.ui.windows import TALK, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def session(qapp: object) -> Session:
    return Session()


@pytest.fixture
def slides(session: Session, tmp_path: Path) -> SlideList:
    model = SlideList(session, session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, session)
    session.open(write(tmp_path))
    session.finish()
    return model


def rows(model: SlideList) -> list[str]:
    """A section in brackets, a page with its number."""
    said: list[str] = []
    for at in range(model.rowCount()):
        index = model.index(at)
        row: SlideListRow = index.data(Role.ROW)
        number = index.data(Role.NUMBER)
        said.append(f"[{index.data()}]" if row.is_section else f"{number} {index.data()}")
    return said


def test_sections_stand_over_their_pages(slides: SlideList) -> None:
    assert rows(slides) == [
        "1 Open data for the city",
        "[Why it matters]",
        "2 Why it matters",
        "3 Three reasons",
        "4 A number",
        "[What comes next]",
        "5 What comes next",
        "6 The plan",
        "0 Kept for questions",
    ]


def test_a_folded_section_keeps_its_title_only(slides: SlideList) -> None:
    slides.fold(0, True)
    assert rows(slides)[:4] == [
        "1 Open data for the city",
        "[Why it matters]",
        "[What comes next]",
        "5 What comes next",
    ]
    slides.fold(0, False)
    assert len(rows(slides)) == 9


def test_all_sections_fold_and_unfold_together(slides: SlideList) -> None:
    slides.fold_all()
    assert len(rows(slides)) == 3
    slides.fold_all()
    assert len(rows(slides)) == 9


def test_a_deck_read_anew_changes_only_what_changed(
    session: Session, slides: SlideList, tmp_path: Path
) -> None:
    slides.fold(1, True)
    write(tmp_path, TALK.replace("## A number", "## One more\n\n- text\n\n## A number"))
    session.reload()
    session.finish()
    assert "4 One more" in rows(slides)
    assert rows(slides)[-1] == "[What comes next]"


def test_a_folded_page_has_no_index(slides: SlideList) -> None:
    assert slides.index_of(2, 0).isValid()
    slides.fold(0, True)
    assert not slides.index_of(2, 0).isValid()
