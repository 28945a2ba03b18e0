"""Exports of what is open, with no window around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from briefing import plugins
from briefing.model.formats import ExportFormat
from briefing.model.message import Message
from briefing.model.problem import BriefingError
from briefing.model.progress import Progress
from briefing.model.sending.order import Order
from briefing.model.sending.profile import BUILT_IN, COMPLETE
from briefing.ui.files.export import Export
from briefing.ui.files.export_dialog import ExportDialog
from briefing.ui.files.writing import FileWriter
from tests.ui.parts import new_services
from tests.ui.sessions import open_in
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefing.model.scene import Scene
    from briefing.ui.services import Services


def order(name: str, profile: str = COMPLETE) -> Order:
    return Order(plugins.EXPORTS[name], BUILT_IN[profile])


def take(parent: QWidget) -> None:
    """What the dialog proposes."""
    dialog = parent.findChild(ExportDialog)
    assert dialog is not None
    dialog.write.click()


@pytest.fixture
def services(qtbot: QtBot, tmp_path: Path) -> Services:
    made = new_services(qtbot, tmp_path)
    assert made.session.open(write(tmp_path))
    return made


@pytest.fixture
def export(services: Services) -> Export:
    return Export(services, FileWriter(services))


@pytest.mark.parametrize(("format", "starts"), [("pptx", b"PK"), ("pdf", b"%PDF")])
def test_a_file_is_written_and_the_folder_offered(
    qtbot: QtBot, services: Services, export: Export, tmp_path: Path, format: str, starts: bytes
) -> None:
    target = tmp_path / f"out.{format}"
    export.write(order(format), target)
    qtbot.waitUntil(lambda: not services.messages.isHidden(), timeout=30_000)
    assert target.read_bytes().startswith(starts)
    assert f"out.{format} is written" in services.messages.text


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (BriefingError(Message("the disk is full"), "x.pptx"), "the disk is full"),
        (PermissionError(13, "Permission denied"), "Permission denied"),
        (ValueError("boom"), "something unforeseen"),
    ],
)
def test_a_failure_is_one_clear_message(
    qtbot: QtBot,
    services: Services,
    export: Export,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    said: str,
) -> None:
    def fail(*_: object) -> Iterator[Progress]:
        yield Progress(0, 1)
        raise error

    monkeypatch.setattr(plugins, "writer", lambda *_, **__: fail)
    export.write(order("pptx"), tmp_path / "x.pptx")
    qtbot.waitUntil(lambda: not services.messages.isHidden())
    assert said in services.messages.text
    assert "x.pptx" in services.messages.text


def test_cancel_stops_the_work_and_nothing_is_said(
    qtbot: QtBot,
    services: Services,
    export: Export,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def endless(*_: object) -> Iterator[Progress]:
        while True:
            yield Progress(1, 10)

    monkeypatch.setattr(plugins, "writer", lambda *_, **__: endless)
    job = export.write(order("pptx"), tmp_path / "x.pptx")
    assert job is not None
    dialog = services.parent.findChild(QProgressDialog)
    assert dialog is not None
    with qtbot.waitSignal(job.cancelled):
        dialog.canceled.emit()
    assert services.messages.isHidden()


@pytest.mark.parametrize(("format", "there"), [("pptx", True), ("pdf", False), ("png", False)])
def test_hidden_slides_go_only_where_they_stay_hidden(
    format: str,
    there: bool,
    qtbot: QtBot,
    services: Services,
    export: Export,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    got: list[str] = []

    def look(_deck: object, scenes: tuple[object, ...], _path: object) -> Iterator[Progress]:
        got.extend(scene.title for scene in scenes)  # type: ignore[attr-defined]
        yield Progress(1, 1)

    monkeypatch.setattr(plugins, "writer", lambda *_, **__: look)
    export.write(order(format), tmp_path / f"x.{format}")
    qtbot.waitUntil(lambda: not services.jobs.busy)
    assert "The plan" in got
    assert there is ("Kept for questions" in got)


def test_an_exported_deck_names_the_fonts_of_its_theme(
    qtbot: QtBot,
    services: Services,
    export: Export,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As the command line does: otherwise lines break elsewhere in PowerPoint."""
    seen: list[object] = []
    session = services.session

    def note(_deck: object, scenes: tuple[Scene, ...], _path: object) -> Iterator[Progress]:
        seen.extend({scene.theme.name: scene.theme.pptx_fonts for scene in scenes}.values())
        yield Progress(1, 1)

    monkeypatch.setattr(plugins, "writer", lambda *_, **__: note)
    export.write(order("pptx"), tmp_path / "out.pptx")
    qtbot.waitUntil(lambda: not services.jobs.busy)
    assert seen == [plugins.theme(open_in(session).layout.theme.name).pptx_fonts]


def test_pages_that_nobody_saw_are_laid_out_beside_the_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    got: list[str] = []

    def look(_deck: object, scenes: tuple[Scene, ...], _path: object) -> Iterator[Progress]:
        got.extend(scene.title for scene in scenes)
        yield Progress(1, 1)

    monkeypatch.setattr(plugins, "writer", lambda *_, **__: look)
    slides = "\n\n".join(f"## Slide {number}\n\n- point" for number in range(30))
    services = new_services(qtbot, tmp_path)
    assert services.session.open(write(tmp_path, f"# Talk\n\n{slides}\n"))
    assert not services.session.complete
    export = Export(services, FileWriter(services))
    job = export.write(order("pptx"), tmp_path / "x.pptx")
    assert not services.session.complete
    assert job is not None
    parts: list[float] = []
    job.progressed.connect(lambda step: parts.append(step.done / step.total))
    qtbot.waitUntil(lambda: not services.jobs.busy)
    assert [f"Slide {number}" for number in range(30)] == got[-30:]
    assert parts == sorted(parts)
    assert parts[-1] == 1.0


def test_what_is_asked_for_is_written_with_its_suffix_and_its_folder_remembered(
    qtbot: QtBot,
    services: Services,
    export: Export,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proposed: list[str] = []

    def answer(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(tmp_path / "slides"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    export.ask(plugins.EXPORTS["pptx"])
    take(services.parent)
    qtbot.waitUntil(lambda: not services.jobs.busy, timeout=30_000)
    assert proposed == [str(tmp_path / "talk.pptx")]
    assert (tmp_path / "slides.pptx").is_file()
    assert services.settings.export_folder == str(tmp_path)


def test_with_nothing_open_nothing_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    services = new_services(qtbot, tmp_path)
    assert Export(services, FileWriter(services)).write(order("pptx"), tmp_path / "x.pptx") is None
    assert not services.jobs.busy


def test_a_format_of_another_package_is_in_the_export_menu_and_writes_a_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def note(_deck: object, scenes: tuple[Scene, ...], path: Path) -> Iterator[Progress]:
        yield Progress(1, 1)
        path.write_text("\n".join(scene.title for scene in scenes), "utf-8")

    window = new_window(qtbot, tmp_path, write(tmp_path))
    odp = ExportFormat("odp", "OpenDocument", (".odp",), "added:write_odp")
    monkeypatch.setattr(plugins, "exports", lambda: {**plugins.EXPORTS, "odp": odp})
    monkeypatch.setattr(plugins, "writer", lambda *_, **__: note)
    chosen = str(tmp_path / "out")
    asked: list[str] = []

    def choose(_window: object, _title: str, _name: str, filter: str) -> tuple[str, str]:
        asked.append(filter)
        return chosen, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.top_bar.export_menu.aboutToShow.emit()
    actions = window.top_bar.export_menu.actions()
    assert ["PowerPoint (.pptx)…", "PDF…", "Pictures (.png)…", "OpenDocument (.odp)…"] == [
        action.text() for action in actions
    ]
    actions[-1].trigger()
    take(window)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert ["OpenDocument (*.odp)"] == asked
    assert "The plan" in (tmp_path / "out.odp").read_text("utf-8")
