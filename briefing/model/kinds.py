"""The kinds of slide by every name that an author may give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.deck import KINDS

if TYPE_CHECKING:
    from briefing.model.deck import ChartKind, Kind

CHARTS: dict[str, ChartKind] = {
    "bar": "bar",
    "column": "column",
    "line": "line",
    "pie": "pie",
    "柱状图": "column",
    "条形图": "bar",
    "折线图": "line",
    "饼图": "pie",
}
"""Classes that ask for a chart of one kind."""

_OTHER_NAMES: dict[str, Kind] = {
    "title": "cover",
    "lead": "statement",
    "figures": "figure",
    "number": "figure",
    "steps": "timeline",
    "process": "timeline",
    "speakers": "speaker",
    "image": "picture",
    "thanks": "closing",
    "toc": "agenda",
    "list": "points",
    "bullets": "points",
    "two-columns": "columns",
    "compare": "comparison",
    "vs": "comparison",
}


def said_kind(classes: tuple[str, ...]) -> Kind | None:
    """The kind that `{.class}` or `::: class` names, by its own name or one of the usual others."""
    for name in classes:
        name = name.lower()
        if name in KINDS:
            return name
        if name in CHARTS:
            return "chart"
        if name in _OTHER_NAMES:
            return _OTHER_NAMES[name]
    return None


def opening(classes: tuple[str, ...]) -> tuple[str, ...]:
    """`classes` of the page a deck begins with: Marp's `lead`, large type, says no kind there."""
    return tuple(name for name in classes if name != "lead")
