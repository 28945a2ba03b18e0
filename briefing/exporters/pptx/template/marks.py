"""The marks by which slides and layouts know each other's places."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.placeholder import Placeholder, Role

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
