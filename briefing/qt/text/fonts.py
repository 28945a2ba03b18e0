"""A theme's font list → the QFont that this machine can show it with, Chinese included."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from briefing.layout.receivers.typefaces import TWINS
from briefing.model.regex import lazy_regex
from briefing.resources import asset

if TYPE_CHECKING:
    from briefing.model.theme import FontRole, Theme

_QUOTES = lazy_regex("[‘’“”]")
_SIBLINGS = {
    "Noto Sans CJK SC": "Noto Sans CJK JP",
    "Noto Sans CJK TC": "Noto Sans CJK JP",
    "Source Han Sans SC": "Source Han Sans",
    "Source Han Sans CN": "Source Han Sans",
}
"""Families of the same Latin letters, but with Latin's narrow quotes."""
NARROW = QFont.Tag("pwid") if hasattr(QFont, "Tag") else None
"""The feature that gives quotes of a Chinese font the width of Latin's; None before Qt 6.7."""
VERTICAL = QFont.Tag("vert") if hasattr(QFont, "Tag") else None
"""The feature that gives punctuation the form it has in columns; None before Qt 6.7."""
_GENERIC = frozenset({"sans-serif", "serif", "monospace", "system-ui"})
_CARRIED = ("pylopdf_fonts_zh_cn", "NotoSansSC-Regular.otf")
"""Package and file of the Chinese font that comes with the app."""


def narrow_quotes(text: str, chinese: bool) -> bool:
    """Whether `text`, in a paragraph that is Chinese or not, wants Latin's quotes from a font whose
    own are one em wide.
    """
    return not chinese and _QUOTES.search(text) is not None


def font(
    theme: Theme,
    role: FontRole,
    *,
    bold: bool = False,
    italic: bool = False,
    narrow: bool = False,
    east_asian: bool = False,
) -> QFont:
    """A font of `role`, not hinted, so that text keeps its breaks at every scale; with `narrow`
    quotes if asked for, or with those of the `east_asian` face. The size is left to the caller:
    `setPixelSize`.
    """
    return font_of(
        theme.fonts["body"],
        theme.fonts[role],
        bold=bold,
        italic=italic,
        narrow=narrow,
        east_asian=east_asian,
    )


def plain_font() -> QFont:
    """A font with nothing of the user interface's in it. Qt makes each new one after that, and a
    painter fills in from it whatever is unsaid: so all that moves letters is said.
    """
    made = QFont()
    made.setStyleName("")
    made.setStretch(QFont.Stretch.Unstretched)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
    made.setWordSpacing(0)
    made.setCapitalization(QFont.Capitalization.MixedCase)
    made.setKerning(True)
    made.setUnderline(False)
    made.setStrikeOut(False)
    if NARROW is not None:
        made.clearFeatures()
        made.setFeature(NARROW, 0)
        # Noto Sans CJK has the digits of Latin text twice, as wide and as dark; those that `locl`
        # puts in have no character, so that a PDF's numbers could neither be found nor copied.
        made.setFeature(QFont.Tag("locl"), 0)
    return made


def font_of(
    body: tuple[str, ...],
    wanted: tuple[str, ...],
    *,
    bold: bool = False,
    italic: bool = False,
    narrow: bool = False,
    east_asian: bool = False,
) -> QFont:
    """Like `font`, from a theme's lists for body text, which has the Chinese, and for the role."""
    families = _families(body, wanted)
    chinese = _chinese((*wanted, *body))
    result = plain_font()
    if east_asian:
        families = tuple(dict.fromkeys((chinese, *families)))
    elif narrow and families[0] == chinese:
        sibling = _with_narrow_quotes(families[0])
        if sibling == families[0] and NARROW is not None:
            result.setFeature(NARROW, 1)
        families = (sibling, *families)
    result.setFamilies(list(families))
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    result.setBold(bold)
    result.setItalic(italic)
    return result


def substituted(theme: Theme) -> tuple[str, ...]:
    """The first choice of every font list of which this machine has no family at all."""
    missing = (
        families[0]
        for families in theme.fonts.values()
        if not any(map(installed, _named(families)))
    )
    return tuple(dict.fromkeys(missing))


def _named(families: tuple[str, ...]) -> list[str]:
    return [family for family in families if family not in _GENERIC]


def _with_narrow_quotes(family: str) -> str:
    sibling = _SIBLINGS.get(family, family)
    return sibling if QFontDatabase.hasFamily(sibling) else family


@lru_cache(maxsize=64)
def _families(body: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The first of `wanted` that can be had, what shows Chinese, and behind these the others."""
    there = [family for name in _named(wanted) if (family := installed(name))]
    return tuple(dict.fromkeys((*there[:1], _chinese((*wanted, *body)), *there[1:])))


@lru_cache(maxsize=64)
def installed(family: str) -> str:
    """`family`, or one that is as wide: what the machine has, else what comes with the app; empty
    for none.
    """
    for name in (family, *TWINS.get(family, ())):
        if QFontDatabase.hasFamily(name):
            return name
    shipped = (name for name in (family, *TWINS.get(family, ())) if _load(name))
    return next(shipped, "")


def _load(family: str) -> bool:
    """Whether the files of `family` come with the app; then Qt has them from now on."""
    files = sorted(asset("fonts").glob(f"{family.replace(' ', '')}-*.ttf"))
    return bool([QFontDatabase.addApplicationFont(str(file)) for file in files])


@lru_cache(maxsize=8)
def _chinese(preferred: tuple[str, ...]) -> str:
    """A family that holds Chinese: of the preferred, else any there is, else the one carried."""
    simplified = QFontDatabase.WritingSystem.SimplifiedChinese
    there = QFontDatabase.families(simplified)
    if not there:
        return carried_family()
    return next((family for family in preferred if family in there), there[0])


@lru_cache(maxsize=1)
def carried_family() -> str:
    """Loads the Chinese font that comes with the app and says its name; `""` where it is missing.

    Asked for only on machines without Chinese: it is 8 MB.
    """
    package, name = _CARRIED
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return ""
    number = QFontDatabase.addApplicationFont(str(Path(spec.origin).with_name(name)))
    return next(iter(QFontDatabase.applicationFontFamilies(number)), "")
