"""A file that charts are made from is saved by another program while the briefing is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.deck import Chart
from briefing.ui.files.figures import FiguresWatch
from tests.ui.parts import new_services
from tests.ui.sessions import open_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.session.session import Session


def values(session: Session) -> tuple[float | None, ...]:
    blocks = open_in(session).deck.slides[-1].blocks
    return next(block.series[0].values for block in blocks if isinstance(block, Chart))


def test_new_figures_are_shown_and_said_and_what_is_unsaved_stays(
    qtbot: QtBot, tmp_path: Path
) -> None:
    services = new_services(qtbot, tmp_path)
    session = services.session
    watch = FiguresWatch(services)
    figures, talk = tmp_path / "a.csv", tmp_path / "talk.md"
    figures.write_text("区,2024\n江岸,1\n江汉,2\n", "utf-8")
    talk.write_text("# T\n\n## A {.bar data=a.csv}\n", "utf-8")
    session.open(talk)
    assert [figures.resolve()] == watch.watched
    assert (1.0, 2.0) == values(session)
    services.editor.set_theme("azure")
    assert session.unsaved
    figures.write_text("区,2024\n江岸,5\n江汉,2\n武昌,7\n", "utf-8")
    qtbot.waitUntil(lambda: values(session) == (5.0, 2.0, 7.0))
    assert "江岸 2024 1 → 5" in services.messages.text
    assert session.unsaved
    assert "azure" == open_in(session).layout.theme.name
    session.close()
    figures.write_text("区,2024\n江岸,9\n", "utf-8")
    assert [] == watch.watched
