"""What every layer knows of a kind of slide: one record each. What a layer does with a kind (a
builder, a function that lays it out, placeholders) stands in that layer's own table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import deck
from briefing.model.message import T
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.deck import ChartKind, Kind


@record
class KindInfo:
    """One kind of slide."""

    label: str
    """English, for people; translated in the context `Kinds`."""
    layout: str = ""
    """In PowerPoint's list of layouts, where that is not the label."""
    aliases: tuple[str, ...] = ()
    """Other classes, lower-case, by which an author may ask for it."""
    main: type[deck.Block] | None = None
    """The block that such a slide is about, where it has no sense without."""
    unframed: bool = False
    """It has a page of its own, without the title bar and footer of the others."""
    divider: bool = False
    """It stands between the contents: it is up briefly, and its first paragraph is a subtitle."""
    dark: bool = False
    """It stands on the cover's ground."""
    essential: bool = False
    """No talk should lose it."""
    evident: bool = False
    """Its content often says by itself which kind it is."""
    of_text: bool = False
    """What the text of an article's slide may become, if there is enough of it."""
    of_list: bool = False
    """It is made of one list whose entries count alike."""
    terse: bool = False
    """It holds a few words, large, under a small title."""

    @property
    def layout_name(self) -> str:
        """In PowerPoint's list of layouts."""
        return self.layout or self.label


KIND_INFO: Mapping[Kind, KindInfo] = {
    "cover": KindInfo(
        T("Kinds", "Cover"),
        aliases=("title",),
        unframed=True,
        divider=True,
        dark=True,
        essential=True,
    ),
    "agenda": KindInfo(T("Kinds", "Agenda"), aliases=("toc",), unframed=True),
    "section": KindInfo(T("Kinds", "Section"), unframed=True, divider=True, evident=True),
    "points": KindInfo(
        T("Kinds", "Points"),
        aliases=("list", "bullets"),
        main=deck.Points,
        evident=True,
        of_text=True,
    ),
    "columns": KindInfo(
        T("Kinds", "Columns"), layout="Two columns", aliases=("two-columns",), evident=True
    ),
    "comparison": KindInfo(
        T("Kinds", "Comparison"), aliases=("compare", "vs"), main=deck.Columns, of_text=True
    ),
    "cards": KindInfo(T("Kinds", "Cards"), of_text=True, of_list=True),
    "statement": KindInfo(
        T("Kinds", "Statement"),
        aliases=("lead",),
        essential=True,
        evident=True,
        of_text=True,
        terse=True,
    ),
    "quote": KindInfo(T("Kinds", "Quote"), evident=True, of_text=True, terse=True),
    "speaker": KindInfo(T("Kinds", "Speaker"), aliases=("speakers",)),
    "people": KindInfo(T("Kinds", "People")),
    "figure": KindInfo(
        T("Kinds", "Big number"),
        layout="Figures",
        aliases=("figures", "number"),
        of_text=True,
        of_list=True,
    ),
    "table": KindInfo(T("Kinds", "Table"), main=deck.Table, evident=True, of_text=True),
    "chart": KindInfo(T("Kinds", "Chart"), main=deck.Chart, of_text=True),
    "picture": KindInfo(T("Kinds", "Picture"), aliases=("image",)),
    "timeline": KindInfo(
        T("Kinds", "Timeline"), aliases=("steps", "process"), of_text=True, of_list=True
    ),
    "code": KindInfo(T("Kinds", "Code"), main=deck.Code, evident=True),
    "closing": KindInfo(
        T("Kinds", "Closing"),
        aliases=("thanks",),
        unframed=True,
        divider=True,
        dark=True,
        essential=True,
    ),
}
"""In the order in which they are offered."""

CHARTS: dict[str, ChartKind] = {
    "bar": "bar",
    "column": "column",
    "line": "line",
    "area": "area",
    "pie": "pie",
    "scatter": "scatter",
    "柱状图": "column",
    "条形图": "bar",
    "折线图": "line",
    "面积图": "area",
    "饼图": "pie",
    "散点图": "scatter",
}
"""Classes that ask for a chart of one kind."""

_BY_CLASS: Mapping[str, Kind] = {
    **{alias: kind for kind, info in KIND_INFO.items() for alias in info.aliases},
    **dict.fromkeys(CHARTS, "chart"),
    **{kind: kind for kind in KIND_INFO},
}


def kind_of_classes(classes: tuple[str, ...]) -> Kind | None:
    """The kind that `{.class}` or `::: class` names, by its own name or one of the usual others."""
    return next(filter(None, (_BY_CLASS.get(name.lower()) for name in classes)), None)


def opening(classes: tuple[str, ...]) -> tuple[str, ...]:
    """`classes` of the page a deck begins with, or of one that holds more than a few words: Marp's
    `lead`, large type, says no kind there.
    """
    return tuple(name for name in classes if name != "lead")
