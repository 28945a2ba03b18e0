"""What the inspector and the menu call the kind of a slide that nobody chose in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TALK = """# Orchards

## What is planted {.cards}

- Pears: forty trees
- Plums: twelve trees

## What is picked

- Pears in autumn
- Plums in summer
"""


def test_a_kind_that_the_file_says_is_not_called_automatic(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, TALK))
    boxes = window.views.slides.inspector.properties.findChildren(QComboBox)
    (box,) = [box for box in boxes if box.accessibleName() == "Kind of slide"]
    window.session.navigator.go_to_id("what-is-planted")
    assert "Cards" == box.currentText()
    window.session.navigator.go_to_id("what-is-picked")
    assert "Points (automatic)" == box.currentText()
