from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from briefing.ui.shared.fonts import content_font, families_for, set_interface_font
from briefing.ui.shared.style import LIGHT, wear

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

YAHEI, NOTO, SEGOE = "Microsoft YaHei UI", "Noto Sans CJK SC", "Segoe UI"


@pytest.mark.parametrize(
    ("chinese", "system", "han", "latin", "expected"),
    [
        (True, SEGOE, [YAHEI, "SimSun"], [SEGOE], [YAHEI, SEGOE]),
        (False, SEGOE, [YAHEI], [SEGOE], [SEGOE, YAHEI]),
        (True, "DejaVu Sans", [NOTO], ["Noto Sans"], [NOTO, "Noto Sans"]),
        (False, "DejaVu Sans", [NOTO], ["Noto Sans"], ["Noto Sans", NOTO]),
        (False, "DejaVu Sans", [NOTO], [], [NOTO]),
        (True, "Cantarell", ["Some Hei"], [], ["Some Hei", "Cantarell"]),
        (False, "DejaVu Sans", [""], [], ["DejaVu Sans"]),
    ],
)
def test_latin_and_han_come_from_families_that_go_together(
    chinese: bool, system: str, han: list[str], latin: list[str], expected: list[str]
) -> None:
    assert expected == families_for(chinese, system, han, latin.__contains__)


def test_what_stands_in_the_window_takes_the_quotes_of_the_language_it_is_switched_to(
    qtbot: QtBot, qapp: QApplication
) -> None:
    before, sheet = qapp.font(), qapp.styleSheet()
    set_interface_font("en")
    wear(qapp, LIGHT)
    window = QWidget()
    inside = QLabel("“", window)
    qtbot.addWidget(window)
    window.show()
    try:
        narrow = inside.fontMetrics().horizontalAdvance("“")
        set_interface_font("zh_CN")
        assert inside.fontMetrics().horizontalAdvance("“") > narrow
        set_interface_font("en")
        assert inside.fontMetrics().horizontalAdvance("“") == narrow
    finally:
        qapp.setStyleSheet(sheet)
        qapp.setFont(before)


@pytest.mark.usefixtures("qapp")
def test_quotes_are_as_wide_as_the_language_of_the_text_wants_them() -> None:
    font = QFont()
    font.setPixelSize(100)
    chinese, english = (QFontMetricsF(content_font(font, lang)) for lang in ("zh-CN", "en-US"))
    assert chinese.horizontalAdvance("“") > 90
    assert english.horizontalAdvance("“") < 60
    back = QFontMetricsF(content_font(content_font(font, "en-US"), "zh-CN"))
    assert back.horizontalAdvance("“") > 90
