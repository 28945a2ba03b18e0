"""The letters of the user interface, and of what it shows of a briefing in another language."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from briefing.qt.text.fonts import NARROW, carried_family

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CHINESE = (
    "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC",
    "Source Han Sans SC", "WenQuanYi Micro Hei",
)  # fmt: skip
"""Families for the user interface, the first that the machine has."""
LATIN = ("Inter", "Noto Sans", "Open Sans", "Roboto", "Cantarell", "Liberation Sans")
"""Likewise, where the desktop says nothing better than what a bare X11 does: DejaVu, whose letters
are far wider than those of any Chinese font.
"""
BARE = ("DejaVu", "Bitstream Vera", "Sans", "Helvetica")
SMALLEST_FONT = 10.0
"""Points."""


def set_interface_font(language: str, percent: int = 100) -> None:
    """Set the user interface in letters for `language`, not smaller than can be read, and so many
    percent as large as the desktop's.
    """
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.pixelSize() < 0 and font.pointSizeF() < SMALLEST_FONT:
        font.setPointSizeF(SMALLEST_FONT)
    if font.pixelSize() > 0:
        font.setPixelSize(round(font.pixelSize() * percent / 100))
    else:
        font.setPointSizeF(font.pointSizeF() * percent / 100)
    font = content_font(font, language)
    if font != QApplication.font():
        QApplication.setFont(font)
        _tell_the_sheet()


def _tell_the_sheet() -> None:
    """Widgets in a style sheet keep the features of the font they had until they are dressed
    anew.
    """
    app = QApplication.instance()
    if isinstance(app, QApplication) and QApplication.topLevelWidgets():
        sheet = app.styleSheet()
        app.setStyleSheet("")
        app.setStyleSheet(sheet)


def content_font(font: QFont, language: str) -> QFont:
    """`font` for text in `language` (BCP 47), whatever the user interface speaks: the quotes of a
    Chinese sentence are Chinese ones, and those of an English one are not.
    """
    chinese = language.startswith("zh")
    families, wide = _families(chinese)
    adapted = QFont(font)
    adapted.setFamilies(list(families))
    if NARROW is not None:
        adapted.setFeature(NARROW, int(wide and not chinese))
    return adapted


@lru_cache(maxsize=2)
def _families(chinese: bool) -> tuple[tuple[str, ...], bool]:
    """And whether the first of them holds Chinese: its quotes are one em wide."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    there = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    found = families_for(chinese, system, there or [carried_family()], QFontDatabase.hasFamily)
    return tuple(found), found[0] in there


def families_for(
    chinese: bool, system: str, han_families: Sequence[str], is_there: Callable[[str], bool]
) -> list[str]:
    """The families for text that is `chinese` or else Latin, given the desktop's own and those that
    hold Chinese. In Chinese, one family sets Han and Latin alike, for they are drawn for each
    other, and its quotes are Chinese ones; in English the desktop's Latin leads.
    """
    han = next((family for family in CHINESE if family in han_families), han_families[0])
    latin = system
    if system.startswith(BARE):
        latin = next((family for family in LATIN if is_there(family)), "")
    order = (han, latin) if chinese else (latin, han)
    return list(dict.fromkeys(family for family in order if family)) or [system]


def digits(font: QFont, size: int, *, bold: bool = False) -> QFont:
    """`font` at `size` px with digits of one width, so that a running clock stands still."""
    adapted = QFont(font)
    adapted.setPixelSize(size)
    adapted.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    adapted.setFeature(QFont.Tag("tnum"), 1)
    return adapted
