"""Diagrams of lists, where the order says all: a flow in rows, a cycle, a matrix, a pyramid."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.layout.diagrams.nodes import outer_size, placed, words_of, words_size
from briefing.layout.diagrams.plan import DiagramMeasures, PlacedNode, Plan, Wire
from briefing.model.geometry import Box
from briefing.model.shapes.diagram import Link

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.scene import Side
    from briefing.model.shapes.diagram import Diagram

_TOP = 0.34
"""Of a pyramid's width, its top."""


def rows_plan(
    diagram: Diagram, size: float, spread: float, room: Box, context: LayoutContext
) -> Plan | None:
    """A flow from left to right, in as few rows as there is room for."""
    m, count = context.measures(DiagramMeasures), len(diagram.nodes)
    gap, between = m.ranks * spread, m.ranks * spread
    for rows in range(1, count + 1):
        across = math.ceil(count / rows)
        width = (room.width - gap * (across - 1)) / across
        words = [words_of(node, size, context) for node in diagram.nodes]
        inner = width - 2 * m.side
        if any(context.widest_word(one) > inner for para in words for one in para):
            continue
        longest = max(size * m.longest[0] * 1.4, 1.0)
        if width > longest + 2 * m.side:
            width, inner = longest + 2 * m.side, longest
        tall = max(context.height(one, inner) for one in words) + 2 * m.pad * 1.5
        height = rows * tall + (rows - 1) * between
        if height > room.height:
            continue
        nodes: list[PlacedNode] = []
        for index, para in enumerate(words):
            row, place = divmod(index, across)
            box = Box(
                round(place * (width + gap), 2), round(row * (tall + between), 2), width, tall
            )
            nodes.append(placed(index, box, "round", para, inner, context))
        wires = [_next(nodes[i], nodes[i + 1], (i + 1) % across == 0) for i in range(count - 1)]
        return Plan(across * (width + gap) - gap, height, tuple(nodes), tuple(wires))
    return None


def _next(one: PlacedNode, other: PlacedNode, new_row: bool) -> Wire:
    """To the right, or down between two rows and back to the left."""
    link = Link(one.index, other.index)
    a, b = one.box, other.box
    if not new_row:
        y = a.y + a.height / 2
        return Wire(link, ((a.right, y), (b.x, y)), "right", "left")
    left, right, y = b.x + b.width / 2, a.x + a.width / 2, (a.bottom + b.y) / 2
    if abs(left - right) < 0.5:
        return Wire(link, ((right, a.bottom), (right, b.y)), "bottom", "top")
    points = ((right, a.bottom), (right, y), (left, y), (left, b.y))
    return Wire(link, points, "bottom", "top")


def cycle_plan(diagram: Diagram, size: float, room: Box, context: LayoutContext) -> Plan | None:
    """Clockwise on an ellipse, from the top."""
    m, count = context.measures(DiagramMeasures), len(diagram.nodes)
    words = [words_of(node, size, context) for node in diagram.nodes]
    inner = [words_size(one, size * m.longest[0], context) for one in words]
    sizes = [outer_size("round", *one, context) for one in inner]
    width, height = max(w for w, _ in sizes), max(h for _, h in sizes)
    wide = min(room.width, room.height * 2.1)
    across, down = (wide - width) / 2, (room.height - height) / 2
    if across < width * 0.6 or down < height:
        return None
    nodes: list[PlacedNode] = []
    for index, para in enumerate(words):
        angle = math.radians(-90 + 360 * index / count)
        x, y = across + across * math.cos(angle), down + down * math.sin(angle)
        box = Box(round(x, 2), round(y, 2), width, height)
        nodes.append(placed(index, box, "round", para, inner[index][0], context))
    if _touch(nodes, m.nodes / 2):
        return None
    wires = [_around(nodes[i], nodes[(i + 1) % count]) for i in range(count)]
    if count == 2:
        wires = wires[:2]
    return Plan(wide, room.height, tuple(nodes), tuple(wires))


def _touch(nodes: list[PlacedNode], gap: float) -> bool:
    for index, one in enumerate(nodes):
        for other in nodes[:index]:
            a, b = one.box, other.box
            if (
                min(a.right, b.right) - max(a.x, b.x) > -gap
                and min(a.bottom, b.bottom) - max(a.y, b.y) > -gap
            ):
                return True
    return False


def _around(one: PlacedNode, other: PlacedNode) -> Wire:
    """Straight between boxes that face each other, else in a quarter of a circle, clockwise."""
    a, b, link = one.box, other.box, Link(one.index, other.index)
    if min(a.right, b.right) - max(a.x, b.x) > a.width * 0.3:
        down = b.y > a.y
        sides: tuple[Side, Side] = ("bottom", "top") if down else ("top", "bottom")
        return Wire(link, (_site(a, sides[0]), _site(b, sides[1])), *sides)
    if min(a.bottom, b.bottom) - max(a.y, b.y) > a.height * 0.3:
        right = b.x > a.x
        sides = ("right", "left") if right else ("left", "right")
        return Wire(link, (_site(a, sides[0]), _site(b, sides[1])), *sides)
    right, down = b.x > a.x, b.y > a.y
    corners: dict[tuple[bool, bool], tuple[Side, Side]] = {
        (True, True): ("right", "top"),
        (False, True): ("bottom", "right"),
        (False, False): ("left", "bottom"),
        (True, False): ("top", "left"),
    }
    sides = corners[right, down]
    start, end = _site(a, sides[0]), _site(b, sides[1])
    corner = (end[0], start[1]) if sides[0] in {"left", "right"} else (start[0], end[1])
    return Wire(link, (start, corner, end), *sides, curved=True)


def _site(box: Box, side: Side) -> tuple[float, float]:
    x, y = box.x + box.width / 2, box.y + box.height / 2
    return {
        "top": (x, box.y),
        "bottom": (x, box.bottom),
        "left": (box.x, y),
        "right": (box.right, y),
    }[side]


def matrix_plan(diagram: Diagram, size: float, room: Box, context: LayoutContext) -> Plan | None:
    """Fields of one size in two or three columns."""
    m, count = context.measures(DiagramMeasures), len(diagram.nodes)
    across = 2 if count <= 4 else 3
    rows = math.ceil(count / across)
    gap = m.nodes / 2
    width = (room.width - gap * (across - 1)) / across
    height = (room.height - gap * (rows - 1)) / rows
    inner = width - 4 * m.side
    looks = ["head" if (i // across + i % across) % 2 == 0 else "node" for i in range(count)]
    pairs = zip(diagram.nodes, looks, strict=True)
    words = [words_of(node, size, context, look) for node, look in pairs]
    if any(context.height(one, inner) + 2 * m.pad > height for one in words):
        return None
    if any(context.widest_word(one) > inner for para in words for one in para):
        return None
    nodes: list[PlacedNode] = []
    for index, para in enumerate(words):
        row, column = divmod(index, across)
        box = Box(round(column * (width + gap), 2), round(row * (height + gap), 2), width, height)
        nodes.append(placed(index, box, "rect", para, inner, context, looks[index]))
    return Plan(room.width, room.height, tuple(nodes))


def pyramid_plan(diagram: Diagram, size: float, room: Box, context: LayoutContext) -> Plan | None:
    """Levels as bars that widen downwards, one below the other."""
    m, count = context.measures(DiagramMeasures), len(diagram.nodes)
    gap = m.edge * 2
    height = (room.height - gap * (count - 1)) / count
    nodes: list[PlacedNode] = []
    wide = min(room.width, room.height * 2.2)
    for index, node in enumerate(diagram.nodes):
        look = "head" if index % 2 == 0 else "node"
        para = words_of(node, size, context, look)
        width = wide * (_TOP + (1 - _TOP) * (index / max(count - 1, 1)))
        inner = width - 2 * m.side
        if context.height(para, inner) + m.pad > height:
            return None
        if any(context.widest_word(one) > inner for one in para):
            return None
        box = Box(round((wide - width) / 2, 2), round(index * (height + gap), 2), width, height)
        nodes.append(placed(index, box, "rect", para, inner, context, look))
    return Plan(wide, room.height, tuple(nodes))
