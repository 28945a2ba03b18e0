from __future__ import annotations

from briefing.model.ink.strokes import COLORS, WIDTH, PageKey
from briefing.model.talk import drawing
from briefing.model.talk.course import happened, start
from briefing.model.talk.show import Show
from tests.model.talk.test_show import THREE

A, B = (100.0, 100.0), (200.0, 150.0)


def drawn(show: Show, *points: tuple[float, float]) -> Show:
    for point in points:
        show = happened(show, drawing.draw(point), 0.0)
    return show


def test_a_stroke_is_ink_of_its_page_when_the_pen_is_lifted() -> None:
    touching = drawn(start(THREE, 0.0), A, A, B)
    assert ((A, B), False) == (drawing.strokes(touching)[0].points, bool(touching.ink))
    lifted = drawing.lift(touching)
    assert ([PageKey("a")], None) == (list(lifted.ink.pages), lifted.stroke)


def test_a_page_turned_under_the_pen_keeps_the_stroke() -> None:
    turned = happened(drawn(start(THREE, 0.0), A, B), Show.last, 0.0)
    assert ([PageKey("a")], None, ()) == (
        list(turned.ink.pages),
        turned.stroke,
        drawing.strokes(turned),
    )


def test_a_closer_look_makes_the_pen_no_wider_on_the_screen() -> None:
    stroke = drawn(start(THREE, 0.0).zoomed(2.0), A).stroke
    assert stroke is not None
    assert WIDTH / 2 == stroke.width


def test_nothing_is_drawn_on_a_blank_screen_or_past_the_end() -> None:
    for show in (start(THREE, 0.0).blanked("black"), start(THREE, 0.0).last().next()):
        assert show == drawn(show, A)


def test_ink_is_erased_cleared_and_brought_back() -> None:
    show = drawing.lift(drawn(start(THREE, 0.0), A, B))
    for without in (drawing.erase(A)(show), drawing.clear_ink(show)):
        assert (False, show) == (bool(without.ink), drawing.undo_ink(without))


def test_a_zoom_goes_to_where_the_tool_points() -> None:
    show = drawing.point((700.0, 200.0))(start(THREE, 0.0))
    assert show.zoomed(2.0, (700.0, 200.0)).zoom == show.toggle_zoom().zoom


def test_asked_for_again_the_pen_has_its_next_colour() -> None:
    show = start(THREE, 0.0)
    seen: list[str] = []
    for _ in range(len(COLORS) + 1):
        show = show.next_pen()
        seen.append(show.pen)
    assert [*COLORS, COLORS[0]] == seen


def test_nothing_happens_to_a_show_that_was_left() -> None:
    left = start(THREE, 0.0).leave()
    assert left is happened(left, Show.first, 0.0)
