"""How the reading text looks: colour schemes, fonts, and the measures of each kind of passage."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtGui import QFont, QFontDatabase

from briefing.model.record import record
from briefing.qt.text.fonts import NARROW, carried_family, plain_font

if TYPE_CHECKING:
    from briefing.ui.reading.passages import Passage

SchemeName = Literal["light", "sepia", "dark"]


@record
class ColorScheme:
    """Colours, `#rrggbb`. Ink, quiet and accent are distinguished from the ground at 4.5 : 1."""

    ground: str
    side: str
    """Ground of the contents."""
    ink: str
    quiet: str
    accent: str
    soft: str
    """Ground of code, of a table's header, of what the pointer is over."""
    rule: str
    selection: str
    hit: str
    """Ground of what was found …"""
    current: str
    """… and of the one hit that is looked at, whose text is `on_current`."""
    on_current: str


SCHEMES: dict[SchemeName, ColorScheme] = {
    "light": ColorScheme(
        ground="#faf9f5",
        side="#f2eee7",
        ink="#1f2329",
        quiet="#6b6b68",
        accent="#b3241c",
        soft="#f1eee7",
        rule="#e2ddd3",
        selection="#d6e2f5",
        hit="#ffe9a8",
        current="#f2b632",
        on_current="#1f1600",
    ),
    "sepia": ColorScheme(
        ground="#f4ecd8",
        side="#ebe1c8",
        ink="#43341f",
        quiet="#6a5942",
        accent="#9a3412",
        soft="#eadfc5",
        rule="#dccfb1",
        selection="#d9c99c",
        hit="#f6d77d",
        current="#dd9a1e",
        on_current="#241600",
    ),
    "dark": ColorScheme(
        ground="#17191d",
        side="#121417",
        ink="#d6d5d1",
        quiet="#8e9096",
        accent="#f0857a",
        soft="#212429",
        rule="#2e3238",
        selection="#34466a",
        hit="#5b4a14",
        current="#d9a62b",
        on_current="#1a1200",
    ),
}

CHINESE_SERIF = (
    "Source Han Serif SC",
    "Noto Serif SC",
    "Noto Serif CJK SC",
    "Songti SC",
    "SimSun",
)
LATIN_SERIF = ("Source Serif 4", "Charter", "Iowan Old Style", "Georgia", "Noto Serif")
MONO = ("JetBrains Mono", "SF Mono", "Cascadia Mono", "Consolas", "Noto Sans Mono CJK SC", "Menlo")

SMALLEST, LARGEST = 12.0, 40.0
"""Of the text, px."""
USUAL = 19.0
COLUMN = 38
"""Characters in a line of Chinese, at the most."""


@record
class PassageStyle:
    """How a kind of passage is set. Lengths are em of the plain text, leading is of its own
    size.
    """

    scale: float = 1.0
    bold: bool = False
    leading: float = 1.9
    latin_leading: float = 1.65
    above: float = 0.4
    latin_above: float = 0.85
    color: Literal["ink", "quiet", "accent"] = "ink"
    inset: float = 0.0


PASSAGE_STYLES: dict[str, PassageStyle] = {
    "title": PassageStyle(1.9, True, 1.35, 1.25, 0.0, 0.0),
    "title1": PassageStyle(1.9, True, 1.35, 1.25, 2.6, 2.4),
    "heading1": PassageStyle(1.62, True, 1.4, 1.3, 2.6, 2.4),
    "heading2": PassageStyle(1.26, True, 1.45, 1.35, 1.9, 1.9),
    "heading3": PassageStyle(1.08, True, 1.5, 1.4, 1.4, 1.4),
    "paragraph": PassageStyle(),
    "item": PassageStyle(leading=1.8, latin_leading=1.6, above=0.3, latin_above=0.4),
    "fact": PassageStyle(leading=1.75, latin_leading=1.6, above=0.35, latin_above=0.4),
    "quote": PassageStyle(above=0.9, latin_above=0.9, inset=1.4),
    "by": PassageStyle(0.9, color="quiet", above=0.1, latin_above=0.1, inset=1.4),
    "code": PassageStyle(0.82, leading=1.6, latin_leading=1.6, above=0.9, latin_above=0.9),
    "table": PassageStyle(0.86, leading=1.6, latin_leading=1.45, above=1.0, latin_above=1.0),
    "picture": PassageStyle(0.82, color="quiet", leading=1.5, latin_leading=1.45, above=1.1),
    "caption": PassageStyle(0.82, color="quiet", leading=1.5, latin_leading=1.45, above=0.5),
    "about": PassageStyle(0.9, color="quiet", leading=1.7, latin_leading=1.5, above=0.3),
    "footnote": PassageStyle(
        0.82, color="quiet", leading=1.6, latin_leading=1.45, above=0.5, inset=1.4
    ),
    "note": PassageStyle(
        0.86, color="quiet", leading=1.75, latin_leading=1.55, above=0.6, inset=1.4
    ),
}


def style_of(passage: Passage) -> PassageStyle:
    """How the passage is set."""
    if passage.kind == "heading":
        return PASSAGE_STYLES[f"heading{min(max(passage.level, 1), 3)}"]
    if passage.kind == "title" and passage.level:
        return PASSAGE_STYLES["title1"]
    return PASSAGE_STYLES[passage.kind]


@record
class TextSetting:
    """Everything that decides how a passage is set, besides what it says."""

    size: float
    """Of the plain text, px."""
    width: float
    """Of the column, px."""
    scheme: ColorScheme

    @staticmethod
    def within(room: float, size: float, scheme: ColorScheme) -> TextSetting:
        """A column that fits into `room` px."""
        return TextSetting(size, min(COLUMN * size, max(room, 8 * size)), scheme)


def text_font(size: float, chinese: bool, bold: bool = False) -> QFont:
    """The serif of the text, `size` px."""
    font = plain_font()
    font.setFamilies(list(serif_families(chinese)))
    font.setPixelSize(max(round(size), 1))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setBold(bold)
    if NARROW is not None:
        # In Chinese, marks side by side are set closer; in Latin, quotes are not as wide as Han.
        font.setFeature(QFont.Tag("chws") if chinese else NARROW, 1)
    return font


@lru_cache(maxsize=2)
def serif_families(chinese: bool) -> tuple[str, ...]:
    """Those there are; behind them whatever shows Chinese. Latin text begins with a Latin face."""
    there = set(QFontDatabase.families())
    order = CHINESE_SERIF if chinese else LATIN_SERIF + CHINESE_SERIF
    found = [family for family in order if family in there]
    if not any(family in there for family in CHINESE_SERIF):
        simplified = QFontDatabase.WritingSystem.SimplifiedChinese
        found += QFontDatabase.families(simplified)[:1] or [carried_family()]
    return tuple(filter(None, found))


@lru_cache(maxsize=1)
def mono_families() -> tuple[str, ...]:
    """Fonts of equal widths, the best that is installed first."""
    there = set(QFontDatabase.families())
    found = [family for family in MONO if family in there]
    return (*found[:2], "monospace", *serif_families(True)[:1])
