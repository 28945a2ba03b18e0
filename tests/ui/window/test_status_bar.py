"""How long the talk takes is added up between events, so that a long deck stops nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QToolButton

from briefing.ui.window import status_bar
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow

TALK = "# Start\n\n" + "".join(f"## Slide {n}\n\nWords on it.\n\n" for n in range(1, 40))


def _says(window: MainWindow) -> bool:
    return any("About 20 min" in part.text() for part in window.status.findChildren(QLabel))


def test_the_length_is_there_once_all_is_laid_out(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path)
    window.open_file(write(tmp_path, TALK))
    window.session.finish()
    qtbot.waitUntil(lambda: _says(window))


def test_an_encoding_that_was_guessed_can_be_chosen_again_and_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = new_window(qtbot, tmp_path)
    window.show()
    path = tmp_path / "article.txt"
    path.write_bytes(
        ("渔民在天亮以前出海，潮水退去以后回港，岸上的人等着他们。\n\n" * 9).encode("gb18030")
    )
    window.open_file(path)
    texts = []
    for encoding in ("", "gbk", "gb18030"):
        if encoding:
            window.status.encoding_chosen.emit(encoding)
        texts += [b.text() for b in window.status.findChildren(QToolButton) if b.isVisible()][:1]
    assert ["GB18030, guessed", "GBK", "GB18030"] == texts


def test_the_length_comes_all_the_same_when_no_slice_has_time_for_more_than_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status_bar, "SLICE", 1e-5)
    window = new_window(qtbot, tmp_path)
    window.open_file(write(tmp_path, TALK))
    window.session.finish()
    assert not _says(window)
    qtbot.waitUntil(lambda: _says(window))
