from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from briefing.ui.letters import families_for, letters

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


@pytest.mark.usefixtures("qapp")
def test_quotes_are_as_wide_as_the_language_of_the_text_wants_them() -> None:
    font = QFont()
    font.setPixelSize(100)
    chinese, english = (QFontMetricsF(letters(font, lang)) for lang in ("zh-CN", "en-US"))
    assert chinese.horizontalAdvance("“") > 90
    assert english.horizontalAdvance("“") < 60
    back = QFontMetricsF(letters(letters(font, "en-US"), "zh-CN"))
    assert back.horizontalAdvance("“") > 90
