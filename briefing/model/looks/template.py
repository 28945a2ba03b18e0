"""A PowerPoint template as slides are set in it: its layouts, their places, and how each level of
text looks there. Lengths are pt on the page that Briefing lays out (`Template.scale` times the
template's own), colours are tokens of the theme that was made of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.deck import Kind
    from briefing.model.design import Design
    from briefing.model.geometry import Box, Size
    from briefing.model.message import Message
    from briefing.model.placeholder import Placeholder
    from briefing.model.shapes.paint import Paint


@record
class TemplateLevel:
    """How a level of text is set."""

    size: float
    color: str
    font: Literal["heading", "body", "mono"]
    bold: bool
    italic: bool
    align: Literal["left", "center", "right"]
    leading: float
    """Of the size."""
    margin: float
    indent: float
    before: float
    after: float
    bullet: str
    """A character; empty for none, and where the template counts."""
    numbered: str = ""
    """DrawingML's name of the scheme where the template counts."""
    bullet_color: str = ""
    capitals: bool = False


@record
class TemplatePlace:
    """A placeholder of a layout, all that it inherits found."""

    kind: str
    """As DrawingML calls it: `ctrTitle`, `body`, `obj` …"""
    element: str
    """The `p:ph` by which a slide names it."""
    box: Box
    """In which its lines break: without the insets."""
    insets: tuple[float, float, float, float]
    """Left, top, right, bottom."""
    valign: Literal["top", "middle", "bottom"]
    vertical: Literal["", "eaVert", "vert"]
    levels: tuple[TemplateLevel, ...]
    fill: Paint = ""
    """What it is painted with where something stands in it."""


@record
class FixedText:
    """Words that a layout shows on every slide."""

    box: Box
    paragraphs: tuple[Any, ...]
    """A scene's. (A scene knows its layout, so a layout cannot name what a scene is made of.)"""
    valign: Literal["top", "middle", "bottom"]
    number: bool = False
    """They are the page's number."""


@record
class TemplateLayout:
    """A layout of the template, with the design of what is set in it."""

    name: str
    part: str
    """In the package."""
    kind: str
    """Its `type`, empty where it says none."""
    master: str
    """The part of its master."""
    places: Mapping[Placeholder, TemplatePlace]
    fixed: tuple[Any, ...]
    """Shapes, freeforms and pictures of a scene that every slide of it shows beneath its content,
    the picture of its ground first.
    """
    words: tuple[FixedText, ...]
    ground: Paint
    color_map: Mapping[str, str]
    """Of the names that slides use, the slot each means."""
    own_map: bool
    """The layout says another than its master."""
    design: Design


@record
class Fit:
    """Which layout a kind of slide is set in."""

    layout: TemplateLayout
    lacks: tuple[str, ...] = ()
    """Roles that the layout has no place for: they are set in its colours, as boxes."""
    instead: bool = False
    """There is none for this kind; it is the closest."""


@record
class Template:
    """A `.pptx` or `.potx` whose look a deck wears."""

    path: str
    digest: str
    """SHA-256 of the file."""
    size: Size
    """Of its pages as they are, pt."""
    scale: float
    """A length on our page over the same on its own."""
    layouts: tuple[TemplateLayout, ...]
    fits: Mapping[Kind, Fit]
    title_only: TemplateLayout
    scheme: Mapping[str, str]
    """`#rrggbb` by slot: `dk1`, `accent1` …"""
    colors: Mapping[str, tuple[str, str, str]]
    """Of tokens that are the template's own: element, value and what shifts it, as written."""
    left_out: tuple[Message, ...]
    """What of the file does not come along."""

    def called(self, name: str) -> TemplateLayout | None:
        """The layout of that name, whatever its case and spaces."""
        wanted = " ".join(name.split()).casefold()
        named = (one for one in self.layouts if " ".join(one.name.split()).casefold() == wanted)
        return next(named, None)
