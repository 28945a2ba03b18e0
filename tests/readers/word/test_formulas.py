"""Formulas of Word as text that says the same."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from briefing.readers.word import read_word
from briefing.readers.word.formulas import formula_text
from tests.readers.word_files import of_xml

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def run(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def part(name: str, **parts: str) -> str:
    return f"<m:{name}>" + "".join(f"<m:{k}>{v}</m:{k}>" for k, v in parts.items()) + f"</m:{name}>"


def row(*cells: str) -> str:
    return "<m:mr>" + "".join(f"<m:e>{run(cell)}</m:e>" for cell in cells) + "</m:mr>"


def squared(base: str, sup: str = "2") -> str:
    return part("sSup", e=run(base), sup=run(sup))


def nary(sign: str, **parts: str) -> str:
    inner = "".join(f"<m:{k}>{v}</m:{k}>" for k, v in parts.items())
    return f'<m:nary><m:naryPr><m:chr m:val="{sign}"/></m:naryPr>{inner}</m:nary>'


def fenced(inner: str, begin: str = "(", end: str = ")") -> str:
    signs = f'<m:dPr><m:begChr m:val="{begin}"/><m:endChr m:val="{end}"/></m:dPr>'
    return f"<m:d>{signs}<m:e>{inner}</m:e></m:d>"


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        (run("A=π") + squared("r"), "A=πr²"),
        (part("f", num=run("N"), den=run("2B")), "N/(2B)"),
        (part("f", num=run("1"), den=run("n")), "1/n"),
        (part("f", num=run("a+b"), den=run("c")), "(a+b)/c"),
        (part("f", num=run("a"), den=run("b+c")), "a/(b+c)"),
        (part("f", num=run("2x"), den=squared("t")), "2x/t²"),
        (part("f", num=run("x"), den=run("12.5")), "x/12.5"),
        (f'<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>{run("n")}</m:num>'
         f"<m:den>{run('k')}</m:den></m:f>", "(n ¦ k)"),
        (part("rad", deg="", e=run("x")), "√x"),
        (part("rad", deg="", e=run("x+1")), "√(x+1)"),
        (part("rad", deg=run("3"), e=run("8")), "∛8"),
        (part("rad", deg=run("n"), e=run("x")), "ⁿ√x"),
        (part("sSub", e=run("x"), sub=run("i")), "xᵢ"),
        (part("sSub", e=run("v"), sub=run("max")), "vₘₐₓ"),
        (part("sSub", e=run("T"), sub=run("室")), "T_室"),
        (part("sSub", e=run("P"), sub=run("额定")), "P_(额定)"),
        (part("sSubSup", e=run("x"), sub=run("1"), sup=run("2")), "x₁²"),
        (squared("e", "−x"), "e⁻ˣ"),
        (squared("a", "q"), "a^q"),
        (squared("a", "p/q"), "a^(p/q)"),
        (squared("a+b"), "(a+b)²"),
        (squared("f", "′"), "f′"),
        (nary("∑", sub=run("i=1"), sup=run("n"), e=part("sSub", e=run("x"), sub=run("i"))),
         "∑ᵢ₌₁ⁿ xᵢ"),
        (nary("∫", sub=run("0"), sup=run("∞"), e=run("f(x)dx")), "∫₀^∞ f(x)dx"),
        (part("nary", sub=run("a"), sup=run("b"), e=run("x")), "∫ₐᵇ x"),
        (fenced(run("a+b")), "(a+b)"),
        (part("d", e=run("x")), "(x)"),
        (fenced(run("x"), "|", "|"), "|x|"),
        (fenced("<m:eqArr>" + f"<m:e>{run('x, x≥0')}</m:e><m:e>{run('−x, x&lt;0')}</m:e></m:eqArr>",
                "{", ""), "{x, x≥0; −x, x<0"),
        (fenced(f"<m:m>{row('a', 'b')}{row('c', 'd')}</m:m>"), "(a, b; c, d)"),
        (f"<m:m>{row('1', '0')}{row('0', '1')}</m:m>", "[1, 0; 0, 1]"),
        (part("func", fName=run("sin"), e=run("x")), "sin x"),
        (part("func", fName=part("limLow", e=run("lim"), lim=run("x→0")), e=run("f")),
         "lim_(x→0) f"),
        ('<m:acc><m:accPr><m:chr m:val="\u20d7"/></m:accPr><m:e>' + run("v") + "</m:e></m:acc>",
         "v\u20d7"),
        ('<m:bar><m:barPr><m:pos m:val="top"/></m:barPr><m:e>' + run("x") + "</m:e></m:bar>",
         "x\u0305"),
        ("<m:borderBox><m:e>" + run("E=m") + squared("c") + "</m:e></m:borderBox>", "E=mc²"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_formula_says_as_text_what_it_says_as_a_formula(inner: str, said: str) -> None:
    assert said == formula_text(ElementTree.fromstring(f"<m:oMath {M}>{inner}</m:oMath>"))


def test_a_formula_stands_in_its_sentence_and_check_says_so() -> None:
    formula = f"<m:oMath>{run('A=π')}{squared('r')}</m:oMath>"
    document = read_word(
        of_xml(
            f"<w:p><w:r><w:t>圆形花坛的面积是</w:t></w:r>{formula}<w:r><w:t>，单位是平方米。</w:t></w:r></w:p>",
            f"<w:p><m:oMathPara>{formula}</m:oMathPara></w:p>",
        )
    )
    assert ["圆形花坛的面积是A=πr²，单位是平方米。", "A=πr²"] == [
        line for line in document.lines if line
    ]
    assert [("formulas are written as text: A=πr²", 1, True)] == [
        (str(problem.message), problem.line, problem.remark) for problem in document.problems
    ]


def test_a_formula_of_the_old_editor_is_named() -> None:
    old = (
        "<w:p><w:r><w:t>面积</w:t></w:r><w:r><w:object>"
        '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Equation.3"/>'
        "</w:object></w:r></w:p>"
    )
    assert ["a formula of the old equation editor cannot be read"] == [
        str(problem.message) for problem in read_word(of_xml(old)).problems
    ]
