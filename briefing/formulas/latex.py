"""LaTeX → MathML, or nothing where something in it cannot be read."""

from __future__ import annotations

from functools import lru_cache
from xml.etree import ElementTree

from briefing.model.regex import lazy_regex
from briefing.readers.markdown.inline.formula import formulas

_NOTATION = lazy_regex(r"\$\$(?P<latex>[^$]+)\$\$")
_SPLIT = lazy_regex(r"\\(begin|end)\{split\}")
_SPACE = "{http://www.w3.org/1998/Math/MathML}"
FUNCTIONS = frozenset(
    (
        "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "det",
        "dim", "exp", "gcd", "hom", "inf", "ker", "lg", "lim", "liminf", "limsup", "ln", "log",
        "max", "min", "Pr", "sec", "sin", "sinh", "sup", "tan", "tanh",
    )
)  # fmt: skip
_LONGEST = 2000
"""Characters."""
_KEPT = 256


def displayed(text: str) -> str:
    """The LaTeX of a text that is nothing but a formula between `$$`; else nothing."""
    if "$$" not in text:
        return ""
    found = _NOTATION.fullmatch(text.strip())
    return found["latex"].strip() if found else ""


def formulas_in(text: str) -> list[tuple[int, int, str]]:
    """Where formulas stand in a text, and the LaTeX of each."""
    if "$" not in text:
        return []
    found = formulas.finditer(text)
    return [(one.start(), one.end(), one[0].strip("$").strip()) for one in found]


def is_readable(latex: str) -> bool:
    """Whether all of it is understood."""
    return mathml(latex) is not None


@lru_cache(maxsize=_KEPT)
def mathml(latex: str) -> ElementTree.Element | None:
    """A `math` element, its tags without their namespace. None where something in it is unknown."""
    if len(latex) > _LONGEST:
        return None
    from ziamath.tex import tex2mml

    known = _SPLIT.sub(r"\\\1{align*}", latex)
    try:
        tree = ElementTree.fromstring(tex2mml(known))
    except Exception:
        return None
    for element in tree.iter():
        element.tag = element.tag.removeprefix(_SPACE)
        if "\\" in (element.text or ""):
            return None
    for element in list(tree.iter()):
        _embrace(element)
    return tree if "".join(tree.itertext()).strip() else None


def _embrace(row: ElementTree.Element) -> None:
    """`(a + b)` with a script has it on all of it, where the library has it on the bracket."""
    for at, element in enumerate(list(row)):
        if element.tag not in ("msup", "msub", "msubsup") or not len(element):
            continue
        fence = (element[0].text or "").strip() if element[0].tag == "mo" else ""
        first = _opening(row, at, _PAIRS[fence]) if fence in _PAIRS else -1
        if first < 0:
            continue
        inside = list(row)[first:at]
        inner = ElementTree.Element("mrow")
        inner.extend((*inside, element[0]))
        element[0] = inner
        for one in inside:
            row.remove(one)
        _embrace(row)  # places are others now
        return


def _opening(row: ElementTree.Element, before: int, sign: str) -> int:
    """Where the bracket stands that another one before `before` would close; -1 for nowhere."""
    depth = 0
    closing = next(end for end, start in _PAIRS.items() if start == sign)
    for at in range(before - 1, -1, -1):
        text = (row[at].text or "").strip() if row[at].tag == "mo" else ""
        if text == sign and not depth:
            return at
        depth += (text == closing) - (text == sign)
    return -1


_PAIRS = {")": "(", "]": "[", "}": "{", "⟩": "⟨", "|": "|", "‖": "‖"}
