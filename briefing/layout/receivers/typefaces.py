"""Which faces the readers of a PowerPoint file have, and which are as wide as which: facts about
Windows and macOS with Office, WPS Office and LibreOffice, of 2026.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.theme import Theme

Receiver = Literal["windows", "mac", "wps", "libreoffice"]
"""Where a file will be opened: PowerPoint on Windows or on a Mac, WPS Office, LibreOffice."""

RECEIVERS: tuple[Receiver, ...] = get_args(Receiver)

_AS_WIDE = (
    ("Arial", "Liberation Sans", "Arimo"),
    ("Calibri", "Carlito"),
    ("Cambria", "Briefing Caladea"),
    ("Courier New", "Liberation Mono", "Cousine"),
    ("Georgia", "Gelasio"),
    ("Menlo", "DejaVu Sans Mono", "Bitstream Vera Sans Mono"),
    ("Segoe UI", "Selawik"),
    ("Times New Roman", "Liberation Serif", "Tinos"),
)
"""Families whose letters have the same advance widths, the commercial one first. Not Caladea: of
its versions, 1.002 is as wide as Cambria and 1.001 is not.
"""
TWINS: Mapping[str, tuple[str, ...]] = {
    family: tuple(other for other in group if other != family)
    for group in _AS_WIDE
    for family in group
}

_INSTEAD: Mapping[Receiver, Mapping[str, str]] = {
    "windows": {
        "Helvetica Neue": "Arial",
        "Menlo": "Consolas",
        "PingFang SC": "Microsoft YaHei",
        "Songti SC": "STZhongsong",
    },
    "mac": {
        "Consolas": "Menlo",
        "Microsoft YaHei": "PingFang SC",
        "Segoe UI": "Helvetica Neue",
        "SimSun": "Songti SC",
        "STZhongsong": "Songti SC",
    },
    "wps": {
        "Consolas": "Courier New",
        "Helvetica Neue": "Arial",
        "PingFang SC": "Microsoft YaHei",
        "Segoe UI": "Arial",
        "Songti SC": "SimSun",
        "STZhongsong": "SimSun",
    },
    "libreoffice": {
        "Arial": "Liberation Sans",
        "Calibri": "Carlito",
        "Consolas": "Liberation Mono",
        "Courier New": "Liberation Mono",
        "Helvetica Neue": "Liberation Sans",
        "Menlo": "Liberation Mono",
        "Microsoft YaHei": "Noto Sans CJK SC",
        "PingFang SC": "Noto Sans CJK SC",
        "Segoe UI": "Liberation Sans",
        "SimSun": "Noto Serif CJK SC",
        "Songti SC": "Noto Serif CJK SC",
        "STZhongsong": "Noto Serif CJK SC",
        "Times New Roman": "Liberation Serif",
    },
}
"""What each has in the place of a face that it lacks. Cambria comes with Windows, with PowerPoint
on a Mac, and as Caladea 1.002 with LibreOffice; WPS Office brings no fonts and may stand on a
machine without Office.
"""


NAMES: Mapping[Receiver, str] = {
    "windows": "PowerPoint on Windows",
    "mac": "PowerPoint on a Mac",
    "wps": "WPS Office",
    "libreoffice": "LibreOffice",
}


def theme_for(theme: Theme, receiver: Receiver | None) -> Theme:
    """`theme` with faces that `receiver` has, named in files and measured with; None for what the
    theme says itself.
    """
    if receiver is None:
        return theme
    instead = _INSTEAD[receiver]
    named = {
        role: (instead.get(latin, latin), instead.get(east_asian, east_asian))
        for role, (latin, east_asian) in theme.pptx_fonts.items()
    }
    fonts = {
        role: tuple(dict.fromkeys((named[role][0], *families)))
        for role, families in theme.fonts.items()
    }
    return replace(theme, pptx_fonts=named, fonts=fonts)
