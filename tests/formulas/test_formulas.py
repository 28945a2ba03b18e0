from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefing.formulas.drawing import drawn
from briefing.formulas.latex import displayed, is_readable, mathml
from briefing.formulas.omml import NAMESPACE, omml
from briefing.formulas.saying import said, with_formulas_said
from briefing.model.shapes.outline import bounds

SIXTY = Path(__file__).with_name("sixty.txt").read_text("utf-8").splitlines()
M = f"{{{NAMESPACE}}}"
SIGNS = set("()[]{}|‖⟨⟩⌊⌋⌈⌉∑∏∫∬∮^~¯―→˙⏞⏟\u0302\u0303ˆ˜\u2061\u2062 \xa0")
"""What Office's own formulas say by their structure."""


def tree(latex: str) -> ElementTree.Element:
    return ElementTree.fromstring(omml(latex).replace(">", f' xmlns:m="{NAMESPACE}">', 1))


def constructs(latex: str) -> set[str]:
    return {one.tag.removeprefix(M) for one in tree(latex).iter()}


def letters(texts: list[str]) -> list[str]:
    return sorted(sign for sign in "".join(texts) if sign not in SIGNS)


def test_there_are_sixty() -> None:
    assert 60 == len(set(SIXTY))


@pytest.mark.parametrize("latex", SIXTY)
def test_every_sign_of_a_formula_is_in_powerpoints(latex: str) -> None:
    read = mathml(latex)
    assert read is not None
    assert said(latex)
    assert "\\" not in said(latex)
    runs = [one.text or "" for one in tree(latex).iter(f"{M}t")]
    assert letters(["".join(read.itertext())]) == letters(runs)


@pytest.mark.parametrize(
    ("latex", "construct"),
    [
        (r"\frac{a}{b}", "f"),
        (r"a^2", "sSup"),
        (r"a_2", "sSub"),
        (r"a_1^2", "sSubSup"),
        (r"\sqrt[3]{x}", "rad"),
        (r"\sum_{i=1}^n i", "nary"),
        (r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", "m"),
        (r"\left( \frac{a}{b} \right)", "d"),
        (r"(a + b)^2", "d"),
        (r"\hat{x}", "acc"),
        (r"\overline{x}", "bar"),
        (r"\underbrace{x + y}_2", "groupChr"),
        (r"\sin x", "func"),
        (r"\boxed{x}", "borderBox"),
        (r"\text{if } x", "nor"),
    ],
)
def test_a_construct_is_powerpoints_own(latex: str, construct: str) -> None:
    assert construct in constructs(latex)


def test_a_sum_takes_what_it_sums_and_no_more() -> None:
    (sum_,) = tree(r"\sum_{i=1}^{n} i = 5").iter(f"{M}nary")
    inside = sum_.find(f"{M}e")
    assert inside is not None
    assert ["i"] == [one.text for one in inside.iter(f"{M}t")]


@pytest.mark.parametrize(
    "latex", [r"\foo{x}", r"\frac{a}{", r"x^", "{" * 400, r"\frac" * 300, "", "x" * 3000]
)
def test_what_cannot_be_read_is_nothing(latex: str) -> None:
    assert (False, "", "", None) == (is_readable(latex), said(latex), omml(latex), drawn(latex))


@pytest.mark.parametrize("latex", [SIXTY[2], SIXTY[8], r"\boxed{x = 1}", r"\cancel{x}"])
def test_a_drawing_fills_its_box_from_the_corner(latex: str) -> None:
    found = drawn(latex)
    assert found is not None
    boxes = [bounds(outline) for outline in found.outlines]
    assert 0 == pytest.approx(min(box.x for box in boxes), abs=1e-6)
    assert 0 == pytest.approx(min(box.y for box in boxes), abs=1e-6)
    assert found.width == pytest.approx(max(box.right for box in boxes), abs=1e-3)
    assert found.height == pytest.approx(max(box.bottom for box in boxes), abs=1e-3)


def test_chinese_in_a_formula_has_no_outlines_but_is_said() -> None:
    assert drawn(r"\text{利润} = x") is None
    assert "利润 = x" == said(r"\text{利润} = x")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("where $E = mc^2$ holds", "where E = mc² holds"),
        ("$\\frac{a}{b}$、$x_1$", "a/b、x₁"),
        ("It costs $5 and $10.", "It costs $5 and $10."),
        ("US$5 to US$10", "US$5 to US$10"),
        ("$\\foo$ stays", "$\\foo$ stays"),
        ("without", "without"),
    ],
)
def test_a_formula_in_a_line_is_read_and_money_is_none(text: str, read: str) -> None:
    assert read == with_formulas_said(text)


def test_a_paragraph_between_fences_is_a_formula_by_itself() -> None:
    assert "x" == displayed("$$\nx\n$$")
    assert "" == displayed("$$x$$ and more")
