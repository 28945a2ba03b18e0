"""A company's template in the window: kept, worn, shown and taken off again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from briefing.templates import library
from briefing.ui.files.templates import Templates
from tests.templates.generated import write_template
from tests.ui.parts import new_services
from tests.ui.windows import write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.services import Services


@pytest.fixture
def services(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    kept = tmp_path / "kept"
    for module in (library, "briefing.qt.storage.templates"):
        monkeypatch.setattr(f"{getattr(module, '__name__', module)}.user_folder", lambda: kept)
    services = new_services(qtbot, tmp_path)
    services.session.open(write(tmp_path, "# A title\n\n## One\n\n- point\n"))
    return services


def worn(services: Services) -> str:
    briefing = services.session.briefing
    assert briefing is not None
    template = briefing.layout.theme.template
    return template.digest if template else ""


def test_a_template_that_is_added_is_kept_worn_and_said_in_the_file(
    services: Services, tmp_path: Path
) -> None:
    Templates(services).add(write_template(tmp_path / "brand.potx"))
    assert worn(services)
    assert "template: brand\n" in services.session.history.state.text.text
    assert (tmp_path / "kept" / "brand.potx").is_file()
    menu = QMenu()
    Templates(services).fill(menu)
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["brand"]
    briefing = services.session.briefing
    assert briefing is not None
    scene = briefing.layout.scenes(1)[0]
    assert scene.layout is not None
    assert scene.layout.name == "Title and Content"


def test_a_theme_takes_the_template_off_and_undo_puts_it_on_again(
    services: Services, tmp_path: Path
) -> None:
    Templates(services).add(write_template(tmp_path / "brand.potx"))
    services.editor.set_theme("azure")
    assert not worn(services)
    services.session.history.undo()
    assert worn(services)


def test_what_is_no_template_is_said_and_changes_nothing(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "brand.potx"
    path.write_bytes(b"no zip")
    Templates(services).add(path)
    assert not worn(services)
    assert not (tmp_path / "kept").exists()
    assert services.messages.isVisibleTo(services.parent)
