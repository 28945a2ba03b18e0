"""What is chosen in the dialog is what is written."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from briefing import plugins
from briefing.model.sending.order import Order
from briefing.model.sending.profile import BUILT_IN
from briefing.ui.files.export import Export
from briefing.ui.files.export_dialog import ExportDialog
from briefing.ui.files.traces_dialog import TracesDialog
from briefing.ui.files.writing import FileWriter
from tests.ui.parts import new_services
from tests.ui.sessions import open_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.services import Services

TALK = """---
title: The walk
author: Mia Berg
---

# Before

## One

- a

| x | y |
|---|---|
| 1 |

Notes: said aloud

## Two {.hidden}

- b

# After

## Three

![](gate.png)

- [away](https://example.org/a)
"""


@pytest.fixture
def services(qtbot: QtBot, tmp_path: Path) -> Services:
    made = new_services(qtbot, tmp_path)
    path = tmp_path / "talk.md"
    path.write_text(TALK, "utf-8")
    assert made.session.open(path)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, services: Services) -> ExportDialog:
    briefing = open_in(services.session)
    formats = [one for one in plugins.EXPORTS.values() if one.paged]
    made = ExportDialog(services, briefing, formats, formats[0])
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.waitUntil(lambda: made.preview.over)
    return made


def order_of(dialog: ExportDialog) -> Order:
    found = dialog.order
    assert found is not None
    return found


def pages_shown(dialog: ExportDialog) -> list[str]:
    pages = dialog.preview.pages
    rows = [pages.item(row) for row in range(pages.count())]
    return [item.text() for item in rows if not item.isHidden()]


def test_at_first_everything_goes_along_and_its_pages_are_shown(dialog: ExportDialog) -> None:
    assert BUILT_IN["complete"] == order_of(dialog).profile
    assert pages_shown(dialog)[-1].endswith("hidden")
    assert "1 of them hidden" in dialog.preview.summary.text()


def test_for_outside_hidden_slides_are_gone_from_the_preview(dialog: ExportDialog) -> None:
    dialog.profile.activated.emit(list(BUILT_IN).index("outside"))
    assert BUILT_IN["outside"] == order_of(dialog).profile
    assert not any("hidden" in name for name in pages_shown(dialog))
    assert "notes" not in dialog.preview.summary.text()


def test_pages_by_number_and_sections_by_their_boxes(dialog: ExportDialog) -> None:
    dialog.pages.setText("1-2")
    assert ["1", "2"] == pages_shown(dialog)
    dialog.pages.setText("2-x")
    assert dialog.order is None
    assert not dialog.write.isEnabled()
    assert not dialog.wrong.isHidden()
    dialog.pages.clear()
    whole = pages_shown(dialog)
    dialog.sections.item(dialog.sections.count() - 1).setCheckState(Qt.CheckState.Unchecked)
    assert 0 < len(pages_shown(dialog)) < len(whole)
    for row in range(dialog.sections.count()):
        dialog.sections.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.write.isEnabled()


def test_what_to_look_at_before_is_listed_and_leads_to_its_page(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    findings = dialog.preview.findings
    texts = [findings.item(row).text() for row in range(findings.count())]
    assert any("gate.png" in text for text in texts)
    with qtbot.waitSignal(dialog.page_wanted) as wanted:
        dialog.preview.pages.itemActivated.emit(dialog.preview.pages.item(2))
    assert [2, 0] == wanted.args


def test_what_anybody_would_mend_alike_is_mended_from_here(
    qtbot: QtBot, dialog: ExportDialog, services: Services
) -> None:
    findings = dialog.preview.findings
    texts = [findings.item(row).text() for row in range(findings.count())]
    row = next(row for row, text in enumerate(texts) if "cell" in text.lower())
    assert dialog.preview.mend.isHidden()
    findings.setCurrentRow(row)
    assert "Add empty cells" == dialog.preview.mend.text()
    dialog.preview.mend.click()
    qtbot.waitUntil(lambda: dialog.preview.over)
    assert texts[row] not in [findings.item(row).text() for row in range(findings.count())]
    services.session.history.undo()
    assert services.session.history.is_saved


def test_a_kind_of_file_without_notes_offers_none(dialog: ExportDialog) -> None:
    dialog.format.setCurrentIndex(2)
    assert not dialog.choices["notes"].isEnabled()
    assert not dialog.choices["makers"].isEnabled()


def test_choices_are_kept_by_a_name_and_forgotten(
    qtbot: QtBot, dialog: ExportDialog, services: Services
) -> None:
    dialog.choices["steps"].setChecked(False)
    dialog.keep.click()
    qtbot.keyClicks(dialog.name, "For <b>Ada</b>")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.name.isHidden()
    assert ("For <b>Ada</b>", False) == (
        order_of(dialog).profile.name,
        order_of(dialog).profile.steps,
    )
    assert "Ada" in services.settings.export_profiles
    dialog.profile.activated.emit(0)
    assert order_of(dialog).profile.steps
    dialog.profile.activated.emit(len(BUILT_IN))
    assert not order_of(dialog).profile.steps
    dialog.forget.click()
    assert "Ada" not in services.settings.export_profiles


def test_a_file_for_outside_says_nothing_but_its_links_and_the_window_lists_them(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    target = tmp_path / "x.pptx"
    export = Export(services, FileWriter(services))
    export.write(Order(plugins.EXPORTS["pptx"], BUILT_IN["outside"]), target)
    qtbot.waitUntil(lambda: not services.jobs.busy, timeout=30_000)
    with zipfile.ZipFile(target) as package:
        whole = b"".join(map(package.read, package.namelist()))
        names = package.namelist()
    assert b"Mia Berg" not in whole.split(b"<p:sld ")[0]
    assert b"said aloud" not in whole
    assert not any("notesSlides" in name for name in names)
    found = services.parent.findChild(TracesDialog)
    assert found is not None
    assert ["An address: https://example.org/a"] == [
        found.list.item(row).text() for row in range(found.list.count())
    ]
