"""Scenes on the template's own page: Briefing lays out on one whose shorter side is 540 pt, and a
template's may be any; every length is times one factor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from briefing.model.geometry import Box, Size
from briefing.model.record import is_record, names_of, replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.scene import Scene

T = TypeVar("T")

_LENGTHS = {
    "Style": ("size", "tracking"),
    "Paragraph": ("leading", "margin", "indent", "before", "after"),
    "Line": ("x", "top", "baseline", "width"),
    "Segment": ("x", "width"),
    "Text": ("widths",),
    "Shape": ("stroke_width", "radius"),
    "Path": ("outline", "stroke_width"),
    "Connector": ("points", "stroke_width"),
    "Table": ("columns", "rows", "padding", "rules"),
    "LineStyle": ("width", "marker"),
    "DataLabels": ("size",),
    "Stroke": ("points", "width"),
    "TemplateLevel": ("size", "margin", "indent", "before", "after"),
    "TemplatePlace": ("insets",),
}
"""Fields that are lengths in themselves, by the name of the record. Boxes are wherever they are."""
_LEFT = ("theme", "layout", "design", "sources", "source", "data", "svg", "color_map")
"""Fields that hold no lengths, or are scaled apart."""


def scaled(scene: Scene, factor: float, known: dict[int, Any]) -> Scene:
    """`known` keeps what scenes share: their theme, their layout and what that shows."""

    def shared(thing: T, make: Callable[[T], T]) -> T:
        if id(thing) not in known:
            known[id(thing)] = thing, make(thing)
        return cast("T", known[id(thing)][1])

    size = Size(scene.size.width * factor, scene.size.height * factor)
    theme = shared(scene.theme, lambda theme: replace(theme, designs=_designs(theme, factor)))
    layout = scene.layout
    if layout is not None:
        layout = shared(layout, lambda one: _times(one, factor))
    return replace(_times(scene, factor), size=size, theme=theme, layout=layout)


def _designs(theme: Any, factor: float) -> dict[Size, Any]:
    return {
        Size(size.width * factor, size.height * factor): replace(
            design, boxes={name: _times(box, factor) for name, box in design.boxes.items()}
        )
        for size, design in theme.designs.items()
    }


def _times(thing: Any, factor: float) -> Any:
    """A record, or what is made of records, larger."""
    if isinstance(thing, Box):
        return Box(thing.x * factor, thing.y * factor, thing.width * factor, thing.height * factor)
    if isinstance(thing, tuple):
        return tuple(_times(one, factor) for one in cast("tuple[Any, ...]", thing))
    if isinstance(thing, dict):
        items = cast("dict[Any, Any]", thing).items()
        return {key: _times(value, factor) for key, value in items}
    if not is_record(thing):
        return thing
    lengths = _LENGTHS.get(type(thing).__name__, ())
    changes: dict[str, Any] = {}
    for name in names_of(thing):
        value = getattr(thing, name)
        if name in lengths:
            changes[name] = _larger(value, factor)
        elif name not in _LEFT and (isinstance(value, (tuple, dict)) or is_record(value)):
            changes[name] = _times(value, factor)
    return replace(thing, **changes)


def _larger(value: Any, factor: float) -> Any:
    """A number, or those in a tuple."""
    if isinstance(value, (int, float)):
        return round(value * factor, 4)
    if isinstance(value, tuple):
        return tuple(_larger(one, factor) for one in cast("tuple[Any, ...]", value))
    return value
