"""What a theme decides on one page size: how texts are set, where things stand and how large they
are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar, cast

from briefing.model.record import field, record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.deck import Kind
    from briefing.model.geometry import Box, Size
    from briefing.model.placeholder import Role
    from briefing.model.shapes.paint import Paint

StyleName = Literal[
    "text", "second", "third", "subheading",
    "plain", "plain_head", "plain_name", "plain_quiet", "plain_code",
    "title", "running_title", "subtitle", "kicker", "footer", "footnote",
    "cover_title", "cover_kicker", "cover_subtitle", "cover_detail", "seal",
    "closing_kicker", "closing_title", "closing_text", "closing_detail",
    "agenda_title", "agenda_text", "agenda_entry", "agenda_below", "agenda_number",
    "agenda_panel_title", "agenda_panel_text", "agenda_row", "agenda_row_below",
    "agenda_row_number",
    "section_numeral", "section_kicker", "section_title", "section_text",
    "section_now", "section_other", "leaf", "leaf_past",
    "statement", "statement_text", "quote", "quote_by", "large_quote", "large_quote_by",
    "poster_quote", "poster_by", "poster_title",
    "monogram", "person_name", "person_role", "person_posts",
    "card_numeral", "card_head", "card_body", "column_head", "step_head", "step_body",
    "figure_value", "figure_unit", "figure_label", "figure_text",
    "table_header", "table_first", "table_cell", "table_caption", "fact_label", "fact_value",
    "chart_name", "chart_value", "chart_large_value",
    "picture_caption", "picture_text", "picture_missing",
    "code", "code_language", "listing", "listing_number",
    "marker", "side_title", "side_kicker", "side_marker", "side_name", "side_role", "side_posts",
    "full_title", "full_kicker", "full_text", "half_kicker",
    "said", "said_point", "headline", "takeaway_number", "takeaway", "several_label",
    "versus_head", "versus", "versus_second_head", "versus_second",
    "facts_label", "facts_large", "timeline_head", "timeline_body", "figure_caption",
    "row", "pillar", "stair", "stair_numeral", "ledger", "ledger_head", "ledger_child", "chip",
    "diagram_text", "diagram_body", "diagram_head", "diagram_head_body", "diagram_label",
    "diagram_group",
]  # fmt: skip

BoxName = Literal[
    "title", "small_title", "unseen_title", "kicker", "content", "small_content",
    "footer_rule", "footer", "page",
    "cover", "cover_details", "cover_columns", "cover_aside", "cover_seal",
    "closing", "closing_details", "statement", "quote", "quote_columns",
    "section_names", "section_number", "section",
    "agenda_panel", "agenda_panel_title", "agenda_title", "agenda_columns", "agenda_foot",
    "agenda",
    "side", "side_title", "side_kicker", "side_text", "beside",
    "full_title", "full_kicker", "full_text", "half", "half_kicker", "half_title", "half_text",
    "speaker_side", "speaker_person", "speaker_title", "speaker_said",
    "headline_monogram", "headline_name", "headline_posts", "headline_quote", "headline_points",
]  # fmt: skip


@record
class TextStyle:
    """How a kind of paragraph is set, whatever its size."""

    leading: float
    """Of the type size."""
    color: str = "ink"
    """A colour token."""
    strong: str = "strong"
    """Of bold words in it."""
    bold: bool = False
    font: Literal["heading", "body", "mono"] = "body"
    scale: float = 1.0
    """Of the size it is set at."""
    floor: float = 0.0
    """The scaled size is never below this."""
    tracking: float = 0.0
    """Em."""
    align: Literal["left", "center", "right"] = "left"
    before: float = 0.0
    """Em of space above."""

    def line(self, size: float) -> float:
        """Height of a line at `size`, pt."""
        return round(self.size(size) * self.leading, 2)

    def size(self, size: float) -> float:
        """Pt at which it is set where what is around it has `size`."""
        return max(round(size * self.scale, 1), self.floor)


class Measures:
    """Lengths and sizes that one part of the layout reads: a subclass names them, the theme's file
    has their values. Never changed. No record, of which thirty would take four milliseconds of
    every start.
    """

    PART: ClassVar[str]
    """What a theme's file calls it: `[measures.<part>]`."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{self.__class__.__name__} is frozen: its {name} stays as it is")


class MarkMeasures(Measures):
    """The accent at the page's edge, before a title's first line."""

    PART = "mark"
    left: float
    width: float
    height: float
    share: float
    """Of the line's height, at most."""
    drop: float
    """From the title's top, in PowerPoint's layouts."""


T = TypeVar("T", bound=Measures)


@record
class Design:
    """A theme on a page of one size."""

    canvas: Size
    styles: Mapping[StyleName, TextStyle]
    boxes: Mapping[BoxName, Box]
    grounds: Mapping[Kind, Paint]
    """What each kind's pages are painted with before anything stands on them."""
    motifs: Mapping[str, tuple[Any, ...]]
    """Ornaments of the layout's, from below: by kind of page, `content` of all that have a title
    bar, `title` of what stands under the title and moves with it, `side` of panels beside.
    """
    parts: Mapping[str, Mapping[str, Any]]
    """Lengths and sizes by part of the layout; `measures` gives them by name."""
    lacks: frozenset[Role] = frozenset()
    """What pages have no place for: it is not shown."""
    _measures: dict[type[Measures], Measures] = field(
        default_factory=dict[type[Measures], Measures], hash=False, compare=False
    )

    def measures(self, part: type[T]) -> T:
        """The lengths and sizes of `part`, made once."""
        found = self._measures.get(part)
        if found is None:
            found = self._measures[part] = part(self.parts[part.PART])
        return cast("T", found)
