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
_TYPES: Mapping[Role, str] = {
    "subtitle": "subTitle",
    "picture": "pic",
    "table": "tbl",
    "chart": "chart",
    "date": "dt",
    "footer": "ftr",
    "page": "sldNum",
}
_FIRST: Mapping[Role, int] = {
    "body": 1, "date": 10, "footer": 11, "page": 12, "subtitle": 100, "kicker": 200, "quote": 300,
    "head": 400, "text": 500, "number": 600, "name": 700, "posts": 800, "monogram": 900,
    "label": 1000, "caption": 1100, "code": 1200, "picture": 1300, "table": 1400, "chart": 1500,
}  # fmt: skip
"""`idx` of the first of each role. Those at the foot have PowerPoint's usual ones."""
_BODIES = 9


def element(part: Placeholder, more: str = "") -> str:
    """The `p:ph` by which slide and layout know the place."""
    if part.role == "title":
        return f'<p:ph type="title"{more}/>'
    index = _FIRST[part.role] + part.index - 1
    if part.role == "body" and part.index > _BODIES:
        index += 1600
    kind = _TYPES.get(part.role, "body")
    if part.role == "subtitle" and part.index > 1:
        kind = "body"
    size = ' sz="quarter"' if part.role != "body" else ""
    return f'<p:ph type="{kind}"{size} idx="{index}"{more}/>'


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
