"""Places of layouts and masters as DrawingML has them: what they are called by, fitted and prompt
with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.exporters.pptx.template.looks import Look
    from briefing.exporters.pptx.template.sheets import Place
    from briefing.exporters.pptx.template.wording import Wording
    from briefing.exporters.pptx.text import TextWriter
    from briefing.model.placeholder import Placeholder, Role
    from briefing.model.scene import VerticalAlign

PAGE_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
DATE_FIELD = "{5B1D1D2C-6B7E-4C2B-9A35-3C0A1B6A7E10}"
ANCHORS: Mapping[VerticalAlign, str] = {"top": "t", "middle": "ctr", "bottom": "b"}
FOOT: tuple[Role, ...] = ("date", "footer", "page")


def body_properties(place: Place) -> str:
    """`a:bodyPr` of a master's place: no insets, wrapped; more text than fits is set smaller."""
    return (
        '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"'
        f' anchor="{ANCHORS[place.valign]}"><a:normAutofit/></a:bodyPr>'
    )


def prompt(part: Placeholder, levels: Mapping[int, Look], texts: TextWriter, words: Wording) -> str:
    """What an empty place says."""
    if part.role == "page":
        return texts.field(words.prompt(part), "slidenum", PAGE_FIELD)
    if part.role == "date":
        return texts.field("", "datetime1", DATE_FIELD)
    first = levels.get(0)
    if part.role == "body" and first is not None and first.bullet is not None:
        return "".join(texts.plain(said, level) for level, said in enumerate(words.levels))
    return texts.plain(words.prompt(part))
