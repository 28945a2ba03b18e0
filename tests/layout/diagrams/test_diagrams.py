"""Diagrams on slides: their words stand whole and apart, and links hold on to shapes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.layout.check import check_scene
from briefing.model import scene
from briefing.model.deck import Slide
from briefing.model.shapes.diagram import Diagram, DiagramKind, Link, Node, NodeShape
from briefing.model.text import rich
from tests.layout.laid import laid

SHAPES: tuple[NodeShape, ...] = (
    "rect", "round", "stadium", "ellipse", "diamond", "hexagon", "parallelogram", "cylinder",
    "subroutine",
)  # fmt: skip
WORDS = st.sampled_from(["收到来信", "登记", "Check", "a longer text", "答复（草稿）", "1"])


@st.composite
def flows(draw: st.DrawFn) -> Diagram:
    count = draw(st.integers(1, 6))
    nodes = tuple(
        Node(rich(draw(WORDS)), draw(st.sampled_from(SHAPES)), stepwise=draw(st.booleans()))
        for _ in range(count)
    )
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    pairs = draw(st.lists(ends.filter(lambda pair: pair[0] != pair[1]), max_size=7))
    links = tuple(
        Link(first, last, rich(draw(st.sampled_from(["", "yes", "否"])))) for first, last in pairs
    )
    return Diagram("flow", nodes, links, direction=draw(st.sampled_from(["TD", "LR", "BT", "RL"])),
                   lines=("graph",))  # fmt: skip


def listed(kind: DiagramKind, *words: str, body: str = "") -> Diagram:
    more = (rich(body),) if body else ()
    parent = 0 if kind == "org" else -1
    nodes = tuple(
        Node(rich(word), body=more, parent=parent if index else -1)
        for index, word in enumerate(words)
    )
    return Diagram(kind, nodes, direction="LR" if kind == "flow" else "TD")


def pages(diagram: Diagram, ratio: str = "16:9") -> tuple[scene.Scene, ...]:
    return laid(Slide("a", "points", rich("图"), blocks=(diagram,)), ratio=ratio)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(flows())
def test_whatever_a_flow_chart_holds_it_is_shown_and_nothing_overlaps(diagram: Diagram) -> None:
    found = pages(diagram)
    assert [] == [str(finding.message) for page in found for finding in check_scene(page)]
    shown = "".join(
        paragraph.text.replace("\n", "")
        for page in found
        for item in page.items
        if isinstance(item, scene.Text)
        for paragraph in item.paragraphs
    )
    assert all(text.plain in shown for text in diagram.texts)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(flows())
def test_every_link_is_glued_to_shapes_of_its_page(diagram: Diagram) -> None:
    (page,) = pages(diagram)
    shapes = {item.name: item for item in page.items if isinstance(item, scene.Shape)}
    for item in page.items:
        if isinstance(item, scene.Connector):
            assert item.first is not None
            assert item.last is not None
            for glue, point in ((item.first, item.points[0]), (item.last, item.points[-1])):
                box = shapes[glue.shape].box
                at = {"top": box.y, "bottom": box.bottom}.get(glue.side)
                assert at is None or abs(point[1] - at) < 0.1
        if isinstance(item, scene.Text) and item.inside:
            assert shapes[item.inside].box.contains(item.box, 0.6)


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
@pytest.mark.parametrize(
    "diagram",
    [
        listed("flow", "勘察", "开挖", "铺土", "蓄水", "种植", body="两周"),
        listed("org", "Harbour master", "Pilots", "Quays", "Office"),
        listed("cycle", "播种", "除草", "收割", "晾晒", "入仓"),
        listed("cycle", "plan", "do", "check", "act"),
        listed("matrix", "便宜有用", "昂贵有用", "便宜无用", "昂贵无用", body="修门"),
        listed("pyramid", "Trust", "Good people", "Clear rules"),
    ],
    ids=lambda value: value.kind if isinstance(value, Diagram) else value,
)
def test_diagrams_of_lists_fill_a_page_without_a_fault(diagram: Diagram, ratio: str) -> None:
    (page,) = pages(diagram, ratio)
    assert [] == [str(finding.message) for finding in check_scene(page)]
    shapes = [item.name for item in page.items if isinstance(item, scene.Shape)]
    assert len(diagram.nodes) == sum(name.startswith("Node ") for name in shapes)


def test_entries_that_wait_for_a_click_come_with_their_links() -> None:
    nodes = tuple(Node(rich(word), stepwise=True) for word in ("one", "two", "three"))
    (page,) = pages(Diagram("flow", nodes, direction="LR"))
    steps = [item.step for item in page.items if isinstance(item, scene.Connector)]
    assert [2, 3] == steps


def test_a_chart_that_no_page_has_room_for_is_told_in_words() -> None:
    nodes = tuple(Node(rich(f"step number {index}")) for index in range(60))
    links = tuple(Link(index, index + 1) for index in range(59))
    found = pages(Diagram("flow", nodes, links, lines=("graph",)))
    assert not any(isinstance(item, scene.Connector) for page in found for item in page.items)
    texts = [item for page in found for item in page.items if isinstance(item, scene.Text)]
    said = {paragraph.text for text in texts for paragraph in text.paragraphs}
    assert "step number 0 → step number 1" in said
