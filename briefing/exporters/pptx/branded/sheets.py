"""A template's layouts as slides fill them: their places, and how their levels look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx.bullets import BulletLook
from briefing.exporters.pptx.template.looks import Leveled, Look
from briefing.exporters.pptx.template.marks import element
from briefing.exporters.pptx.template.sheets import Place, Sheet, Sheets, Wanted
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.exporters.pptx.template.sheets import Parts
    from briefing.model.looks.template import TemplateLayout, TemplateLevel, TemplatePlace
    from briefing.model.placeholder import Placeholder

_NEAR = 0.06
"""Pt, or a share of the size: what rounding makes of a length."""
_FOOT = ("footer", "page")
_HOLD = ("obj", "tbl", "chart")
"""Places that take a table or a chart."""


class BrandedPlace(Place):
    """A place of the template's layout."""

    def __init__(self, place: TemplatePlace) -> None:
        super().__init__(Wanted(place.box, 0.0, (), place.valign, place.vertical))
        self.place = place
        self.levels = {number: _look(level) for number, level in enumerate(place.levels)}

    def holds(self, part: Placeholder, wanted: Wanted) -> bool:
        """What stands at the foot is where the template has it, however tight that is."""
        return part.role in _FOOT or super().holds(part, wanted)

    def settled(self, wanted: Sequence[Leveled]) -> Sequence[Leveled]:
        """What differs from a level by rounding alone does not; a point's mark is the level's."""
        return [Leveled(level, _near(look, self.levels.get(level))) for level, look in wanted]

    def around(self, box: Box) -> Box:
        left, top, right, bottom = self.place.insets
        return Box(box.x - left, box.y - top, box.width + left + right, box.height + top + bottom)


class BrandedSheet(Sheet):
    """A layout of the template."""

    def __init__(self, layout: TemplateLayout, parts: Parts) -> None:
        super().__init__(0, parts._replace(places={}))
        self.layout = layout
        self.places = {part: BrandedPlace(place) for part, place in layout.places.items()}

    @property
    def part(self) -> str:
        return self.layout.part

    def element(self, part: Placeholder) -> str:
        place = self.layout.places.get(part)
        return place.element if place else element(part)

    def stand_in(self, part: Placeholder, free: Mapping[Placeholder, Place]) -> Placeholder:
        """A table or a chart stands in a place for any content where there is none for it."""
        if part in free or part.role not in ("table", "chart"):
            return part
        for other, place in free.items():
            if (
                other.role == "body"
                and isinstance(place, BrandedPlace)
                and (place.place.kind in _HOLD)
            ):
                return other
        return part


class BrandedSheets(Sheets):
    """The layouts that the deck's slides are set in."""

    def __init__(self) -> None:
        super().__init__(0)
        self.used: dict[str, BrandedSheet] = {}

    def of(self, parts: Parts) -> Sheet:
        layout = parts.layout
        assert layout is not None
        if layout.part not in self.used:
            self.used[layout.part] = BrandedSheet(layout, parts)
        sheet = self.used[layout.part]
        sheet.ground, sheet.shapes = parts.ground, parts.shapes
        return sheet


def _look(level: TemplateLevel) -> Look:
    bullet = None
    if level.bullet or level.numbered:
        bullet = BulletLook(
            level.bullet, level.numbered, level.bullet_color or level.color, 1.0, "body"
        )
    return Look(
        level.size,
        level.color,
        level.font,
        level.bold,
        level.italic,
        0.0,
        level.align,
        level.leading,
        level.margin,
        level.indent,
        level.before,
        level.after,
        bullet,
    )


def _near(look: Look, level: Look | None) -> Look:
    if level is None:
        return look
    near: dict[str, object] = {}
    for name in ("size", "margin", "indent", "before", "after", "leading"):
        one, other = getattr(look, name), getattr(level, name)
        if abs(one - other) <= (0.02 if name == "leading" else _NEAR):
            near[name] = other
    one, other = look.bullet, level.bullet
    if one is not None and other is not None and bool(one.scheme) == bool(other.scheme):
        near["bullet"] = other
    return look._replace(**near)  # type: ignore[arg-type]
