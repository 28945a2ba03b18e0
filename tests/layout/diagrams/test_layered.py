"""Layers of nodes: whatever is linked with whatever, nothing lies on anything else."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.diagrams.chart import Arc, Extent, Layered, Place, Spacing
from briefing.layout.diagrams.layered import layered

SPACING = Spacing(40, 24, 12, 28, 10, 10, 10)
SLACK = 0.5
THIN = 0.3
Edges = tuple[float, float, float, float]


@st.composite
def charts(draw: st.DrawFn) -> tuple[list[Extent], list[Arc], list[int]]:
    count = draw(st.integers(1, 10))
    lengths = st.floats(20, 140)
    sizes = [Extent(draw(lengths), draw(lengths)) for _ in range(count)]
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    pairs = draw(st.lists(ends.filter(lambda pair: pair[0] != pair[1]), max_size=count * 2))
    label = st.none() | lengths.map(lambda wide: Extent(18, wide))
    arcs = [Arc(first, last, draw(label)) for first, last in pairs]
    wanted = draw(st.lists(st.integers(-1, 2), min_size=count, max_size=count))
    used = sorted({group for group in wanted if group >= 0})
    return sizes, arcs, [used.index(group) if group >= 0 else -1 for group in wanted]


def edges(place: Place, size: Extent) -> Edges:
    return (
        place.along - size.along / 2,
        place.along + size.along / 2,
        place.across - size.across / 2,
        place.across + size.across / 2,
    )


def meet(one: Edges, other: Edges) -> bool:
    along = min(one[1], other[1]) - max(one[0], other[0])
    return along > SLACK and min(one[3], other[3]) - max(one[2], other[2]) > SLACK


def inside(inner: Edges, outer: Edges) -> bool:
    return (
        outer[0] - SLACK <= inner[0]
        and inner[1] <= outer[1] + SLACK
        and outer[2] - SLACK <= inner[2]
        and inner[3] <= outer[3] + SLACK
    )


@settings(max_examples=120, deadline=None)
@given(charts())
def test_nodes_words_and_groups_keep_apart_and_links_off_the_nodes(
    chart: tuple[list[Extent], list[Arc], list[int]],
) -> None:
    sizes, arcs, groups = chart
    made = layered(sizes, arcs, groups, SPACING, [60.0] * (max(groups, default=-1) + 1))
    nodes = [edges(*pair) for pair in zip(made.nodes, sizes, strict=True)]
    words = [
        edges(place, arc.label)
        for place, arc in zip(made.labels, arcs, strict=True)
        if place and arc.label
    ]
    assert len(words) == sum(arc.label is not None for arc in arcs)
    assert not any(meet(*pair) for pair in combinations((*nodes, *words), 2))
    boxes = [edges(*group) for group in made.groups]
    assert not any(meet(*pair) for pair in combinations(boxes, 2))
    for number, box in enumerate(boxes):
        for node, group in zip(nodes, groups, strict=True):
            assert inside(node, box) if group == number else not meet(node, box)
    assert all(len(route) in {2, 4, 6} for route in made.routes)
    assert not any(meet(node, leg) for leg in legs(made) for node in nodes)
    whole = (0.0, made.size.along, 0.0, made.size.across)
    assert all(inside(one, whole) for one in (*nodes, *words, *boxes))


def legs(made: Layered) -> list[Edges]:
    """The straight parts of all links, a little wider than nothing."""
    return [
        (
            min(one.along, other.along) - THIN,
            max(one.along, other.along) + THIN,
            min(one.across, other.across) - THIN,
            max(one.across, other.across) + THIN,
        )
        for route in made.routes
        for one, other in pairwise(route)
    ]


def test_a_parent_stands_over_the_middle_of_its_children() -> None:
    size = Extent(30, 80)
    made = layered([size] * 4, [Arc(0, 1), Arc(0, 2), Arc(0, 3)], [-1] * 4, SPACING)
    parent, *children = made.nodes
    assert parent.across == children[1].across
    assert {child.along for child in children} == {children[0].along}


def test_links_that_run_on_are_straight() -> None:
    size = Extent(30, 80)
    made = layered([size] * 3, [Arc(0, 1), Arc(1, 2)], [-1] * 3, SPACING)
    assert [2, 2] == [len(route) for route in made.routes]


def test_a_link_back_runs_outside() -> None:
    size = Extent(30, 80)
    made = layered([size] * 2, [Arc(0, 1), Arc(1, 0)], [-1] * 2, SPACING)
    back = made.routes[1]
    assert back[2].across > made.nodes[0].across + size.across / 2
