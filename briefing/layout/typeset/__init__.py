"""Chinese and Latin text set in lines: breaking, kinsoku, joints, balance.

In: paragraphs and a box. Out: `scene.Text` with every line and segment placed. Nothing here knows
a font: widths come from a `TextMeasurer`.
"""

from __future__ import annotations

from briefing.layout.typeset.measure import SCRIPT_SCALE
from briefing.layout.typeset.setting import set_text, text_height
from briefing.layout.typeset.vertical import set_vertical

__all__ = ["SCRIPT_SCALE", "set_text", "set_vertical", "text_height"]
