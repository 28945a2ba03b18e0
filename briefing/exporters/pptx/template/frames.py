"""What a layout shows so that its slides need not: title mark, footer rule, section panel.

A layout shows the frame of the first page of its kind; pages with an equal frame write none of it,
so that a person changes it once, on the layout. Layouts of kinds that the deck has no page of show
the usual one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.design import MarkMeasures
from briefing.model.geometry import Box
from briefing.model.kinds import KIND_INFO
from briefing.model.placeholder import Placeholder
from briefing.model.scene import Path, Shape

if TYPE_CHECKING:
    from typing import TypeGuard

    from briefing.exporters.pptx.shapes import Drawn
    from briefing.model.deck import Kind
    from briefing.model.design import Design
    from briefing.model.scene import Item, Scene


class Frames:
    """By kind, the shapes that its layout shows."""

    def __init__(self, design: Design) -> None:
        self._design = design
        self._shown: dict[Kind, tuple[Drawn, ...]] = {}

    def match(self, scene: Scene) -> bool:
        """Whether the layout shows the page's frame; the first page of a kind decides for it."""
        own = frame_of(scene)
        return own == self._shown.setdefault(scene.kind, own)

    def of(self, kind: Kind) -> tuple[Drawn, ...]:
        found = self._shown.get(kind)
        if found is None:
            return _usual(kind, self._design)
        return found


def is_frame(item: Item) -> TypeGuard[Drawn]:
    """Whether the item belongs to the page's frame, which its layout draws."""
    return isinstance(item, (Shape, Path)) and item.part == "frame"


def frame_of(scene: Scene) -> tuple[Drawn, ...]:
    """The page's shapes that belong to its frame."""
    return tuple(item for item in scene.items if is_frame(item))


def _usual(kind: Kind, design: Design) -> tuple[Drawn, ...]:
    if KIND_INFO[kind].dark:
        return ()
    boxes = design.boxes
    if KIND_INFO[kind].unframed:
        return ()
    rule = Shape(boxes["footer_rule"], fill="rule", name="Footer rule", part="frame")
    if kind == "statement":
        return (rule,)
    return Shape(_mark(design), fill="accent", name="Title mark", part="frame"), rule


def _mark(design: Design) -> Box:
    """Before the first line of the title."""
    measures, title = design.measures(MarkMeasures), design.layouts["points"][Placeholder("title")]
    tall = min(measures.height, title.size * title.leading * measures.share)
    return Box(measures.left, title.box.y + measures.drop, measures.width, tall)
