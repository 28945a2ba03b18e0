"""Choosing how a slide is composed, by pictures of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton

from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.inspector.variants_pane import VariantsPane

TALK = "# Talk\n\n## One\n\n1. rain\n2. river\n3. sea\n\n## Two\n\n> words\n"


def offered(pane: VariantsPane) -> dict[str, QToolButton]:
    return {one.text(): one for one in pane.findChildren(QToolButton)}


def test_a_choice_is_a_step_and_can_be_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, TALK))
    session, pane = window.session, window.views.slides.inspector.variants
    session.navigator.go_to_slide(1)
    pane.show_slide()
    buttons = offered(pane)
    assert {"Rows", "Columns", "Split", "Steps", "Ledger", "List"} == buttons.keys()
    buttons["Rows"].click()
    assert session.briefing is not None
    assert "rows" == session.briefing.layout.variant(1)
    pane.show_slide()
    assert offered(pane)["Rows"].isChecked()
    session.history.undo()
    assert "rows" != session.briefing.layout.variant(1)


def test_what_has_one_way_offers_none(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, TALK))
    window.session.navigator.go_to_slide(2)
    pane = window.views.slides.inspector.variants
    pane.show_slide()
    assert {} == offered(pane)
