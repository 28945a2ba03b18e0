from __future__ import annotations

import pytest

from briefing.layout import lay_out
from briefing.layout.check import check_scene
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.deck import Deck, Point, Points, Slide
from briefing.model.geometry import RATIOS, Box
from briefing.model.scene import Formula, Scene, Text
from briefing.model.text import rich
from tests.layout.decks import Pictures

ROOTS = r"$$x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}$$"


def page(*texts: str, kind: str = "points", ratio: str = "16:9", notes: str = "") -> Scene:
    points = tuple(Point(rich(text), marker="none") for text in texts)
    notes_ = (rich(notes),) if notes else ()
    slide = Slide("a", kind, rich("A"), blocks=(Points(points),), notes=notes_)  # type: ignore[arg-type]
    layout = lay_out(
        Deck(rich("D"), (slide,)), load_theme("ink"), GridMeasurer(), Pictures(), RATIOS[ratio]
    )
    return layout.scenes(0)[0]


def formulas(scene: Scene) -> list[Formula]:
    return [item for item in scene.items if isinstance(item, Formula)]


def said(scene: Scene) -> list[str]:
    texts = (item for item in scene.items if isinstance(item, Text))
    return [paragraph.text for text in texts for paragraph in text.paragraphs]


@pytest.mark.parametrize("kind", ["points", "statement"])
@pytest.mark.parametrize("ratio", RATIOS)
def test_a_formula_by_itself_stands_in_the_middle_and_within_the_page(
    kind: str, ratio: str
) -> None:
    scene = page("Roots are", ROOTS, kind=kind, ratio=ratio)
    (formula,) = formulas(scene)
    whole = Box(0, 0, scene.size.width, scene.size.height)
    assert whole.contains(formula.box)
    assert formula.size >= 20
    assert "x = (−b±√(b² − 4ac))/(2a)" == formula.alt
    assert not any("$" in text for text in said(scene))
    assert [] == check_scene(scene)


def test_a_very_wide_formula_is_as_small_as_the_page_asks() -> None:
    (formula,) = formulas(page("$$" + " + ".join(["x^2"] * 40) + "$$"))
    assert formula.box.x >= 0
    assert formula.box.right <= 960


def test_in_a_line_and_in_notes_a_formula_is_read() -> None:
    scene = page("With $E = mc^2$ for $5", "more", notes=r"Say $\frac{a}{b}$.")
    assert "With E = mc² for $5" in said(scene)
    assert ["Say a/b."] == [note.plain for note in scene.notes]


def test_one_that_cannot_be_read_stays_as_it_is_and_the_check_names_it() -> None:
    scene = page(r"$$\foo{x}$$", "more")
    assert r"$$\foo{x}$$" in said(scene)
    (found,) = check_scene(scene)
    assert ("remark", True) == (found.check, r"$$\foo{x}$$" in str(found.message))
