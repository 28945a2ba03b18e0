"""How high a line of a font is, of its size: what 100 % line spacing means in office programs.

They take the spacing of a line from the font's own ascent and descent, so leading in percent is the
scene's only where those are known. Of fonts of Windows and macOS they are what the fonts say
(`hhea`), of Noto's and Adobe's what LibreOffice 7.4 makes of them, which is what has them.
"""

from __future__ import annotations

_HEIGHTS = {
    "arial": 1.149,
    "calibri": 1.221,
    "cambria": 1.172,
    "cascadia mono": 1.172,
    "consolas": 1.171,
    "courier new": 1.133,
    "dejavu sans": 1.164,
    "dejavu sans mono": 1.164,
    "dengxian": 1.219,
    "georgia": 1.136,
    "kaiti": 1.141,
    "liberation sans": 1.149,
    "menlo": 1.164,
    "microsoft jhenghei": 1.33,
    "microsoft yahei": 1.32,
    "noto sans": 1.362,
    "noto sans mono": 1.172,
    "noto serif": 1.362,
    "pingfang sc": 1.4,
    "segoe ui": 1.33,
    "simhei": 1.141,
    "simsun": 1.141,
    "times new roman": 1.149,
    "verdana": 1.215,
}
_CJK = ("noto sans cjk", "noto serif cjk", "source han ", "noto sans sc", "noto serif sc")
_CJK_HEIGHT = 1.2
_USUAL = 1.3


def line_height(name: str) -> float:
    """Of the font called `name`, of its size."""
    known = name.strip().lower()
    if known.startswith(_CJK):
        return _CJK_HEIGHT
    return _HEIGHTS.get(known, _USUAL)
