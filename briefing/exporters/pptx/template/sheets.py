"""Layouts in the making. A slide's places and the shapes beneath them become a layout, and slides
that are alike share one: so that nothing moves when PowerPoint resets a slide, and the next slide
of that layout looks the same.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from briefing.exporters.pptx.template.looks import UNSEEN, Leveled, as_they_are, leveled, merged
from briefing.exporters.pptx.template.marks import element
from briefing.exporters.pptx.template.rooms import room_of
from briefing.model.geometry import Box
from briefing.model.ink.strokes import Stroke
from briefing.model.kinds import KIND_INFO
from briefing.model.placeholder import Placeholder
from briefing.model.scene import Chart, Path, Picture, Shape, Table, Text
from briefing.model.shapes.paint import tones

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeGuard

    from briefing.exporters.pptx.shapes import Drawn
    from briefing.exporters.pptx.template.looks import Look
    from briefing.model.deck import Kind
    from briefing.model.looks.template import TemplateLayout
    from briefing.model.scene import Item, Scene, Vertical, VerticalAlign
    from briefing.model.shapes.paint import Paint

_NEAR = 0.15
"""Pt by which a place may be off and still be the same."""
_PICTURE_NEAR = 1.0
_DATE_WIDTH = 130.0
_DATE_GAP = 12.0


class Wanted(NamedTuple):
    """A place that a slide needs: its box, and what stands in it."""

    box: Box
    tall: float
    """Of what stands in it, pt."""
    levels: tuple[Leveled, ...] = ()
    """A level for each paragraph of a text."""
    valign: VerticalAlign = "top"
    vertical: Vertical = ""


class Parts(NamedTuple):
    """Of a slide, what its layout may have."""

    kind: Kind
    variant: str
    ground: Paint
    shapes: tuple[Drawn, ...]
    """Beneath everything else."""
    places: Mapping[Placeholder, Wanted]
    bare: bool = False
    """Of no kind: with a title only, or nothing."""
    layout: TemplateLayout | None = None
    """Of a company's template, which has it already."""


class Place:
    """A place of a layout, which learns its levels from the slides that use it."""

    __slots__ = ("box", "levels", "valign", "vertical")

    def __init__(self, wanted: Wanted) -> None:
        self.box = wanted.box
        self.valign: VerticalAlign = wanted.valign
        self.vertical: Vertical = wanted.vertical
        self.levels: dict[int, Look] = merged({}, wanted.levels) or {}

    def settled(self, wanted: Sequence[Leveled]) -> Sequence[Leveled]:
        """What a text here asks for, as exactly as its levels say it."""
        return wanted

    def around(self, box: Box) -> Box:
        """The shape whose text breaks its lines in `box`."""
        return box

    def holds(self, part: Placeholder, wanted: Wanted) -> bool:
        """Whether it is where `wanted` is, and large enough."""
        if self.valign != wanted.valign or self.vertical != wanted.vertical:
            return False
        one, other = self.box, wanted.box
        near = _PICTURE_NEAR if part.role == "picture" else _NEAR
        if abs(one.x - other.x) > near or abs(one.width - other.width) > near:
            return False
        if part.role in ("picture", "chart"):
            return abs(one.y - other.y) <= near and abs(one.height - other.height) <= near
        if wanted.tall > one.height + near and part.role != "table":
            return False
        down = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[wanted.valign]
        fixed = one.y + down * one.height, other.y + down * other.height
        return abs(fixed[0] - fixed[1]) <= near


class Sheet:
    """A layout: shapes, and places by what stands in them, in reading order."""

    def __init__(self, number: int, parts: Parts) -> None:
        self.number = number
        """Of its part in the package."""
        self.kind: Kind = parts.kind
        self.variant = parts.variant
        self.ground = parts.ground
        self.shapes = parts.shapes
        self.places = {part: Place(wanted) for part, wanted in parts.places.items()}
        add_date(self.places)
        self.bare = parts.bare

    @property
    def part(self) -> str:
        """Of the package."""
        return f"ppt/slideLayouts/slideLayout{self.number}.xml"

    def element(self, part: Placeholder) -> str:
        """The `p:ph` by which a slide names a place."""
        return element(part)

    def stand_in(self, part: Placeholder, free: Mapping[Placeholder, Place]) -> Placeholder:
        """The free place that takes what stands in `part`."""
        del free
        return part

    def take(self, parts: Parts) -> bool:
        """Learn what a slide like those before needs besides. False: it is none of them."""
        if self.ground != parts.ground or self.shapes != parts.shapes:
            return False
        found: dict[Placeholder, dict[int, Look]] = {}
        for part, wanted in parts.places.items():
            place = self.places.get(part)
            if place is None:
                continue
            levels = merged(place.levels, wanted.levels)
            if levels is None or not place.holds(part, wanted):
                return False
            found[part] = levels
        for part, levels in found.items():
            self.places[part].levels = levels
        for part, wanted in parts.places.items():
            if part not in self.places:
                self.places[part] = Place(wanted)
        return True

    def likeness(self, parts: Parts) -> tuple[bool, int]:
        """How well a slide fits that is not like the others."""
        held = (
            part in self.places and self.places[part].holds(part, wanted)
            for part, wanted in parts.places.items()
        )
        return self.shapes == parts.shapes, sum(held)

    @property
    def structure(self) -> frozenset[Placeholder]:
        """The places that make it this layout and no other."""
        return frozenset(part for part in self.places if part.role not in _BESIDE)

    @property
    def count(self) -> int:
        """How many cards, steps, people, columns or figures it has; 0 where it has none."""
        if KIND_INFO[self.kind].unframed:
            return 0
        return max((part.index for part in self.places if part.role in _COUNTED), default=0)

    @property
    def sort(self) -> tuple[Kind, str, int, bool]:
        """What a person would look for it by."""
        beside = self.kind == "picture" and Placeholder("body") in self.places
        return self.kind, self.variant, self.count, beside

    @property
    def framed(self) -> bool:
        """It has a foot."""
        return Placeholder("page") in self.places


_TITLE = Placeholder("title")
_ON_SHAPE = 3.0
"""Pt that text may reach over the edge of what it stands on."""
_CHANGING = {"background", "soft", "ink", "muted", "rule", "quiet", "code"}
"""Tokens that a background style changes."""
_FOOT = ("footer", "page")
_COUNTED = ("head", "name", "number", "text", "body")
_BESIDE = ("title", "subtitle", "kicker", "caption", "footer", "page", "date")


class Sheets:
    """All layouts of a deck: at most so many are made of its slides."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._of: dict[tuple[Kind, str], list[Sheet]] = {}
        self._count = 0

    def of(self, parts: Parts) -> Sheet:
        """The layout for a slide: one that slides like it have already, or a new one. When there
        are enough, the one that fits best.
        """
        alike = self._of.setdefault((parts.kind, parts.variant), [])
        for sheet in alike:
            if sheet.take(parts):
                return sheet
        if self._count < self._most or not alike:
            return self.add(parts)
        return max(alike, key=lambda sheet: sheet.likeness(parts))

    def add(self, parts: Parts) -> Sheet:
        """A layout like that slide."""
        self._count += 1
        sheet = Sheet(self._count, parts)
        self._of.setdefault((parts.kind, parts.variant), []).append(sheet)
        return sheet

    def in_order(self) -> list[Sheet]:
        """By their numbers, which count from 1."""
        every = (sheet for sheets in self._of.values() for sheet in sheets)
        return sorted(every, key=lambda sheet: sheet.number)


def add_date(places: dict[Placeholder, Place]) -> None:
    """Beside the page's number, where there is one: no slide of ours has a date, but a person's
    may.
    """
    page, date = places.get(Placeholder("page")), Placeholder("date")
    if page is None or date in places:
        return
    box = page.box
    left = Box(box.x - _DATE_GAP - _DATE_WIDTH, box.y, _DATE_WIDTH, box.height)
    places[date] = Place(Wanted(left, 0.0, (), page.valign))
    places[date].levels = dict(page.levels)


def parts_of(scene: Scene) -> Parts:
    """What a page could have of its layout."""
    beneath = takewhile(lambda item: isinstance(item, (Shape, Path)), scene.items)
    shapes = tuple(filter(is_drawn, beneath)) if scene.layout is None else ()
    places: dict[Placeholder, Wanted] = {}
    for item in scene.items[scene.fixed :]:
        if isinstance(item, Stroke) or (isinstance(item, Text) and item.inside):
            continue
        part = item.part
        if isinstance(part, Placeholder) and part not in places:
            places[part] = _wanted(item, scene)
    if _TITLE not in places:  # a slide without a title that is seen has one for the outline
        box = scene.theme.designs[scene.size].boxes["unseen_title"]
        places = {_TITLE: Wanted(box, 0.0, (Leveled(0, UNSEEN),)), **places}
    return Parts(scene.kind, scene.variant, scene.background, shapes, places, layout=scene.layout)


def is_drawn(item: Item) -> TypeGuard[Drawn]:
    """Whether a layout can show it."""
    return isinstance(item, (Shape, Path)) and item.part != "content" and not item.step


def _is_on_color(text: Text, scene: Scene) -> bool:
    """Whether it stands on a shape whose colour is the same on a dark ground and on a light one."""
    box, found = text.box, False
    for item in takewhile(lambda item: item is not text, scene.items):
        if isinstance(item, (Shape, Path)) and item.fill and item.box.contains(box, _ON_SHAPE):
            found = not {tone.color for tone in tones(item.fill)} & _CHANGING
    return found


def _wanted(item: Item, scene: Scene) -> Wanted:
    match item:
        case Text():
            if scene.layout is not None:
                levels = as_they_are(item.paragraphs)
            else:
                levels = leveled(item.paragraphs, fixed=_is_on_color(item, scene))
            if isinstance(item.part, Placeholder) and item.part.role in _FOOT:
                return Wanted(item.box, item.box.height, levels, "bottom")
            room, tall = room_of(item, scene), item.box.height
            return Wanted(room, tall, levels, item.valign, item.vertical)
        case Picture() | Table() | Chart():
            return Wanted(item.box, item.box.height)
        case _:
            raise AssertionError(item)
