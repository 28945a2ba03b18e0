"""Formulas of web pages as text that says the same."""

from __future__ import annotations

import pytest

from briefing.readers.html import read_page


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ("<mi>A</mi><mo>=</mo><mi>π</mi><msup><mi>r</mi><mn>2</mn></msup>", "A = πr²"),
        ("<mfrac><mi>N</mi><mrow><mn>2</mn><mi>B</mi></mrow></mfrac>", "N/(2B)"),
        ("<msqrt><mi>x</mi></msqrt>", "√x"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x + 1)"),
        ("<mroot><mn>8</mn><mn>3</mn></mroot>", "∛8"),
        ("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "xᵢ²"),
        ("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"
         "<msub><mi>x</mi><mi>i</mi></msub>", "∑ᵢ₌₁ⁿ xᵢ"),
        ("<mover><mi>x</mi><mo>¯</mo></mover>", "x\u0305"),
        ("<semantics><mrow><mi>a</mi></mrow><annotation>\\alpha</annotation></semantics>", "a"),
        ("<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>"
         "<mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>", "[a, b; c, d]"),
        ("<mfrac><mi>a</mi></mfrac>", "a"),
    ],
)  # fmt: skip
def test_a_formula_says_as_text_what_it_says_as_a_formula(inner: str, said: str) -> None:
    document = read_page(f"<p>面积是<math>{inner}</math>。</p>", whole=True)
    assert (f"面积是{said}。",) == document.lines
